/** Numbers of which only the least and the most are known: what can be told of them, and what cannot. */
import type { Bound } from '@icb/language';
import { describe, expect, it } from 'vitest';
import { compared, comparison, divided, portion, type Tally } from '../src/counts.ts';
import type { Truth } from '../src/index.ts';

const tally = (least: number, most = least): Tally => ({ least, most });
const [none, any, nothing] = [tally(0), tally(0, Number.POSITIVE_INFINITY), tally(Number.NaN)];

describe('a number as it should be', () => {
  it.each<[Bound['how'], number, Tally, Truth]>([
    ['at-least', 2, tally(2), true],
    ['at-least', 2, tally(1), false],
    ['at-least', 2, tally(1, 2), 'unknown'],
    ['at-most', 2, tally(2), true],
    ['at-most', 2, tally(3), false],
    ['at-most', 2, tally(2, 3), 'unknown'],
    ['exactly', 2, tally(2), true],
    ['exactly', 2, tally(1), false],
    ['exactly', 2, tally(3), false],
    ['exactly', 2, tally(1, 2), 'unknown'],
    ['exactly', 2, tally(2, 3), 'unknown'],
    ['at-least', 2, nothing, 'unknown'],
    ['at-most', 2, { least: 0, most: Number.NaN }, 'unknown'],
    ['at-least', 2, { least: Number.NaN, most: 0 }, 'unknown'],
  ])('%s %d: %j is %s', (how, value, given, truth) => expect(compared(how, value, given)).toBe(truth));

  it.each<[Bound['how'], number, Truth]>([
    ['at-least', 2, true],
    ['at-least', 3, false],
    ['at-most', 4, true],
    ['at-most', 3, false],
    ['exactly', 2, false],
    ['exactly', 4, false],
  ])('of a range from 2 to 4, %s %d is %s', (how, value, truth) =>
    expect(comparison(how, value, (end) => tally(end === 'least' ? 2 : 4))).toBe(truth),
  );
});

describe('a ratio', () => {
  it.each<[Tally, Tally, Tally]>([
    [tally(4), tally(2), tally(2)],
    [tally(2, 4), tally(1, 2), tally(1, 4)],
    [none, tally(2), none],
    [tally(2), tally(0, 2), tally(1, Number.POSITIVE_INFINITY)],
    [none, tally(0, 2), none],
    [any, tally(2), any],
    [tally(2), none, nothing],
    [tally(2), any, tally(0, Number.POSITIVE_INFINITY)],
  ])('of %j to %j is %j', (one, other, ratio) => expect(divided(one, other)).toEqual(ratio));
});

describe('a share', () => {
  it.each<[Tally, Tally, Tally]>([
    [tally(1), tally(3), tally(0.25)],
    [tally(1, 3), tally(1, 3), tally(0.25, 0.75)],
    [none, tally(3), none],
    [tally(3), none, tally(1)],
    [none, none, nothing],
    [any, tally(1), tally(0, 1)],
    [tally(1), any, tally(0, 1)],
    [tally(0, 1), none, tally(0, 1)],
  ])('of %j beside %j is %j', (one, rest, share) => expect(portion(one, rest)).toEqual(share));
});
