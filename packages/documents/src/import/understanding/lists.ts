/** Lists of seats, item by item. */
import { lexicon } from '../lexicon.ts';
import { readCount } from '../words/numbers.ts';
import { plainPhrase, wordsOf } from '../words/tokens.ts';
import type { FoundSeat, Source } from './found.ts';
import { type Here, leave, listingOf, type Reading } from './here.ts';
import { type Hints, hintsOf } from './hints.ts';
import { readLoose } from './loose.ts';
import { countNames, isPersonName } from './person-names.ts';
import { readSeats, type SeatReading } from './seat-phrase.ts';
import { addLine, addListed, type Listing } from './seats.ts';
import { readWho, type Surroundings } from './slots.ts';
import { areaTitle } from './spoken.ts';
import { readStatement } from './statements.ts';

export function addAll(
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
    (bare || (/\bmembers$/i.test(title) && roles.length === 0)) &&
    !/^other (?:ordinary )?members?$/i.test(title) &&
    from.length === 0 &&
    mustBe.length === 0 &&
    (leftover === '' || count?.form !== 'exactly' || count.number > 1);
  if (isMembersOnly)
    return counted && lines.some(({ text }) => /^(nominated|from|represents|must|appointed)/.test(text));
  if ((kind === 'participant' || kind === 'observer') && bare && from.length === 0 && !counted) return false;
  // “Other members of the executive team” are none that are known.
  if (
    kind === 'other-member' &&
    bare &&
    count === undefined &&
    from.length === 0 &&
    mustBe.length === 0 &&
    lines.length === 0
  )
    return false;
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
  if (reading.isFollowing && isOfOne(source, here, reading)) {
    readStatement(sentence, source, reading, here);
    return here;
  }
  // “NHS trusts – Jane Doe, Chief Executive of …”, below “Partner members”: the seat stands before the stroke.
  const [, lead = '', holders = ''] =
    (here.group === undefined ? null : /^([^–—:]{4,90}?)(?: [–—-]|:) (.+)$/s.exec(sentence)) ?? [];
  if (lead !== '' && readSeats(lead, 'item', around).every(({ kind }) => kind === 'person')) {
    const known = reading.found.seats.length;
    const said = readCount(plainPhrase(holders))?.value;
    const number = /\d|\b(?:two|three|four|five)\b/.test(lead) ? undefined : countNames(holders, around);
    const counted = number === undefined ? said : ({ form: 'exactly', number } as const);
    const whose = readWho(plainPhrase(lead), around)?.value.names ?? [];
    const isOffice = whose.some((name) => lexicon().term(name)?.category === 'office');
    if (
      whose.length > 0 &&
      !isOffice &&
      !isPersonName(lead, around) &&
      readLoose(lead, here, source, reading, listing, counted)
    ) {
      const added = reading.found.seats.slice(known);
      if (added.length > 0) reading.current = added;
      return here;
    }
  }
  // “Five from the ICB, including its chair”: five, whoever is among them.
  const whole =
    /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b(?: (?:members?|seats?|representatives?|people|places?))? (?:from|for|of|by|appointed|nominated)\b.*?(?=,? (?:including|of whom|among them|one of (?:whom|them))\b)/i.exec(
      sentence,
    );
  if (whole) return readItem(whole[0], hints, source, leadsIn, here, reading);
  const title = here.group === 'executive' ? areaTitle(sentence) : undefined;
  const seats = withNames(readSeats(title ?? sentence, 'item', around).filter(isSeat), sentence, around);
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
    const added = reading.found.seats.slice(known);
    for (const seat of added) for (const line of here.common) addLine(seat, line);
    if (added.length > 0) reading.current = added;
    reading.listed = [
      ...reading.listed.filter(({ list }) => list === here.number),
      ...reading.found.seats.slice(known),
    ];
    return here;
  }
  if (readGuest(sentence, listing, source, reading)) return here;
  leave(reading, source, 'It stands in a list of members, and no seat was recognised in it.');
  return here;
}

