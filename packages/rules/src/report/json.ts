/** The report as one JSON document, as `packages/cli/schema/check.schema.json` describes it. */
import type { Finding, Fix } from '@icb/language';
import { jsonText } from './json-text.ts';
import { type RangeOf, rangesIn } from './places.ts';
import { type CheckedFile, nameOf, type Report, summaryOf, type UnreadPath } from './report.ts';

export function jsonOf(report: Report): string {
  const document = {
    version: 1,
    files: report.entries.map((entry) => ('error' in entry ? unread(entry) : checked(entry))),
    summary: summaryOf(report),
  };
  return jsonText(document);
}

function unread({ path, error }: UnreadPath) {
  return { path, asAt: null, error, constitution: null, states: {}, findings: [] };
}

function checked({ path, text, constitution, asAt, states, findings, known, applied }: CheckedFile) {
  const rangeOf = rangesIn(text);
  return {
    path,
    asAt,
    constitution: constitution ? { name: nameOf(constitution), kind: constitution.kind } : null,
    states: Object.fromEntries(states),
    findings: findings.map((finding) => findingOf(finding, rangeOf)),
    ...(known && { known: known.map((finding) => findingOf(finding, rangeOf)) }),
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
