/** Sentences that say how a seat is filled, who can fill it, and for how long. */
import { plainPhrase, type Words, wordsOf } from '../words/tokens.ts';
import { isTied } from './appositions.ts';
import { readOneOfThem, splitWholes } from './counted.ts';
import { readDirected, readOwnSeats } from './directed.ts';
import type { FoundSeat, Said, Source } from './found.ts';
import { type Here, leave, type Reading } from './here.ts';
import { type Match, matchesIn } from './matching.ts';
import { readSeats, type SeatReading } from './seat-phrase.ts';
import { addLine, fromOf, isSame, least } from './seats.ts';
import { isPronoun, readWho, type Surroundings } from './slots.ts';
import { withMust } from './spoken.ts';
import { spokenOf, titled } from './spoken-of.ts';
import { addSteps, stepsIn } from './steps.ts';
import { lastTold } from './told.ts';

const spoken =
  /^ (?:(?:this|these(?: (?:two|three|four|five|six))?|such|each(?= of the(?:se|m))|of(?= the(?:se|m))|each|every|both|all|the|any|that|those|to|eligible|a|in|also|further|besides|it|once|as well as|beyond) )*(?:(?:partner|ordinary|board|voting|appointed|new|same|non executive|executive|successful) )*(?:members?|they|he|she|it|he or she|post ?holders?|appointees?|individuals?|persons?|seats?|roles?|participants?|observers?|each of them|both|appointments?|term of office|terms? of|holders?|candidates?|nominees?|must|nominations?|term|office|their|his|her|its|nobody|no one|no (?:chair|chief executive|such person|person|body)|somebody|each|all of them|panel)\b/;

/** Whether a sentence speaks of “this member”, “they”, “the term of office”, and so of whoever was spoken of. */
export function isPronounced(sentence: string): boolean {
  return isOfThem(wordsOf(sentence).plain);
}

/** “In addition to the criteria in 3.1, this member must …” */
const introduction =
  /^ (?:in addition|further|furthermore|however|besides|subject to|as well as|in accordance with|for the avoidance of doubt|following|beyond|over and above)(?: [^,;:]{1,90})? , /;

function isOfThem(plain: string): boolean {
  return spoken.test(plain) || spoken.test(plain.replace(introduction, ' '));
}

/** What one says of some of them is said of none of the others: “one of them must …”, “at least one must …”. */
const ofSome =
  /^ (?:and )?(?:at least |among them |of these |in addition )*,? ?(?:one|another|some|two|half) (?:of (?:the|them|these|those|whom)|must|shall|will|should|has to)\b| (?:one|another|some) of (?:them|these|the two|the three|those|whom) (?:must|shall|will|has|have|should)\b/;

