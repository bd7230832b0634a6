/** Nouns for the roles of members: medical director, deputy chair, who chairs the audit committee, what nobody is. */
import { type Constitution, isA, type Seat, type Span } from '@icb/language';
import type { Item } from '../items.ts';
import { rolesOf } from '../titles.ts';
import { termsOf } from '../vocabulary.ts';
import { chairsOf, committeesFor } from './committees.ts';
import { lineItem, type Noun, onBoard, rolesInDoubt, seatItem } from './noun.ts';
import { attends, inSeats, isOrdinary, membersOf, seats } from './seats.ts';

const has = (seat: Seat, role: string): boolean => rolesOf(seat).some(({ term }) => isA(term, role));

/** The members who have a role. */
function withRole(words: string[], role: string): Noun {
  return { ...seats(words, (seat) => !attends(seat) && has(seat, role)), doubt: rolesInDoubt };
}

/** Members of the board who chair a committee of some purpose. */
function chairsOn(constitution: Constitution, purpose: 'audit' | 'remuneration'): Seat[] {
  const chairs = committeesFor(constitution, purpose).flatMap(chairsOf);
  return [...new Set(chairs)].filter((seat) => constitution.board?.members.includes(seat));
}

function chairOfCommittee(words: string[], purpose: 'audit' | 'remuneration'): Noun {
  const of = (constitution: Constitution): Item[] => chairsOn(constitution, purpose).map((seat) => seatItem(seat));
  return inSeats(words, 'seat', of, 'BodyProvision', 'committees');
}

/**
 * A role that a member should not have. It stands for the line that gives it, and is named by what that line says without
 * it; or for the seat, where it is the title that says so.
 */
function roleLine(seat: Seat, role: string): Item {
  const stated = seat.roles.find(({ term }) => isA(term, role));
  const line = stated && seat.block.lines.find(({ span }) => within(stated.span, span));
  if (!line) return seatItem(seat);
  const others = seat.roles.filter((each) => each !== stated && within(each.span, line.span));
  return lineItem(line.span, others.length > 0 ? `role ${others.map(({ name }) => name).join(', ')}` : '');
}

const within = (one: Span, other: Span): boolean => other.offset <= one.offset && one.end <= other.end;

/** Members with a role who may not have it. */
function misplaced(words: string[], role: string, wrong: (seat: Seat, constitution: Constitution) => boolean): Noun {
  const of = (constitution: Constitution): Item[] =>
    membersOf(constitution, (seat) => !attends(seat) && has(seat, role) && wrong(seat, constitution)).map((seat) =>
      roleLine(seat, role),
    );
  return inSeats(words, 'line', of, 'SeatProvision', 'composition');
}

const isNoNonExecutive = ({ kind }: Seat): boolean => kind !== 'non-executive';
const chairsAudit = (seat: Seat, constitution: Constitution): boolean => chairsOn(constitution, 'audit').includes(seat);

/** Roles of the vocabulary that no ordinary member with a vote has. */
function missingRoles(constitution: Constitution): Item[] {
  const { board } = constitution;
  const held = membersOf(constitution, (seat) => isOrdinary(seat) && seat.votes !== false).flatMap(rolesOf);
  const span = board?.span ?? constitution.span;
  return termsOf('role')
    .filter(({ name }) => !held.some(({ term }) => isA(term, name)))
    .map((term) => ({
      kind: 'role',
      part: { span, name: term.name, role: { name: term.name, is: 'term', span, term }, block: board?.block },
      span,
      header: onBoard(constitution),
      name: term.title,
    }));
}

/** Words by which a member comes to be the chair without being appointed. */
function successions(constitution: Constitution): Item[] {
  return membersOf(constitution, () => true)
    .flatMap(({ becomes }) => becomes)
    .filter(({ seat }) => seat.seat?.kind === 'chair')
    .map(({ span }) => lineItem(span));
}

export const roleNouns: readonly Noun[] = [
  withRole(['chief finance officer', 'chief finance officers'], 'chief-finance-officer'),
  withRole(['medical director', 'medical directors'], 'medical-director'),
  withRole(['nursing director', 'nursing directors'], 'nursing-director'),
  withRole(['deputy chair', 'deputy chairs'], 'deputy-chair'),
  withRole(['senior non-executive', 'senior non-executives'], 'senior-non-executive'),
  chairOfCommittee(['audit chair', 'audit chairs'], 'audit'),
  chairOfCommittee(['remuneration chair', 'remuneration chairs'], 'remuneration'),
  misplaced(
    ['misplaced deputy chair', 'misplaced deputy chairs'],
    'deputy-chair',
    (seat, constitution) => isNoNonExecutive(seat) || chairsAudit(seat, constitution),
  ),
  misplaced(
    ['misplaced senior non-executive', 'misplaced senior non-executives'],
    'senior-non-executive',
    isNoNonExecutive,
  ),
  misplaced(
    ['audit chair as senior deputy', 'audit chairs as senior deputies'],
    'deputy-chair',
    (seat, constitution) => has(seat, 'senior-non-executive') && chairsAudit(seat, constitution),
  ),
  {
    ...inSeats(['missing role', 'missing roles'], 'role', missingRoles, 'Membership', 'composition'),
    doubt: rolesInDoubt,
  },
  inSeats(['succession to the chair', 'successions to the chair'], 'line', successions),
];
