/** A difference as Markdown: for a pull request, or as the beginning of an application. */
import type { Finding } from '@icb/language';
import { visible } from '../pretty/visible.ts';
import { code, plain } from '../reporters/markdown-text.ts';
import type { Difference, Version } from './difference.ts';
import type { Variation } from './variations.ts';
import {
  applicationLines,
  applicationNote,
  applicationTitle,
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

export function markdownDiff(difference: Difference): string {
  const { old, now, changes, variations, beside, grades, measures, asAt } = difference;
  const parts = [
    `# ${plain(subjectOf(difference))}`,
    `From ${code(old.name)} to ${code(now.name)}: **${plain(changesSentence(difference))}**`,
    list(changes.map(({ sentence }) => sentence)),
    ...section('What it does to the board', figureSentences(difference)),
    ...(changes.length > 0
      ? [`## ${plain(findingsSentence(difference).replace(/\.$/, ''))}`, findings(difference), `By the law of ${asAt}.`]
      : []),
    ...section('Grades and measures', [...grades.map(gradeSentence), ...measures.map(measureSentence)]),
    ...application(difference, variations),
    ...section(
      besideTitle,
      beside.map(({ sentence }) => sentence),
    ),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function section(title: string, sentences: readonly string[]): string[] {
  return sentences.length === 0 ? [] : [`## ${plain(title)}`, list(sentences)];
}

function list(sentences: readonly string[]): string {
  return sentences.map((sentence) => `- ${plain(sentence)}`).join('\n');
}

function findings({ old, now, appeared, gone, changed }: Difference): string {
  const item = (word: string, standing: string, finding: Finding, version: Version): string =>
    `- **${word}**: ${plain(standing)}, ${code(finding.rule)}, line ${version.rangeOf(finding.span).start.line}: ${plain(finding.message)}`;
  return [
    ...appeared.map((each) => item('new', standingOf(each), each, now)),
    ...gone.map((each) => item('gone', standingOf(each), each, old)),
    ...changed.map((each) => item('changed', changedStanding(each), each.after, now)),
  ].join('\n');
}

function application(difference: Difference, variations: readonly Variation[]): string[] {
  if (variations.length === 0) return [];
  const head =
    difference.now.constitution.kind === 'icb'
      ? [
          `## ${applicationTitle}`,
          applicationLines(difference.now.constitution)
            .map(([what, words]) => `- ${what}: ${plain(words)}`)
            .join('\n'),
          plain(applicationNote),
        ]
      : ['## Variations', plain(partnershipNote)];
  return [...head, ...variations.flatMap(variationParts)];
}

function variationParts({ number, clause, change, present, proposed }: Variation): string[] {
  return [
    `### ${number}\\. ${plain(clauseWords(clause))}`,
    plain(change.sentence),
    `Present wording: ${wording(present ?? nothingYet)}`,
    `Proposed wording: ${wording(proposed ?? nothingMore)}`,
    `Reason: ${plain(reasonPlaceholder)}`,
  ];
}

/** Several lines stand as they are in the file. */
function wording(text: string): string {
  if (!text.includes('\n')) return plain(text);
  const lines = text.split('\n').map(visible);
  const fence = '`'.repeat(Math.max(3, ...lines.map((line) => (/`{3,}/.exec(line)?.[0].length ?? 0) + 1)));
  return `\n\n${fence}icb\n${lines.join('\n')}\n${fence}`;
}
