/** Sentences that say how a seat is filled, who can fill it, for how long, and whether it votes. */
import { wordsOf } from '../words/tokens.ts';
import type { FoundSeat, Source } from './found.ts';
import { type Here, leave, type Reading } from './here.ts';
import { type Match, matchesIn } from './matching.ts';
import { readSeats, type SeatReading } from './seat-phrase.ts';
import { addLine, addTo, fromOf, isSame, kindIn, least, newSeat } from './seats.ts';
import { readWho } from './slots.ts';

const spoken =
  /^ (?:(?:this|these|such|each|every|both|all|the|any|that|those|to|eligible|a|in) )*(?:(?:partner|ordinary|board|voting|appointed|new|same|non executive|executive|successful) )*(?:members?|they|he|she|it|he or she|post ?holders?|appointees?|individuals?|persons?|seats?|roles?|participants?|observers?|each of them|both|appointments?|term of office|terms? of|holders?|candidates?|nominees?|must|nominations?|term|office)\b/;

export function readStatement(sentence: string, source: Source, reading: Reading, here: Here): void {
  const { around } = reading;
  const words = wordsOf(sentence);
  const predicates = matchesIn(words, 'office.patterns', around);
  const steps = matchesIn(words, 'nomination.patterns', around);
  const seats = readSeats(sentence, 'prose', around);
  if (readActive(words.plain, source, reading)) {
    addSteps(steps, source, reading, here);
    return;
  }
  const [first] = predicates;
  const isPronoun = spoken.test(words.plain) || (first !== undefined && first.from < 4);
  splitWholes(seats, reading);
  const saying = seats.filter(
    ({ lines, votes, kind }) => (lines.length > 0 || votes !== undefined) && kind !== 'person',
  );
  if (saying.length > 0 && !(isPronoun && reading.current.length > 0))
    reading.current = saying.flatMap((seat) => spokenOf(seat, source, reading, true));
  else if (predicates.length > 0 && reading.current.length > 0) applyTo(reading.current, predicates, source, isPronoun);
  else if (steps.length > 0) {
    const named = seats.filter(({ kind }) => !['chair', 'chief-executive', 'person'].includes(kind));
    if (named.length > 0) reading.current = named.flatMap((seat) => spokenOf(seat, source, reading, false));
  }
  addSteps(steps, source, reading, here);
  if (predicates.length === 0 && steps.length === 0 && seats.length > 0)
    leave(reading, source, 'It names seats, but what it says of them was not understood.');
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

function applyTo(seats: readonly FoundSeat[], predicates: readonly Match[], source: Source, isPronoun: boolean): void {
  for (const seat of seats) {
    for (const { says, sure } of predicates)
      for (const text of says) {
        if (text === 'votes' || text === 'does not vote') seat.votes ??= text === 'votes';
        else
          addLine(seat, { text, sure: least(sure, isPronoun && seats.length === 1 ? 'certain' : 'likely'), ...source });
      }
    seat.mentioned = false;
  }
}

function addSteps(steps: readonly Match[], source: Source, { current }: Reading, here: Here): void {
  const isAsked = here.about.includes('nomination');
  const nominated = current.filter((seat) => (seat.kind !== 'chair' && seat.kind !== 'chief-executive') || isAsked);
  if (
    steps.length === 0 ||
    !(
      isAsked ||
      steps.length > 1 ||
      nominated.some(
        ({ lines, steps: before }) => before.length > 0 || lines.some(({ text }) => text.startsWith('nominated')),
      )
    )
  )
    return;
  for (const seat of nominated)
    for (const { says, sure } of steps)
      for (const text of says)
        if (!seat.steps.some((step) => step.text === text))
          seat.steps.push({ text, sure: least(sure, 'likely'), ...source });
}

const activeVerbs =
  / (appoints?|nominates?|nominate jointly|jointly nominates?|will appoint|shall appoint|will nominate|will jointly nominate|shall nominate|put forward|puts forward|will put forward|propose|proposes|jointly propose|choose|chooses|elects?) /;

/** “NHS England appoints the chair.” */
function readActive(plain: string, source: Source, reading: Reading): boolean {
  const { around } = reading;
  const found = activeVerbs.exec(plain);
  if (!found) return false;
  const verb = found[1] ?? '';
  const before = plain
    .slice(0, found.index)
    .trim()
    .replace(/ (?:jointly|together|each|then|between them|shall|will)$/, '');
  const who = lastWho(before, around);
  if (!who || who.every((name) => name === 'integrated-care-board')) return false;
  const rest = plain.slice(found.index + found[0].length);
  const approval = /\b(?:subject to|with) (?:the )?(?:approval|agreement|consent) (?:of|by|from) (.*)$/.exec(rest);
  const [seat] = readSeats(approval ? rest.slice(0, approval.index) : rest, 'prose', around).filter(isNamed);
  if (!seat) return false;
  const approver = approval && readWho(approval[1] ?? '', around);
  const isNominating = /nominat|forward|propose/.test(verb);
  const jointly = /jointly|together|between them/.test(plain);
  const names = who.join(', ');
  const text = isNominating
    ? `nominated ${jointly ? 'jointly ' : ''}by ${names}`
    : `appointed by ${names}${approver ? ` with approval of ${approver.value.names.join(', ')}` : ''}`;
  const sure = /choose|elect/.test(verb) ? 'likely' : 'certain';
  reading.current = spokenOf({ ...seat, lines: [...seat.lines, { text, sure }] }, source, reading, true);
  return true;
}

/** Those whose names end where the text does. */
function lastWho(text: string, around: Reading['around']): readonly string[] | undefined {
  for (let start = 0; start >= 0; ) {
    const who = readWho(text.slice(start), around);
    if (who && who.length >= text.slice(start).length) return who.value.names;
    const next = text.indexOf(' ', start);
    if (next < 0) return undefined;
    start = next + 1;
  }
  return undefined;
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
    if (!each.counted && seat.counted && seat.count?.form === 'exactly' && alike.length === 1 && each.list === 0)
      Object.assign(each, { count: seat.count, counted: true });
    if (states && seat.lines.length > 0) each.mentioned = false;
  }
  if (alike.length > 0) return alike;
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
  const found = matchesIn(wordsOf(sentence), 'votes.patterns', reading.around).flatMap(({ says }) => says);
  for (const line of found) {
    const value = !line.endsWith('do not vote');
    if (line.startsWith('they')) for (const seat of reading.listed) seat.votes ??= value;
    else reading.votes.push({ whose: line.startsWith('members') ? 'members' : 'attendees', value, source });
  }
  return found.length > 0;
}
