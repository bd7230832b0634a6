/** The last figures, where people read them and where CI holds to them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../running.mjs';
import { tableOf } from './report.mjs';
import { shareOf } from './table.mjs';

const page = join(root, 'docs/performance.md');
const file = join(root, 'scripts/bench/not-yet.json');
const marks = ['<!-- figures: npm run bench -- --write -->', '<!-- end of figures -->'];

/** The part of the page that is generated. */
export function figuresOnPage() {
  const [, after] = readFileSync(page, 'utf8').split(marks[0]);
  return after.split(marks[1])[0].trim();
}

/** The figures of rows that are not within their budgets, by id: what CI lets pass for now. */
export function notYet() {
  return JSON.parse(readFileSync(file, 'utf8'));
}

export function writeFigures(measured) {
  const [before, rest] = readFileSync(page, 'utf8').split(marks[0]);
  const [, after] = rest.split(marks[1]);
  writeFileSync(page, `${before}${marks[0]}\n\n${tableOf(measured).trim()}\n\n${marks[1]}${after}`);
  writeFileSync(file, `${JSON.stringify(beyondBudget(measured.rows), null, 2)}\n`);
}

/** Of each row that is not within its budget, the figures that are not. */
export function beyondBudget(rows) {
  const beyond = rows.map(({ id, budget = {}, ...figures }) => {
    const over = Object.keys(budget).filter((of) => shareOf(figures, { [of]: budget[of] }) > 1);
    return [id, Object.fromEntries(over.map((of) => [of, Math.round(figures[of] * 100) / 100]))];
  });
  return Object.fromEntries(beyond.filter(([, over]) => Object.keys(over).length > 0));
}
