/** docs/performance.md tells of what is measured now, in numbers. */
import { expect, test } from 'vitest';
import { beyondBudget, figuresOnPage, notYet } from './page.mjs';
import { columns, tableOf } from './report.mjs';
import { rowOf, table } from './table.mjs';

const lines = figuresOnPage()
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );

test('the page has the rows of the benchmark, each with its caches, its budget and its goal', () => {
  const [head, , ...rows] = lines;
  expect(head).toEqual(columns);
  const unmeasured = tableOf({
    machine: { versions: {} },
    rows: table.map((row) => ({ ...row, wrong: 'x' })),
    minutes: 0,
  });
  const wanted = unmeasured
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2);
  expect(rows.map(([what, caches]) => `${what} | ${caches}`)).toEqual(
    wanted.map((line) => line.slice(2).split(' | not measured')[0]),
  );
});

test('its figures are figures', () => {
  const shapes = {
    ms: /^([\d,]+(\.\d)?|[\d,]+ kB|n\^\d\.\d\d|not measured: .+)$/,
    '× bare Node': /^([\d,]+(\.\d{1,2})?)?$/,
    '95 %': /^(±\d+ %\*?)?$/,
    rounds: /^\d*$/,
    MB: /^\d*$/,
    within: /^(goal|budget|no: \d+\.\d\d of it)?$/,
  };
  for (const cells of lines.slice(2))
    for (const [column, shape] of Object.entries(shapes))
      expect(cells[columns.indexOf(column)], `${cells[0]}: ${column}`).toMatch(shape);
});

test('it says of when, of which Node and of which machine they are', () => {
  expect(figuresOnPage()).toMatch(
    /^\d{4}-\d\d-\d\d, Node v\d+\.\d+\.\d+, .+, \d+ cores \(.+\), \d+ GB; .+\.\nMedians(; a short run)?\. /,
  );
});

test('what is not within its budget there is what CI lets pass for now', () => {
  const not = new Set(
    lines
      .slice(2)
      .filter((cells) => cells.at(-1).startsWith('no'))
      .map(([what]) => what),
  );
  expect([...new Set(Object.keys(notYet()).map((id) => rowOf(id).what))].sort()).toEqual([...not].sort());
});

test('of a row that is not within its budget, the figures that are not are kept', () => {
  const [row, other] = [rowOf('check-42'), rowOf('check-1')];
  expect(
    beyondBudget([
      { ...row, ratio: 13, megabytes: 100 },
      { ...other, ratio: 2 },
    ]),
  ).toEqual({ 'check-42': { ratio: 13 } });
});
