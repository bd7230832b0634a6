/** The report as one JSON document, as `schema/check.schema.json` describes it. */
import { type Finding, type Fix, type Lines, linesOf, type Span } from '@icb/language';
import { type CheckedFile, nameOf, type Report, summaryOf, type UnreadPath } from './report.ts';

const byteOrderMark = '\uFEFF';

export function jsonOf(report: Report): string {
  const document = {
    version: 1,
    files: report.entries.map((entry) => ('error' in entry ? unread(entry) : checked(entry))),
    summary: summaryOf(report),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function unread({ path, error }: UnreadPath) {
  return { path, asAt: null, error, constitution: null, states: {}, findings: [] };
}

function checked({ path, text, constitution, asAt, states, findings, applied }: CheckedFile) {
  const rangeOf = rangesIn(text);
  return {
    path,
    asAt,
    constitution: constitution ? { name: nameOf(constitution), kind: constitution.kind } : null,
    states: Object.fromEntries(states),
    findings: findings.map((finding) => findingOf(finding, rangeOf)),
    ...(applied && { applied: applied.map(({ rule, title }) => ({ rule, title })) }),
  };
}

function findingOf(finding: Finding, rangeOf: RangeOf) {
  const { rule, severity, status, message, span, citations, explanation, fixes } = finding;
  return {
    rule,
    severity,
    status,
    message,
    range: rangeOf(span),
    citations: citations.map(({ source, reference, quote, url, verified }) => ({
      source,
      reference,
      quote,
      url,
      verified,
    })),
    ...(explanation && { explanation: { reason: explanation.reason, review: explanation.review } }),
    fixes: fixes.map((fix) => fixOf(fix, rangeOf)),
  };
}

function fixOf({ title, kind, edits }: Fix, rangeOf: RangeOf) {
  return { title, kind, edits: edits.map(({ span, newText }) => ({ range: rangeOf(span), newText })) };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

type RangeOf = (span: Span) => { readonly start: Place; readonly end: Place };

function rangesIn(text: string): RangeOf {
  const lines = linesOf(text);
  // A byte-order mark is no column: editors do not show it either.
  const mark = text.startsWith(byteOrderMark) ? 1 : 0;
  return ({ offset, end }) => ({ start: placeOf(lines, offset, mark), end: placeOf(lines, end, mark) });
}

function placeOf(lines: Lines, offset: number, mark: number): Place {
  const { line, column } = lines.positionAt(offset);
  return { line: line + 1, column: Math.max(1, column + 1 - (line === 0 ? mark : 0)) };
}
