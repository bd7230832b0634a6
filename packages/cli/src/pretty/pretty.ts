/** The report for people: calm where all is well, and where it is not, the place, the words and a way out. */
import { linesOf } from '@icb/language';
import {
  type CheckedFile,
  checkedFiles,
  countedFindings,
  nameOf,
  type Report,
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

/**
 * First what was mended; then what is in order, in a line each; then what could not be checked; then the findings; last
 * the sum, by pack and of all.
 */
export function prettyOf(report: Report, { colour, width }: PrettyOptions): string {
  const paint = painting(colour);
  const files = checkedFiles(report);
  const days = new Set(files.flatMap(({ asAt }) => asAt ?? []));
  const titled = files.map((file) => ({ ...file, heading: headingOf(file, days.size > 1) }));
  const withFindings = titled.filter((file) => countedFindings(file).length > 0);
  const inOrder = titled.filter((file) => countedFindings(file).length === 0);
  const summary = summaryOf(report);
  return paragraphsOf([
    ...files.map((file) => appliedLines(file, paint, width)),
    inOrderLines(inOrder, report.least, paint),
    ...unreadPaths(report).map((entry) => unreadLines(entry, paint, width)),
    ...withFindings.flatMap((file) => fileParagraphs(file, paint, width)),
    packLines(summary, days.size === 1 ? [...days][0] : undefined, paint, width),
    [closingSentence(summary, withFindings.length, report.least)].filter(Boolean).map(paint.bold),
  ]);
}

/** Paragraphs with an empty line between them; those without a line are left out. */
export function paragraphsOf(paragraphs: readonly (readonly string[])[]): string {
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `${line}\n`).join(''))
    .join('\n');
}

export function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}

/** A file with the name of its constitution, and the day by whose law it was judged if that is not the same for all. */
type TitledFile = CheckedFile & { readonly heading: string };

function headingOf({ constitution, asAt }: CheckedFile, withDay: boolean): string {
  if (!constitution) return '';
  const title = onOneLine(nameOf(constitution));
  return withDay && asAt !== null ? `${title}, as at ${asAt}` : title;
}

function appliedLines({ path, applied }: CheckedFile, paint: Paint, width: number): string[] {
  if (!applied) return [];
  const fixes = applied.flatMap(({ rule, title }) => wrapped(onOneLine(`${rule}: ${title}`), width - 2));
  return [`${paint.bold(onOneLine(path))}  ${counted(applied.length, 'fix', 'fixes')} made`, ...indented(fixes)];
}

function inOrderLines(files: readonly TitledFile[], least: Report['least'], paint: Paint): string[] {
  const paths = files.map(({ path }) => onOneLine(path));
  const column = Math.max(0, ...paths.map(widthOf).filter((width) => width <= 48));
  return files.map(({ heading, known = [] }, index) => {
    const path = paths[index] as string;
    const gap = ' '.repeat(Math.max(0, column - widthOf(path)) + 2);
    return `${path}${gap}${heading ? `${heading} — ` : ''}${paint.green(nothing(least, known.length > 0))}`;
  });
}

function unreadLines({ path, error }: UnreadPath, paint: Paint, width: number): string[] {
  return [
    `${paint.bold(onOneLine(path))}  ${paint.red('could not be checked')}`,
    ...indented(wrapped(onOneLine(error), width - 2)),
  ];
}

function fileParagraphs(file: TitledFile, paint: Paint, width: number): string[][] {
  const { path, text, heading, findings } = file;
  const leftOut = leftOutSentence(file);
  const page = { text, lines: linesOf(text), paint, width: width - 2 };
  return [
    [paint.bold(onOneLine(path)) + (heading ? `  ${heading}` : '')],
    ...findings.map((finding) => indented(findingLines(finding, page))),
    ...(leftOut ? [indented([leftOut])] : []),
  ];
}
