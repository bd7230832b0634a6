/** Sentences that say how a seat is filled, who can fill it, for how long, and whether it votes. */
import { readCount, readNumber } from '../words/numbers.ts';
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

/** Whether a sentence speaks of “this member”, “they”, “the term of office”, and so of whoever was spoken of. */
export function isPronounced(sentence: string): boolean {
  return spoken.test(wordsOf(sentence).plain);
}

/** What one says of some of them is said of none of the others: “one of them must …”, “at least one must …”. */
const ofSome =
  /^ (?:and )?(?:at least |among them |of these |in addition )*,? ?(?:one|another|some|two|half) (?:of (?:the|them|these|those|whom)|must|shall|will|should|has to)\b| (?:one|another|some) of (?:them|these|the two|the three|those|whom) (?:must|shall|will|has|have|should)\b/;

export function readStatement(sentence: string, source: Source, reading: Reading, here: Here): void {
  const { around } = reading;
  const words = wordsOf(sentence);
  const all = matchesIn(words, 'office.patterns', around);
  const some = ofSome.exec(words.plain)?.index ?? Number.POSITIVE_INFINITY;
  const matches = all.filter((match) => match.from < some || !match.says.some(isRequirement));
  const steps = stepsIn(words, reading);
  const directed = matches.filter(({ about }) => about !== undefined);
  for (const match of directed) readDirected(match, words.plain, source, reading);
  const owned = readOwnSeats(matches, words.plain, source, reading);
  const predicates = matches.filter(
    ({ about, says }) => about === undefined && !says.some((line) => line === 'nothing' || line.startsWith('seats ')),
  );
  const seats = readSeats(sentence, 'prose', around);
  if (!owned && readOneOfThem(words.plain, seats, source, reading)) return;
  if (owned) applyTo(reading.current, predicates, source, true, here, reading);
  else readUndirected(seats, predicates, words, source, reading, here);
  if (predicates.length === 0 && directed.length === 0 && steps.length > 0) {
    const named = seats.filter(({ kind, from }) => kind === 'partner' || (kind === 'other-member' && from.length > 0));
    if (named.length > 0) reading.current = named.flatMap((seat) => spokenOf(seat, source, reading, false));
  }
  addSteps(
    steps,
    source,
    reading,
    here,
    matches.some(({ says }) => says.some((line) => line.startsWith('appointed'))),
  );
  if (all.length === 0 && steps.length === 0 && seats.length > 0)
    leave(reading, source, 'It names seats, but what it says of them was not understood.');
}

/** “One of them is the Deputy Chair.” Says whether the sentence was of that kind. */
function readOneOfThem(
  plain: string,
  seats: readonly SeatReading[],
  source: Source,
  { current, found }: Reading,
): boolean {
  if (
    !/^ (?:one|another) (?:of (?:them|these|those|whom|the \S+(?: \S+){0,3})|non executive member|non executive director|independent director) (?:, [^,]{1,40} , )?(?:is|serves as|acts as|will be|shall be|is appointed|is elected|is chosen as)\b/.test(
      plain,
    )
  )
    return false;
  const roles = [...new Set(seats.flatMap((seat) => seat.roles))];
  const wholes = [...current, ...found.seats.filter(({ kind }) => kind === 'non-executive')];
  const whole = wholes.find(
    (seat) => seat.count?.form === 'exactly' && seat.count.number > 1 && seat.roles.length === 0,
  );
  if (roles.length === 0 || !whole || whole.count?.form !== 'exactly') return false;
  if (found.seats.some((seat) => roles.some((role) => seat.roles.includes(role)))) return true;
  whole.count = { form: 'exactly', number: whole.count.number - 1 };
  found.seats.push({
    ...whole,
    ...{
      count: { form: 'exactly', number: 1 },
      roles,
      lines: [...whole.lines],
      steps: [...whole.steps],
      from: [...whole.from],
    },
    ...{ sure: 'likely', source, title: whole.title.replace(/s$/, '') },
  });
  return true;
}

function isRequirement(line: string): boolean {
  return line.startsWith('must');
}

