/** What became of a pack's examples, for people. */
import { linesOf, type Span } from '@icb/language';
import type { ExampleResult } from '@icb/rules';
import { frame } from '../pretty/code-frame.ts';
import { type Paint, painting } from '../pretty/colour.ts';
import { indented, type PrettyOptions, paragraphsOf } from '../pretty/pretty.ts';
import { onOneLine } from '../pretty/visible.ts';
import { wrapped } from '../pretty/width.ts';
import { counted } from '../pretty/wording.ts';

export interface TestedPack {
  readonly name: string;
  /** How many rules it has. */
  readonly rules: number;
  readonly examples: readonly TestedExample[];
}

export interface TestedExample extends Pick<ExampleResult, 'rule' | 'outcome' | 'ok' | 'message'> {
  /** From 1. */
  readonly line: number;
}

export interface TestedFile {
  readonly path: string;
  readonly text: string;
  readonly faults: readonly { readonly span: Span; readonly message: string }[];
  readonly packs: readonly TestedPack[];
}

/** First the faults, each at its place; then a line for each example that failed; last the sum. */
export function prettyTestsOf(file: TestedFile, { colour, width }: PrettyOptions): string {
  const paint = painting(colour);
  const failed = file.packs.flatMap(({ examples }) => examples.filter((example) => !example.ok));
  return paragraphsOf([
    ...faultParagraphs(file, paint, width),
    failed.flatMap((example) => wrapped(failureOf(file.path, example), width)),
    closingLines(file, width).map((line) => paint.bold(line)),
  ]);
}

function faultParagraphs({ path, text, faults }: TestedFile, paint: Paint, width: number): string[][] {
  const lines = linesOf(text);
  return faults.map(({ span, message }) => [
    `${paint.bold(paint.red('fault'))}  ${onOneLine(path)}, line ${lines.positionAt(span.offset).line + 1}`,
    ...indented([
      ...wrapped(onOneLine(message), width - 2),
      ...frame(lines, span, { width: width - 2, paint, mark: paint.red }),
    ]),
  ]);
}

/** `our.icbrules, line 12: our/seats, fails: The example meets the rule; …` */
function failureOf(path: string, { rule, outcome, line, message }: TestedExample): string {
  return onOneLine(`${path}, line ${line}: ${rule}, ${outcome}: ${message}`);
}

function closingLines({ faults, packs }: TestedFile, width: number): string[] {
  const refused = faults.length > 0 ? [`Refused: ${counted(faults.length, 'fault')}.`] : [];
  return [...refused, ...packs.map(sumOf)].flatMap((sentence) => wrapped(sentence, width));
}

function sumOf({ name, rules, examples }: TestedPack): string {
  const failed = examples.filter((example) => !example.ok).length;
  const all = `${counted(examples.length, 'example')} of ${counted(rules, 'rule')}`;
  return failed === 0 ? `${name}: ${all}, all as they say.` : `${name}: ${all}, ${counted(failed, 'failure')}.`;
}
