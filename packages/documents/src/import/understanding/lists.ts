/** Lists and tables of seats, and sentences that list them. */
import type { Table } from '../reading/document.ts';
import { readCount } from '../words/numbers.ts';
import { plainPhrase, wordsOf } from '../words/tokens.ts';
import type { FoundSeat, Source } from './found.ts';
import { type Here, leave, listingOf, notOnBoard, type Reading } from './here.ts';
import { type Hints, hintsOf } from './hints.ts';
import { matchesIn } from './matching.ts';
import { readSeats, type SeatReading } from './seat-phrase.ts';
import { addListed, type Listing } from './seats.ts';
import { readWho } from './slots.ts';
import { rowsOf } from './tables.ts';

/** “The Board consists of …”: what the rest of the sentence lists, or where the list below it stands. */
export function readAnnounced(
  sentence: string,
  hints: Hints,
  source: Source,
  leadsIn: boolean,
  here: Here,
  reading: Reading,
): Here | undefined {
  const { around } = reading;
  reading.lists += 1;
  const { span } = hints;
  const votes = hints.votes === undefined ? undefined : { value: hints.votes, source };
  const next: Here = {
    ...here,
    list: hints.list,
    sure: 'certain',
    votes: votes ?? (here.list === hints.list ? here.votes : undefined),
    group: undefined,
    number: reading.lists,
    about: [],
  };
  const listing = listingOf(next);
  if (!listing || !span) return undefined;
  const words = wordsOf(sentence);
  const after = words.quote(span.to, words.plain.length);
  const before = words.quote(0, span.from);
  if (leadsIn && readSeats(after, 'prose', around).filter(isSeat).length < 2) {
    // “The ICB has three partner members:” the list says which.
    const [only, other] = readSeats(sentence, 'prose', around).filter(
      ({ counted, kind }) => counted && kind !== 'person',
    );
    return { ...next, group: only && !other ? groupOf(only) : undefined };
  }
  const told = readSeats(after, 'prose', around).filter(isSeat);
  const seats =
    told.length > 0 ? told : readSeats(before.length > 8 ? before : sentence, 'prose', around).filter(isSeat);
  if (seats.length > 0) {
    reading.listed = addAll(
      seats,
      { ...listing, sure: seats.length > 1 || told.length === 0 ? listing.sure : 'likely' },
      source,
      reading,
    );
    reading.current = reading.listed.slice(-1);
    return here;
  }
  for (const part of [after, before]) if (part !== '' && readLoose(part, next, source, reading, listing)) return here;
  return leadsIn ? next : undefined;
}

/** “So does somebody from Healthwatch.” */
export function readLikewise(sentence: string, source: Source, reading: Reading): boolean {
  const found = /^(?:So (?:does|do|is|are)|As (?:does|do)|The same (?:goes|is true) (?:for|of)|Likewise),? (.*)$/i.exec(
    sentence,
  );
  const [last] = reading.listed.slice(-1);
  if (!found || !last) return false;
  const list = last.kind === 'participant' ? 'participants' : last.kind === 'observer' ? 'observers' : 'members';
  const votes = last.votes === undefined ? undefined : { value: last.votes, source };
  const listing: Listing = { list, group: undefined, votes, number: last.list, sure: 'likely' };
  const seats = readSeats(found[1] ?? '', 'prose', reading.around).filter(isSeat);
  if (seats.length > 0) reading.listed.push(...addAll(seats, listing, source, reading));
  return seats.length > 0;
}

/** Three seats and more, with articles or numbers, are a list whatever leads in to it. */
export function readUnannounced(sentence: string, source: Source, here: Here, reading: Reading): boolean {
  const seats = readSeats(sentence, 'prose', reading.around).filter(isSeat);
  const strong = seats.filter(({ kind, counted }) => counted && kind !== 'person');
  if (strong.length < 3 || new Set(strong.map(({ kind }) => kind)).size < 2) return false;
  reading.lists += 1;
  reading.listed = addAll(
    seats,
    { list: 'members', group: undefined, votes: undefined, number: reading.lists, sure: 'guess' },
    source,
    reading,
  );
  return here.list === undefined;
}

function addAll(
  seats: readonly SeatReading[],
  listing: Listing,
  source: Source,
  { found, around }: Reading,
): FoundSeat[] {
  return seats.map((seat) => addListed(found, seat, listing, source, around));
}

export function isSeat({ kind, from, mustBe, roles, counted, lines }: SeatReading): boolean {
  return kind !== 'person' || from.length > 0 || mustBe.length > 0 || roles.length > 0 || (counted && lines.length > 0);
}

export function groupOf({ kind }: SeatReading): Here['group'] {
  return ['non-executive', 'executive', 'partner', 'other-member', 'participant', 'observer'].includes(kind)
    ? kind
    : undefined;
}

