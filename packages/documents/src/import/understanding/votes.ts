/** Who votes, where a sentence says it of all at once, of some, or of those with a mark. */
import { wordsOf } from '../words/tokens.ts';
import type { FoundSeat, Source } from './found.ts';
import type { Here, Reading } from './here.ts';
import { isSeat } from './lists.ts';
import { matchesIn } from './matching.ts';
import { readSeats } from './seat-phrase.ts';
import { least } from './seats.ts';
import { voteNumberIn } from './vote-numbers.ts';
import { type Voters, type VoteStatement, votersIn } from './voters.ts';

/** “The chair, four non-executives … All of these vote.” */
function membersSaidIn({ place }: Source, { found }: Reading): readonly FoundSeat[] {
  return found.seats.filter(
    ({ source, kind }) => source.place.paragraph === place.paragraph && kind !== 'participant' && kind !== 'observer',
  );
}

/** Who “they” are: those of the list, or of the sentence before. */
function thoseListed(votes: boolean, source: Source, here: Here, reading: Reading): readonly FoundSeat[] {
  const attend = reading.listed.filter(({ kind }) => kind === 'participant' || kind === 'observer');
  if (here.list === 'participants' || here.list === 'observers') return attend;
  if (votes) return [...new Set([...reading.listed, ...membersSaidIn(source, reading)])];
  // Of whom the sentence before told nothing that was understood, nothing can be said.
  const isOfOthers = reading.listed.every(({ source: { place } }) => place.paragraph !== source.place.paragraph);
  const told = readSeats(reading.preceding, 'prose', reading.around).some(
    (seat) => isSeat(seat) && !(seat.bare && seat.kind === 'other-member'),
  );
  return isOfOthers && told ? [] : reading.listed;
}

/** “Each member has one vote.” Says whether the sentence was of that kind. */
export function readVotes(sentence: string, source: Source, reading: Reading, here: Here, isItem: boolean): boolean {
  const words = wordsOf(sentence);
  // Those who nominate vote too, among themselves.
  if (here.about.includes('nomination') || /\b(?:ballot|election|nominees?|nominated)\b/i.test(sentence)) return false;
  if (/\b(?:members of the public|former|predecessors?|shadow)\b/i.test(sentence)) return false;
  if (isOfSome.test(words.plain) && readVoters(sentence, source, reading, here, isItem)) return true;
  const matches = matchesIn(words, 'votes.patterns', reading.around);
  // “All are voting members except those at (l) and (m)”.
  if (matches.some(({ says }) => says.includes('members vote')))
    for (const seat of letteredIn(words.plain, reading))
      Object.assign(seat, { votes: false, votesSource: source, sure: least(seat.sure, 'likely') });
  for (const { says, from, to } of matches)
    for (const line of says) {
      if (line === 'nothing') continue;
      // “One of the members, other than the first, …” says nothing of votes.
      if (
        says.some((each) => each.startsWith('except')) &&
        !/\bvot/i.test(`${here.asked} ${reading.preceding} ${sentence}`)
      )
        continue;
      const said = words.plain.slice(from, to);
      const isDenied =
        / (?:not|no|nor|neither|without|cannot|none|nobody) /.test(said) && !/ more than one vote/.test(said);
      if (isDenied && (line === 'members vote' || line === 'they vote') && !says.includes('attendees do not vote'))
        continue;
      const counted = /^(\d+) vote$/.exec(line)?.[1];
      if (counted !== undefined) {
        const number = voteNumberIn(words.plain, Number(counted));
        if (number) reading.votes.push({ whose: 'members', value: true, source, sure: 'likely', number });
        continue;
      }
      const value = !line.endsWith('do not vote');
      // What is shown by the look of the letters is not read.
      if (line.startsWith('marked') && /bold|italic|colou?r|shad|blue|green|red\b|grey/i.test(sentence)) continue;
      if (line.startsWith('marked')) {
        const mark = /[✓✔●■▲◆]/u.exec(sentence)?.[0];
        reading.marked = { votes: value, source, ...(mark === undefined ? {} : { mark }) };
      } else if (line.startsWith('except')) {
        for (const seat of readSeats(
          words.plain
            .slice(to)
            .replace(
              / [;.].*| , (?:are|is|have|has|may|shall|will|votes?|carry|carries|each|all|every|everyone|everybody|who) .*/,
              '',
            ),
          'prose',
          reading.around,
        ))
          reading.exceptions.push({ seat, votes: value, source });
      } else if (line.startsWith('they')) {
        const isOfAttendees = here.list === 'participants' || here.list === 'observers';
        const meant = isItem
          ? reading.current.filter((seat) => seat.source.place.paragraph === source.place.paragraph)
          : thoseListed(value, source, here, reading);
        for (const seat of meant)
          if (seat.votes === undefined) Object.assign(seat, { votes: value, votesSource: source });
        // “We are sixteen. All sixteen have a vote.”
        if (value && !isItem && meant.length === 0 && / (?:all|every|everyone) /.test(said))
          reading.votes.push({ whose: 'members', value, source, sure: 'likely' });
        if (isOfAttendees && !isItem && meant.length === 0) reading.votes.push({ whose: 'attendees', value, source });
      } else reading.votes.push({ whose: line.startsWith('members') ? 'members' : 'attendees', value, source });
    }
  return (
    matches.some(({ says }) => !says.includes('nothing')) ||
    (matches.length === 0 && readVoters(sentence, source, reading, here, isItem))
  );
}

