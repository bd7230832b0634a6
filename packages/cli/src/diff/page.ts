/** A difference as a page on its own: the two boards at one table, what changes, and the list of variations. */
import { drawCompare } from '@icb/drawing';
import type { Finding } from '@icb/language';
import { asText, nhsPage, prose } from '../pages/nhs-page.ts';
import { pictureStyle, pictures } from '../pages/pictures.ts';
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

export function diffPage(difference: Difference): string {
  const { old, now, changes, grades, measures, beside } = difference;
  const subject = subjectOf(difference);
  const body = [
    `<p class="nhsuk-lede-text">${asText(changesSentence(difference))} ${changes.length > 0 ? asText(findingsSentence(difference)) : ''}</p>`,
    `<p>From <code>${asText(old.name)}</code> to <code>${asText(now.name)}</code>.</p>`,
    changes.length > 0 ? changesSection(difference) : '',
    listSection('What it does to the board', figureSentences(difference)),
    findingsSection(difference),
    listSection('Grades and measures', [...grades.map(gradeSentence), ...measures.map(measureSentence)]),
    variationsSection(difference),
    listSection(
      besideTitle,
      beside.map(({ sentence }) => sentence),
    ),
  ];
  return nhsPage({
    title: `${subject}: what changed`,
    heading: subject,
    band: 'What changed in a constitution',
    body: body.filter((part) => part !== '').join('\n'),
    style,
  });
}

const style = `${pictureStyle}
.nhsuk-width-container { max-width: 1120px; }
.icb-changes { list-style: none; padding: 0; } .icb-changes li { padding-left: 40px; position: relative; }
.icb-sign { position: absolute; left: 0; top: 2px; width: 24px; height: 24px; line-height: 24px; border-radius: 50%; text-align: center; font-weight: 700; color: #fff; }
.icb-added .icb-sign { background: #00572f; } .icb-removed .icb-sign { background: #a6192e; } .icb-changed .icb-sign { background: #005eb8; }
.icb-finding { border-left: 8px solid #768692; margin: 0 0 16px; padding: 4px 0 4px 16px; break-inside: avoid; }
.icb-new { border-color: #d5281b; } .icb-gone { border-color: #007f3b; } .icb-altered { border-color: #005eb8; }
.icb-finding p { margin-bottom: 4px; }
.icb-variation { background: #fff; border: 1px solid #aeb7bd; padding: 16px 24px; margin-bottom: 24px; break-inside: avoid; }
.icb-variation h3 { margin-bottom: 8px; }
.icb-wording { display: grid; grid-template-columns: 1fr 1fr; gap: 8px 32px; }
.icb-wording dt { font-weight: 600; } .icb-wording dd { margin: 0; overflow-wrap: anywhere; }
.icb-wording div { min-width: 0; }
.icb-reason { grid-column: 1 / -1; }
.icb-lines { white-space: pre-wrap; font: 15px/1.4 menlo, "Cascadia Mono", consolas, "Liberation Mono", monospace; margin: 0; }
.icb-form { display: grid; grid-template-columns: max-content 1fr; gap: 4px 24px; } .icb-form dt { font-weight: 600; } .icb-form dd { margin: 0; }
@media (max-width: 640px) { .icb-wording, .icb-form { grid-template-columns: 1fr; } }
@media print { .icb-sign { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;

const signs = { added: '+', removed: '−', changed: '≠' } as const;

function changesSection({ old, now, changes }: Difference): string {
  const picture = pictures('compared', (options) =>
    drawCompare(old.constitution, now.constitution, { ...options, text: old.text }, now.text),
  );
  const items = changes.map(
    ({ kind, sentence }) =>
      `<li class="icb-${kind}"><span class="icb-sign" aria-hidden="true">${signs[kind]}</span>${asText(sentence)}</li>`,
  );
  return [
    '<section>',
    '<h2>What changed</h2>',
    `<ul class="icb-changes">${items.join('\n')}</ul>`,
    picture,
    '</section>',
  ].join('\n');
}

function listSection(title: string, sentences: readonly string[]): string {
  if (sentences.length === 0) return '';
  return `<section><h2>${asText(title)}</h2><ul class="nhsuk-list nhsuk-list--bullet">${sentences.map((each) => `<li>${asText(each)}</li>`).join('')}</ul></section>`;
}

function findingsSection(difference: Difference): string {
  const { old, now, appeared, gone, changed, changes, asAt } = difference;
  if (changes.length === 0) return '';
  const item = (word: string, kind: string, standing: string, finding: Finding, version: Version): string =>
    [
      `<article class="icb-finding icb-${kind}">`,
      `<p><strong>${word}</strong>: ${asText(standing)}, line ${version.rangeOf(finding.span).start.line}, <code>${asText(finding.rule)}</code></p>`,
      `<p>${prose(finding.message)}</p>`,
      '</article>',
    ].join('');
  return [
    '<section>',
    `<h2>${asText(findingsSentence(difference).replace(/\.$/, ''))}</h2>`,
    ...appeared.map((each) => item('New', 'new', standingOf(each), each, now)),
    ...gone.map((each) => item('Gone', 'gone', standingOf(each), each, old)),
    ...changed.map((each) => item('Changed', 'altered', changedStanding(each), each.after, now)),
    `<p class="nhsuk-body-s">By the law of ${asText(asAt)}.</p>`,
    '</section>',
  ].join('\n');
}

function variationsSection(difference: Difference): string {
  const { variations, now } = difference;
  if (variations.length === 0) return '';
  const isIcb = now.constitution.kind === 'icb';
  const form = applicationLines(difference.now.constitution).map(
    ([what, words]) => `<dt>${asText(what)}</dt><dd>${asText(words)}</dd>`,
  );
  return [
    '<section>',
    `<h2>${isIcb ? applicationTitle : 'Variations'}</h2>`,
    isIcb ? `<dl class="icb-form">${form.join('')}</dl>` : '',
    `<p>${asText(isIcb ? applicationNote : partnershipNote)}</p>`,
    ...variations.map(variationOf),
    '</section>',
  ].join('\n');
}

function variationOf({ number, clause, change, present, proposed }: Variation): string {
  return [
    '<article class="icb-variation">',
    `<h3>${number}. ${asText(clauseWords(clause))}</h3>`,
    `<p>${asText(change.sentence)}</p>`,
    '<dl class="icb-wording">',
    `<div><dt>Present wording</dt><dd>${wording(present ?? nothingYet)}</dd></div>`,
    `<div><dt>Proposed wording</dt><dd>${wording(proposed ?? nothingMore)}</dd></div>`,
    `<div class="icb-reason"><dt>Reason</dt><dd>${asText(reasonPlaceholder)}</dd></div>`,
    '</dl>',
    '</article>',
  ].join('\n');
}

/** Several lines stand as they are in the file. */
function wording(text: string): string {
  return text.includes('\n') ? `<p class="icb-lines">${asText(text)}</p>` : asText(text);
}
