/** Sentences that say how a seat is filled, who can fill it, for how long, and whether it votes. */
import { type Words, wordsOf } from '../words/tokens.ts';
import type { FoundSeat, Said, Source } from './found.ts';
import { type Here, leave, type Reading } from './here.ts';
import { type Match, matchesIn } from './matching.ts';
import { readSeats, type SeatReading } from './seat-phrase.ts';
import { addLine, addTo, fromOf, isSame, kindIn, least, newSeat } from './seats.ts';
import { isPronoun } from './slots.ts';
import { addSteps, stepsIn } from './steps.ts';

const spoken =
  /^ (?:(?:this|these|such|each|every|both|all|the|any|that|those|to|eligible|a|in|also|further|besides|it|once|as well as|beyond) )*(?:(?:partner|ordinary|board|voting|appointed|new|same|non executive|executive|successful) )*(?:members?|they|he|she|it|he or she|post ?holders?|appointees?|individuals?|persons?|seats?|roles?|participants?|observers?|each of them|both|appointments?|term of office|terms? of|holders?|candidates?|nominees?|must|nominations?|term|office|their|his|her|its|nobody|no one|somebody|each|all of them|panel)\b/;

/** What one says of some of them is said of none of the others: “one of them must …”, “at least one must …”. */
const ofSome =
  /^ (?:and )?(?:at least |among them |of these |in addition )*,? ?(?:one|another|some|two|half) (?:of (?:the|them|these|those|whom)|must|shall|will|should|has to)\b| (?:one|another|some) of (?:them|these|the two|the three|those|whom) (?:must|shall|will|has|have|should)\b/;

export function readStatement(sentence: string, source: Source, reading: Reading, here: Here): void {
  const { around } = reading;
  const words = wordsOf(sentence);
  const all = matchesIn(words, 'office.patterns', around);
  const matches = ofSome.test(words.plain) ? all.filter((match) => !match.says.some(isRequirement)) : all;
  const steps = stepsIn(words, reading);
  const directed = matches.filter(({ about }) => about !== undefined);
  for (const match of directed) readDirected(match, source, reading);
  const predicates = matches.filter(({ about, says }) => about === undefined && !says.includes('nothing'));
  const seats = readSeats(sentence, 'prose', around);
  readUndirected(seats, predicates, words, source, reading, here);
  if (predicates.length === 0 && directed.length === 0 && steps.length > 0) {
    const named = seats.filter(({ kind }) => !['chair', 'chief-executive', 'person'].includes(kind));
    if (named.length > 0) reading.current = named.flatMap((seat) => spokenOf(seat, source, reading, false));
  }
  addSteps(steps, source, reading, here);
  if (all.length === 0 && steps.length === 0 && seats.length > 0)
    leave(reading, source, 'It names seats, but what it says of them was not understood.');
}

function isRequirement(line: string): boolean {
  return line.startsWith('must');
}

/** “NHS England appoints the chair.” */
function readDirected({ about = '', says, sure }: Match, source: Source, reading: Reading): void {
  const lines = says.filter((text) => text !== 'nothing').map((text) => ({ text, sure }));
  const by = /^appointed by (.*)$/.exec(lines[0]?.text ?? '')?.[1];
  if (isPronoun(about)) {
    const kind = /\b(partner|non executive|executive)\b/.exec(about)?.[1]?.replace(' ', '-');
    const meant = reading.current.filter((seat) => kind === undefined || seat.kind === kind);
    for (const seat of meant) for (const line of lines) addLine(seat, { ...line, ...source });
    return;
  }
  // “The ICB appoints five members” tells who they are, not who appoints them.
  const isNews = by !== undefined && by !== 'integrated-care-board' && by !== 'integrated-care-partnership';
  const seats = readSeats(about, 'prose', reading.around).filter(
    (seat) => isNamed(seat) && (seat.kind !== 'person' || seat.from.length > 0 || seat.roles.length > 0),
  );
  const given = lines.filter(({ text }) => !text.startsWith('appointed') || isNews || reading.found.kind === 'icp');
  const from =
    reading.found.kind === 'icp' && by !== undefined && !by.includes('integrated-care-partnership') && !by.includes('@')
      ? by.split(', ').map((name) => name.replace(/^each /, ''))
      : [];
  const spokenNow = seats.flatMap((seat) =>
    spokenOf(
      { ...seat, from: [...seat.from, ...from], lines: [...seat.lines, ...given] },
      source,
      reading,
      given.length > 0 || seat.counted,
    ),
  );
  if (spokenNow.length > 0) reading.current = spokenNow;
}

