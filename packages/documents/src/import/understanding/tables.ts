/** Tables: which column says what, and each row as the sentence that it stands for. */
import type { Row, Table } from '../reading/document.ts';
import { type Count, readCount } from '../words/numbers.ts';
import { plainPhrase } from '../words/tokens.ts';
import { type Column, columnsOf, guessed, votesOf } from './columns.ts';

export interface TableRow {
  readonly row: Row;
  /** The seat and what is said of it, as an item of a list would say it. */
  readonly text: string;
  readonly count: Count | undefined;
  readonly votes: boolean | undefined;
  /** Where the cell on votes says what it is instead: “No – observer”. */
  readonly attends: 'participant' | 'observer' | undefined;
  /** Who appoints, in a word that may point to whom the row is about: “the Council”. */
  readonly chosenBy: string;
  /** The only words of the row, where it is a heading within the table. */
  readonly heading: string | undefined;
}

export interface Rows {
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

/** Nothing where the first columns tell of no seats. */
export function rowsOf({ rows }: Table): Rows {
  // One cell over all columns is what the table, or a part of it, is called.
  const [head] = rows.filter(({ header, cells }) => header && cells.filter(Boolean).length > 1);
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  // A second row of headers, below cells that it divides, names no seats either.
  const body = rows.filter((row) => row !== head && !(head !== undefined && row.header));
  const named = head && columnsOf(head.cells, body);
  const columns = named ?? guessed(body, width);
  return { columns, rows: withMarks(body, columns).map((row) => read(row, columns)) };
}

/** Where voters have a mark, and others nothing or a stroke, the marks say yes and their absence says no. */
function withMarks(rows: readonly Row[], columns: readonly Column[]): readonly Row[] {
  const at = columns.indexOf('votes');
  const cells = rows.filter(({ cells }) => cells.filter(Boolean).length > 1).map((row) => (row.cells[at] ?? '').trim());
  const isMark = (cell: string): boolean => /^[xX✓✔√☑●•■*]$/.test(cell);
  const isNone = (cell: string): boolean => /^[-–—○]?$/.test(cell);
  if (at < 0 || !cells.some(isMark) || !cells.every((cell) => isMark(cell) || isNone(cell))) return rows;
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, index) =>
      index !== at || (row.cells.filter(Boolean).length < 2 && isNone(cell.trim()))
        ? cell
        : isMark(cell.trim())
          ? 'yes'
          : 'no',
    ),
  }));
}

const empty = /^(n\/?a|none|-|–|—|not stated|as long as .*|see .*|for as long as .*|not applicable)$/i;

function read(row: Row, kinds: readonly Column[]): TableRow {
  const filled = row.cells.filter((cell) => cell !== '');
  const cell = (kind: Column): string =>
    row.cells
      .filter((text, index) => kinds[index] === kind && text !== '')
      .join(', ')
      .replace(/\n/g, ', ');
  const given = (kind: Column): string => (empty.test(cell(kind).trim()) ? '' : cell(kind).trim());
  const said = (kind: Column, words: string): string => (given(kind) === '' ? '' : `, ${words} ${given(kind)}`);
  const isLone = filled.length === 1 && row.cells.length > 1 && kinds.length > 1;
  const number = numberIn(cell('number'));
  // “Appointed by the organisation”, in a column on whom they are nominated or appointed by.
  const isAppointed = /^(?:appointed|chosen|selected) by /i.test(given('nominated'));
  const { by, whom } = chooserIn(isAppointed ? given('nominated') : given('appointed'));
  const nominated = isAppointed
    ? ''
    : /^(nominated|jointly|put forward)/i.test(given('nominated'))
      ? `, ${given('nominated')}`
      : said('nominated', 'nominated by');
  const named = given('seat') || given('from') || given('other') || given('name');
  const [seat, pair] =
    kinds.includes('number') || kinds.includes('votes') || filled.length !== 2
      ? [named, undefined]
      : paired(row, kinds, named);
  const points = pointsBack(by, named);
  const isSentence = /\b(?:appoints?|nominates?|chooses|agree|by|elect(?:s|ed))\b/i.test(by);
  const appointed = points
    ? ''
    : isSentence
      ? `${/^by\b/i.test(by) ? ', appointed ' : '; '}${by}`
      : by === ''
        ? ''
        : `, appointed by ${by}`;
  const approved = said('approved', by === '' ? 'approved by' : 'with the approval of');
  const others = pair === undefined && kinds.includes('seat') && given('seat') !== '' ? said('other', '–') : '';
  return {
    row,
    text: `${seat}${given('seat') === '' ? '' : said('from', 'from')}${nominated}${appointed}${approved}${said('term', 'for a term of')}${others}${pair?.rest ?? ''}`,
    count: number ?? pair?.count,
    votes: votesOf(cell('votes')) ?? votesOf(/\((.*)\)/.exec(cell('number'))?.[1] ?? ''),
    attends: /observ/i.test(cell('votes'))
      ? 'observer'
      : /attend|particip/i.test(cell('votes'))
        ? 'participant'
        : undefined,
    chosenBy: whom === '' ? by : `${by}, ${whom}`,
    heading: isLone ? filled[0] : undefined,
  };
}

/** “Appointed by the organisation from among its elected members”: who chooses, and from whom. */
function chooserIn(cell: string): { readonly by: string; readonly whom: string } {
  const said = cell.replace(/^(?:appointed|chosen|selected) by /i, '');
  const [, by = said, own = ''] =
    /^(.*?),? (?:drawn |chosen )?from (?:among(?:st)? |within |one of )?(?:its|their) (?:own )?(.*)$/i.exec(said) ?? [];
  return { by, whom: own };
}

/** “Harbour Council | the Council”, “… | the Partnership”: a word that stands for whoever the row, or the text, is about. */
function pointsBack(cell: string, seat: string): boolean {
  const [, word = ''] = /^(?:the|its|their) (\p{Lu}?\p{L}+)\b/u.exec(cell) ?? /^(\p{Lu}\p{L}+)$/u.exec(cell) ?? [];
  return (
    word !== '' &&
    !/\bby\b|nominates|appoints/.test(cell) &&
    (/^(?:partnership|organisations?|bod(?:y|ies)|partners?|sector)$/i.test(word) ||
      plainPhrase(seat).includes(plainPhrase(word)))
  );
}

/** “Non-executive members | at least two”: the number stands in the second of two cells. */
function paired(
  row: Row,
  kinds: readonly Column[],
  seat: string,
): [string, { readonly count: Count; readonly rest: string } | undefined] {
  const at = kinds.indexOf('seat');
  const second = row.cells.find((text, index) => index !== at && text !== '') ?? '';
  const plain = plainPhrase(second);
  const count = readCount(plain);
  if (!count || /^(?:a|an|the) /.test(plain)) return [seat, undefined];
  const words = plain
    .slice(0, count.length)
    .replace(/\( \d+ \)/, '')
    .trim()
    .split(' ').length;
  const rest = second
    .split(/\s+/)
    .slice(words)
    .join(' ')
    .replace(/^,?\s*/, '');
  return [seat, { count: count.value, rest: rest === '' ? '' : `: ${rest}` }];
}

function numberIn(cell: string): Count | undefined {
  const plain = plainPhrase(cell);
  if (/^0(?: |$)|^none\b/.test(plain)) return { form: 'exactly', number: 0 };
  return readCount(plain)?.value;
}
