/** The report as a page on its own, in the look of the NHS: to send, to print, and to read without any program of ours. */
import { drawBoard } from '@icb/drawing';
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
import { callout, dataTable, linked, nhsPage, prose, asText as text } from '../pages/nhs-page.ts';
import { pictureStyle, pictures } from '../pages/pictures.ts';
import { closingSentence, counted, leftOutSentence, nothing } from '../pretty/wording.ts';
import { citationLine } from './rules-reported.ts';

export function htmlOf(report: Report): string {
  const files = checkedFiles(report);
  const withFindings = files.filter((file) => countedFindings(file).length > 0);
  const [only] = files;
  const title = files.length === 1 && only?.constitution ? nameOf(only.constitution) : 'Constitutions checked';
  const closing = closingSentence(summaryOf(report), withFindings.length, report.least);
  const body = [
    `<p class="nhsuk-lede-text">${text(closing)}</p>`,
    ...unreadPaths(report).map(({ path, error }) =>
      callout('Could not be checked', `<p><code>${text(path)}</code>: ${prose(error)}</p>`),
    ),
    ...(report.notChecked.length > 0
      ? [callout('Not checked', `<p>These packs apply and did not judge: ${text(report.notChecked.join(', '))}.</p>`)]
      : []),
    packTable(report),
    ...(files.length > 1 ? [fileTable(files)] : []),
    ...files.map((file, index) => fileSection(file, index, files.length > 1, report.least)),
  ];
  return nhsPage({
    title: `${title}: how it stands with the rules`,
    heading: title,
    band: 'How constitutions stand with the rules',
    body: body.filter((part) => part !== '').join('\n'),
    style: ownStyle,
  });
}

/** What the design system has no word for. */
const ownStyle = `${pictureStyle}
.icb-finding { border-left: 8px solid #768692; margin: 0 0 24px; padding: 4px 0 4px 16px; break-inside: avoid; }
.icb-error { border-color: #d5281b; } .icb-warning { border-color: #ed8b00; } .icb-information { border-color: #005eb8; }
.icb-explained { border-color: #007f3b; }
blockquote { border: 0; margin: 8px 0; padding: 0 0 0 16px; font-style: italic; }
.icb-source { overflow-wrap: anywhere; }
@media print { details > * { display: block; } }
`;

function packTable(report: Report): string {
  const { packs } = summaryOf(report);
  const titles = new Map(report.by.map(({ pack }) => [pack.name, pack.title]));
  const rows = Object.entries(packs)
    .filter(([, tally]) => states.some((state) => tally[state] > 0))
    .map(([pack, tally]) => [text(titles.get(pack) ?? pack), ...states.map((state) => tally[state])]);
  if (rows.length === 0) return '';
  return dataTable(
    'How many rules are met, by pack',
    ['Pack', ...states.map((state) => capital(stateWords[state]))],
    rows,
  );
}

function fileTable(files: readonly CheckedFile[]): string {
  const count = (file: CheckedFile, severity: Finding['severity']): number =>
    countedFindings(file).filter((each) => each.severity === severity && each.status !== 'explained').length;
  return dataTable(
    'Files',
    ['File', 'Errors', 'Warnings', 'Information', 'Hints'],
    files.map((file, index) => [
      `<a href="#file-${index}">${text(file.constitution ? nameOf(file.constitution) : file.path)}</a>`,
      count(file, 'error'),
      count(file, 'warning'),
      count(file, 'information'),
      count(file, 'hint'),
    ]),
  );
}

function fileSection(file: CheckedFile, index: number, titled: boolean, least: Report['least']): string {
  const { constitution, path, findings, asAt } = file;
  const rangeOf = rangesIn(file.text);
  const name = constitution ? nameOf(constitution) : path;
  const drawn = constitution?.board
    ? pictures(`board-${index}`, (options) => drawBoard(constitution, { ...options, findings, text: file.text }))
    : '';
  const law = asAt === null ? '' : `, by the law of ${asAt}`;
  const groups = grouped(findings).map(
    ([heading, list]) => `<h3>${text(heading)}</h3>\n${list.map((finding) => findingOf(finding, rangeOf)).join('\n')}`,
  );
  const leftOut = leftOutSentence(file);
  const none = leftOut === undefined ? `<p>${nothing(least).replace(/^n/, 'N')}.</p>` : '';
  return [
    `<section id="file-${index}">`,
    `<h2>${titled ? text(name) : 'What was found'}</h2>`,
    `<p class="nhsuk-body-s"><code>${text(path)}</code>${law}</p>`,
    drawn,
    ...(groups.length > 0 ? groups : [none]),
    leftOut === undefined ? '' : `<p>${text(leftOut)}</p>`,
    '</section>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** From what is wrong to what is explained. */
function grouped(findings: readonly Finding[]): [string, Finding[]][] {
  const open = (severity: Finding['severity']): Finding[] =>
    findings.filter((each) => each.severity === severity && each.status !== 'explained');
  const groups: [string, Finding[]][] = [
    ['error', open('error')],
    ['warning', open('warning')],
    ['piece of information', open('information')],
    ['hint', open('hint')],
    ['explained deviation', findings.filter(({ status }) => status === 'explained')],
  ];
  return groups
    .filter(([, list]) => list.length > 0)
    .map(([word, list]) => [
      counted(list.length, word, word === 'piece of information' ? 'pieces of information' : `${word}s`),
      list,
    ]);
}

function findingOf(finding: Finding, rangeOf: RangeOf): string {
  const { rule, severity, status, message, span, citations, explanation, fixes } = finding;
  const kind = status === 'explained' ? 'explained' : severity;
  const word =
    status === 'explained' ? 'Explained' : status === 'partly' ? `${capital(severity)}, partly met` : capital(severity);
  return [
    `<article class="icb-finding icb-${kind}">`,
    `<p class="nhsuk-u-margin-bottom-1"><strong>${word}</strong>, line ${rangeOf(span).start.line}, <code>${text(rule)}</code></p>`,
    `<p class="nhsuk-u-margin-bottom-1">${prose(message)}</p>`,
    ...(explanation ? [`<p class="nhsuk-u-margin-bottom-1">Explained: “${text(explanation.reason)}”</p>`] : []),
    ...citations.map(
      (citation) => `<p class="nhsuk-body-s icb-source">${linked(citationLine(citation), citation.url)}</p>`,
    ),
    ...fixes.slice(0, 1).map(({ title }) => `<p class="nhsuk-body-s">A way out: ${prose(title)}.</p>`),
    '</article>',
  ].join('\n');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
