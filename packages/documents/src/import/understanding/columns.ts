/** What the columns of a table hold: by the words at their heads, and by what stands below. */
import { lexicon } from '../lexicon.ts';
import type { Row } from '../reading/document.ts';
import { readCount } from '../words/numbers.ts';
import { plainPhrase, wordsOf } from '../words/tokens.ts';

export type Column =
  | 'seat'
  | 'name'
  | 'number'
  | 'votes'
  | 'from'
  | 'nominated'
  | 'appointed'
  | 'approved'
  | 'term'
  | 'definition'
  | 'step'
  | 'attended'
  | 'order'
  | 'other';

export function columnsOf(cells: readonly string[], rows: readonly Row[]): Column[] {
  const taken = new Set<Column>();
  const named = cells.map((cell) => {
    const plain = ` ${plainPhrase(cell)} `;
    const column = lexicon()
      .meanings('columns.words')
      .find(
        ({ says, phrases }) =>
          phrases.some((phrase) => plain.includes(` ${phrase} `)) && (!taken.has(says as Column) || says === 'seat'),
      )?.says as Column | undefined;
    const kind = column === undefined || (column === 'seat' && taken.has('seat')) ? 'other' : column;
    taken.add(kind);
    return kind;
  });
  for (const index of named.keys()) {
    const filled = rows.map((row) => row.cells[index] ?? '').filter(Boolean);
    // “Voting member”, over names or offices.
    if (
      named[index] === 'votes' &&
      filled.length > 0 &&
      filled.every((cell) => votesOf(cell) === undefined && !isVote(cell))
    )
      named[index] = filled.filter((cell) => hasSeat(cell)).length >= filled.length / 2 ? 'seat' : 'name';
    if (isSequence(filled) && named[index] === 'other') named[index] = 'order';
    if (
      filled.length > 0 &&
      !isSequence(filled) &&
      named[index] !== 'step' &&
      named[index] !== 'votes' &&
      named[index] !== 'attended' &&
      filled.every((cell) => isNumber(cell)) &&
      !named.includes('number')
    )
      // Where each row is somebody’s, a number is no number of seats.
      named[index] = named.includes('name') || filled.some((cell) => isShare(cell)) ? 'attended' : 'number';
  }
  for (const index of named.keys()) {
    const filled = rows.map((row) => row.cells[index] ?? '').filter(Boolean);
    if (!named.includes('votes') && filled.length > 2 && filled.every((cell) => isVote(cell) && !/^\d/.test(cell)))
      named[index] = 'votes';
  }
  const isOfSeats = named.some(
    (kind, index) =>
      kind === 'other' &&
      index < named.indexOf('appointed') &&
      rows.filter(({ cells: each }) => hasSeat(each[index] ?? '')).length >= rows.length / 2,
  );
  if (
    !isOfSeats &&
    !named.includes('seat') &&
    !named.includes('from') &&
    named.includes('appointed') &&
    named.includes('number')
  )
    named[named.indexOf('appointed')] = 'from';
  if (named.includes('seat') || named.includes('from') || named.includes('definition') || named.includes('step'))
    return named;
  const open = rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, index) => (named[index] === 'other' ? cell : '')),
  }));
  const seats = guessed(open, cells.length).indexOf('seat');
  return named.map((kind, index) => (index === seats ? 'seat' : kind));
}

/** 1, 2, 3 and so on number the rows, and count nothing. */
function isSequence(cells: readonly string[]): boolean {
  return cells.length > 2 && cells.every((cell, index) => cell.replace(/\W/g, '') === String(index + 1));
}

/** “5/6”, “5 of 6”: how many meetings of how many. */
function isShare(cell: string): boolean {
  return /^\d+ ?(?:\/|of|out of) ?\d+\b|%$/.test(cell.trim());
}

/** “3”, “up to 2”, “one (job share)”: a number, and next to nothing else. */
function isNumber(cell: string): boolean {
  const plain = plainPhrase(cell.replace(/\(.*\)/, ''));
  const count = readCount(plain);
  return count !== undefined && !/^(?:a|an|the) /.test(plain) && count.length >= plain.length - 8;
}

/** Without a header: the column in which most cells name a seat, and names of persons beside it. */
export function guessed(rows: readonly Row[], width: number): Column[] {
  const counts = Array.from(
    { length: width },
    (_, index) => rows.filter(({ cells }) => hasSeat(cells[index] ?? '')).length,
  );
  const best = counts.indexOf(Math.max(...counts));
  return counts.map((_, index): Column => {
    if (index === best) return 'seat';
    const cells = rows.map((row) => row.cells[index] ?? '');
    if (cells.filter((cell) => isVote(cell)).length > rows.length / 2) return 'votes';
    if (cells.filter((cell) => isShare(cell)).length > rows.length / 2) return 'attended';
    if (cells.filter((cell) => /^\d{1,2}$/.test(cell.trim())).length > rows.length / 2) return 'number';
    return 'other';
  });
}

function isVote(cell: string): boolean {
  const text = cell.trim();
  return (
    /^(?:yes|no|✓|✔|vote|no vote)$/i.test(text) ||
    (text.length < 40 &&
      /^(?:(?:full |regular |standing |board )*(?:(?:non.?)?voting|participant|observer|attendee|attends?|in attendance)\b|members? with(?:out)? (?:a )?vote)/i.test(
        text,
      ))
  );
}

function hasSeat(cell: string): boolean {
  const { plain } = wordsOf(cell);
  for (let at = 1; at < plain.length; at = plain.indexOf(' ', at) + 1) {
    if (lexicon().seats.at(plain.slice(at))) return true;
    if (plain.indexOf(' ', at) < 0) break;
  }
  return false;
}

/** What a cell says of a vote, if it says anything. */
export function votesOf(cell: string): boolean | undefined {
  const text = cell.trim().toLowerCase();
  if (/^\d+(?: each)?$/.test(text)) return Number.parseInt(text, 10) > 0;
  if (/^(no\b|n$|nv$|non|none|without|does not|-|–|✗|✘|x$|not|advisory)|\b(?:none|non-?voting|no votes?)\b/.test(text))
    return false;
  return /^(yes|y$|v$|(?:full )?(?:board )?members? with|full voting|✓|✔|√|☑|●|•|■|vot|full|one|1|has a vote|with)/.test(
    text,
  )
    ? true
    : undefined;
}
