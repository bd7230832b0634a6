/** The plots of a survey: rows of HTML that can be sorted, filtered, read aloud and printed. */
import { asText } from '../pages/nhs-page.ts';
import type { PublishedTable } from './published.ts';
import { type SeatGroup, sumOfGroups } from './seats.ts';
import { shortName } from './short-name.ts';
import type { Survey, SurveyedBoard, SurveyedGrade, SurveyedMeasure } from './surveyed.ts';
import { measureShort, rangeWords } from './wording.ts';

/** For each grade its categories, with a square for each board; the published counts are in the table above. */
export function ladders({ boards, grades, published }: Survey): string {
  if (grades.length === 0) return '';
  return [
    '<section>',
    '<h2>The ladders</h2>',
    ...grades.map((grade) => ladder(grade, boards, published)),
    '</section>',
  ].join('\n');
}

function ladder(
  { title, id, categories, notCheckable }: SurveyedGrade,
  all: readonly SurveyedBoard[],
  published: readonly PublishedTable[],
): string {
  const steps = [
    ...categories,
    ...(notCheckable.length > 0 ? [{ title: 'not checkable, as far as the text was seen', boards: notCheckable }] : []),
  ];
  /** What was published of this very category. */
  const publishedOf = (category: string): string =>
    published
      .flatMap((table) =>
        table.figures
          .filter(
            ({ grade, categories: [only, ...others] }) => grade === id && only === category && others.length === 0,
          )
          .map(({ count }) => `<small>${asText(table.title)}: ${count}</small>`),
      )
      .join('');
  const rows = steps.map(({ title: words, boards }, step) => {
    const squares = boards.map(
      (board) =>
        `<span class="icb-square icb-step-${Math.min(step, 4)}" data-board="${all.indexOf(board)}" title="${asText(board.name)}"></span>`,
    );
    const names = boards.map((board) => `<li data-board="${all.indexOf(board)}">${asText(board.name)}</li>`);
    return [
      `<li><p class="icb-step"><span class="icb-step-words">${asText(words)}</span> <strong class="icb-count">${publishedOf(words)}${boards.length}</strong></p>`,
      boards.length > 0
        ? `<p class="icb-squares" aria-hidden="true">${squares.join('')}</p><details class="nhsuk-details"><summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">Which<span class="nhsuk-u-visually-hidden"> have: ${asText(words)}</span></span></summary><div class="nhsuk-details__text"><ul class="icb-names">${names.join('')}</ul></div></details>`
        : '',
      '</li>',
    ].join('');
  });
  return `<div class="icb-ladder"><h3>${asText(title)}</h3><p class="nhsuk-body-s"><code>${asText(id)}</code></p><ol>${rows.join('')}</ol></div>`;
}

/** Bars of seats; those without a vote are dashed. */
export function compositionPlot({ boards }: Survey): string {
  const sizeOf = ({ seats }: SurveyedBoard): number => sumOfGroups(seats, 'seats').least;
  const largest = Math.max(1, ...boards.map(sizeOf));
  const rows = boards.map((board, index) => {
    const votes = sumOfGroups(board.seats, 'votes').least;
    const bars = board.seats.flatMap((group) => barsOf(group, largest));
    return row(index, board, [
      `<td class="icb-plot"><div class="icb-bar">${bars.join('')}</div></td>`,
      `<td class="nhsuk-table__cell--numeric" data-sort="${sizeOf(board)}">${rangeWords(sumOfGroups(board.seats, 'seats'))}</td>`,
      `<td class="nhsuk-table__cell--numeric" data-sort="${votes}">${rangeWords(sumOfGroups(board.seats, 'votes'))}</td>`,
    ]);
  });
  const key = (boards[0]?.seats ?? []).map(
    ({ id, title }) => `<li><span class="icb-key icb-${id}"></span>${asText(title)}</li>`,
  );
  return [
    '<section>',
    '<h2>Composition by board</h2>',
    `<ul class="icb-legend">${key.join('')}<li><span class="icb-key icb-partner icb-silent"></span>dashed: no vote, or none stated</li></ul>`,
    plotTable('Seats of each board', ['Board', null, 'Seats', 'Votes'], rows),
    '<p class="nhsuk-body-s">Where a constitution leaves the number of seats open, the bar shows the least.</p>',
    '</section>',
  ].join('\n');
}

