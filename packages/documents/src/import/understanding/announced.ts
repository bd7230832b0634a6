/** Sentences that list seats: “The Board consists of …”, “Around the table are …”, “So does somebody from Healthwatch”. */
import { readNumber } from '../words/numbers.ts';
import { wordsOf } from '../words/tokens.ts';
import type { FoundSeat, Source } from './found.ts';
import { type Here, listingOf, type Reading } from './here.ts';
import type { Hints } from './hints.ts';
import { addAll, enumerated, groupOf, isSeat, readItem } from './lists.ts';
import { readLoose } from './loose.ts';
import { matchesIn } from './matching.ts';
import { readSeats, type SeatReading } from './seat-phrase.ts';
import { isSame, kindIn, type Listing } from './seats.ts';
import { sumOf } from './wholes.ts';

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
  // “When there is a vacancy, …” announces nothing.
  if (
    (!leadsIn || / vacan(?:cy|t) :? ?$/.test(words.plain)) &&
    / (?:when|whenever|if|where|unless|should|until|once) (?:[a-z]+ ){0,2}$/.test(words.plain.slice(0, span.from + 1))
  )
    return undefined;
  // “The ICB has five | members”: the number belongs to what is announced.
  const lastWord = words.plain.slice(span.from, span.to).trimEnd().split(' ').at(-1) ?? '';
  const end = readNumber(lastWord) ? span.to - lastWord.length - 1 : span.to;
  const after = words.quote(end, words.plain.length);
  const before = words.quote(0, span.from);
  if (leadsIn && readSeats(after, 'prose', around).filter(isSeat).length < 2) {
    // “The ICB has three partner members:” the list says which.
    const [only, other] = readSeats(sentence, 'prose', around).filter(
      ({ counted, kind }) => counted && kind !== 'person',
    );
    return { ...next, group: only && !other ? groupOf(only) : hints.group };
  }
  const told = readSeats(after, 'prose', around).filter(isSeat);
  const summed = leadsIn ? [] : summedUp(sentence, told, reading);
  if (summed.length > 0) {
    reading.current = summed;
    return here;
  }
  // “The ICB brings together the trusts, the councils and other partners” lists nobody who has a seat.
  if (!leadsIn && told.some(isVague) && told.every((seat) => seat.kind === 'person' || isVague(seat))) return undefined;
  // “Alongside the Chair, the members are …”: those before are there too.
  const beside =
    told.length > 0 && /^(?:alongside|besides?|as well as|in addition to|together with|with|apart from) /i.test(before)
      ? readSeats(before.replace(/^\S+(?: well as| addition to| with| from)? /, ''), 'prose', around).filter(isSeat)
      : [];
  const seats =
    told.length > 0
      ? [...beside, ...told]
      : fuller(readSeats(before.length > 8 ? before : sentence, 'prose', around), readSeats(sentence, 'prose', around));
  const each =
    leadsIn || around.kind === 'icb'
      ? []
      : enumerated(after.replace(/^(?:the following )?(?:members )?:?\s*/, ''), around);
  if (each.length > seats.length) {
    for (const part of each) readItem(part, noHints, { ...source, quote: part }, false, next, reading);
    return here;
  }
  if (seats.length > 0) {
    reading.listed = addAll(
      seats,
      { ...listing, sure: seats.length > 1 || told.length === 0 ? listing.sure : 'likely' },
      source,
      reading,
    );
    reading.current = reading.listed.slice(-1);
    reading.announced = { paragraph: source.place.paragraph, seats: reading.listed };
    return here;
  }
  for (const part of [after, before]) if (part !== '' && readLoose(part, next, source, reading, listing)) return here;
  return leadsIn ? next : undefined;
}

/** “There are four non-executive members in all: those at (g) and (h), and …”: those that were told before. */
function summedUp(sentence: string, [whole]: readonly SeatReading[], { found }: Reading): FoundSeat[] {
  if (!whole?.bare || whole.count?.form !== 'exactly' || !/\b(?:in all|in total|altogether)\b/i.test(sentence))
    return [];
  const own = found.seats.filter(({ kind, list, mentioned }) => kind === whole.kind && list > 0 && !mentioned);
  return own.length > 1 && sumOf(own) === whole.count.number ? own : [];
}

function isVague({ kind, bare, count, counted, lines, title }: SeatReading): boolean {
  return (
    kind === 'partner' && bare && count === undefined && !counted && lines.length === 0 && /partners$/i.test(title)
  );
}

const noHints: Hints = { list: undefined, votes: undefined, group: undefined, about: [], span: undefined };

/** The announcement itself may name some of them: “the chair, the chief executive and six members are on the Board”. */
function fuller(before: readonly SeatReading[], whole: readonly SeatReading[]): SeatReading[] {
  const [first, all] = [before.filter(isSeat), whole.filter(isSeat)];
  return all.length > first.length && all.length >= 3 ? all : first;
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
  const isOfPartners = (seat: SeatReading): boolean =>
    seat.counted && kindIn(seat, listing, reading.found.kind, reading.around) === 'partner';
  const told = seats.filter((seat) => {
    const { kind, counted, roles, count, from, bare } = seat;
    return (
      (kind !== 'person' || roles.includes('deputy-chair') || isOfPartners(seat)) &&
      !(kind === 'other-member' && bare && from.length === 0) &&
      (counted || roles.length > 0 || kind === 'chair' || kind === 'chief-executive') &&
      (count !== undefined || from.length > 0)
    );
  });
  // “The councils’ member is appointed for two years”: the one that was told before.
  const isKnown = (seat: SeatReading): boolean =>
    seat.from.length > 0 &&
    seat.count?.form === 'exactly' &&
    seat.count.number === 1 &&
    reading.found.seats.some((each) =>
      isSame(each, kindIn(seat, listing, reading.found.kind, reading.around), seat, reading.around),
    );
  if (told.length === 1 && told.every(isKnown)) return false;
  if (
    told.length === 0 ||
    // “Five non-executives keep an eye on things.”
    (told.length < 3 &&
      !isCountedSubject(sentence, told[0]) &&
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
  const kindOf = (seat: SeatReading): string =>
    kindIn(seat, { list: 'members', group: undefined }, reading.found.kind, reading.around);
  const strong = seats.filter((seat) => seat.counted && (seat.kind !== 'person' || kindOf(seat) === 'partner'));
  const isOfPartners = strong.every(
    (seat) => kindOf(seat) === 'partner' && (seat.from.length > 0 || seat.lines.length > 0),
  );
  if (strong.length < 3 || (new Set(strong.map(kindOf)).size < 2 && !isOfPartners)) return false;
  reading.lists += 1;
  reading.listed = addAll(
    seats,
    { list: 'members', group: undefined, votes: undefined, number: reading.lists, sure: 'guess' },
    source,
    reading,
  );
  return here.list === undefined;
}