function readUndirected(
  seats: readonly SeatReading[],
  predicates: readonly Match[],
  { plain }: Words,
  source: Source,
  reading: Reading,
  here: Here,
): void {
  const [first] = predicates;
  const isOfCurrent = spoken.test(plain) || (first !== undefined && first.from < 4);
  splitWholes(seats, reading);
  const saying = seats.filter(
    ({ lines, votes, kind }) => (lines.length > 0 || votes !== undefined) && kind !== 'person',
  );
  const isOther = saying.some(({ kind, roles }) =>
    reading.current.every((seat) => seat.kind !== kind && !roles.some((role) => seat.roles.includes(role))),
  );
  if (saying.length > 0 && !(isOfCurrent && reading.current.length > 0 && !isOther)) {
    const many = seats.length > saying.length && saying.length === 1 ? joint(seats, saying, plain, reading) : saying;
    reading.current = many.flatMap((seat) => spokenOf(seat, source, reading, true));
  } else if (predicates.length > 0 && reading.current.length > 0)
    applyTo(reading.current, predicates, source, isOfCurrent, here);
  countCurrent(plain, seats, source, reading);
}

/** “The finance director, the medical director and the nursing director are appointed by …”: said of all three. */
function joint(
  seats: readonly SeatReading[],
  saying: readonly SeatReading[],
  plain: string,
  { around }: Reading,
): readonly SeatReading[] {
  const [last] = saying;
  const before = seats.filter((seat) => seat !== last && seat.roles.length > 0 && seat.lines.length === 0);
  const subject = matchesIn(wordsOf(plain), 'office.patterns', around)[0]?.from ?? 0;
  const isSubject = / and (?:the )?[^,;.]{3,40}$/.test(plain.slice(0, subject).trimEnd().replace(/ (?:are|is|be|will|shall|must|all|each)+$/, ''));
  if (!last || last.roles.length === 0 || !isSubject) return saying;
  return [...before.map((seat) => ({ ...seat, lines: last.lines, votes: last.votes })), last];
}

/** “There are two Partner Members under this clause.” “There will be two such members.” */
function countCurrent(plain: string, seats: readonly SeatReading[], source: Source, { current }: Reading): void {
  const [seat] = current;
  if (!seat || current.length !== 1 || seat.counted) return;
  const found =
    /^ (?:there (?:is|are|will be|shall be|must be)|it has|this clause is about|under this clause there (?:is|are)) (?:also )?(?:a total of )?(\S+)(?: \( \d+ \))? (?:such |of them|of these|seats?|members?|partner|ordinary|non|people|persons)/.exec(
      plain,
    );
  const [own] = seats;
  const number = found && wordsToNumber(found[1] ?? '');
  if (number !== undefined && number !== null && (!own || own.kind === seat.kind || own.kind === 'other-member'))
    Object.assign(seat, { count: { form: 'exactly', number }, counted: true, source: seat.source ?? source });
}

function wordsToNumber(word: string): number | undefined {
  const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
  return /^\d{1,2}$/.test(word) ? Number(word) : numbers.includes(word) ? numbers.indexOf(word) : undefined;
}

/** “Two of the partner members are nominated by the trusts, one by the councils”: parts of a seat that is known as a whole. */
function splitWholes(seats: readonly SeatReading[], { found }: Reading): void {
  const tied = seats.filter(
    ({ lines, from }) => from.length > 0 || lines.some(({ text }) => /^(nominated|from|represents) /.test(text)),
  );
  for (const whole of found.seats) {
    const parts = tied.filter(({ kind }) => kind === whole.kind);
    const sum = parts.reduce((all, { count }) => all + (count?.form === 'exactly' ? count.number : 0), 0);
    if (
      whole.count?.form !== 'exactly' ||
      whole.count.number < 2 ||
      fromOf(whole).length > 0 ||
      parts.length < 2 ||
      sum > whole.count.number
    )
      continue;
    whole.count = { form: 'exactly', number: whole.count.number - sum };
  }
  found.seats.splice(
    0,
    found.seats.length,
    ...found.seats.filter(({ count }) => count?.form !== 'exactly' || count.number > 0),
  );
}

