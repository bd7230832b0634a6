/** The seats of a document, each once: what several passages say of one seat is put together. */
import { isA } from '@icb/language';
import { lexicon, type SeatKind } from '../lexicon.ts';
import type { Confidence } from '../patterns/pattern-file.ts';
import type { Found, FoundSeat, Said, Source } from './found.ts';
import type { SeatReading } from './seat-phrase.ts';
import type { Surroundings } from './slots.ts';

/** Where a list stands, and what that says of those in it. */
export interface Listing {
  readonly list: 'members' | 'participants' | 'observers' | 'apologies' | 'mentions';
  readonly group: SeatKind | undefined;
  readonly votes: { readonly value: boolean; readonly source: Source } | undefined;
  /** Every list has a number of its own. */
  readonly number: number;
  readonly sure: Confidence;
}

const rankOf: Readonly<Record<Confidence, number>> = { certain: 0, likely: 1, guess: 2 };

export function least(...all: readonly Confidence[]): Confidence {
  return [...all].sort((one, other) => rankOf[other] - rankOf[one])[0] ?? 'certain';
}

export function kindIn(
  reading: SeatReading,
  { list, group }: Pick<Listing, 'list' | 'group'>,
  kind: Found['kind'],
  around?: Surroundings,
): FoundSeat['kind'] {
  const own = reading.kind;
  if (own === 'observer' || list === 'observers') return 'observer';
  if (own === 'participant' || list === 'participants') return 'participant';
  if (kind === 'icp') return own === 'chair' ? 'chair' : 'other-member';
  if (own === 'person' && reading.roles.includes('deputy-chair') && group === undefined) return 'non-executive';
  const isMember =
    own === 'other-member' &&
    /^members?\b|\bmembers?$/i.test(reading.title) &&
    !/\b(?:other|ordinary|further) /i.test(reading.title);
  if ((own === 'person' || isMember) && group === undefined && isOfPartners(reading, around)) return 'partner';
  if (own === 'person' || (own === 'other-member' && group !== undefined))
    return group === undefined || group === 'person' ? 'other-member' : (group as FoundSeat['kind']);
  if (group === 'partner' && own !== 'chair') return 'partner';
  if (group === 'participant' || group === 'observer') return group;
  return own;
}

/** Trusts, practices and councils are those whom the law has nominate partner members. */
function isOfPartners({ from, lines, mustBe }: SeatReading, around: Surroundings | undefined): boolean {
  const names = [...from, ...lines.flatMap(({ text }) => namesIn(text))];
  const isPartner = (name: string): boolean => {
    const kind = around?.organisations.find((each) => each.name === name)?.kind ?? name;
    return wholes.includes(kind) || partners.some((partner) => kind === partner || isA(lexicon().term(kind), partner));
  };
  return mustBe.every(isOfPractices) && names.length > 0 && names.every(isPartner);
}

function isOfPractices(profession: string): boolean {
  return ['general-practitioner', 'gp-partner'].includes(profession);
}

const partners = ['trust', 'nhs-trust', 'foundation-trust', 'primary-medical-providers', 'local-authority'];
/** Primary care as a whole; its dentists and pharmacists are none of those whom the law has in mind. */
const wholes = ['primary-care-contractor'];

/** Puts a seat of a list among those that are known, or to the one that it is. */
export function addListed(
  found: Found,
  reading: SeatReading,
  listing: Listing,
  source: Source,
  around: Surroundings,
): FoundSeat {
  const kind = kindIn(reading, listing, found.kind, around);
  const sure = least(
    reading.sure,
    listing.sure,
    reading.leftover === '' ? 'certain' : 'likely',
    kind !== reading.kind && reading.kind === 'person' && reading.roles.length > 0 ? 'guess' : 'certain',
  );
  const votes = reading.votes ?? listing.votes?.value;
  const number = listing.list === 'apologies' ? lastList(found, listing.number) : listing.number;
  const same = found.seats.find(
    (seat) => (seat.list !== number || isUnique(seat)) && isSame(seat, kind, reading, around),
  );
  // Whoever sent apologies and has a seat of the board’s is on it; others may have been asked for an item.
  const mentioned =
    listing.list === 'mentions' ||
    (listing.list === 'apologies' && (kind === 'other-member' || kind === 'participant'));
  if (same) {
    if (mentioned) return same;
    // “Three additional non-executive members”, and five in all.
    const isMore =
      same.count?.form === 'exactly' &&
      reading.count?.form === 'exactly' &&
      /additional|further|other/i.test(same.title) &&
      reading.count.number - othersOf(found, same) > same.count.number;
    if (
      isMore ||
      same.mentioned ||
      (!same.counted && reading.counted) ||
      (same.list === 0 && reading.count !== undefined)
    ) {
      // “the trusts of the area”, of whom the list says later that they are “three Partner Members – NHS trusts”.
      if (!same.counted && /^\p{Ll}/u.test(same.title) && reading.title !== '')
        Object.assign(same, { title: reading.title, source });
      same.count = reading.count;
      same.counted = reading.counted;
    }
    if (same.mentioned) Object.assign(same, { kind, sure, mentioned, source });
    same.list = number;
    if (same.votes === undefined && votes !== undefined)
      Object.assign(same, { votes, votesSource: listing.votes?.source ?? source });
    addTo(same, reading, source);
    return same;
  }
  const like = found.seats.find((seat) => seat.list === number && seat.kind === kind && isAlike(seat, reading, votes));
  if (like?.count?.form === 'exactly' && reading.count?.form === 'exactly') {
    like.count = { form: 'exactly', number: like.count.number + reading.count.number };
    // Two that nothing tells apart may be told apart by words that were not understood.
    like.sure = least(like.sure, sure, 'likely');
    return like;
  }
  const seat = newSeat(reading, kind, number, sure, source, found.kind === 'icp');
  seat.votes = votes;
  seat.votesSource = reading.votes === undefined ? listing.votes?.source : undefined;
  seat.mentioned = mentioned;
  found.seats.push(seat);
  return seat;
}

