/** Lists and tables of seats, and sentences that list them. */
import { type Count, readCount, readNumber } from '../words/numbers.ts';
import { plainPhrase, wordsOf } from '../words/tokens.ts';
import type { FoundSeat, Source } from './found.ts';
import { isOwn } from './heads.ts';
import { type Here, leave, listingOf, type Reading } from './here.ts';
import type { Hints } from './hints.ts';
import { matchesIn } from './matching.ts';
import { readSeats, type SeatReading } from './seat-phrase.ts';
import { addLine, addListed, type Listing } from './seats.ts';
import { readWho } from './slots.ts';
import { areaTitle } from './spoken.ts';

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
    common: leadsIn ? commonIn(sentence, source, reading) : [],
    nominates: false,
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

/** What the words before a list say of each in it. */
function commonIn(sentence: string, source: Source, { around, found }: Reading): Here['common'] {
  return matchesIn(wordsOf(sentence), 'office.patterns', around).flatMap(({ says, sure }) =>
    says
      .filter((text) => /^(?:appointed|term|terms|years|nominated|must) /.test(text))
      .filter(
        (text) => found.kind === 'icp' || !/by (?:board|integrated-care-board)$/.test(text) || /may/.test(sentence),
      )
      .map((text) => ({ text, sure, ...source })),
  );
}

/** Below “Our Board”, running words that count seats, or have one as their subject, tell who is on it. */
export function readAmongMembers(sentence: string, source: Source, here: Here, reading: Reading): boolean {
  const listing = listingOf(here);
  if (!listing || here.body || here.about.length > 0 || listing.list === 'mentions' || listing.list === 'apologies')
    return false;
  const seats = readSeats(sentence, 'prose', reading.around).filter(isSeat);
  const told = seats.filter(
    ({ kind, counted, roles, count, from, bare }) =>
      (kind !== 'person' || roles.includes('deputy-chair')) &&
      !(kind === 'other-member' && bare && from.length === 0) &&
      (counted || roles.length > 0 || kind === 'chair' || kind === 'chief-executive') &&
      (count !== undefined || from.length > 0),
  );
  if (
    told.length === 0 ||
    // “Five non-executives keep an eye on things.”
    (!isCountedSubject(sentence, told[0]) &&
      !/\b(?:is|are|bring|brings|complete|completes|sit|sits|make|makes|lead|leads|led|represented|join|joins|come|comes|chairs|includes?|has|have|serve|serves)\b/.test(
        sentence,
      ))
  )
    return false;
  reading.listed = addAll(told, { ...listing, sure: 'likely' }, source, reading);
  reading.current = reading.listed.slice(-1);
  return true;
}

