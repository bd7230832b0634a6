/** A difference for people, at a terminal. */
import type { Change, Finding } from '@icb/language';
import { type Paint, painting } from '../pretty/colour.ts';
import { indented, type PrettyOptions, paragraphsOf } from '../pretty/pretty.ts';
import { onOneLine, visible } from '../pretty/visible.ts';
import { wrapped } from '../pretty/width.ts';
import { counted } from '../pretty/wording.ts';
import type { Difference, Version } from './difference.ts';
import type { Variation } from './variations.ts';
import {
  applicationNote,
  besideTitle,
  changedStanding,
  changesSentence,
  clauseWords,
  figureSentences,
  findingsSentence,
  gradeSentence,
  measureSentence,
  nothingMore,
  nothingYet,
  partnershipNote,
  reasonPlaceholder,
  standingOf,
  subjectOf,
} from './wording.ts';

const signs = { added: '+', removed: '−', changed: '≠' } as const;
const signColours = { added: 'green', removed: 'red', changed: 'blue' } as const;

export function prettyDiff(difference: Difference, { colour, width }: PrettyOptions): string {
  const paint = painting(colour);
  const { old, now, changes, variations, beside, asAt } = difference;
  const isIcb = now.constitution.kind === 'icb';
  return paragraphsOf([
    [paint.bold(onOneLine(subjectOf(difference))), onOneLine(`${old.name} → ${now.name}`)],
    [paint.bold(changesSentence(difference)), ...changes.flatMap((change) => changeLines(change, paint, width))],
    section('What it does to the board', figureSentences(difference), paint, width),
    ...findingParagraphs(difference, paint, width),
    section(
      'Grades and measures',
      [...difference.grades.map(gradeSentence), ...difference.measures.map(measureSentence)],
      paint,
      width,
    ),
    ...(variations.length > 0
      ? [
          [
            paint.bold(
              isIcb
                ? `${counted(variations.length, 'variation')} for NHS England to approve`
                : counted(variations.length, 'variation'),
            ),
            ...wrapped(isIcb ? applicationNote : partnershipNote, width - 2).map((line) => `  ${paint.dim(line)}`),
          ],
        ]
      : []),
    ...variations.map((variation) => variationLines(variation, paint, width)),
    ...(beside.length > 0
      ? [[paint.bold(besideTitle), ...beside.flatMap((change) => changeLines(change, paint, width))]]
      : []),
    changes.length > 0 ? [paint.dim(`Findings are by the law of ${asAt}.`)] : [],
  ]);
}

function section(title: string, sentences: readonly string[], paint: Paint, width: number): string[] {
  if (sentences.length === 0) return [];
  return [paint.bold(title), ...indented(sentences.flatMap((each) => wrapped(onOneLine(each), width - 2)))];
}

function changeLines({ kind, sentence }: Change, paint: Paint, width: number): string[] {
  return hanging(paint[signColours[kind]](signs[kind]), onOneLine(sentence), width);
}

/** Behind a sign; further lines stand below the first. */
function hanging(sign: string, text: string, width: number): string[] {
  return wrapped(text, width - 4).map((line, at) => `  ${at === 0 ? sign : ' '} ${line}`);
}

function findingParagraphs(difference: Difference, paint: Paint, width: number): string[][] {
  const { old, now, appeared, gone, changed, changes } = difference;
  if (appeared.length + gone.length + changed.length === 0)
    return changes.length > 0 ? [[paint.bold(findingsSentence(difference))]] : [];
  const item = (word: string, standing: string, finding: Finding, version: Version): string[] => [
    `  ${word.padEnd(8)} ${standing}  ${finding.rule}, line ${version.rangeOf(finding.span).start.line}`,
    ...wrapped(onOneLine(finding.message), width - 11).map((line) => `${' '.repeat(11)}${line}`),
  ];
  return [
    [paint.bold(findingsSentence(difference))],
    ...[
      appeared.flatMap((each) => item('new', standingOf(each), each, now)),
      gone.flatMap((each) => item('gone', standingOf(each), each, old)),
      changed.flatMap((each) => item('changed', changedStanding(each), each.after, now)),
    ].filter((lines) => lines.length > 0),
  ];
}

function variationLines(
  { number, clause, change, present, proposed }: Variation,
  paint: Paint,
  width: number,
): string[] {
  const wording = (label: string, text: string): string[] => {
    const lines = text
      .split('\n')
      .flatMap((line) => (text.includes('\n') ? [visible(line)] : wrapped(onOneLine(line), width - 17)));
    return lines.map((line, at) => `     ${(at === 0 ? label : '').padEnd(10)}  ${line}`.trimEnd());
  };
  return [
    `${String(number).padStart(3)}  ${paint.bold(onOneLine(clauseWords(clause)))}`,
    ...wrapped(onOneLine(change.sentence), width - 5).map((line) => `     ${line}`),
    ...wording('Present:', present ?? nothingYet),
    ...wording('Proposed:', proposed ?? nothingMore),
    ...wording('Reason:', reasonPlaceholder),
  ];
}
