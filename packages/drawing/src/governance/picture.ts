/** What the picture of governance shows: who puts people on the board, and to whom the board delegates what. */
import { type Constitution, linesOf } from '@icb/language';
import { namesIn } from '../board/names.ts';
import type { Source } from '../board/place.ts';
import type { DrawingOptions } from '../options.ts';
import type { Colour } from '../svg/theme.ts';
import { visible } from '../text/visible.ts';
import { branchGroups } from './bodies.ts';
import { appointers, nominators, seatBox } from './hands.ts';

/** A box: a title, lines below it, and where it comes from. */
export interface Box {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly colour: Colour;
  readonly source: Source | undefined;
}

/** Someone who puts forward or appoints, and the seats concerned, by the number of their rows. */
export interface Hand extends Box {
  readonly seats: readonly number[];
}

export interface Branch {
  readonly box: Box;
  /** Whether it decides for the board, or only advises and consults. */
  readonly exercises: boolean;
  readonly children: readonly Branch[];
}

export interface BranchGroup {
  readonly title: string;
  readonly branches: readonly Branch[];
}

export interface GovernancePicture {
  readonly title: string;
  /** Which part of it this is, where it is drawn on several sheets. */
  readonly note?: string;
  readonly kind: Constitution['kind'];
  readonly seats: readonly Box[];
  readonly nominators: readonly Hand[];
  readonly appointers: readonly Hand[];
  /** Those that established a partnership, or the board for which it stands. */
  readonly founders: readonly string[];
  readonly groups: readonly BranchGroup[];
}

/** Who of them puts people on a seat, each with whoever has to approve. */
export function handsOn(hands: readonly Hand[], row: number): string {
  return hands
    .filter(({ seats }) => seats.includes(row))
    .map(({ title, lines }) => [title, ...lines.filter((line) => line.startsWith('with '))].join(' '))
    .join(', ');
}

export function governancePicture(constitution: Constitution, { text }: DrawingOptions = {}): GovernancePicture {
  const lines = text === undefined ? undefined : linesOf(text);
  const seats = constitution.board?.members ?? [];
  const founders = [
    ...constitution.established.flatMap((each) => each.jointlyBy),
    ...(constitution.for ? [constitution.for] : []),
  ];
  return {
    title: visible(constitution.title?.value ?? '') || constitution.name.replaceAll('-', ' '),
    kind: constitution.kind,
    seats: seats.map((seat, index) => seatBox(seat, index, constitution.kind, lines)),
    nominators: nominators(seats, namesIn(constitution)),
    appointers: appointers(seats, namesIn(constitution)),
    founders: [...new Set(founders.map(namesIn(constitution)).map(visible))],
    groups: branchGroups(constitution, lines),
  };
}