function applyTo(
  seats: readonly FoundSeat[],
  predicates: readonly Match[],
  source: Source,
  isPronounced: boolean,
  here: Here,
): void {
  for (const seat of seats) {
    for (const { says, sure } of predicates)
      for (const text of says) {
        const isVote = text === 'votes' || text === 'does not vote';
        if (isVote && seat.votes === undefined) Object.assign(seat, { votes: text === 'votes', votesSource: source });
        if (isVote) continue;
        const line: Said = {
          text,
          sure: least(sure, isPronounced && seats.length === 1 && here.body === undefined ? 'certain' : 'likely'),
          ...source,
        };
        addLine(seat, line);
      }
    if (seat.kind !== 'chair' || seat.lines.length > 0) seat.mentioned = false;
  }
}

export function isNamed({ kind, from, roles, mustBe }: SeatReading): boolean {
  return kind !== 'person' || from.length > 0 || roles.length > 0 || mustBe.length > 0;
}

/** The seats that a sentence or a heading speaks of; with `states`, one that is not known yet is a seat from now on. */
export function spokenOf(seat: SeatReading, source: Source, { found, around }: Reading, states: boolean): FoundSeat[] {
  if (!isNamed(seat)) return [];
  const kind = kindIn(seat, { list: 'members', group: undefined }, found.kind);
  const known = found.seats.filter((each) => isSame(each, kind, seat, around));
  const alike = known.length > 0 ? known : isGeneral(seat) ? found.seats.filter((each) => each.kind === kind) : [];
  for (const each of alike) {
    addTo(each, { ...seat, from: alike.length > 1 || !states ? [] : seat.from }, source);
    each.votes ??= seat.votes;
    if (!each.counted && seat.counted && seat.count !== undefined && alike.length === 1 && each.list === 0)
      Object.assign(each, { count: seat.count, counted: true });
    if (states && seat.lines.length > 0) each.mentioned = false;
  }
  if (alike.length > 0) return alike;
  // “Members”, and nothing else, are no seat.
  if (kind === 'other-member' && seat.bare && found.kind === 'icb' && seat.from.length === 0 && seat.mustBe.length === 0)
    if (!(seat.counted && seat.lines.some(({ text }) => /^(appointed|nominated|from|represents)/.test(text)))) return [];
  const sure = least(
    seat.sure,
    seat.leftover === '' ? 'certain' : 'likely',
    kind === 'other-member' || seat.count === undefined ? 'likely' : 'certain',
  );
  const fresh = newSeat(seat, kind, 0, sure, source);
  fresh.mentioned = !states;
  found.seats.push(fresh);
  return [fresh];
}

/** “Partner members” are all of them. */
function isGeneral({ from, roles, mustBe, count, lines }: SeatReading): boolean {
  const isOwn = lines.some(({ text }) => /^(nominated|from|represents) /.test(text));
  return (
    !isOwn &&
    from.length === 0 &&
    roles.length === 0 &&
    mustBe.length === 0 &&
    (count === undefined || count.form !== 'exactly' || count.number === 1)
  );
}

/** “Each member has one vote.” Says whether the sentence was of that kind. */
export function readVotes(sentence: string, source: Source, reading: Reading): boolean {
  const words = wordsOf(sentence);
  const matches = matchesIn(words, 'votes.patterns', reading.around);
  for (const { says, about } of matches)
    for (const line of says) {
      const value = !line.endsWith('do not vote');
      if (line.startsWith('marked')) reading.marked = { votes: value, source };
      else if (line.startsWith('except')) {
        for (const seat of readSeats(about ?? '', 'prose', reading.around))
          reading.exceptions.push({ seat, votes: value, source });
      } else if (line.startsWith('they')) {
        for (const seat of reading.listed) if (seat.votes === undefined) Object.assign(seat, { votes: value, votesSource: source });
      } else reading.votes.push({ whose: line.startsWith('members') ? 'members' : 'attendees', value, source });
    }
  return matches.length > 0;
}