/** “Whenever a partner member leaves, …” is said of them all. */
const ofAllPartners =
  / (?:a|any|each|every|all|our|these|one of (?:our|the|these)) partner members? (?!(?:from|for|of|who|-|:|\() )/;

export function readStatement(sentence: string, source: Source, reading: Reading, here: Here): void {
  const { around } = reading;
  if (/^members of the public\b/i.test(sentence)) return;
  const words = wordsOf(withMust(sentence));
  const all = withNominators(matchesIn(words, 'office.patterns', around), words.plain, around);
  const some = ofSome.exec(words.plain)?.index ?? Number.POSITIVE_INFINITY;
  const matches = all.filter(
    (match) => (match.from < some || !match.says.some(isRequirement)) && !isOfNobody(match, words.plain),
  );
  const steps = stepsIn(words, reading);
  const directed = matches.filter(({ about }) => about !== undefined);
  for (const match of directed) readDirected(match, words.plain, source, reading);
  const owned = readOwnSeats(matches, words.plain, source, reading);
  const predicates = matches.filter(
    ({ about, says }) => about === undefined && !says.some((line) => line === 'nothing' || line.startsWith('seats ')),
  );
  const seats = readSeats(sentence, 'prose', around);
  const partners = reading.found.seats.filter(({ kind }) => kind === 'partner');
  if (steps.length > 0 && partners.length > 1 && ofAllPartners.test(words.plain)) reading.current = partners;
  if (!owned && readOneOfThem(words.plain, seats, source, reading)) return;
  // “The Chair appoints this member, for a term of two years.”
  const isOfPronoun = directed.length > 0 && directed.every(({ about }) => about !== undefined && isPronoun(about));
  if (owned || (isOfPronoun && reading.current.length > 0))
    applyTo(reading.current, predicates, source, true, here, reading);
  else readUndirected(seats, predicates, words, source, reading, here);
  if (predicates.length === 0 && directed.length === 0 && steps.length > 0) {
    const named = seats.filter(({ kind, from }) => kind === 'partner' || (kind === 'other-member' && from.length > 0));
    if (named.length > 0) reading.current = named.flatMap((seat) => spokenOf(seat, source, reading, false));
  }
  // “The partner member for general practice is chosen like this.” What follows is about this member.
  if (all.length === 0 && steps.length === 0 && here.list === undefined) {
    const [seat] = seats;
    const subject = seat && titled(seat, sentence);
    const isSubject = subject !== undefined && words.plain.indexOf(` ${plainPhrase(subject.title)} `) <= 20;
    if (
      isSubject &&
      ['partner', 'other-member'].includes(subject.kind) &&
      (subject.from.length > 0 || subject !== seat)
    )
      reading.current = spokenOf(subject, source, reading, false);
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

/** “… nominated by the local authorities whose areas …: Harbour Council and Port Council”: those two. */
function withNominators(matches: readonly Match[], plain: string, around: Surroundings): readonly Match[] {
  return matches.map((match) => {
    const rest = plain.slice(match.to);
    const at = /^[^:;.]* (?::|namely|that is|being) /.exec(rest)?.[0].length;
    if (at === undefined || !match.says.some((line) => line.startsWith('nominated '))) return match;
    const names = readWho(rest.slice(at), around)?.value.names ?? [];
    if (names.length === 0 || names.some((name) => around.organisations.every((each) => each.name !== name)))
      return match;
    return {
      ...match,
      sure: 'likely',
      says: match.says.map((line) =>
        line.replace(/^(nominated (?:jointly )?by) [a-z-]+(?=$| as prescribed)/, `$1 ${names.join(', ')}`),
      ),
    };
  });
}

/** “Neither participants nor observers may vote.” */
function isOfNobody({ says, from }: Match, plain: string): boolean {
  return (
    says.includes('votes') && / (?:neither|nor|no|none|nobody) (?:(?!but|,)\S+ ){0,6}$/.test(plain.slice(0, from + 1))
  );
}

function isRequirement(line: string): boolean {
  return line.startsWith('must');
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
  const told = reading.announced;
  // “The executive members are the medical director and the chief nurse. They are appointed by …”: both are.
  if (
    told &&
    told.paragraph === source.place.paragraph &&
    told.seats.length > 1 &&
    /^ (?:they|each(?: of (?:them|these))?|all(?: of (?:them|these))?|these(?: \w+)?) /.test(plain)
  )
    reading.current = [...told.seats];
  const isOfCurrent = isOfThem(plain) || (first !== undefined && first.from < 4);
  if (isOfCurrent) keepToKind(plain, reading);
  if (reading.current.length === 0 && isOfCurrent) reading.current = [...pointedAt(plain, predicates, source, reading)];
  // Who is eligible, and who appoints, is said of seats that there are.
  if (isOfCurrent && predicates.some(({ says }) => says.some((line) => /^(?:must|appointed|nominated)/.test(line))))
    for (const seat of reading.current) if (isOfSection(seat)) seat.mentioned = false;
  splitWholes(seats, reading);
  // “Must be the chief executive or hold an executive role there” names offices, not seats.
  const saying = plain.startsWith(' must ')
    ? []
    : seats.filter(
        ({ lines, votes, kind, bare }) =>
          (lines.length > 0 || votes !== undefined) &&
          kind !== 'person' &&
          // “The members must be …” speaks of those whose section it is.
          !(kind === 'other-member' && bare && isOfCurrent && reading.current.length > 0),
      );
  const isOther =
    saying.some(({ title, bare }) => !bare && isAnother(title, reading)) ||
    saying.some(({ kind, roles }) =>
      reading.current.every((seat) => seat.kind !== kind && !roles.some((role) => seat.roles.includes(role))),
    ) ||
    saying.some(
      (seat) =>
        isTied(seat) &&
        reading.current.every((each) => fromOf(each).length > 0 && !isSame(each, each.kind, seat, reading.around)),
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

/** “The Non-Executive Member for People must …” speaks of the one of that title. */
function isAnother(title: string, { found, current }: Reading): boolean {
  const fits = found.seats.filter((seat) => seat.title.toLowerCase() === title.toLowerCase());
  return fits.length > 0 && fits.every((seat) => !current.includes(seat));
}

/** “These partner members” are none of those who were spoken of meanwhile, but those of the heading, if they are partner members. */
function keepToKind(plain: string, reading: Reading): void {
  const kind = / (?:this|these) (?:\w+ )?(partner|non executive) members? /.exec(plain)?.[1]?.replace(' ', '-');
  if (kind === undefined || reading.current.some((seat) => seat.kind === kind)) return;
  reading.current = reading.headed.filter((seat) => seat.kind === kind);
}

function isOfSection({ kind, roles, from }: FoundSeat): boolean {
  return kind === 'partner' || kind === 'non-executive' || roles.length > 0 || from.length > 0;
}

/** “This partner member is nominated by …”, where no seat was spoken of before: the words tell of which kind it is. */
function pointedAt(
  plain: string,
  predicates: readonly Match[],
  source: Source,
  reading: Reading,
): readonly FoundSeat[] {
  const told = lastTold(plain, predicates, reading);
  if (told) return spokenOf(told, source, reading, true);
  const kind = /^ (?:this|these|each) (?:two |three |four )?((?:partner|non executive) members?) /.exec(plain)?.[1];
  const isFilled = predicates.some(({ says }) => says.some((line) => /^(?:nominated|from|represents) /.test(line)));
  if (kind === undefined || !isFilled) return [];
  const words = plain.replace(/^ (?:this|these|each) (two|three|four)? ?/, ' the $1 ');
  return readSeats(words, 'prose', reading.around)
    .slice(0, 1)
    .flatMap((seat) => spokenOf(seat, source, reading, true));
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
  if (!last || (last.roles.length === 0 && last.kind !== 'executive') || !isSubject) return saying;
  return [...before.map((seat) => ({ ...seat, lines: last.lines, votes: last.votes })), last];
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
  const isHeaded = seats.length === 1 && reading.headed.length === 1 && reading.headed[0] === seats[0];
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
          sure: least(sure, isPronounced && isHeaded && here.body === undefined ? 'certain' : 'likely'),
          ...source,
        };
        if (!(reading.isAlternative && joinedAlternative(seat, line))) addLine(seat, line);
      }
    if (seat.kind !== 'chair' || seat.lines.length > 0) seat.mentioned = false;
  }
}
