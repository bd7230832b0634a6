/** Numbers of things: the least and the most that there may be, where a constitution leaves it open. */
import type { Bound } from '@icb/language';
import type { Item } from './items.ts';
import { all, atLeast, atMost, type Truth } from './truth.ts';

export interface Tally {
  readonly least: number;
  readonly most: number;
}

/** Of a range of seats, a claim of *at least* counts the least, and one of *at most* the most. */
export type End = 'least' | 'most';

/** Counts what surely fits, and what may fit; parts, or the seats that they stand for. */
export function tallyOf(
  things: readonly Item[],
  seats: boolean,
  { end, it }: { readonly end: End; readonly it?: Item | undefined },
  fits: (thing: Item) => Truth,
): Tally {
  let [least, most] = [0, 0];
  for (const thing of things) {
    const truth = fits(thing);
    const amount = seats ? seatsIn(thing, it)[end === 'least' ? 0 : 1] : 1;
    if (truth === true) least += amount;
    if (truth !== false) most += amount;
  }
  return { least, most };
}

/** Whether a number is as it should be: `tally` counts to the end of the ranges that matters for it. */
export function comparison(how: Bound['how'], value: number, tally: (end: End) => Tally): Truth {
  if (how === 'at-least') return compared(how, value, tally('least'));
  if (how === 'at-most') return compared(how, value, tally('most'));
  return all([compared('at-least', value, tally('least')), compared('at-most', value, tally('most'))]);
}

export function compared(how: Bound['how'], value: number, { least, most }: Tally): Truth {
  if (Number.isNaN(least) || Number.isNaN(most)) return 'unknown';
  if (how === 'at-least') return atLeast(value, least, most);
  if (how === 'at-most') return atMost(value, least, most);
  return all([atLeast(value, least, most), atMost(value, least, most)]);
}

/** How many of the one to one of the other; of nothing, nothing can be told. */
export function divided(one: Tally, other: Tally): Tally {
  if (other.most === 0) return { least: Number.NaN, most: Number.NaN };
  return { least: ratio(one.least, other.most), most: ratio(one.most, other.least) };
}

/** What part of all is the one, where the other is the rest; of nothing, nothing can be told. */
export function portion(one: Tally, rest: Tally): Tally {
  if (one.most + rest.most === 0) return { least: Number.NaN, most: Number.NaN };
  return { least: part(one.least, rest.most), most: part(one.most, rest.least) };
}

function part(one: number, rest: number): number {
  if (one === Number.POSITIVE_INFINITY) return 1;
  return one === 0 ? 0 : one / (one + rest);
}

function ratio(one: number, other: number): number {
  if (one === 0) return 0;
  return one === Number.POSITIVE_INFINITY || other === 0 ? Number.POSITIVE_INFINITY : one / other;
}

/** The least and the most seats that a part of the board stands for; of those for each of a kind, the ones for `it`. */
export function seatsIn(item: Item, it: Item | undefined): [least: number, most: number] {
  if (item.kind !== 'seat') return [1, 1];
  const { min, max, stated } = item.part.count;
  if (stated?.form === 'for-each' && it?.kind === 'party') {
    const each = (stated.perEach ?? stated.least)?.value ?? 1;
    return [each, each];
  }
  return [min, max ?? Number.POSITIVE_INFINITY];
}
