/** What is stated as certain claims to be right: so nothing is where the rest of the document leaves a doubt. */
import type { Block } from '../reading/document.ts';
import type { Found, FoundSeat, Said, Source } from './found.ts';

/**
 * The paragraphs that stand in numbered clauses: such texts are drafted to be exact. What running prose and web pages say
 * may be meant otherwise, and is likely at best.
 */
export function exactParagraphs(blocks: readonly Block[]): ReadonlySet<number> {
  const exact = new Set<number>();
  let isExact = false;
  for (const block of blocks) {
    if (block.as === 'table') {
      if (isExact) for (const { place } of block.rows) exact.add(place.paragraph);
      continue;
    }
    if (/^\D{0,3}\d+(?:\.\d+)+$/.test(block.number)) isExact = true;
    else if (block.as === 'heading') isExact = /^\d+$/.test(block.number);
    if (isExact) exact.add(block.place.paragraph);
  }
  return exact;
}

export function doubted(found: Found, exact: ReadonlySet<number>): void {
  const isLoose = ({ place }: Source): boolean => found.kind === 'icp' || !exact.has(place.paragraph);
  for (const seat of found.seats) {
    if (seat.sure === 'certain' && isLoose(seat.source)) seat.sure = 'likely';
    for (const lines of [seat.lines, seat.steps]) loosened(lines, isLoose);
  }
  for (const body of found.bodies)
    for (const lines of [body.lines, body.quorum, body.decisions]) loosened(lines, isLoose);
  for (const lines of [found.quorum, found.decisions, found.interests]) loosened(lines, isLoose);
  const aboutVotes = found.left.some(({ quote }) => /\bvot(?:e|es|ing)\b/i.test(quote));
  const lists = new Set(found.seats.map(({ list }) => list));
  for (const seat of found.seats) {
    const isVoteOpen = seat.votes === undefined && aboutVotes;
    // Some are from one list and some from another, or were met in a sentence: some of them may be the same.
    const isApart =
      lists.size > 1 &&
      found.seats.some((other) => other !== seat && other.kind === seat.kind && other.list !== seat.list);
    const isPlural = seat.count === undefined || seat.list === 0;
    if (seat.sure === 'certain' && (isVoteOpen || isApart || isPlural || hasRival(seat, found))) seat.sure = 'likely';
  }
  for (const lines of [found.quorum, found.decisions, found.interests]) doubt(lines, found);
  for (const { quorum, decisions } of found.bodies) for (const lines of [quorum, decisions]) doubt(lines, found);
}

function loosened(lines: Said[], isLoose: (source: Source) => boolean): void {
  for (const [index, line] of lines.entries())
    if (line.sure === 'certain' && isLoose(line)) lines[index] = { ...line, sure: 'likely' };
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