/** How many of its kind have been told besides. */
function othersOf({ seats }: Found, seat: FoundSeat): number {
  return seats
    .filter(({ kind, mentioned }) => kind === seat.kind && !mentioned)
    .reduce((sum, each) => sum + (each !== seat && each.count?.form === 'exactly' ? each.count.number : 0), 0);
}

/** There is one chair, and one chief executive, however often a text names them. */
function isUnique({ kind }: FoundSeat): boolean {
  return kind === 'chair' || kind === 'chief-executive';
}

/** Whoever sent apologies is nobody of those who were there. */
function lastList({ seats }: Found, number: number): number {
  const members = seats.filter(({ kind, list }) => kind !== 'participant' && kind !== 'observer' && list < number);
  return Math.max(0, ...members.map(({ list }) => list)) || number;
}

export function newSeat(
  reading: SeatReading,
  kind: FoundSeat['kind'],
  list: number,
  sure: Confidence,
  source: Source,
  isPartnership = false,
): FoundSeat {
  const seat: FoundSeat = {
    ...{
      kind,
      list,
      sure,
      source,
      title: reading.title,
      count: reading.count,
      counted: reading.counted,
      forEach: reading.forEach,
    },
    ...{ roles: [], from: [], lines: [], steps: [], votes: reading.votes, votesSource: undefined, mentioned: false },
  };
  addTo(seat, reading, source, isPartnership);
  return seat;
}

/** What a passage says of a seat that is known. */
export function addTo(seat: FoundSeat, reading: SeatReading, source: Source, isPartnership = false): void {
  for (const role of reading.roles) if (!seat.roles.includes(role)) seat.roles.push(role);
  const isOpen = seat.from.length === 0;
  for (const name of reading.from) if (isOpen && !seat.from.includes(name)) seat.from.push(name);
  // A partner who is a general practitioner is one of the practices’.
  if (seat.kind === 'partner' && fromOf(seat).length === 0 && reading.mustBe.some(isOfPractices))
    if (!reading.lines.some(({ text }) => namesIn(text).length > 0)) seat.from.push('primary-medical-providers');
  for (const name of reading.mustBe) addLine(seat, { text: `must be ${name}`, sure: 'likely', ...source });
  for (const line of reading.lines) addLine(seat, { ...line, ...source });
  if (isPartnership && seat.kind === 'other-member' && fromOf(seat).length === 0) seat.from.push(...senders(reading));
  if (seat.forEach === undefined && reading.forEach !== undefined) seat.forEach = reading.forEach;
}

/** Whom an organisation appoints to a partnership comes from it. */
function senders({ lines }: SeatReading): string[] {
  const names = /^appointed by (.*?)(?: with approval of .*)?$/.exec(
    lines.find(({ text }) => text.startsWith('appointed by '))?.text ?? '',
  )?.[1];
  return (names ?? '')
    .split(', ')
    .filter(
      (name) =>
        name !== '' && !/^@|^(?:board|integrated-care-partnership|appointment-panel|secretary-of-state)$/.test(name),
    )
    .map((name) => name.replace(/^each /, ''));
}

const ofBoard: readonly string[] = ['chair', 'chief-executive', 'executive', 'non-executive'];

