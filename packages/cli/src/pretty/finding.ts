/** One finding: how serious, where, what is wrong, what the law says, and the clause that would put it right. */
import type { Citation, Finding, Fix, Lines, Severity } from '@icb/language';
import { citationSentence, verificationRemark } from './citation.ts';
import { frame } from './code-frame.ts';
import type { Paint } from './colour.ts';
import { draftLines } from './draft.ts';
import { onOneLine } from './visible.ts';
import { wrapped } from './width.ts';

export interface Page {
  /** The file that the finding is in. */
  readonly text: string;
  readonly lines: Lines;
  readonly paint: Paint;
  readonly width: number;
}

const severityColour: Readonly<Record<Severity, keyof Paint>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'dim',
};

const statusWords: Readonly<Record<Finding['status'], string>> = {
  open: '',
  partly: '  partly met',
  explained: '  explained',
};

export function findingLines(finding: Finding, page: Page): string[] {
  return [
    headingOf(finding, page),
    ...placeLines(finding, page),
    ...explanationLines(finding, page),
    ...finding.citations.flatMap((citation) => citationLines(citation, page)),
    ...fixesLines(finding, page),
  ];
}

/** What is wrong, and where. */
export function placeLines(finding: Finding, page: Page): string[] {
  const { lines, paint, width } = page;
  const also = finding.related?.map(
    ({ span, message }) => `See also ${lineOf(span.offset, page)}: ${onOneLine(message)}`,
  );
  return [
    ...wrapped(onOneLine(finding.message), width),
    ...frame(lines, finding.span, { width, paint, mark: paint[severityColour[finding.severity]] }),
    ...(also ?? []).flatMap((sentence) => wrapped(sentence, width)),
  ];
}

export function citationLines(citation: Citation, { paint, width }: Pick<Page, 'paint' | 'width'>): string[] {
  const { sentence, remark } = wrappedCitation(citation, width);
  return [...sentence, ...remark.map((line) => paint.dim(line))];
}

interface WrappedCitation {
  readonly width: number;
  readonly sentence: readonly string[];
  readonly remark: readonly string[];
}

/** A rule that many constitutions do not meet cites the same words each time. */
const wrappedBefore = new WeakMap<Citation, WrappedCitation>();

function wrappedCitation(citation: Citation, width: number): WrappedCitation {
  const before = wrappedBefore.get(citation);
  if (before?.width === width) return before;
  const remark = verificationRemark(citation);
  const now = {
    width,
    sentence: wrapped(citationSentence(citation), width),
    remark: remark === undefined ? [] : wrapped(remark, width),
  };
  wrappedBefore.set(citation, now);
  return now;
}

/** Each way to put it right. The language says all in the title; a rule drafts a clause, which is shown. */
export function fixesLines({ rule, fixes }: Finding, page: Page): string[] {
  const drafts = !rule.startsWith('language/');
  return fixes.flatMap((fix) => [
    ...arrowed(wrapped(onOneLine(titleOf(fix, drafts)), page.width - 2), page.paint),
    ...(drafts ? draftLines(fix, page.text, page.paint).map((line) => `    ${line}`) : []),
  ]);
}

export function explanationLines({ explanation }: Finding, { width }: Page): string[] {
  if (!explanation) return [];
  const { reason, review } = explanation;
  const again = review === null ? '' : ` To be looked at again by ${review}.`;
  return wrapped(`Explained: “${onOneLine(reason)}”${again}`, width);
}

function headingOf({ rule, severity, status, span }: Finding, page: Page): string {
  const { paint } = page;
  const word = paint.bold(paint[severityColour[severity]](severity));
  return `${word}  ${lineOf(span.offset, page)}  ${paint.dim(rule)}${statusWords[status]}`;
}

function lineOf(offset: number, { lines }: Page): string {
  return `line ${lines.positionAt(offset).line + 1}`;
}

function titleOf({ title, kind }: Fix, drafts: boolean): string {
  return drafts && kind === 'review' ? `${title} (for you to consider)` : title;
}

function arrowed(lines: readonly string[], paint: Paint): string[] {
  return lines.map((line, index) => (index === 0 ? `${paint.green('→')} ${line}` : `  ${line}`));
}