function isCountedSubject(sentence: string, seat: SeatReading | undefined): boolean {
  const said = /^(?:(?:The|Our|All|Another) )*(\S+) /.exec(sentence)?.[1];
  return (
    seat?.count?.form === 'exactly' &&
    seat.count.number > 1 &&
    said !== undefined &&
    readNumber(said.toLowerCase())?.value === seat.count.number &&
    !/\b(?:must|need|needs|present|quor\w+|vacan\w+|years?|former|deput\w+)\b/i.test(sentence)
  );
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

export function isSeat({
  kind,
  from,
  mustBe,
  roles,
  counted,
  count,
  lines,
  bare,
  leftover,
  title,
}: SeatReading): boolean {
  const isMembersOnly =
    kind === 'other-member' &&
    bare &&
    from.length === 0 &&
    mustBe.length === 0 &&
    (leftover === '' || count?.form !== 'exactly' || count.number > 1);
  if (isMembersOnly)
    return counted && lines.some(({ text }) => /^(nominated|from|represents|must|appointed)/.test(text));
  if ((kind === 'participant' || kind === 'observer') && bare && from.length === 0 && !counted) return false;
  // “The executive” is the body of them.
  if (kind === 'executive' && bare && !counted && /^executives?$/i.test(title)) return false;
  return (
    kind !== 'person' ||
    from.length > 0 ||
    mustBe.length > 0 ||
    roles.length > 0 ||
    (counted && lines.length > 0) ||
    lines.some(({ text }) => /^(?:nominated|from|represents) /.test(text))
  );
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
  const title = here.group === 'executive' ? areaTitle(sentence) : undefined;
  const seats = marked(readSeats(title ?? sentence, 'item', around).filter(isSeat), sentence, listing, reading);
  if (leadsIn && seats.length <= 1) {
    const [seat] = seats;
    const group = (seat && groupOf(seat)) ?? hints.group;
    if (group !== undefined) return { ...here, group };
  }
  if (seats.length > 0) {
    const added = addAll(seats, listing, source, reading);
    for (const seat of added) for (const line of here.common) addLine(seat, line);
    reading.current = added;
    reading.listed = [...reading.listed.filter(({ list }) => list === here.number), ...added];
    return here;
  }
  const known = reading.found.seats.length;
  if (readLoose(sentence, here, source, reading, listing)) {
    for (const seat of reading.found.seats.slice(known)) for (const line of here.common) addLine(seat, line);
    reading.listed = [
      ...reading.listed.filter(({ list }) => list === here.number),
      ...reading.found.seats.slice(known),
    ];
    return here;
  }
  leave(reading, source, 'It stands in a list of members, and no seat was recognised in it.');
  return here;
}

/** “Voting members are marked with an asterisk”: then an item without one does not vote. */
function marked(
  seats: readonly SeatReading[],
  text: string,
  { list }: Listing,
  { marked: mark }: Reading,
): readonly SeatReading[] {
  if (!mark || list === 'apologies' || list === 'mentions') return seats;
  const hasMark = /[*†‡]/.test(text);
  return seats.map((seat) => ({ ...seat, votes: seat.votes ?? (hasMark ? mark.votes : !mark.votes) }));
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
  number: Count | undefined = undefined,
): boolean {
  const named =
    /^(?:(?:Dr|Mr|Mrs|Ms|Miss|Professor|Prof|Dame|Sir|Cllr|Councillor)\.?\s)*(?:\p{Lu}[\p{L}’'-]+\s){1,3}\p{Lu}[\p{L}’'-]+\s?(?:,|–|-|\()\s?(.*)$/u.exec(
      text,
    );
  const isNamed =
    named !== null &&
    readWho(plainPhrase(named[1] ?? ''), around) !== undefined &&
    readWho(plainPhrase(text), around) === undefined;
  const plain = plainPhrase(isNamed ? (named[1] ?? '') : text).replace(/^(?:a|the) /, '');
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
  const after_ =
    /^ (?:\( |: |- |, )?(?:x )?(\d+|one|two|three|four|five|six)(?: \)| (?:seat|member|place|representative|person|people)s?|$)/.exec(
      after,
    );
  const trailing = after_ && readCount(after_[1] ?? '');
  const base = {
    forEach: undefined,
    roles: [],
    mustBe: [],
    bare: false,
    votes: undefined,
    leftover: '',
    kind: 'person',
    counted: true,
    from: [],
    title: '',
  } as const;
  const one = { form: 'exactly', number: 1 } as const;
  const sure = here.group === undefined ? 'likely' : 'certain';
  const names =
    who?.value.names.filter((name) => !name.startsWith('@') && !(found.kind === 'icb' && isOwn(name))) ?? [];
  const first = rest.split(/ [;:] | , (?:nominated|appointed|jointly)/)[0] ?? rest;
  if (who && names.length > 0 && (who.length > first.length * 0.5 || counted)) {
    const words = text.replace(/[;.,]\s*(?:and)?\s*$/, '');
    addListed(
      found,
      {
        ...base,
        title: words.length < 90 ? words : '',
        count: number ?? trailing?.value ?? counted?.value ?? one,
        from: here.nominates ? [] : names,
        lines: here.nominates
          ? [...lines, { text: `nominated by ${names.join(', ')}`, sure: 'likely' as const }]
          : lines,
        sure,
      },
      listing,
      source,
      around,
    );
    return true;
  }
  if (lines.length > 0 && (counted || here.group !== undefined)) {
    addListed(
      found,
      { ...base, count: number ?? counted?.value ?? one, lines, sure: 'likely' },
      listing,
      source,
      around,
    );
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