/** What is said once of a seat: more of it, later on, is another way to say it, or an error. */
const once = /^(appointed|nominated|term(?= )|terms|years|break|from|represents|listed)\b/;

export function addLine(seat: FoundSeat, line: Said): void {
  // The board appoints its members, and puts forward nobody to itself.
  if (
    /^nominated (?:jointly )?by (?:board|integrated-care-board|appointment-panel|nhs-england|@[a-z-]+@)$/.test(
      line.text,
    )
  )
    return;
  // A panel is no office that somebody holds.
  if (line.text === 'must be appointment-panel') return;
  // Whoever works for the board is from nobody else, whatever they know of others.
  if (ofBoard.includes(seat.kind) && /^(?:from|represents) /.test(line.text)) return;
  const approver = /^approved by (.*)$/.exec(line.text)?.[1];
  if (approver !== undefined) {
    const index = seat.lines.findIndex(
      ({ text }) => text.startsWith('appointed by') && !text.includes('with approval of'),
    );
    const appointed = seat.lines[index];
    if (appointed)
      seat.lines[index] = {
        ...appointed,
        text: `${appointed.text} with approval of ${approver}`,
        sure: least(appointed.sure, line.sure),
        quote: `${appointed.quote} ${line.quote}`,
      };
    return;
  }
  const [, first] = once.exec(line.text) ?? [];
  const before = seat.lines.findIndex(
    ({ text }) => text === line.text || (first !== undefined && once.exec(text)?.[1] === first),
  );
  if (before < 0) seat.lines.push(line);
  // Who nominates jointly is told by those who know it; a list only says from where.
  else if (/^nominated jointly /.test(line.text) && !/^nominated jointly /.test(seat.lines[before]?.text ?? ''))
    seat.lines[before] = line;
  // What is said at greater length later on says more: “appointed by the chief executive with approval of the chair”.
  else if (
    first !== undefined &&
    line.text.length > (seat.lines[before]?.text.length ?? 0) &&
    line.text.startsWith(seat.lines[before]?.text.split(' with ')[0] ?? '\0')
  )
    seat.lines[before] = line;
}

/** In one list two are the same seat twice where nothing tells them apart. */
function isAlike(seat: FoundSeat, reading: SeatReading, votes: boolean | undefined): boolean {
  return (
    seat.roles.length === 0 &&
    reading.roles.length === 0 &&
    seat.votes === votes &&
    seat.from.join() === reading.from.join() &&
    seat.title.toLowerCase() === reading.title.toLowerCase() &&
    seat.lines.map(({ text }) => text).join() === reading.lines.map(({ text }) => text).join() &&
    !['chair', 'chief-executive'].includes(seat.kind)
  );
}

/** Whether a passage speaks of a seat that is known. */
export function isSame(seat: FoundSeat, kind: FoundSeat['kind'], reading: SeatReading, around: Surroundings): boolean {
  if (
    reading.roles.some((role) => seat.roles.includes(role)) &&
    !['participant', 'observer'].includes(kind) === !['participant', 'observer'].includes(seat.kind)
  )
    return true;
  if (seat.kind !== kind) return false;
  if (kind === 'chair' || kind === 'chief-executive') return true;
  const froms = fromOf(seat);
  const others = [...reading.from, ...reading.lines.flatMap(({ text }) => namesIn(text))];
  if (froms.length > 0 && others.length > 0)
    return froms.some((one) => others.some((other) => isOneOf(one, other, around) || isOneOf(other, one, around)));
  const bare =
    /^(?:independent |other |ordinary |partner |non.executive |executive |regular |icb |board |voting |further |additional )*(?:members?|directors?|participants?|observers?|executives?|non.executives?)?(?: of the board)?$/i;
  if (seat.title.toLowerCase() === reading.title.toLowerCase()) return true;
  return (
    bare.test(seat.title) &&
    bare.test(reading.title) &&
    seat.roles.length === 0 &&
    reading.roles.length === 0 &&
    froms.length === others.length
  );
}

export function fromOf(seat: FoundSeat): string[] {
  return [...seat.from, ...seat.lines.flatMap(({ text }) => namesIn(text))];
}

/** Whom a line says that the seat is from. */
export function namesIn(line: string): string[] {
  const [, names] = /^(?:nominated (?:jointly )?by|from|represents) (.*?)(?: as prescribed)?$/.exec(line) ?? [];
  return names === undefined ? [] : names.split(/, | and /).map((name) => name.replace(/^each /, ''));
}

function isOneOf(one: string, other: string, { organisations }: Surroundings): boolean {
  if (one === other) return true;
  const kind = organisations.find(({ name }) => name === one)?.kind ?? one;
  return isA(lexicon().term(kind), other);
}
