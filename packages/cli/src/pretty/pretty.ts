/** The report for people: calm where all is well, and where it is not, the place, the words and a way out. */
import { linesOf } from '@icb/language';
import {
  type CheckedFile,
  checkedFiles,
  countedFindings,
  nameOf,
  type Report,
  type Summary,
  summaryOf,
  type UnreadPath,
  unreadPaths,
} from '@icb/rules';
import { type Paint, painting } from './colour.ts';
import { findingLines } from './finding.ts';
import { packLines } from './pack-table.ts';
import { onOneLine } from './visible.ts';
import { widthOf, wrapped } from './width.ts';
import { closingSentence, counted, leftOutSentence, nothing } from './wording.ts';

export interface PrettyOptions {
  readonly colour: boolean;
  /** How many columns a line may take. */
  readonly width: number;
}

/** What a report for people shows of one file: its findings as they are shown, and what its place in the report rests on. */
export interface PrettyFile {
  /** Relative to the working folder, with `/`. */
  readonly path: string;
  /** What its constitution is called; empty where it has none. */
  readonly title: string;
  /** The day by whose law it was judged, `YYYY-MM-DD`; `null` where nothing was. */
  readonly asAt: string | null;
  /** How many findings count. */
  readonly found: number;
  /** Whether others were known before. */
  readonly hasKnown: boolean;
  /** What was mended, in lines. */
  readonly mended: readonly string[];
  /** The findings, in paragraphs, as text or in UTF-8; empty where there is none. */
  readonly findings: string | Uint8Array;
}

/** What a report for people is made of. */
export interface PrettyReport {
  /** In the order of their paths. */
  readonly files: readonly PrettyFile[];
  readonly unread: readonly UnreadPath[];
  readonly summary: Summary;
  readonly least: Report['least'];
}

export function prettyOf(report: Report, options: PrettyOptions): string {
  return prettyParts(
    {
      files: checkedFiles(report).map((file) => prettyFileOf(file, options)),
      unread: unreadPaths(report),
      summary: summaryOf(report),
      least: report.least,
    },
    options,
  ).join('');
}

/**
 * First what was mended; then what is in order, in a line each; then what could not be checked; then the findings; last
 * the sum, by pack and of all. In parts, one after another; the findings of files are as they were given.
 */
export function prettyParts(
  { files, unread, summary, least }: PrettyReport,
  { colour, width }: PrettyOptions,
): (string | Uint8Array)[] {
  const paint = painting(colour);
  const days = new Set(files.flatMap(({ asAt }) => asAt ?? []));
  const titled = files.map((file) => ({ ...file, heading: headingOf(file, days.size > 1) }));
  const withFindings = titled.filter(({ found }) => found > 0);
  const inOrder = titled.filter(({ found }) => found === 0);
  return withLinesBetween([
    ...files.map(({ mended }) => paragraphOf(mended)),
    paragraphOf(inOrderLines(inOrder, least, paint)),
    ...unread.map((entry) => paragraphOf(unreadLines(entry, paint, width))),
    ...withFindings.flatMap((file) => [paragraphOf([titleLine(file, paint)]), file.findings]),
    paragraphOf(packLines(summary, days.size === 1 ? [...days][0] : undefined, paint, width)),
    paragraphOf([closingSentence(summary, withFindings.length, least)].filter(Boolean).map(paint.bold)),
  ]);
}

export function prettyFileOf(file: CheckedFile, { colour, width }: PrettyOptions): PrettyFile {
  const { path, constitution, asAt, known = [] } = file;
  const paint = painting(colour);
  return {
    path,
    title: constitution ? onOneLine(nameOf(constitution)) : '',
    asAt,
    found: countedFindings(file).length,
    hasKnown: known.length > 0,
    mended: appliedLines(file, paint, width),
    findings: withLinesBetween(findingParagraphs(file, paint, width)).join(''),
  };
}

/** Paragraphs with an empty line between them; those without a line are left out. */
export function paragraphsOf(paragraphs: readonly (readonly string[])[]): string {
  return withLinesBetween(paragraphs.map(paragraphOf)).join('');
}

function paragraphOf(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function withLinesBetween<Text extends string | Uint8Array>(paragraphs: readonly Text[]): (Text | string)[] {
  const told = paragraphs.filter(({ length }) => length > 0);
  return told.flatMap((paragraph, index) => (index === 0 ? [paragraph] : ['\n', paragraph]));
}

export function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}

/** A file with the name of its constitution, and the day by whose law it was judged if that is not the same for all. */
type TitledFile = PrettyFile & { readonly heading: string };

function headingOf({ title, asAt }: PrettyFile, withDay: boolean): string {
  return [title, withDay && asAt !== null ? `as at ${asAt}` : ''].filter(Boolean).join(', ');
}

function appliedLines({ path, applied }: CheckedFile, paint: Paint, width: number): string[] {
  if (!applied) return [];
  const fixes = applied.flatMap(({ rule, title }) => wrapped(onOneLine(`${rule}: ${title}`), width - 2));
  return [`${paint.bold(onOneLine(path))}  ${counted(applied.length, 'fix', 'fixes')} made`, ...indented(fixes)];
}

function inOrderLines(files: readonly TitledFile[], least: Report['least'], paint: Paint): string[] {
  const paths = files.map(({ path }) => onOneLine(path));
  const column = Math.max(0, ...paths.map(widthOf).filter((width) => width <= 48));
  return files.map(({ heading, hasKnown }, index) => {
    const path = paths[index] as string;
    const gap = ' '.repeat(Math.max(0, column - widthOf(path)) + 2);
    return `${path}${gap}${heading ? `${heading} — ` : ''}${paint.green(nothing(least, hasKnown))}`;
  });
}

function unreadLines({ path, error }: UnreadPath, paint: Paint, width: number): string[] {
  return [
    `${paint.bold(onOneLine(path))}  ${paint.red('could not be checked')}`,
    ...indented(wrapped(onOneLine(error), width - 2)),
  ];
}

function titleLine({ path, heading }: TitledFile, paint: Paint): string {
  return paint.bold(onOneLine(path)) + (heading ? `  ${heading}` : '');
}

function findingParagraphs(file: CheckedFile, paint: Paint, width: number): string[] {
  const { text, findings } = file;
  const leftOut = leftOutSentence(file);
  if (findings.length === 0) return leftOut ? [indentedParagraph([leftOut])] : [];
  const page = { text, lines: linesOf(text), paint, width: width - 2 };
  return [
    ...findings.map((finding) => indentedParagraph(findingLines(finding, page))),
    ...(leftOut ? [indentedParagraph([leftOut])] : []),
  ];
}

/** (No line of it is empty.) */
function indentedParagraph(lines: readonly string[]): string {
  return `  ${lines.join('\n  ')}\n`;
}
