/** Nouns for who appoints the members of a partnership: its board one, each local authority one, itself the others. */
import type { Constitution, Reference, Seat } from '@icb/language';
import { isOne } from '../answers.ts';
import type { Item } from '../items.ts';
import { lineItem, type Noun, seatItem, wordsOf } from './noun.ts';
import { authoritiesOf } from './parties.ts';
import { attends, inSeats, membersOf, names } from './seats.ts';

/** A seat, and those that appoint to it: each may appoint one member. */
interface Appointee {
  readonly seat: Seat;
  readonly by: readonly string[];
  /** What would have to be said for each of them to appoint one, where that is not what is said. */
  readonly mend: Item | undefined;
}

type Kind = 'integrated-care-board' | 'local-authority';

/** The seats to which none but the board, or none but local authorities appoint. */
function appointeesOf(constitution: Constitution, kind: Kind): Appointee[] {
  const seats = membersOf(constitution, (seat) => !attends(seat));
  return seats.flatMap((seat) => {
    const by = seat.appointed?.by ?? [];
    if (by.length === 0 || !by.every((who) => isOne(who, kind))) return [];
    const who = kind === 'local-authority' ? authoritiesAmong(by, constitution) : [kind];
    return [{ seat, by: who, mend: mendedCount(seat, by, who.length) }];
  });
}

/** The authorities of the area by which a seat is filled; where the area names none, whatever its line names. */
function authoritiesAmong(by: readonly Reference[], constitution: Constitution): string[] {
  const known = authoritiesOf(constitution).filter((party) => by.some((who) => names(who, party)));
  return known.length > 0 ? known.map(({ uri, name }) => `${uri} ${name}`) : by.map((who) => who.name);
}

/** What is to be said instead where it is not one seat for each of those that appoint. */
function mendedCount({ count, appointed }: Seat, by: readonly Reference[], appointers: number): Item | undefined {
  const { stated, min, max } = count;
  const [first, ...more] = by;
  if (!appointed || !first) return undefined;
  const many = appointers > 1 || more.length > 0 || first.each;
  const kind = first.term && more.length === 0 ? first.name : 'local-authority';
  const one = many ? `seats 1 for each ${kind}` : 'seats 1';
  if (!stated) {
    // A seat that each of them fills is a seat for each of them.
    if (appointers < 2 || by.every((who) => who.each)) return undefined;
    const word = { offset: appointed.span.offset, end: appointed.span.offset + 'appointed'.length };
    return lineItem(word, `${one}\nappointed`, { header: appointed.span });
  }
  const amounts = [stated.least, stated.most, stated.perEach].filter((each) => each !== undefined);
  if (amounts.some((each) => each.value === undefined)) return undefined;
  const right =
    stated.form === 'for-each'
      ? stated.forEach !== undefined && (stated.perEach ?? stated.least)?.value === 1
      : min === max && (min === appointers || (min === 1 && by.every((who) => who.each)));
  return right ? undefined : lineItem(stated.span, one);
}

/**
 * Members beyond the one that each may appoint. Whoever sits there as the one is a member who is not the chair, in a seat
 * that is rightly counted, and rather one for all of the authorities than one for one of them.
 */
function further(words: string[], kind: Kind): Noun {
  return inSeats(words, 'line', (constitution) => {
    const rank = ({ seat, mend, by }: Appointee): number =>
      (seat.kind === 'chair' ? 2000 : 0) + (mend ? 1000 : 0) - by.length;
    const ordered = [...appointeesOf(constitution, kind)].sort((one, other) => rank(one) - rank(other));
    const taken = new Set<string>();
    return ordered.flatMap(({ seat, by, mend }) => {
      if (by.some((who) => taken.has(who))) return [seatItem(seat)];
      for (const who of by) taken.add(who);
      return mend ?? [];
    });
  });
}

/** Members whom nobody appoints: they come with a seat on another board. */
function membersElsewhere({ board }: Constitution): Item[] {
  return (board?.membersOf ?? []).map(({ span, voting, of }) =>
    lineItem(span, `the ${voting ? 'voting ' : ''}members of ${wordsOf(of)}`),
  );
}

export const partnershipNouns: readonly Noun[] = [
  further(['further board appointee', 'further board appointees'], 'integrated-care-board'),
  further(['further council appointee', 'further council appointees'], 'local-authority'),
  inSeats(['members of another board'], 'line', membersElsewhere, 'Membership', 'composition'),
];