/** “NHS England appoints the chair.” */
function readDirected(
  { about = '', says, sure, from: at, to }: Match,
  plain: string,
  source: Source,
  reading: Reading,
): void {
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
    (seat) => isNamed(seat) || (seat.counted && lines.some(({ text }) => text.startsWith('nominated'))),
  );
  const times = timesIn(plain.slice(at, to), by?.split(', ').length ?? 1);
  const given = lines.filter(({ text }) => !text.startsWith('appointed') || isNews || reading.found.kind === 'icp');
  const from =
    reading.found.kind === 'icp' && by !== undefined && !by.includes('integrated-care-partnership') && !by.includes('@')
      ? by.split(', ').map((name) => name.replace(/^each /, ''))
      : [];
  const spokenNow = seats.flatMap((seat) =>
    spokenOf(
      { ...multiplied(seat, times), from: [...seat.from, ...from], lines: [...seat.lines, ...given] },
      source,
      reading,
      given.length > 0 || seat.counted,
    ),
  );
  if (spokenNow.length > 0) reading.current = spokenNow;
}

/** “Each of the councils appoints three”: how many councils there are. */
function timesIn(text: string, named: number): number {
  const each =
    /\b(?:each|every one|both)(?: of)?(?: (?:the|our|its|these|those))*(?: (two|three|four|five|six|seven|eight|\d{1,2}))?\b/.exec(
      text,
    );
  if (!each) return 1;
  return each[1] === undefined ? (each[0].startsWith('both') ? 2 : named) : (readNumber(each[1])?.value ?? named);
}

function multiplied(seat: SeatReading, times: number): SeatReading {
  return times > 1 && seat.count?.form === 'exactly'
    ? { ...seat, count: { form: 'exactly', number: seat.count.number * times } }
    : seat;
}

/** “General practice has one seat.” “Each of our three councils has a seat of its own.” */
function readOwnSeats(matches: readonly Match[], plain: string, source: Source, reading: Reading): boolean {
  for (const { says, from: at, to, sure } of matches)
    for (const line of says) {
      const [, number = '1', names = ''] = /^seats (\d+) of (.*)$/.exec(line) ?? [];
      if (names === '') continue;
      const from = names.split(', ').map((name) => name.replace(/^each /, ''));
      const seat = readSeats(`${number} seats for a member`, 'prose', reading.around)[0];
      if (!seat) continue;
      const given = multiplied(
        { ...seat, title: plainTitle(source.quote), from, leftover: '', sure },
        timesIn(plain.slice(at, to), from.length),
      );
      reading.current = spokenOf(given, source, reading, true);
    }
  return matches.some(({ says }) => says.some((line) => line.startsWith('seats ')));
}

function plainTitle(quote: string): string {
  return quote.length < 60 ? quote.replace(/[.;,]$/, '') : '';
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
    applyTo(
      reading.current,
      isOfCurrent || isBareStart(plain, predicates) ? predicates : [],
      source,
      isOfCurrent,
      here,
      reading,
    );
}

/** “Appointed by …”, “In addition, must be …”: nobody else is spoken of before it. */
function isBareStart(plain: string, predicates: readonly Match[]): boolean {
  const first = Math.min(...predicates.map(({ from }) => from));
  return plain.slice(0, first).trim().split(' ').length <= 4;
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
  const isSubject = / and (?:the )?[^,;.]{3,40}$/.test(
    plain
      .slice(0, subject)
      .trimEnd()
      .replace(/ (?:are|is|be|will|shall|must|all|each)+$/, ''),
  );
  if (!last || last.roles.length === 0 || !isSubject) return saying;
  return [...before.map((seat) => ({ ...seat, lines: last.lines, votes: last.votes })), last];
}

const counting =
  /^ (?:in all )?(?:there (?:is|are|will be|shall be|must be)|(?:the )?(?:icb|board) (?:has|will have|will appoint|appoints|shall have|shall appoint|has appointed)|it has|we have) (?:also )?(?:a total of )?(?:in all )?/;

