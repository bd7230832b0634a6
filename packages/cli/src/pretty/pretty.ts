/** The report for people: calm where all is well, and where it is not, the place, the words and a way out. */
import { type Finding, type Lines, linesOf, type Severity } from '@icb/language';
import {
  type CheckedFile,
  checkedFiles,
  nameOf,
  type Report,
  summaryOf,
  type UnreadPath,
  unreadPaths,
} from '../check/report.ts';
import { frame } from './code-frame.ts';
import { type Paint, painting } from './colour.ts';
import { onOneLine } from './visible.ts';
import { widthOf, wrapped } from './width.ts';
import { closingSentence } from './wording.ts';

export interface PrettyOptions {
  readonly colour: boolean;
  /** How many columns a line may take. */
  readonly width: number;
}

const severityColour: Readonly<Record<Severity, keyof Paint>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'dim',
};

/** First what is in order, in a line each; then what could not be checked; then the findings; last the sum. */
export function prettyOf(report: Report, options: PrettyOptions): string {
  const paint = painting(options.colour);
  const files = checkedFiles(report);
  const withFindings = files.filter((file) => file.findings.length > 0);
  const inOrder = files.filter((file) => file.findings.length === 0);
  const paragraphs = [
    inOrderLines(inOrder, paint),
    ...unreadPaths(report).map((entry) => unreadLines(entry, paint, options.width)),
    ...withFindings.flatMap((file) => fileParagraphs(file, paint, options.width)),
    [paint.bold(closingSentence(summaryOf(report), withFindings.length))],
  ];
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `${line}\n`).join(''))
    .join('\n');
}

function inOrderLines(files: readonly CheckedFile[], paint: Paint): string[] {
  const paths = files.map(({ path }) => onOneLine(path));
  const column = Math.max(0, ...paths.map(widthOf).filter((width) => width <= 48));
  return files.map((file, index) => {
    const path = paths[index] as string;
    const gap = ' '.repeat(Math.max(0, column - widthOf(path)) + 2);
    const title = titleOf(file);
    return `${path}${gap}${title ? `${title} — ` : ''}${paint.green('no findings')}`;
  });
}

function unreadLines({ path, error }: UnreadPath, paint: Paint, width: number): string[] {
  return [
    `${paint.bold(onOneLine(path))}  ${paint.red('could not be checked')}`,
    ...indented(wrapped(onOneLine(error), width - 2)),
  ];
}

function fileParagraphs(file: CheckedFile, paint: Paint, width: number): string[][] {
  const title = titleOf(file);
  const heading = paint.bold(onOneLine(file.path)) + (title ? `  ${title}` : '');
  const lines = linesOf(file.text);
  return [[heading], ...file.findings.map((finding) => indented(findingLines(finding, lines, paint, width - 2)))];
}

function findingLines(finding: Finding, lines: Lines, paint: Paint, width: number): string[] {
  const colour = paint[severityColour[finding.severity]];
  const lineOf = (offset: number): string => `line ${lines.positionAt(offset).line + 1}`;
  const also =
    finding.related?.map(({ span, message }) => `See also ${lineOf(span.offset)}: ${onOneLine(message)}`) ?? [];
  return [
    `${paint.bold(colour(finding.severity))}  ${lineOf(finding.span.offset)}  ${paint.dim(finding.rule)}`,
    ...wrapped(onOneLine(finding.message), width),
    ...frame(lines, finding.span, { width, paint, mark: colour }),
    ...also.flatMap((sentence) => wrapped(sentence, width)),
    ...finding.fixes.flatMap(({ title }) => arrowed(wrapped(onOneLine(title), width - 2), paint)),
  ];
}

function arrowed(lines: readonly string[], paint: Paint): string[] {
  return lines.map((line, index) => (index === 0 ? `${paint.green('→')} ${line}` : `  ${line}`));
}

function titleOf({ constitution }: CheckedFile): string | undefined {
  return constitution && onOneLine(nameOf(constitution));
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}
