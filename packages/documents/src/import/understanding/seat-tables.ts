/** A table of seats, or of the steps of a nomination: row by row. */
import { lexicon } from '../lexicon.ts';
import type { Table } from '../reading/document.ts';
import { plainPhrase, wordsOf } from '../words/tokens.ts';
import type { Column } from './columns.ts';
import { readCommitteeTable, readMembersTable } from './committee-tables.ts';
import type { Source } from './found.ts';
import { type Here, leave, listingOf, notOnBoard, onlyLaw, type Reading } from './here.ts';
import { hintsOf } from './hints.ts';
import { isSeat, withNames } from './lists.ts';
import { readLoose } from './loose.ts';
import { readSeats, type SeatReading } from './seat-phrase.ts';
import { addListed, type Listing } from './seats.ts';
import { areaTitle, spokenAs } from './spoken.ts';
import { addSteps, stepsIn } from './steps.ts';
import { rowsOf, type TableRow } from './tables.ts';

export function readTable(table: Table, here: Here, reading: Reading): void {
  const { around, found } = reading;
  const { columns, rows } = rowsOf(table);
  const head = table.rows.find(({ header }) => header)?.cells ?? [];
  if (readCommitteeTable(rows, head, here, reading)) return;
  if (here.body && !here.about.includes('definitions')) readMembersTable(rows, head, here.body, reading);
  if (columns.includes('definition') || here.body || here.about.includes('definitions')) return;
  if (readStepTable(rows, columns.includes('step'), here, reading)) return;
  const listed = rows.filter(({ text }) => readSeats(text, 'item', around).filter(isSeat).length > 0);
  const isOfBodies =
    found.kind === 'icp' && columns.includes('from') && columns.includes('number') && here.about.length === 0;
  const isOfBoard = here.list !== undefined || isOfBodies || (listed.length >= 3 && listed.length >= rows.length / 2);
  if (!isOfBoard) return;
  reading.lists += 1;
  reading.listed = [];
  let inner: Here = { ...headedBy(table, columns, rows, here, reading), number: reading.lists };
  for (const each of rows) {
    const labelled = labelOf(each, inner, reading);
    if (labelled) inner = labelled.here;
    const row = labelled?.row ?? each;
    const source: Source = { quote: [...new Set(row.row.cells.filter(Boolean))].join(' | '), place: row.row.place };
    const headed = row.heading === undefined ? undefined : underHeading(row.heading, inner, source, reading);
    if (headed) {
      inner = headed;
      continue;
    }
    const given = listingOf(inner);
    const listing =
      given && row.attends
        ? ({ ...given, list: row.attends === 'observer' ? 'observers' : 'participants' } as const)
        : given;
    const isNone = hintsOf(wordsOf(row.text), around, 'sentence').list === 'none';
    const isTotal = /^(?:total|totals|sum|overall|in all)\b/i.test(row.text);
    if (!listing || isNone || isTotal || (row.count?.form === 'exactly' && row.count.number === 0)) {
      leave(reading, source, inner.list === 'law' ? onlyLaw : notOnBoard);
      continue;
    }
    const seats = seatsOf(row, inner, reading);
    if (seats.length > 0)
      for (const seat of seats) reading.listed.push(addListed(found, seat, listing, source, around));
    else if (
      !readLoose(
        row.text.replace(/^[\s•·–—-]+/, ''),
        inner,
        source,
        reading,
        { ...listing, ...votesIn(row, source) },
        row.count,
      )
    )
      leave(reading, source, 'It stands in a table of members, and no seat was recognised in it.');
    if (row.chosenBy !== '') chosenByWhoseItIs(row, source, reading);
  }
}

/** Whose list it is: by the heads of its columns, “Voting member”, or by what stands over the table. */
function headedBy(
  table: Table,
  columns: readonly Column[],
  rows: readonly TableRow[],
  here: Here,
  reading: Reading,
): Here {
  const { around, found } = reading;
  const head = table.rows.find(({ header, cells }) => header && cells.filter(Boolean).length > 1);
  for (const [index, cell] of head?.cells.entries() ?? []) {
    if (!head || (columns[index] !== 'seat' && columns[index] !== 'name')) continue;
    const { list, votes } = hintsOf(wordsOf(/s$/.test(cell) ? cell : `${cell}s`), around, 'heading');
    if (list === undefined || (votes === undefined && list === 'members') || here.list === 'none') continue;
    const source = { quote: cell, place: head.place };
    return { ...here, list, sure: 'likely', votes: votes === undefined ? undefined : { value: votes, source } };
  }
  const kinds = new Set(
    rows.flatMap(({ text }) =>
      readSeats(text, 'item', around)
        .filter(isSeat)
        .map(({ kind }) => kind),
    ),
  );
  // Those who lead the board are none of those who come besides.
  const isOfMembers =
    found.kind === 'icb' &&
    (here.list === 'participants' || here.list === 'observers') &&
    ['chair', 'chief-executive', 'non-executive', 'partner'].filter((kind) => kinds.has(kind as SeatReading['kind']))
      .length > 2;
  if (isOfMembers) return { ...here, list: 'members', sure: 'guess', votes: undefined };
  return { ...here, list: here.list ?? 'members', sure: here.list === undefined ? 'guess' : here.sure };
}

