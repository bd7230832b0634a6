/** The report as Markdown, for a comment on a pull request or the summary of a job: the sum first, then file by file. */
import type { Finding } from '@icb/language';
import {
  type CheckedFile,
  checkedFiles,
  countedFindings,
  nameOf,
  type RangeOf,
  type Report,
  rangesIn,
  states,
  stateWords,
  summaryOf,
  unreadPaths,
} from '@icb/rules';
import { closingSentence, counted } from '../pretty/wording.ts';
import { code, linked, plain } from './markdown-text.ts';
import { citationLine } from './rules-reported.ts';

/** GitHub takes no comment that is longer; what is left out is told. In UTF-16 units. */
const MOST = 60_000;

export function markdownOf(report: Report): string {
  const files = checkedFiles(report);
  const withFindings = files.filter((file) => countedFindings(file).length > 0);
  const head = [
    `### ${plain(closingSentence(summaryOf(report), withFindings.length, report.least))}`,
    tableOf(report),
    ...(report.notChecked.length > 0 ? [`**Not checked:** ${report.notChecked.map(plain).join(', ')}.`] : []),
    ...unreadPaths(report).map(({ path, error }) => `**${code(path)} could not be checked.** ${plain(error)}`),
  ].filter((part) => part !== '');
  const room = { left: MOST - head.join('\n\n').length };
  const told = withFindings.map((file) => fileOf(file, room));
  const untold = files.reduce((sum, { leftOut = [] }) => sum + leftOut.length, 0);
  return `${[...head, ...told.filter((part) => part !== ''), ...leftOut(room), ...unwanted(untold)].join('\n\n')}\n`;
}

/** How much may still be written, and how many findings were not. */
interface Room {
  left: number;
  unsaid?: number;
}

function leftOut({ unsaid = 0 }: Room): string[] {
  if (unsaid === 0) return [];
  return [
    `… and ${unsaid} more ${unsaid === 1 ? 'finding' : 'findings'}, too long for this place: \`icb check\` tells all.`,
  ];
}

/** By `--max`. */
function unwanted(findings: number): string[] {
  return findings === 0 ? [] : [`… and ${counted(findings, 'finding')} more, left out.`];
}

function tableOf(report: Report): string {
  const { packs } = summaryOf(report);
  const rows = Object.entries(packs).filter(([, tally]) => states.some((state) => tally[state] > 0));
  if (rows.length === 0) return '';
  return [
    `| pack | ${states.map((state) => stateWords[state]).join(' | ')} |`,
    `|:---|${states.map(() => '---:|').join('')}`,
    ...rows.map(([pack, tally]) => `| ${plain(pack)} | ${states.map((state) => tally[state]).join(' | ')} |`),
  ].join('\n');
}

/** Folded, but for errors: they are what keeps a change from being merged. */
function fileOf({ path, text, constitution, findings }: CheckedFile, room: Room): string {
  const rangeOf = rangesIn(text);
  const errors = findings.filter(({ severity, status }) => severity === 'error' && status !== 'explained');
  const others = findings.filter((finding) => !errors.includes(finding));
  const title = `#### ${code(path)}${constitution ? ` ${plain(nameOf(constitution))}` : ''}`;
  const open = fitting(errors, rangeOf, room);
  const folded = fitting(others, rangeOf, room);
  if (open.length + folded.length === 0) return '';
  return [
    title,
    ...(open.length > 0 ? [open.join('\n')] : []),
    ...(folded.length > 0
      ? [
          `<details><summary>${others.length} more ${others.length === 1 ? 'finding' : 'findings'}</summary>`,
          folded.join('\n'),
          '</details>',
        ]
      : []),
  ].join('\n\n');
}

/** As many of the findings as there is room for. */
function fitting(findings: readonly Finding[], rangeOf: RangeOf, room: Room): string[] {
  return findings.flatMap((finding) => {
    const item = room.left > 0 ? itemOf(finding, rangeOf) : '';
    room.left -= item.length + 1;
    if (item !== '' && room.left >= 0) return [item];
    room.unsaid = (room.unsaid ?? 0) + 1;
    return [];
  });
}

function itemOf({ rule, severity, status, message, span, citations, explanation }: Finding, rangeOf: RangeOf): string {
  const word = status === 'explained' ? 'explained' : status === 'partly' ? `${severity}, partly met` : severity;
  const because = explanation ? ` Explained: “${plain(explanation.reason)}”` : '';
  const law = citations.map((citation) => `  <br>${linked(citationLine(citation), citation.url)}`).join('\n');
  const line = rangeOf(span).start.line;
  return `- line ${line}, **${word}**, ${code(rule)}: ${plain(message)}${because}${law === '' ? '' : `\n${law}`}`;
}

/** Only addresses of the web are links. */
