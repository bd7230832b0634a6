/** Nouns for quorums that can never be met: by the board, or by one of its committees. */
import {
  type Body,
  builtInTerms,
  type Constitution,
  isA,
  type Quorum,
  type QuorumSize,
  type Seat,
} from '@icb/language';
import type { Item } from '../items.ts';
import { lineItem, type Noun, whole } from './noun.ts';

/** Those who can be present: seats of a kind, and how many there are at most. */
interface Attendance {
  readonly seats: readonly Seat[];
  /** Whether others may be present of whom one cannot say what they are. */
  readonly others: boolean;
}

const unlimited = Number.POSITIVE_INFINITY;

function boardOf({ board }: Constitution): Attendance {
  return { seats: (board?.members ?? []).filter(isMember), others: !board || board.membersOf.length > 0 };
}

function committeeOf({ members, membersOf, seats }: Body): Attendance {
  const named = members.flatMap((who) => (who.seat ? [who.seat] : []));
  const others = members.length === 0 && seats.length === 0;
  return {
    seats: [...new Set([...named, ...seats])],
    others: others || membersOf.length > 0 || members.some((who) => !who.seat),
  };
}

const attends = ({ kind }: Seat): boolean => kind === 'participant' || kind === 'observer';
const isMember = (seat: Seat): boolean => !attends(seat);

function mostOf(seats: readonly Seat[], { others }: Attendance): number {
  return others ? unlimited : seats.reduce((sum, { count }) => sum + (count.max ?? unlimited), 0);
}

/** As everything that a quorum asks for is a least number, it can be met if it is when everybody is present. */
function outOfReach(quorum: Quorum, present: Attendance): Item[] {
  const sizes = quorum.sizes
    .filter((size) => !isEnough(size, present))
    .map(({ span, voting }) => lineItem(span, `at least [how many] ${voting ? 'voting members' : 'members'}`));
  const counted = quorum.counts.filter((each) => !each.not).flatMap((each) => each.what.map(({ name }) => name));
  const mixes = quorum.includes.filter(({ count, kinds, seats }) => {
    if (seats.some((who) => !who.seat)) return false;
    if (seats.length > 0) return !seats.some(({ seat }) => seat && (isPresent(seat, present) || counts(seat, counted)));
    const matching = kinds.map(({ name, term }) => {
      // Who holds a seat may be of a profession or office that the seat does not ask for.
      if (!term || (term.category !== 'seat-kind' && term.category !== 'role')) return unlimited;
      return mostOf(
        present.seats.filter((seat) => isOfKind(seat, name)),
        present,
      );
    });
    return (count?.value ?? 1) > matching.reduce((sum, each) => sum + each, 0);
  });
  return [...sizes, ...mixes.map(({ span }) => lineItem(span, 'includes [a member who is to be present]'))];
}

function isEnough({ number, share, strictly, voting }: QuorumSize, present: Attendance): boolean {
  if (share) return !strictly || share.value < 1;
  const seats = voting ? present.seats.filter(({ votes }) => votes !== false) : present.seats;
  const needed = (number?.value ?? 0) + (strictly ? 1 : 0);
  return needed <= mostOf(seats, present);
}

function isPresent(seat: Seat, { seats, others }: Attendance): boolean {
  return seats.includes(seat) || (others && isMember(seat));
}

/** `counts observer`: those who attend may be counted in. */
function counts({ kind }: Seat, counted: readonly string[]): boolean {
  return counted.includes(kind) || counted.includes('attendee');
}

function isOfKind({ kind, roles }: Seat, name: string): boolean {
  const own = builtInTerms().find((term) => term.name === kind);
  return kind === name || isA(own, name) || roles.some((role) => isA(role.term, name));
}

const quorumsOutOfReach: Noun['of'] = (constitution) => [
  ...(constitution.quorum ? outOfReach(constitution.quorum, boardOf(constitution)) : []),
  ...constitution.bodies.flatMap((body) => (body.quorum ? outOfReach(body.quorum, committeeOf(body)) : [])),
];

export const reachableQuorumNouns: readonly Noun[] = [
  {
    words: ['quorum out of reach', 'quorums out of reach'],
    kind: 'line',
    of: quorumsOutOfReach,
    coverage: 'composition',
    content: 'QuorumProvision',
    place: whole,
  },
];
