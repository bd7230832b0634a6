/** The seats of the board: the table of all of them, and for each its clauses in the place that the model gives it. */
import { boardPicture } from '@icb/drawing';
import { type Constitution, isA, type Reference, type Seat } from '@icb/language';
import type { Clause, Content, Row, Words } from '../document/document.ts';
import { kindTitles, seatTitle } from '../wording/names.ts';
import { amountFigures } from '../wording/numbers.ts';
import { together } from '../wording/words.ts';
import { forEachOf, numberAndVote } from './bodies.ts';
import { headed, rowOf, type Saying, tableOf } from './clauses.ts';
import { seatClauses } from './seat.ts';

export type Placed = readonly [place: string, ...content: Content[]];

export function isAttendee({ kind }: Seat): boolean {
  return kind === 'participant' || kind === 'observer';
}

export function membership(
  constitution: Constitution,
  saying: Saying,
  clauseOfNomination: (of: Seat) => string,
): Placed[] {
  const { board, kind } = constitution;
  if (!board) return [];
  const members = board.members.filter((seat) => !isAttendee(seat));
  const attendees = board.members.filter(isAttendee);
  const sections = board.members.flatMap((seat): Placed[] => {
    const id = idOf(seat);
    const clauses = seatClauses(seat, id, saying, clauseOfNomination);
    return clauses.length > 0 ? [[placeOf(seat), headed(id, seatTitle(seat), seat.span, clauses)]] : [];
  });
  return [
    ...(members.length > 0
      ? [
          [
            'membership',
            saying.say('board/table', undefined, 'table'),
            seatTable('board', kind === 'icb' ? 'Members of the Board' : 'Members of the Partnership', members, saying),
            picture(constitution),
          ] as Placed,
        ]
      : []),
    ...(board.membersOf.length > 0 ? [['membership', ...membersOf(constitution, saying)] as Placed] : []),
    ...(attendees.length > 0
      ? [
          [
            'participants',
            saying.say('attendees/table', undefined, 'attendeesTable'),
            seatTable('attendees', 'Participants and observers', attendees, saying),
          ] as Placed,
        ]
      : []),
    ...sections,
  ];
}

export function idOf(seat: Seat): string {
  return `seat/${seat.name}`;
}

/** What the diagram shows, in a sentence; the table before it names the seats. */
function picture(constitution: Constitution): Content {
  const { memberCount, votingCount, attendeeCount, quorum } = boardPicture(constitution);
  const description = [
    `${memberCount} members${votingCount === undefined ? '' : `, ${votingCount} with a vote`}.`,
    ...(attendeeCount === undefined ? [] : [`In attendance: ${attendeeCount}.`]),
    ...(quorum?.persons === undefined ? [] : [`Quorum: ${quorum.persons}.`]),
    'The seats are named in the table.',
  ].join(' ');
  return { kind: 'picture', id: 'board/picture', caption: 'The board as a diagram', description };
}

function membersOf({ board }: Constitution, { say, names }: Saying): Clause[] {
  return (board?.membersOf ?? []).map(({ voting, of, span }) =>
    say(`board/membersOf/${of.name}`, span, 'membersOf', { voting: voting ? 'voting ' : '', who: names.one(of) }),
  );
}

function seatTable(id: string, caption: string, seats: readonly Seat[], saying: Saying): Content {
  const rows = seats.map(
    (seat): Row =>
      rowOf(
        `${idOf(seat)}/row`,
        numberAndVote(seat),
        seatTitle(seat),
        [kindTitles[seat.kind]],
        numberOf(seat, saying),
        [seat.votes === 'unknown' ? 'Not stated' : seat.votes ? 'Yes' : 'No'],
      ),
  );
  return tableOf(`${id}/seats`, caption, ['Seat', 'Kind of seat', 'Number', 'Vote'], rows);
}

/** “2”, “1 to 2”, “8, 1 for each local authority”. */
function numberOf(seat: Seat, { names }: Saying): Words {
  const { stated } = seat.count;
  if (!stated) return ['1'];
  const least = stated.least ? amountFigures(stated.least) : [];
  switch (stated.form) {
    case 'exactly':
      return least;
    case 'range':
      return together(least, ' to ', stated.most ? amountFigures(stated.most) : '');
    case 'at-least':
      return together('At least ', least);
    case 'not-stated':
      return ['Not stated'];
    case 'for-each':
      return together(
        least,
        stated.perEach ? together(', ', amountFigures(stated.perEach)) : '',
        ' for each ',
        forEachOf(seat, names),
      );
  }
}

const roles = ['medical-director', 'nursing-director', 'chief-finance-officer'];

/** The section of the model in which a seat is described. */
export function placeOf(seat: Seat): string {
  if (isAttendee(seat)) return 'participants';
  if (seat.kind === 'chair' || seat.kind === 'chief-executive') return seat.kind;
  if (seat.kind === 'non-executive') return 'non-executives';
  if (seat.kind === 'partner') return partnerPlace(seat);
  const role = seat.kind === 'executive' && roles.find((each) => seat.roles.some(({ term }) => isA(term, each)));
  return role || 'other-members';
}

const partnerPlaces: readonly (readonly [place: string, kinds: readonly string[]])[] = [
  ['trust-partners', ['trust']],
  ['primary-medical-partners', ['primary-medical-providers', 'lmc', 'primary-care-network', 'gp-federation']],
  ['local-authority-partners', ['local-authority', 'local-government-sector']],
];

function partnerPlace({ nominated, from, represents, appointed }: Seat): string {
  for (const named of [nominated?.by ?? [], from, represents, appointed?.by ?? []]) {
    const found = partnerPlaces.find(([, kinds]) => named.some((each) => isOfKind(each, kinds)));
    if (found) return found[0];
  }
  return 'other-members';
}

function isOfKind({ party, term }: Reference, kinds: readonly string[]): boolean {
  return kinds.some((kind) => isA(party?.kind.term ?? term, kind));
}