/** “… except those at (l), (m) and (n)”, “… except those at 3.1.4”. */
function letteredIn(plain: string, { lettered, sections }: Reading): readonly FoundSeat[] {
  const said = / (?:except|apart from|other than|save|excepting|but not) .*/.exec(plain)?.[0] ?? '';
  return [...said.matchAll(/ \( ([a-z]|[ivx]{1,4}|\d{1,2}) \)| (?:\( )?(\d+(?:\.\d+)+)(?= )/g)].flatMap(
    ([, letter, number = '']) => lettered.get(letter ?? number.replaceAll('.', '')) ?? sections.get(number) ?? [],
  );
}

/** “Other than the observer, all vote”, “nobody but they may vote”. */
const isOfSome =
  / (?:other than|apart from|exceptions? of|except|excepting|excluding|save|nobody (?:but|else)|no one (?:but|else)|none but|everybody else|everyone else|(?:the|all) (?:rest|others)|only (?:the )?(?:those|people|persons)) /;

/** What the patterns for whole sentences do not know: who, and what of them, put together. */
export function readVoters(sentence: string, source: Source, reading: Reading, here: Here, isItem: boolean): boolean {
  if (here.body || (isItem && here.list !== undefined)) return false;
  const statements = votersIn(sentence, reading.around);
  // “The chair and four others are on the board, and they vote.”
  const isOfItself =
    readSeats(sentence, 'prose', reading.around).filter(({ counted, kind }) => counted && kind !== 'person').length > 0;
  for (const statement of statements) {
    for (const each of statement.except) sayOf(each, !statement.votes, source, reading, here, isOfItself);
    sayOf(statement.voters, statement.votes, source, reading, here, isOfItself);
    if (statement.isOnly && statement.votes) sayOfRest(statement, source, reading);
  }
  return statements.length > 0;
}

function sayOf(
  voters: Voters,
  votes: boolean,
  source: Source,
  reading: Reading,
  here: Here,
  isOfItself: boolean,
): void {
  if (voters.who === 'seats') {
    for (const seat of voters.seats) {
      if (seat.kind === 'observer' || seat.kind === 'participant')
        if (seat.bare && seat.from.length === 0) {
          reading.votes.push({ whose: 'attendees', value: votes, source, sure: 'likely' });
          continue;
        }
      reading.exceptions.push({ seat, votes, source, isSoft: true });
    }
  } else if (voters.who === 'listed' && isOfItself)
    reading.votes.push({ whose: 'members', value: votes, source, sure: 'likely' });
  else if (voters.who === 'marked') reading.marked ??= { votes, source };
  else if (voters.who === 'person')
    give(
      reading.found.seats.filter(({ source: { quote } }) => quote.includes(voters.name)),
      votes,
      source,
    );
  else if (voters.who === 'members' || voters.who === 'attendees') {
    // “Those listed in 4.1 vote; those listed in 4.2 do not.”
    const isOfOthers = !votes && reading.votes.some(({ whose, value }) => whose === 'members' && value);
    reading.votes.push({ whose: isOfOthers ? 'attendees' : voters.who, value: votes, source, sure: 'likely' });
  } else if (voters.who === 'listed') {
    give(thoseListed(votes, source, here, reading), votes, source);
  } else {
    const isSaid =
      reading.votes.some(({ whose }) => whose === 'members') ||
      reading.found.seats.some((seat) => seat.votes === true) ||
      reading.exceptions.length > 0;
    // “No one else may vote”, where nobody was said to: those who were told may.
    if (!votes && !isSaid) reading.votes.push({ whose: 'members', value: true, source, sure: 'likely' });
    else reading.votes.push({ whose: 'members', value: votes, source, sure: 'likely' });
    if (!votes) reading.votes.push({ whose: 'attendees', value: false, source, sure: 'likely' });
  }
}

function give(seats: readonly FoundSeat[], votes: boolean, source: Source): void {
  for (const seat of seats)
    if (seat.votes === undefined) Object.assign(seat, { votes, votesSource: source, sure: least(seat.sure, 'likely') });
}

/** “Only members vote”: nobody else does. */
function sayOfRest({ voters }: VoteStatement, source: Source, reading: Reading): void {
  reading.votes.push({ whose: 'attendees', value: false, source, sure: 'likely' });
  if (voters.who === 'seats') reading.votes.push({ whose: 'members', value: false, source, sure: 'likely' });
}
