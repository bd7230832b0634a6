/** How many chairs a seat stands for, how many of them vote, and how many people make a quorum. */
import {
  type Constitution,
  isA,
  type Party,
  type Quorum,
  type QuorumMix,
  type QuorumSize,
  type Seat,
} from '@icb/language';
import { titleOf } from './marks.ts';
import { spokenName, withinSentence } from './names.ts';

export interface Chairs {
  /** Those that there surely are. */
  readonly sure: number;
  /** Those that there may be besides. */
  readonly maybe: number;
  /** What the text says of their number, where that is more than a number. */
  readonly note: string | undefined;
}

/** More chairs than that are not drawn one by one. */
export const mostChairs = 100;

export function chairsOf(seat: Seat, constitution: Constitution): Chairs {
  const { min, max, stated } = seat.count;
  if (stated?.form === 'not-stated') return { sure: 1, maybe: 0, note: 'number not stated' };
  if (stated?.form === 'for-each') return forEach(seat, constitution);
  if (stated && stated.least?.value === undefined)
    return { sure: 1, maybe: 0, note: `${stated.least?.text ?? ''} seats` };
  if (max === undefined) return { sure: Math.max(min, 1), maybe: 0, note: stated ? `${min} or more seats` : undefined };
  const sure = Math.max(0, Math.min(min, max));
  return { sure, maybe: Math.max(max, min) - sure, note: sure === max ? undefined : `${min} to ${max} seats` };
}

/** One for each authority, or each place: counted, where the constitution names them. */
function forEach({ count: { min, stated } }: Seat, constitution: Constitution): Chairs {
  const which = stated?.forBodies ?? (stated?.forEach ? titleOf({ ...stated.forEach, is: 'term' }).toLowerCase() : '');
  const each = (stated?.perEach ?? stated?.least)?.value;
  const note = `${(stated?.perEach ?? stated?.least)?.text ?? ''} for each ${which}`;
  if (stated?.perEach) return { sure: Math.max(min, 1), maybe: 0, note };
  const things = stated?.forBodies
    ? constitution.bodies.filter(({ kind }) => kind === stated.forBodies).length
    : partiesWithin(constitution).filter(({ kind }) => isA(kind.term, stated?.forEach?.name ?? '')).length;
  if (each === undefined || things === 0) return { sure: Math.max(min, 1), maybe: 0, note };
  return { sure: Math.max(each * things, 1), maybe: 0, note };
}

function partiesWithin({ area, partners, organisations, neighbours, for: board }: Constitution): readonly Party[] {
  const own = [
    ...(area?.parties ?? []),
    ...(area?.covers ?? []).flatMap((each) => each.party ?? []),
    ...(partners?.parties ?? []),
    ...organisations,
  ];
  const neighbour = neighbours.find(({ name }) => name === board?.name);
  const all = own.length > 0 ? own : (neighbour?.area ?? []);
  return [...new Map(all.map((party) => [`${party.uri} ${party.name}`, party])).values()];
}

export interface Range {
  readonly least: number;
  readonly most: number;
  /** Whether there may be more still. */
  readonly open: boolean;
}

export function isAttendee({ kind }: Seat): boolean {
  return kind === 'participant' || kind === 'observer';
}

/** How many chairs stand for seats of which something holds. */
export function rangeOf(constitution: Constitution, holds: (seat: Seat) => boolean): Range {
  const found = (constitution.board?.members ?? [])
    .filter(holds)
    .map((seat) => ({ ...chairsOf(seat, constitution), seat }));
  const least = found.reduce((sum, each) => sum + each.sure, 0);
  return {
    least,
    most: least + found.reduce((sum, each) => sum + each.maybe, 0),
    open: found.some(({ seat }) => isOpen(seat)),
  };
}

function isOpen({ count: { max, stated } }: Seat): boolean {
  return (
    stated?.form === 'not-stated' ||
    stated?.form === 'at-least' ||
    (max === undefined && stated?.form !== 'for-each' && stated !== undefined)
  );
}

export function written({ least, most, open }: Range): string {
  return open ? `${least} or more` : least === most ? String(least) : `${least} to ${most}`;
}

export interface QuorumPicture {
  /** The people who must be present, if that can be counted: “9”, “8 to 9”. */
  readonly persons: string | undefined;
  /** What the text says, in words. */
  readonly sizes: readonly string[];
  readonly includes: readonly string[];
  readonly span: Quorum['span'];
}

export function quorumOf(constitution: Constitution): QuorumPicture | undefined {
  const { quorum } = constitution;
  if (!quorum) return undefined;
  return {
    persons: personsOf(quorum.sizes, constitution),
    sizes: quorum.sizes.map(sizeInWords),
    includes: [
      ...quorum.includes.map(mixInWords),
      ...quorum.meetsWithout.map((who) => `may meet without the ${withinSentence(spokenName(who))}`),
    ],
    span: quorum.span,
  };
}

/** Members by reference, votes that are not stated and open numbers make it uncertain: then no number is given. */
function personsOf(sizes: readonly QuorumSize[], constitution: Constitution): string | undefined {
  const { board } = constitution;
  if (!board || sizes.length === 0) return undefined;
  const needed = sizes.map((size) => needs(size, constitution, board.membersOf.length > 0));
  const known = needed.filter((range) => range !== undefined);
  if (known.length < needed.length) return undefined;
  const least = Math.max(...known.map((range) => range.least));
  const most = Math.max(...known.map((range) => range.most));
  return least === most ? String(least) : `${least} to ${most}`;
}

function needs(
  { share, number, strictly, voting }: QuorumSize,
  constitution: Constitution,
  others: boolean,
): Range | undefined {
  if (!share) {
    if (number?.value === undefined) return undefined;
    const least = number.value + (strictly ? 1 : 0);
    return { least, most: least, open: false };
  }
  const seats = constitution.board?.members ?? [];
  if (others || Number.isNaN(share.value) || (voting && seats.some((seat) => seat.votes === 'unknown')))
    return undefined;
  const members = rangeOf(constitution, (seat) => (voting ? seat.votes === true : !isAttendee(seat)));
  if (members.open || members.most === 0) return undefined;
  // (A share such as 0.3 of 10 shall be 3, not what floating numbers make of it.)
  const of = (count: number): number => {
    const exact = Math.round(share.value * count * 1e6) / 1e6;
    return strictly ? Math.floor(exact) + 1 : Math.ceil(exact);
  };
  return { least: of(members.least), most: of(members.most), open: false };
}

function sizeInWords({ strictly, share, number, voting }: QuorumSize): string {
  const members = voting ? 'voting members' : 'members';
  const amount = share ? `${shares[share.text] ?? share.text} of the` : (number?.text ?? '');
  return `${strictly ? 'more than' : 'at least'} ${amount} ${members}`;
}

const shares: Readonly<Record<string, string>> = {
  '1/2': 'half',
  '50%': 'half',
  '1/3': 'a third',
  '2/3': 'two thirds',
  '1/4': 'a quarter',
  '3/4': 'three quarters',
};

function mixInWords({ count, kinds, seats }: QuorumMix): string {
  if (!count) return seats.map(spokenName).join(' or ');
  return `${count.text} ${kinds.map((kind) => withinSentence(titleOf(kind))).join(' or ')}`;
}
