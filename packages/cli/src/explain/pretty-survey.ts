/** A grade or a measure for people: what it asks, and what a constitution is by it. */
import type { Constitution, Expression, PackGrade } from '@icb/language';
import { citationOf, gradesOf, measuresOf, nameOf } from '@icb/rules';
import { indented } from '../pretty/pretty.ts';
import { onOneLine } from '../pretty/visible.ts';
import { wrapped } from '../pretty/width.ts';
import { listed, measureValue } from '../pretty/wording.ts';
import { kindWords } from '../rules/wording.ts';
import type { Found } from './find-rule.ts';
import { citationParagraph, type RulePage } from './pretty-rule.ts';

/** `packText` is the text that it was read from. */
export function surveyParagraphs({ grade, measure }: Found, packText: string, page: RulePage): string[][] {
  const { paint, width } = page;
  const about = grade?.grade ?? measure?.measure;
  if (!about) return [];
  const kind = grade ? 'A grade: the first category that fits.' : `A measure: a ${measure?.measure.kind}.`;
  const applies = `${kind} Applies to ${listed(about.appliesTo.map((each) => kindWords[each]))}.`;
  const words = (from: { readonly span: Expression['span'] } | undefined): string =>
    onOneLine(packText.slice(from?.span.offset, from?.span.end).replace(/\s+/g, ' '));
  const lines = grade
    ? categoryLines(grade.grade, words, width - 2)
    : [
        'Counts:',
        ...indented(wrapped(words(measure?.measure.counted), width - 4)),
        ...setAgainst(measure?.measure.among),
      ];
  return [
    [`${paint.bold(grade?.id ?? measure?.id ?? '')}  ${onOneLine(about.title)}`],
    indented(wrapped(applies, width - 2)),
    ...about.citations.map((each) => indented(citationParagraph(citationOf(each), page))),
    indented(lines),
  ];

  function setAgainst(among: Parameters<typeof words>[0]): string[] {
    return among ? ['Against:', ...indented(wrapped(words(among), width - 4))] : [];
  }
}

function categoryLines(
  { categories }: PackGrade,
  words: (from: Expression | undefined) => string,
  width: number,
): string[] {
  return categories.flatMap(({ title, when }, index) => [
    ...wrapped(`${index + 1}. ${onOneLine(title)}`, width),
    ...indented(wrapped(when ? `when ${words(when)}` : 'otherwise', width - 2)),
  ]);
}

/** `northshire.icb  NHS Northshire Integrated Care Board — category 2 of 4: …` */
export function surveyLine(
  { pack, grade, measure }: Found,
  path: string,
  of: Constitution,
  { paint }: RulePage,
): string {
  const graded = grade && gradesOf(of, pack).find(({ id }) => id === grade.id);
  const measured = measure && measuresOf(of, pack).find(({ id }) => id === measure.id);
  const is = graded
    ? graded.category === undefined
      ? 'not checkable'
      : `category ${graded.categories.indexOf(graded.category) + 1} of ${graded.categories.length}: ${graded.category}`
    : measured
      ? measureValue(measured)
      : 'does not apply';
  return `${paint.bold(onOneLine(path))}  ${onOneLine(nameOf(of))} — ${onOneLine(is)}`;
}
