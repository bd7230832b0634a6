/** The list of rules for people: a line for each, and below it what it rests on. */

import { type Paint, painting } from '../pretty/colour.ts';
import { citationLines } from '../pretty/finding.ts';
import { indented, type PrettyOptions, paragraphsOf } from '../pretty/pretty.ts';
import { onOneLine } from '../pretty/visible.ts';
import { widthOf, wrapped } from '../pretty/width.ts';
import { counted } from '../pretty/wording.ts';
import type { DescribedPack, DescribedRule } from './described-rule.ts';
import { appliesToWords, inForceWords, obligationWords } from './wording.ts';

export function prettyRulesOf(packs: readonly DescribedPack[], { colour, width }: PrettyOptions): string {
  const paint = painting(colour);
  return paragraphsOf(packs.flatMap((pack) => packParagraphs(pack, paint, width)));
}

function packParagraphs(pack: DescribedPack, paint: Paint, width: number): string[][] {
  const off = pack.offByDefault ? ', off by default' : '';
  const heading = `${paint.bold(pack.name)}  ${onOneLine(pack.title)} (${counted(pack.rules.length, 'rule')}${off})`;
  return [[heading], ruleLines(pack.rules, paint, width), surveyLines(pack, paint, width)];
}

function ruleLines(rules: readonly DescribedRule[], paint: Paint, width: number): string[] {
  const rows = rules.map((rule) => [rule.id, obligationWords(rule), appliesToWords(rule), inForceWords(rule)]);
  const columns = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  return rules.flatMap((rule, index) => {
    const cells = (rows[index] ?? []).map((cell, column) => cell + ' '.repeat((columns[column] ?? 0) - widthOf(cell)));
    return indented([
      [paint.bold(cells[0] ?? ''), ...cells.slice(1), onOneLine(rule.title)].join('  '),
      ...indented(restLines(rule, paint, width - 4)),
    ]);
  });
}

/** What surveys are built from: a line for each grade and measure. */
function surveyLines({ grades, measures }: DescribedPack, paint: Paint, width: number): string[] {
  const lines = [
    ...grades.map(({ id, title, categories }) => [id, `${title}: ${categories.join(' | ')}`]),
    ...measures.map(({ id, title, kind }) => [id, `${title} (${kind})`]),
  ];
  return lines.flatMap(([id = '', about = '']) => [
    ...indented([paint.bold(id)]),
    ...indented(indented(wrapped(onOneLine(about), width - 4))),
  ]);
}

function restLines(rule: DescribedRule, paint: Paint, width: number): string[] {
  const reason = rule.notCheckable === null ? [] : wrapped(`Not checkable: ${onOneLine(rule.notCheckable)}`, width);
  return [...rule.citations.flatMap((citation) => citationLines(citation, { paint, width })), ...reason];
}
