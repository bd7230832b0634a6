/** All grades and measures, board by board: a table that can be sorted by each column. */
import { asText } from '../pages/nhs-page.ts';
import { shortName } from './short-name.ts';
import type { Survey, SurveyedBoard, SurveyedGrade } from './surveyed.ts';
import { measureShort } from './wording.ts';

export function boardTable({ boards, grades, measures }: Survey): string {
  const names = boards.map(shortName);
  const isShared = (name: string): boolean => names.filter((each) => each === name).length > 1;
  const heads = ['Board', ...grades.map(({ title }) => title), ...measures.map(({ title }) => title)];
  const rows = boards.map((board, index) => {
    const steps = grades.map(({ id, categories }) => {
      const category = board.grades.get(id)?.category;
      return {
        category,
        step: categories.findIndex(({ title }) => title === category) + 1,
        applies: board.grades.has(id),
      };
    });
    const data = steps.map(({ step, applies }) => (applies ? (step === 0 ? '?' : String(step)) : '')).join(' ');
    return [
      `<tr data-board="${index}" data-name="${asText(`${board.name} ${board.path}`.toLowerCase())}" data-steps="${data}">`,
      `<th scope="row" data-sort="${asText(shortName(board))}">${nameCell(board, isShared)}</th>`,
      ...steps.map(({ category, step, applies }) => {
        const words = applies ? (category ?? 'not checkable') : '–';
        return `<td data-sort="${step === 0 ? 99 : step}">${asText(words)}</td>`;
      }),
      ...measures.map(({ id }) => measureCell(board, id)),
      '</tr>',
    ].join('');
  });
  return [
    '<section>',
    '<h2>Board by board</h2>',
    '<div class="nhsuk-table-container" role="region" tabindex="0" aria-label="Board by board">',
    '<table class="icb-all icb-boards"><caption class="nhsuk-u-visually-hidden">Grades and measures, board by board</caption>',
    `<thead><tr>${heads.map((words, at) => `<th scope="col" data-column="${at}"${isLong(grades[at - 1]) ? ' class="icb-long"' : ''}>${asText(words)}</th>`).join('')}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody></table></div>`,
    '</section>',
  ].join('\n');
}

/** Whether its categories would stand on many short lines. */
function isLong(grade: SurveyedGrade | undefined): boolean {
  return grade?.categories.some(({ title }) => title.length > 40) ?? false;
}

/** With the path where two go by one name. */
function nameCell(board: SurveyedBoard, isShared: (name: string) => boolean): string {
  const name = shortName(board);
  return `${asText(name)}${isShared(name) ? `<span class="icb-path">${asText(board.path)}</span>` : ''}`;
}

function measureCell({ measures }: SurveyedBoard, id: string): string {
  const measure = measures.get(id);
  const value = measure?.value?.least;
  const sort = value === undefined ? -1 : Number.isFinite(value) ? value : 1e9;
  return `<td class="nhsuk-table__cell--numeric" data-sort="${sort}">${measure ? measureShort(measure) : '–'}</td>`;
}
