/** Who votes, where a sentence says it of all at once, of some, or of those with a mark. */
import { wordsOf } from '../words/tokens.ts';
import type { FoundSeat, Source } from './found.ts';
import type { Here, Reading } from './here.ts';
import { matchesIn } from './matching.ts';
import { readSeats } from './seat-phrase.ts';

/** “The chair, four non-executives … All of these vote.” */
function membersSaidIn({ place }: Source, { found }: Reading): readonly FoundSeat[] {
  return found.seats.filter(
    ({ source, kind }) => source.place.paragraph === place.paragraph && kind !== 'participant' && kind !== 'observer',
  );
}

/** “Each member has one vote.” Says whether the sentence was of that kind. */
export function readVotes(sentence: string, source: Source, reading: Reading, here: Here, isItem: boolean): boolean {
  const words = wordsOf(sentence);
  // Those who nominate vote too, among themselves.
  if (here.about.includes('nomination') || /\b(?:ballot|election|nominees?|nominated)\b/i.test(sentence)) return false;
  const matches = matchesIn(words, 'votes.patterns', reading.around);
  for (const { says, from, to } of matches)
    for (const line of says) {
      if (line === 'nothing') continue;
      const isDenied = / (?:not|no|nor|neither|without|cannot|none|nobody) /.test(words.plain.slice(from, to));
      if (isDenied && (line === 'members vote' || line === 'they vote') && !says.includes('attendees do not vote'))
        continue;
      const value = !line.endsWith('do not vote');
      // What is shown by the look of the letters is not read.
      if (line.startsWith('marked') && /bold|italic|colou?r|shad|blue|green|red\b|grey/i.test(sentence)) continue;
      if (line.startsWith('marked')) reading.marked = { votes: value, source };
      else if (line.startsWith('except')) {
        for (const seat of readSeats(
          words.plain
            .slice(to)
            .replace(/ [;.].*| , (?:are|is|have|has|may|shall|will|votes?|carry|carries|each|all|who) .*/, ''),
          'prose',
          reading.around,
        ))
          reading.exceptions.push({ seat, votes: value, source });
      } else if (line.startsWith('they')) {
        const isOfAttendees = here.list === 'participants' || here.list === 'observers';
        const attend = reading.listed.filter(({ kind }) => kind === 'participant' || kind === 'observer');
        const meant = isItem
          ? reading.current.filter((seat) => seat.source.place.paragraph === source.place.paragraph)
          : isOfAttendees
            ? attend
            : value
              ? [...new Set([...reading.listed, ...membersSaidIn(source, reading)])]
              : reading.listed;
        for (const seat of meant)
          if (seat.votes === undefined) Object.assign(seat, { votes: value, votesSource: source });
        if (isOfAttendees && !isItem && meant.length === 0) reading.votes.push({ whose: 'attendees', value, source });
      } else reading.votes.push({ whose: line.startsWith('members') ? 'members' : 'attendees', value, source });
    }
  return matches.some(({ says }) => !says.includes('nothing'));
}