/** “There are two Partner Members under this clause.” “There will be two such members.” Says whether the sentence was of that kind. */
export function countCurrent(sentence: string, source: Source, { current, around }: Reading): boolean {
  const [seat] = current;
  if (!seat || current.length !== 1 || (seat.counted && seat.list !== 0)) return false;
  const { plain } = wordsOf(sentence);
  const found = counting.exec(plain);
  const counted = found && readCount(plain.slice(found[0].length));
  if (!found || !counted || /^(?:a|an|the) /.test(plain.slice(found[0].length))) return false;
  const rest = plain.slice(found[0].length + counted.length);
  const [named, other] = readSeats(sentence, 'prose', around);
  const isSuch = /^ (?:such|of them|of these|(?:independent |ordinary )?members?|seats?|places?|posts?) /.test(rest);
  if (!isSuch && (other || !named || named.kind !== seat.kind || !named.bare || named.from.length > 0)) return false;
  Object.assign(seat, {
    count: counted.value,
    counted: true,
    mentioned: false,
    source: seat.lines.length > 0 ? seat.source : source,
  });
  return true;
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

/** “(a) be an executive of one of them; or (b) be an elected member”: one of the two. */
function joinedAlternative(seat: FoundSeat, { text, sure, quote }: Said): boolean {
  const index = seat.lines.findLastIndex(
    (line) => line.text.startsWith('must be ') && !/registered|independent/.test(line.text),
  );
  const before = seat.lines[index];
  if (!before || !/^must be (?!registered|independent)/.test(text)) return false;
  const more = text.slice('must be '.length);
  if (!before.text.split(/ or | be /).includes(more))
    seat.lines[index] = {
      ...before,
      text: `${before.text} or ${more}`,
      sure: least(before.sure, sure, 'likely'),
      quote: `${before.quote} ${quote}`,
    };
  return true;
}

function applyTo(
  seats: readonly FoundSeat[],
  predicates: readonly Match[],
  source: Source,
  isPronounced: boolean,
  here: Here,
  reading: Reading,
): void {
  for (const seat of seats) {
    for (const { says, sure } of predicates)
      for (const text of says) {
        if (text === 'attends' && seat.kind !== 'chair')
          seat.kind = seat.kind === 'observer' ? 'observer' : 'participant';
        if (text === 'attends') continue;
        const isVote = text === 'votes' || text === 'does not vote';
        if (isVote && seat.votes === undefined) Object.assign(seat, { votes: text === 'votes', votesSource: source });
        if (isVote) continue;
        const line: Said = {
          text,
          sure: least(sure, isPronounced && seats.length === 1 && here.body === undefined ? 'certain' : 'likely'),
          ...source,
        };
        if (!(reading.isAlternative && joinedAlternative(seat, line))) addLine(seat, line);
      }
    if (seat.kind !== 'chair' || seat.lines.length > 0) seat.mentioned = false;
  }
}

export function isNamed({ kind, from, roles, mustBe }: SeatReading): boolean {
  return kind !== 'person' || from.length > 0 || roles.length > 0 || mustBe.length > 0;
}

/** The seats that a sentence or a heading speaks of; with `states`, one that is not known yet is a seat from now on. */
export function spokenOf(seat: SeatReading, source: Source, { found, around }: Reading, states: boolean): FoundSeat[] {
  if (!isNamed(seat) && !(seat.counted && seat.lines.some(({ text }) => text.startsWith('nominated')))) return [];
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
  if (
    kind === 'other-member' &&
    seat.bare &&
    found.kind === 'icb' &&
    seat.from.length === 0 &&
    seat.mustBe.length === 0
  )
    if (!(seat.counted && seat.lines.some(({ text }) => /^(appointed|nominated|from|represents)/.test(text))))
      return [];
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
export function readVotes(sentence: string, source: Source, reading: Reading, here: Here, isItem: boolean): boolean {
  const words = wordsOf(sentence);
  const matches = matchesIn(words, 'votes.patterns', reading.around);
  for (const { says, from, to } of matches)
    for (const line of says) {
      const isDenied = / (?:not|no|nor|neither|without|cannot|none|nobody) /.test(words.plain.slice(from, to));
      if (isDenied && (line === 'members vote' || line === 'they vote') && !says.includes('attendees do not vote'))
        continue;
      const value = !line.endsWith('do not vote');
      if (line.startsWith('marked')) reading.marked = { votes: value, source };
      else if (line.startsWith('except')) {
        for (const seat of readSeats(words.plain.slice(to).replace(/ [;.].*/, ''), 'prose', reading.around))
          reading.exceptions.push({ seat, votes: value, source });
      } else if (line.startsWith('they')) {
        const isOfAttendees = here.list === 'participants' || here.list === 'observers';
        const attend = reading.listed.filter(({ kind }) => kind === 'participant' || kind === 'observer');
        const meant = isItem
          ? reading.current.filter((seat) => seat.source.place.paragraph === source.place.paragraph)
          : isOfAttendees
            ? attend
            : reading.listed;
        for (const seat of meant)
          if (seat.votes === undefined) Object.assign(seat, { votes: value, votesSource: source });
        if (isOfAttendees && !isItem && meant.length === 0) reading.votes.push({ whose: 'attendees', value, source });
      } else reading.votes.push({ whose: line.startsWith('members') ? 'members' : 'attendees', value, source });
    }
  return matches.length > 0;
}
