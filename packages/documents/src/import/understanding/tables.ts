/** Tables: which column says what, and each row as the sentence that it stands for. */

import { lexicon } from '../lexicon.ts';
import type { Row, Table } from '../reading/document.ts';
import { type Count, readCount } from '../words/numbers.ts';
import { plainPhrase, wordsOf } from '../words/tokens.ts';

export interface TableRow {
  readonly row: Row;
  /** The seat and what is said of it, as an item of a list would say it. */
  readonly text: string;
  readonly count: Count | undefined;
  readonly votes: boolean | undefined;
  /** The only words of the row, where it is a heading within the table. */
  readonly heading: string | undefined;
}

type Column = 'seat' | 'name' | 'number' | 'votes' | 'from' | 'nominated' | 'appointed' | 'term' | 'other';

const columns: readonly (readonly [RegExp, Column])[] = [
  [/\b(number|no|how many|seats|places)\b(?!.*\b(meeting|term)s?\b)/, 'number'],
  [/\bvot(e|es|ing)\b/, 'votes'],
  [/\bnominat(ed|ing|ion|or)s?\b|put forward/, 'nominated'],
  [/\bappoint(ed|ing|ment|s)\b|how filled/, 'appointed'],
  [/\bterm\b/, 'term'],
  [/\b(organisation|representing|represents|from|body|employer|sector|drawn from|constituency)\b/, 'from'],
  [/\b(role|position|title|post|seat|member|capacity|designation|membership|office|attendee|participant)\b/, 'seat'],
  [/\b(name|present|postholder|post holder|holder|current)\b/, 'name'],
];

/** Nothing where the first columns tell of no seats. */
export function rowsOf({ rows }: Table): TableRow[] {
  const [head] = rows.filter(({ header }) => header);
  const named = head && columnsOf(head.cells);
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const body = rows.filter(({ header }) => !header);
  const kinds = named ?? guessed(body, width);
  return body.map((row) => read(row, kinds));
}

function columnsOf(cells: readonly string[]): Column[] {
  const taken = new Set<Column>();
  return cells.map((cell) => {
    const plain = plainPhrase(cell);
    const column =
      columns.find(([pattern, kind]) => pattern.test(plain) && (!taken.has(kind) || kind === 'seat'))?.[1] ?? 'other';
    const kind = column === 'seat' && taken.has('seat') ? 'other' : column;
    taken.add(kind);
    return kind;
  });
}

/** Without a header: the column in which most cells name a seat, and names of persons beside it. */
function guessed(rows: readonly Row[], width: number): Column[] {
  const counts = Array.from(
    { length: width },
    (_, index) => rows.filter(({ cells }) => hasSeat(cells[index] ?? '')).length,
  );
  const best = counts.indexOf(Math.max(...counts));
  return counts.map((_, index): Column => {
    if (index === best) return 'seat';
    const cells = rows.map((row) => row.cells[index] ?? '');
    if (
      cells.filter((cell) => /^(yes|no|✓|✔|non.voting|voting|vote|no vote)$/i.test(cell.trim())).length >
      rows.length / 2
    )
      return 'votes';
    if (cells.filter((cell) => /^\d{1,2}$/.test(cell.trim())).length > rows.length / 2) return 'number';
    return 'other';
  });
}

function hasSeat(cell: string): boolean {
  const { plain } = wordsOf(cell);
  for (let at = 1; at < plain.length; at = plain.indexOf(' ', at) + 1) {
    if (lexicon().seats.at(plain.slice(at))) return true;
    if (plain.indexOf(' ', at) < 0) break;
  }
  return false;
}

function read(row: Row, kinds: readonly Column[]): TableRow {
  const filled = row.cells.filter((cell) => cell !== '');
  const cell = (kind: Column): string =>
    row.cells
      .filter((text, index) => kinds[index] === kind && text !== '')
      .join(', ')
      .replace(/\n/g, ', ');
  const said = (kind: Column, words: string): string =>
    cell(kind) === '' || /^(n\/?a|none|-|–|not stated)$/i.test(cell(kind).trim()) ? '' : `, ${words} ${cell(kind)}`;
  const isLone = filled.length === 1 && row.cells.length > 1 && kinds.length > 1;
  const count = readCount(plainPhrase(cell('number')));
  const nominated = /^(nominated|jointly|put forward)/i.test(cell('nominated'))
    ? `, ${cell('nominated')}`
    : said('nominated', 'nominated by');
  const appointed = /\bby\b/i.test(cell('appointed')) ? `, ${cell('appointed')}` : said('appointed', 'appointed by');
  const seat = cell('seat') || cell('other') || cell('name');
  return {
    row,
    text: `${seat}${said('from', 'from')}${/nominat/i.test(cell('appointed')) ? `, ${cell('appointed')}` : nominated + appointed}${said('term', 'for a term of')}${kinds.includes('seat') ? said('other', '–') : ''}`,
    count: count?.value,
    votes: votesOf(cell('votes')),
    heading: isLone ? filled[0] : undefined,
  };
}

function votesOf(cell: string): boolean | undefined {
  const text = cell.trim().toLowerCase();
  if (/^(no\b|n$|non|none|without|does not|-|–|✗|✘|x$|not|advisory)/.test(text)) return false;
  return /^(yes|y$|✓|✔|vot|full|one|1|has a vote|with)/.test(text) ? true : undefined;
}
