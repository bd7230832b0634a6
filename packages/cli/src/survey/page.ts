/** A survey as a page on its own: published figures beside the counts, the ladders, the boards in plots and in a table. */
import { asText, callout, dataTable, linked, nhsPage } from '../pages/nhs-page.ts';
import { counted } from '../pretty/wording.ts';
import { arrangeScript } from './arrange-script.ts';
import { boardTable } from './board-table.ts';
import { pageStyle } from './page-style.ts';
import { compositionPlot, ladders, votesPlot } from './plots.ts';
import { comparedFigures, type PublishedTable } from './published.ts';
import type { Survey } from './surveyed.ts';
import { boardsSentence, measureNumber, surveySentence } from './wording.ts';

export function surveyPage(survey: Survey): string {
  const heading = `Survey of ${counted(survey.boards.length, 'constitution')}`;
  const body = [
    `<p class="nhsuk-lede-text">${asText(surveySentence(survey))}</p>`,
    ...survey.unread.map(({ path, error }) =>
      callout('Could not be read', `<p><code>${asText(path)}</code>: ${asText(error)}</p>`),
    ),
    ...survey.published.map((table) => publishedSection(table, survey)),
    filters(survey),
    ladders(survey),
    compositionPlot(survey),
    votesPlot(survey),
    measuresSection(survey),
    boardTable(survey),
  ];
  return nhsPage({
    title: heading,
    heading,
    band: 'A survey of constitutions',
    body: body.filter((part) => part !== '').join('\n'),
    style: pageStyle,
    script: arrangeScript,
  });
}

function publishedSection(table: PublishedTable, survey: Survey): string {
  const figures = comparedFigures(table, survey.grades);
  const boards = boardsSentence(table, survey);
  const rows = figures.map(({ says, count, boards, quote }) => [
    `${asText(says)}<span class="icb-quote">“${asText(quote)}”</span>`,
    count,
    boards.length,
    count === boards.length
      ? 'the same'
      : `<strong>${boards.length > count ? '+' : '−'}${Math.abs(boards.length - count)}</strong>`,
  ]);
  return [
    '<section>',
    '<h2>Beside what was published</h2>',
    dataTable('How many boards have', ['What was counted', table.title, 'Here', 'Difference'], rows),
    boards === undefined ? '' : `<p>${asText(boards)}</p>`,
    `<p class="nhsuk-body-s">Source: ${linked(table.source, table.url)} (${asText(table.date)}; ${counted(table.boards, 'board')}).${table.note === null ? '' : ` ${asText(table.note)}`}</p>`,
    '</section>',
  ].join('\n');
}

/** Shown by the script only: without it, nothing would happen. */
function filters({ boards, grades }: Survey): string {
  const choices = grades.map(({ id, title, categories, notCheckable }, index) => {
    const options = [
      ...categories.map((each, step) => [String(step + 1), `${each.title} (${each.boards.length})`] as const),
      ...(notCheckable.length > 0 ? [['?', `not checkable (${notCheckable.length})`] as const] : []),
    ];
    return `<div class="nhsuk-form-group"><label class="nhsuk-label" for="filter-${index}">${asText(title)}</label><select class="nhsuk-select" id="filter-${index}" data-grade="${index}" data-id="${asText(id)}"><option value="">all</option>${options.map(([value, words]) => `<option value="${value}">${asText(words)}</option>`).join('')}</select></div>`;
  });
  return [
    '<form class="icb-filters" hidden>',
    '<h2>Which boards are shown</h2>',
    '<div class="icb-choices">',
    '<div class="nhsuk-form-group"><label class="nhsuk-label" for="filter-name">Name</label><input class="nhsuk-input" id="filter-name" type="search" autocomplete="off"></div>',
    ...choices,
    '</div>',
    `<p aria-live="polite" class="icb-shown">All ${boards.length} are shown.</p>`,
    '<button type="reset" class="nhsuk-button nhsuk-button--secondary nhsuk-button--small">Show all</button>',
    '</form>',
  ].join('\n');
}

function measuresSection({ boards, measures }: Survey): string {
  if (measures.length === 0) return '';
  const rows = measures.map(({ title, kind, over, lowest, median, highest }) => [
    asText(title),
    ...[lowest, median, highest].map((value) => measureNumber(kind, value)),
    over.length === boards.length ? 'all' : `${over.length} of ${boards.length}`,
  ]);
  return [
    '<section>',
    '<h2>Measures</h2>',
    dataTable('Lowest, median and highest', ['Measure', 'Lowest', 'Median', 'Highest', 'Boards'], rows),
    '<p class="nhsuk-body-s">Boards whose constitutions leave a number open, or have nothing to set it against, are left out of it.</p>',
    '</section>',
  ].join('\n');
}