/** “The Dean of Health of Harbour University”, “two members of the Youth Forum”: whoever is listed among those who attend does. */
function readGuest(sentence: string, listing: Listing, source: Source, reading: Reading): boolean {
  if (listing.list !== 'participants' && listing.list !== 'observers') return false;
  const text = sentence.replace(/[;,.]?(?:\s+and)?\s*$/, '').trim();
  if (text.length > 110 || !guest.test(text)) return false;
  const plain = plainPhrase(text);
  const counted = readCount(plain);
  const from = [...plain.matchAll(/ (?:of|from|at|for) (?:the )?/g)]
    .map(({ index, 0: link }) => reading.around.named.at(plain.slice(index + link.length))?.value)
    .find(Boolean);
  const seat: SeatReading = {
    ...{ kind: listing.list === 'observers' ? 'observer' : 'participant', forEach: undefined, roles: [], bare: false },
    ...{ mustBe: [], votes: undefined, lines: [], leftover: '', sure: 'likely' },
    title: text.replace(
      /^(?:the|an?|our|up to|one|two|three|four|five|six|both|\d) (?:(?:two|three|four|five) )?/i,
      '',
    ),
    count: counted?.value ?? { form: 'exactly', number: 1 },
    counted: counted !== undefined,
    from: from ?? [],
  };
  reading.current = addAll([seat], listing, source, reading);
  reading.listed = [...reading.listed.filter(({ list }) => list === reading.current[0]?.list), ...reading.current];
  return true;
}

/** Somebody, and no sentence about them. */
const guest =
  /^(?:the|an?|our|up to|one|two|three|four|five|six|both|\d)\s(?!.*\b(?:is|are|was|will|shall|may|can|must|has|have|who|which|when|where|if|not|other|others|any|public|press|minutes|agenda|papers|notice|one of)\b)[\p{L}\d’' ,&()-]+$/iu;

/** Several without a number are as many as have their names there. */
export function withNames(seats: readonly SeatReading[], text: string, around: Surroundings): readonly SeatReading[] {
  const [seat, other] = seats;
  if (!seat || other || seat.count !== undefined) return seats;
  const number = countNames(text, around);
  return number === undefined ? seats : [{ ...seat, count: { form: 'exactly', number }, counted: true }];
}

/** What an item says after the sentence with its seat is about whoever holds it. */
function isOfOne({ place }: Source, here: Here, { current }: Reading): boolean {
  return (
    current.length === 1 && current[0]?.source.place.paragraph === place.paragraph && current[0].list === here.number
  );
}

/** “Members: the chair; the chief executive; two partner members.” Says whether it was a list in one line. */
export function readRunIn(text: string, source: Source, here: Here, reading: Reading): boolean {
  if (!listingOf(here) || here.body || here.about.length > 0) return false;
  const parts = text
    .split(/;\s+(?:and\s+)?|\.$/)
    .map((each) => each.trim())
    .filter(Boolean);
  const items = parts.length > 2 ? parts : [];
  const whole = readSeats(text, 'prose', reading.around).filter(isSeat);
  const each = items.length === 0 ? enumerated(text, reading.around) : [];
  if (each.length > whole.length) items.push(...each);
  // “Participants (no vote): Director of Communications.”
  const isOnly =
    whole.length === 1 && here.list !== 'members' && /^(?!.*\b(?:is|are|has|have|may|will)\b).{3,70}$/.test(text);
  if (items.length === 0 && whole.length < 2 && !isOnly) return false;
  reading.isFollowing = false;
  if (items.length > 0) {
    const none = hintsOf(wordsOf(''), reading.around, 'sentence');
    for (const item of items) readItem(item, none, { ...source, quote: item }, false, here, reading);
  } else {
    const listing = listingOf(here);
    if (listing) reading.listed = addAll(whole, listing, source, reading);
  }
  return true;
}

/** “The chair, one from Harbour Council and Healthwatch”: the parts of a list of which each is somebody; else nothing. */
export function enumerated(text: string, around: Surroundings): readonly string[] {
  const parts = text
    .replace(/[.:;]\s*$/, '')
    .split(/[,;]\s+(?:and\s+)?|\s+and\s+/)
    .map((part) => part.trim());
  const isOne = (part: string): boolean => {
    const plain = plainPhrase(part).replace(/^(?:the|a|an) /, '');
    const rest = plain.replace(
      /^(?:one|two|three|four|five|six|\d) (?:(?:members?|representatives?) )?(?:from|for|of|by) (?:the )?/,
      '',
    );
    const who = readWho(rest, around);
    return who !== undefined
      ? who.length >= rest.length - 2
      : readSeats(part, 'item', around).filter((seat) => isSeat(seat) && seat.leftover === '').length === 1;
  };
  return parts.length >= 2 && parts.every(isOne) ? parts : [];
}