export function readItem(
  sentence: string,
  hints: Hints,
  source: Source,
  leadsIn: boolean,
  here: Here,
  reading: Reading,
): Here {
  const { around } = reading;
  const listing = listingOf(here);
  if (!listing || here.body) return here;
  const seats = readSeats(sentence, 'item', around).filter(isSeat);
  if (leadsIn && seats.length <= 1) {
    const [seat] = seats;
    const group = (seat && groupOf(seat)) ?? hints.group;
    if (group !== undefined) return { ...here, group };
  }
  if (seats.length > 0) {
    const added = addAll(seats, listing, source, reading);
    reading.current = added;
    reading.listed = [...reading.listed.filter(({ list }) => list === here.number), ...added];
    return here;
  }
  const known = reading.found.seats.length;
  if (readLoose(sentence, here, source, reading, listing)) {
    reading.listed = [
      ...reading.listed.filter(({ list }) => list === here.number),
      ...reading.found.seats.slice(known),
    ];
    return here;
  }
  leave(reading, source, 'It stands in a list of members, and no seat was recognised in it.');
  return here;
}

const title = String.raw`(?:(?:Dr|Mr|Mrs|Ms|Miss|Professor|Prof|Dame|Sir|Cllr|Councillor|Rev|Lord|Lady|Baroness)\.?\s)`;
const personName = new RegExp(
  String.raw`^${title}*(?:[A-Z][\p{L}’'-]*\.?\s){1,3}[A-Z][\p{L}’'-]+(?:\s?(?:[,(–-]|$).*)?$`,
  'u',
);

/** An item without a word for a seat: an organisation, or somebody’s name below “Non-executive members”. */
export function readLoose(
  text: string,
  here: Here,
  source: Source,
  { around, found }: Reading,
  listing: Listing,
): boolean {
  const plain = plainPhrase(text).replace(/^(?:a|the) /, '');
  const counted = readCount(plain);
  const rest = (counted ? plain.slice(counted.length).trim() : plain).replace(
    /^(?:x )?(?:member |seat |place |person |people |seats |places )?(?:from|for|of|representing|by) (?:the )?/,
    '',
  );
  const who = readWho(rest, around);
  const lines = matchesIn(wordsOf(text), 'office.patterns', around).flatMap(({ says, sure }) =>
    says.map((line) => ({ text: line, sure })),
  );
  const after = who ? rest.slice(who.length) : '';
  const number =
    /^ (?:\( |: |- |, )?(?:x )?(\d+|one|two|three|four|five|six)(?: \)| (?:seat|member|place|representative|person|people)s?|$)/.exec(
      after,
    );
  const trailing = number && readCount(number[1] ?? '');
  const base = {
    forEach: undefined,
    roles: [],
    mustBe: [],
    votes: undefined,
    leftover: '',
    kind: 'person',
    counted: true,
    from: [],
    title: '',
  } as const;
  const one = { form: 'exactly', number: 1 } as const;
  const sure = here.group === undefined ? 'likely' : 'certain';
  const names = who?.value.names.filter((name) => !name.startsWith('@')) ?? [];
  if (who && names.length > 0 && (who.length > rest.length * 0.5 || counted)) {
    const words = text.replace(/[;.,]\s*(?:and)?\s*$/, '');
    addListed(
      found,
      {
        ...base,
        title: words.length < 90 ? words : '',
        count: trailing?.value ?? counted?.value ?? one,
        from: names,
        lines,
        sure,
      },
      listing,
      source,
      around,
    );
    return true;
  }
  if (lines.length > 0 && (counted || here.group !== undefined)) {
    addListed(found, { ...base, count: counted?.value ?? one, lines, sure: 'likely' }, listing, source, around);
    return true;
  }
  if (
    here.group === undefined ||
    !(
      personName.test(text) ||
      /^(?:vacant|vacancy|to be (?:appointed|confirmed)|currently vacant|post vacant)\b/i.test(text)
    )
  )
    return false;
  addListed(found, { ...base, count: one, from: names, lines: [], sure: 'likely' }, listing, source, around);
  return true;
}

export function readTable(table: Table, here: Here, reading: Reading): void {
  const { around, found } = reading;
  const rows = rowsOf(table);
  const listed = rows.filter(({ text }) => readSeats(text, 'item', around).filter(isSeat).length > 0);
  const isOfBoard = here.list !== undefined || (listed.length >= 3 && listed.length >= rows.length / 2);
  if (!isOfBoard || here.body) return;
  reading.lists += 1;
  reading.listed = [];
  let inner: Here = {
    ...here,
    list: here.list ?? 'members',
    sure: here.list === undefined ? 'guess' : here.sure,
    number: reading.lists,
  };
  for (const { row, text, count, votes, heading } of rows) {
    const source: Source = { quote: row.cells.filter(Boolean).join(' | '), place: row.place };
    if (heading !== undefined) {
      const hints = hintsOf(wordsOf(heading), around, 'heading');
      if (hints.list !== undefined || hints.group !== undefined) {
        inner = {
          ...inner,
          list: hints.list ?? inner.list,
          group: hints.group,
          votes: hints.votes === undefined ? inner.votes : { value: hints.votes, source },
        };
        continue;
      }
    }
    const listing = listingOf(inner);
    if (!listing || hintsOf(wordsOf(text), around, 'sentence').list === 'none') {
      leave(reading, source, notOnBoard);
      continue;
    }
    const [seat] = readSeats(text, 'item', around).filter(isSeat);
    const given = seat && {
      ...seat,
      ...(count ? { count, counted: true } : {}),
      ...(votes === undefined ? {} : { votes }),
    };
    if (given) reading.listed.push(addListed(found, given, listing, source, around));
    else if (!readLoose(text, inner, source, reading, listing))
      leave(reading, source, 'It stands in a table of members, and no seat was recognised in it.');
  }
}
