/** How a constitution stands to a rule, for people: the state, which part of the requirement held, and where. */
import { type Lines, linesOf } from '@icb/language';
import { type CheckedFile, nameOf, type ReadyRule, stateWords, type Trace, type Truth } from '@icb/rules';
import { explanationLines, fixesLines, placeLines } from '../pretty/finding.ts';
import { indented } from '../pretty/pretty.ts';
import { onOneLine } from '../pretty/visible.ts';
import { wrapped } from '../pretty/width.ts';
import type { RulePage } from './pretty-rule.ts';

interface Page extends RulePage {
  readonly lines: Lines;
}

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
    judged && trace ? indented(traceLines(trace, page)) : [],
    ...file.findings
      .filter((finding) => finding.rule === id)
      .map((finding) =>
        indented([...placeLines(finding, page), ...explanationLines(finding, page), ...fixesLines(finding, page)]),
      ),
  ];
}

/** A line for each part of the requirement, and below it one for each thing that it speaks of. */
function traceLines({ words, truth, place, parts }: Trace, page: Page): string[] {
  const { paint, width, lines } = page;
  const colour = truth === true ? paint.green : truth === false ? paint.red : paint.yellow;
  const line = place && lines.positionAt(place.offset).line;
  const what = words === '' && line !== undefined ? lines.textOf(line).trim() : words;
  const where = line === undefined ? '' : ` (line ${line + 1})`;
  const [first = '', ...rest] = wrapped(`${onOneLine(what)}${where}`, width - 2);
  return [
    `${colour(signs.get(truth) ?? '?')} ${first}`,
    ...indented(rest),
    ...indented(parts.flatMap((part) => traceLines(part, { ...page, width: width - 2 }))),
  ];
}