/** “Present: | Jane Doe | Chair”: the first cell heads the rows from here on. */
function labelOf(
  row: TableRow,
  here: Here,
  reading: Reading,
): { readonly row: TableRow; readonly here: Here } | undefined {
  const [label = ''] = row.row.cells;
  if (!/^[\p{Lu}][^.;,]{3,40}:$/u.test(label.trim())) return undefined;
  const source: Source = { quote: row.row.cells.filter(Boolean).join(' | '), place: row.row.place };
  const headed = underHeading(label.replace(/:$/, ''), here, source, reading);
  if (!headed || headed.list === undefined) return undefined;
  reading.lists += 1;
  return {
    here: { ...headed, number: reading.lists },
    row: { ...row, text: row.text.replace(label, '').replace(/^[\s,–-]+/, '') },
  };
}

function votesIn({ votes }: TableRow, source: Source): Pick<Listing, 'votes'> | Record<string, never> {
  return votes === undefined ? {} : { votes: { value: votes, source } };
}

/** A row of one cell is a heading: of executives, of those who attend. */
function underHeading(heading: string, here: Here, source: Source, { around }: Reading): Here | undefined {
  const hints = hintsOf(wordsOf(heading), around, 'heading');
  const isHeading =
    hints.list !== undefined || hints.group !== undefined || readSeats(heading, 'item', around).length === 0;
  if (!isHeading) return undefined;
  const isOther = hints.list !== undefined && hints.list !== here.list;
  return {
    ...here,
    list: hints.list ?? here.list,
    group: hints.group,
    votes: hints.votes !== undefined ? { value: hints.votes, source } : isOther ? undefined : here.votes,
  };
}

/** The seats of a row: one, unless the row counts more than one and names each. */
function seatsOf(row: TableRow, { group }: Here, { around }: Reading): SeatReading[] {
  const text = spokenAs(row.text.replace(/^[\s•·–—-]+/, ''), around);
  const [first = '', ...rest] = text.split(', ');
  const title = group === 'executive' && readSeats(first, 'item', around).length === 0 ? areaTitle(first) : undefined;
  const executive =
    group === 'executive' &&
    title === undefined &&
    /^[A-Z][a-z]+(?: [a-z]+)*$/.test(first) &&
    readSeats(first, 'item', around).length === 0;
  const words =
    title !== undefined
      ? [title, ...rest].join(', ')
      : executive
        ? [`director of ${first.toLowerCase()}`, ...rest].join(', ')
        : text;
  const seats = withNames(readSeats(words, 'item', around).filter(isSeat), words, around);
  const { count, votes } = row;
  const counted = count ? { count, counted: true } : {};
  if (seats.length > 1 && count?.form === 'exactly' && count.number === seats.length)
    return seats.map((seat) => ({
      ...seat,
      lines: seats.at(-1)?.lines ?? seat.lines,
      ...(votes === undefined ? {} : { votes }),
    }));
  return seats.slice(0, 1).map((seat) => ({ ...seat, ...counted, ...(votes === undefined ? {} : { votes }) }));
}

/** “Harbour Council | 2 | the Council”: whoever the row is about appoints. */
function chosenByWhoseItIs({ chosenBy }: TableRow, source: Source, { listed, around, found }: Reading): void {
  const seat = listed.at(-1) ?? found.seats.at(-1);
  if (!seat || seat.lines.some(({ text }) => text.startsWith('appointed'))) return;
  const plain =
    plainPhrase(chosenBy)
      .replace(/^(?:the|its|their) /, '')
      .split(' , ')[0] ?? '';
  const last = plain.split(' ').at(-1) ?? '';
  const isIt = /^(?:organisation|body|partner)$/.test(last);
  const own = around.organisations.find(
    ({ name, title }) => seat.from.includes(name) && (isIt || plainPhrase(title).includes(last)),
  );
  const isPartnership = found.kind === 'icp' && plain === 'partnership';
  const by = isPartnership ? 'integrated-care-partnership' : own?.name;
  if (by === undefined) return;
  seat.from = seat.from.filter(
    (name) => name === by || around.organisations.some((each) => each.name === name) || isPartnership,
  );
  seat.lines.push({ text: `appointed by ${by}`, sure: 'likely', ...source });
  if (/\b(?:elected members?|councillors)\b/i.test(chosenBy))
    seat.lines.push({ text: 'must be elected-member', sure: 'likely', ...source });
  if (/\bcabinet\b/i.test(chosenBy) && lexicon().term('cabinet-member'))
    seat.lines.push({ text: 'must be cabinet-member', sure: 'likely', ...source });
}

/** “Step | Who | What”: what happens when somebody is nominated. */
function readStepTable(rows: readonly TableRow[], isOfSteps: boolean, here: Here, reading: Reading): boolean {
  const found = rows.map(({ row }) => ({
    steps: stepsIn(wordsOf(row.cells.filter((cell) => !/^\d{1,2}$/.test(cell.trim())).join(' ')), reading),
    source: { quote: row.cells.filter(Boolean).join(' | '), place: row.place },
  }));
  const many = found.filter(({ steps }) => steps.length > 0).length;
  if (!isOfSteps && !(many >= rows.length / 2 && here.about.includes('nomination'))) return false;
  if (many === 0) return isOfSteps;
  for (const { steps, source } of found)
    addSteps(steps.slice(0, 1), source, reading, { ...here, about: ['nomination'] });
  return true;
}
