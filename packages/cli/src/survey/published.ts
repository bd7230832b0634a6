/** Published counts that a survey is set beside: what somebody counted, in which words, and which grade counts the same. */
import { resolve } from 'node:path';
import { nearest } from '@icb/language';
import { readText } from '../files/text-file.ts';
import type { SurveyedBoard, SurveyedGrade } from './surveyed.ts';
import bma2022 from './tables/bma-2022.json' with { type: 'json' };

export interface PublishedTable {
  /** Short, for the head of a column. */
  readonly title: string;
  readonly source: string;
  readonly url: string | null;
  /** Of when the figures are: a year, a month or a day. */
  readonly date: string;
  readonly note: string | null;
  /** How many boards were counted. */
  readonly boards: number;
  readonly figures: readonly PublishedFigure[];
}

export interface PublishedFigure {
  /** What was counted, in words. */
  readonly says: string;
  readonly grade: string;
  /** The categories of the grade that count together. */
  readonly categories: readonly string[];
  readonly count: number;
  readonly quote: string;
}

/** The tables that come with the program, by their names. */
const known: Readonly<Record<string, unknown>> = { 'bma-2022': bma2022 };

/** Those tables, for whoever asks which there are. */
export function publishedTables(): { readonly word: string; readonly meaning: string }[] {
  return Object.entries(known).map(([word, value]) => {
    const read = tableOf(value);
    return { word, meaning: 'table' in read ? read.table.source : '' };
  });
}

/** The table of this name, or in this file; or a sentence that says why there is none. */
export function publishedTable(
  named: string,
  workingFolder: string,
): { readonly table: PublishedTable } | { readonly error: string } {
  if (Object.hasOwn(known, named)) return tableOf(known[named]);
  const read = readText(resolve(workingFolder, named));
  if ('error' in read) {
    const names = Object.keys(known).map((each) => `\`${each}\``);
    return { error: `${read.error} Name a file, or a table that icb knows: ${names.join(', ')}.` };
  }
  try {
    return tableOf(JSON.parse(read.text.replace(/^\uFEFF/, '')));
  } catch {
    return { error: 'This is not JSON.' };
  }
}

/** What is asked of each field; `packages/cli/schema/published-table.schema.json` says the same to editors. */
function tableOf(value: unknown): { readonly table: PublishedTable } | { readonly error: string } {
  if (!isObject(value) || value.version !== 1)
    return { error: 'This is no table of published figures: it says `"version": 1` at its beginning.' };
  const { title, source, date, boards, figures, url = null, note = null } = value;
  for (const [name, text] of Object.entries({ title, source, date }))
    if (typeof text !== 'string' || text.trim() === '') return { error: `\`${name}\` is to be a text.` };
  for (const [name, text] of Object.entries({ url, note }))
    if (text !== null && typeof text !== 'string') return { error: `\`${name}\` is to be a text, or left out.` };
  if (!isCount(boards) || boards === 0) return { error: '`boards` is to say how many boards were counted.' };
  if (!Array.isArray(figures) || figures.length === 0) return { error: '`figures` is to list what was counted.' };
  const wrong = figures.findIndex((figure) => !isFigure(figure));
  if (wrong >= 0)
    return {
      error: `Figure ${wrong + 1} is to have \`says\`, \`grade\` and \`quote\`, each a text, \`categories\`, a list of texts, and \`count\`, a number.`,
    };
  return { table: { title, source, date, boards, figures, url, note } as PublishedTable };
}

function isFigure(value: unknown): value is PublishedFigure {
  if (!isObject(value)) return false;
  const { says, grade, quote, categories, count } = value;
  const isText = (each: unknown): boolean => typeof each === 'string' && each !== '';
  return (
    [says, grade, quote].every(isText) &&
    Array.isArray(categories) &&
    categories.length > 0 &&
    categories.every(isText) &&
    isCount(count)
  );
}

/** A published figure beside what the survey counts. */
export interface ComparedFigure extends PublishedFigure {
  readonly boards: readonly SurveyedBoard[];
  /** Of which the text that was seen cannot tell. */
  readonly notCheckable: number;
}

export function comparedFigures({ figures }: PublishedTable, grades: readonly SurveyedGrade[]): ComparedFigure[] {
  return figures.map((figure) => {
    const grade = grades.find(({ id }) => id === figure.grade);
    return {
      ...figure,
      boards: (grade?.categories ?? []).flatMap(({ title, boards }) =>
        figure.categories.includes(title) ? boards : [],
      ),
      notCheckable: grade?.notCheckable.length ?? 0,
    };
  });
}

/** A sentence, if the table asks for a grade or a category that the survey does not have. */
export function unknownIn({ figures }: PublishedTable, grades: readonly SurveyedGrade[]): string | undefined {
  for (const { grade: id, categories } of figures) {
    const grade = grades.find((each) => each.id === id);
    if (!grade)
      return `There is no grade called \`${id}\` in this survey.${meant(
        id,
        grades.map((each) => each.id),
      )}`;
    const titles = grade.categories.map(({ title }) => title);
    const unknown = categories.find((each) => !titles.includes(each));
    if (unknown !== undefined)
      return `The grade \`${id}\` has no category “${unknown}”.${meant(unknown, titles) || ` It has ${titles.map((each) => `“${each}”`).join(', ')}.`}`;
  }
  return undefined;
}

function meant(word: string, all: readonly string[]): string {
  const found = nearest(word, all);
  return found ? ` Did you mean \`${found}\`?` : '';
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
