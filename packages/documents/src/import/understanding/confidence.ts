/** What is stated as certain claims to be right: so nothing is where the rest of the document leaves a doubt. */
import type { Found, FoundSeat, Said } from './found.ts';

export function doubted(found: Found): void {
  const aboutVotes = found.left.some(({ quote }) => /\bvot(?:e|es|ing)\b/i.test(quote));
  const lists = new Set(found.seats.map(({ list }) => list));
  for (const seat of found.seats) {
    const isVoteOpen = seat.votes === undefined && aboutVotes;
    // Some are from one list and some from another, or were met in a sentence: some of them may be the same.
    const isApart = lists.size > 1 && found.seats.some((other) => other !== seat && other.kind === seat.kind && other.list !== seat.list);
    const isPlural = seat.count === undefined || seat.list === 0;
    if (seat.sure === 'certain' && (isVoteOpen || isApart || isPlural || hasRival(seat, found))) seat.sure = 'likely';
  }
  for (const lines of [found.quorum, found.decisions, found.interests]) doubt(lines, found);
  for (const { quorum, decisions } of found.bodies) for (const lines of [quorum, decisions]) doubt(lines, found);
}

/** Where part of a section was not understood, what was is likely at best. */
function doubt(lines: Said[], { left }: Found): void {
  const near = lines.some(({ place }) => left.some((each) => Math.abs(each.place.paragraph - place.paragraph) <= 2));
  if (!near) return;
  for (const [index, line] of lines.entries()) if (line.sure === 'certain') lines[index] = { ...line, sure: 'likely' };
}

function hasRival(seat: FoundSeat, { seats }: Found): boolean {
  return seats.some(
    (other) =>
      other !== seat &&
      other.kind === seat.kind &&
      (['chair', 'chief-executive'].includes(seat.kind) || other.title === '' || other.title === seat.title),
  );
}
