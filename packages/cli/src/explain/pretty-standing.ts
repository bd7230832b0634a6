/** How a constitution stands to a rule, for people: the state, which part of the requirement held, and where. */
import { linesOf } from '@icb/language';
import type { ReadyRule, Trace, Truth } from '@icb/rules';
import { type CheckedFile, nameOf } from '../check/report.ts';
import type { Paint } from '../pretty/colour.ts';
import { explanationLines, fixesLines, placeLines } from '../pretty/finding.ts';
import { indented } from '../pretty/pretty.ts';
import { onOneLine } from '../pretty/visible.ts';
import { wrapped } from '../pretty/width.ts';
import { stateWords } from '../pretty/wording.ts';
import type { RulePage } from './pretty-rule.ts';

const signs: ReadonlyMap<Truth, string> = new Map<Truth, string>([
  [true, '✓'],
  [false, '✗'],
  ['unknown', '?'],
]);

export function standingParagraphs(
  { id, rule }: ReadyRule,
  file: CheckedFile,
  trace: Trace | undefined,
  { paint, width }: RulePage,
): string[][] {
  const { path, text, constitution, asAt, states } = file;
  const state = states.get(id);
  const standing = state
    ? `${stateWords[state]}, as at ${asAt}`
    : rule.obligation === 'background'
      ? 'background: nothing is judged by it'
      : 'does not apply';
  const title = constitution ? `  ${onOneLine(nameOf(constitution))}` : '';
  const page = { text, lines: linesOf(text), paint, width: width - 2 };
  const judged = state !== undefined && state !== 'not-in-force';
  return [
    [`${paint.bold(onOneLine(path))}${title} — ${standing}`],
    judged && trace ? indented(traceLines(trace, paint, width - 2)) : [],
    ...file.findings
      .filter((finding) => finding.rule === id)
      .map((finding) =>
        indented([...placeLines(finding, page), ...explanationLines(finding, page), ...fixesLines(finding, page)]),
      ),
  ];
}

function traceLines({ words, truth, because, parts }: Trace, paint: Paint, width: number): string[] {
  const colour = truth === true ? paint.green : truth === false ? paint.red : paint.yellow;
  const [first = '', ...rest] = wrapped(onOneLine(words), width - 2);
  const blames = truth !== true && parts.length === 0 && because.length > 0;
  const inTheWay = blames ? `In the way: ${because.map(onOneLine).join(', ')}` : '';
  return [
    `${colour(signs.get(truth) ?? '?')} ${first}`,
    ...indented(rest),
    ...indented(inTheWay === '' ? [] : wrapped(inTheWay, width - 2)),
    ...indented(parts.flatMap((part) => traceLines(part, paint, width - 2))),
  ];
}