/** What votes, and what does not, each with its number in it. */
function barsOf({ id, title, seats, votes }: SeatGroup, largest: number): string[] {
  const silent = seats.least - votes.least;
  const bar = (count: number, isSilent: boolean): string => {
    const said = `${title}${isSilent ? ', no vote or none stated' : ''}: ${count}`;
    return `<span class="icb-part icb-${id}${isSilent ? ' icb-silent' : ''}" style="width:${percent(count / largest)}" title="${asText(said)}"><span aria-hidden="true">${count}</span><span class="nhsuk-u-visually-hidden">${asText(said)}; </span></span>`;
  };
  return [...(votes.least > 0 ? [bar(votes.least, false)] : []), ...(silent > 0 ? [bar(silent, true)] : [])];
}

/** The measures that are shares, each with a mark of its own on one line for each board. */
export function votesPlot({ boards, measures }: Survey): string {
  const shares = measures.filter(({ kind }) => kind === 'share');
  if (shares.length === 0) return '';
  const highest = Math.max(
    ...boards.flatMap(({ measures: own }) => shares.map(({ id }) => own.get(id)?.value?.most ?? 0)),
  );
  const scale = highest <= 0.5 ? 0.5 : 1;
  const rows = boards.map((board, index) =>
    row(index, board, [
      `<td class="icb-plot"><div class="icb-track" aria-hidden="true" style="height:${6 + lane * shares.length}px">${shares.map((share, at) => markOf(board, share, at, scale)).join('')}</div></td>`,
      ...shares.map(({ id }) => {
        const measure = board.measures.get(id);
        return `<td class="nhsuk-table__cell--numeric" data-sort="${measure?.value?.least ?? -1}">${measure ? measureShort(measure) : ''}</td>`;
      }),
    ]),
  );
  const key = shares.map(
    ({ title }, at) => `<li><span class="icb-mark icb-mark-${at % 5}"></span>${asText(title)}</li>`,
  );
  return [
    '<section>',
    '<h2>Who votes</h2>',
    `<ul class="icb-legend">${key.join('')}</ul>`,
    plotTable(
      'Shares of the votes',
      ['Board', null, ...shares.map(({ title }) => title.replace(/(’s|'s|’|') share of the votes$/i, ''))],
      rows,
      `<span class="nhsuk-u-visually-hidden">Plot</span><span class="icb-axis" aria-hidden="true"><span>0%</span><span>${50 * scale}%</span><span>${100 * scale}%</span></span>`,
    ),
    '</section>',
  ].join('\n');
}

/** Each share has a lane of its own, so that none hides another. In pixels. */
const lane = 7;

/** A mark, and where a constitution leaves it open, a line from the least to the most. */
function markOf(board: SurveyedBoard, { id, title }: SurveyedMeasure, at: number, scale: number): string {
  const measure = board.measures.get(id);
  if (!measure?.value) return '';
  const [least, most] = [measure.value.least, Math.min(1, measure.value.most)].map((share) => share / scale) as [
    number,
    number,
  ];
  const top = 1 + at * lane;
  const line =
    most > least
      ? `<span class="icb-reach" style="left:${percent(least)};width:${percent(most - least)};top:${top + 4}px"></span>`
      : '';
  return `${line}<span class="icb-mark icb-mark-${at % 5}" style="left:${percent((least + most) / 2)};top:${top}px" title="${asText(`${title}: ${measureShort(measure)}`)}"></span>`;
}

function row(index: number, board: SurveyedBoard, cells: readonly string[]): string {
  return `<tr data-board="${index}"><th scope="row" title="${asText(board.name)}" data-sort="${asText(shortName(board))}">${asText(shortName(board))}</th>${cells.join('')}</tr>`;
}

/** `null` stands over the plot. */
function plotTable(
  caption: string,
  head: readonly (string | null)[],
  rows: readonly string[],
  axis = '<span class="nhsuk-u-visually-hidden">Plot</span>',
): string {
  const heads = head.map((words, at) =>
    words === null
      ? `<th scope="col" class="icb-plot">${axis}</th>`
      : `<th scope="col" data-column="${at}"${at > 0 ? ' class="nhsuk-table__header--numeric"' : ''}>${asText(words)}</th>`,
  );
  return `<div class="nhsuk-table-container" role="region" tabindex="0" aria-label="${asText(caption)}"><table class="icb-plot-table icb-boards"><caption class="nhsuk-u-visually-hidden">${asText(caption)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
}

/** To a hundredth: the same on every machine. */
function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
