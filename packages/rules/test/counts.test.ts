/** Numbers of which only the least and the most are known: what can be told of them, and what cannot. */
import type { Bound } from '@icb/language';
import { describe, expect, it } from 'vitest';
import { compared, comparison, divided, portion, type Tally } from '../src/counts.ts';
import type { Truth } from '../src/index.ts';
import { judged } from './judging.ts';

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

describe('seats for each of a kind', () => {
  const text = (seats: string): string =>
    `icp x "X" {\n  area {\n    county-council a "A"\n    unitary-authority b "B"\n  }\n  members {\n    other member m {\n      seats ${seats}\n    }\n  }\n}\n`;
  const forEach = 'for every authority,';
  it.each([
    ['1 for each local-authority', `${forEach} exactly 1 seats of members`, 'met'],
    ['2 for each local-authority', `${forEach} exactly 2 seats of members`, 'met'],
    ['2 for each local-authority', `${forEach} at most 1 seats of members`, 'open'],
    // of so many in all, what is said of each
    ['6, 3 for each local-authority', `${forEach} exactly 3 seats of members`, 'met'],
    ['6, 3 for each local-authority', 'at least 6 seats of members', 'met'],
    ['6, 3 for each local-authority', 'at least 7 seats of members', 'open'],
    // others are there for everybody
    ['4', `${forEach} exactly 4 seats of members`, 'met'],
    ['2 to 4', `${forEach} at least 2 seats of members`, 'met'],
    ['2 to 4', `${forEach} at most 3 seats of members`, 'open'],
    ['at least 2', `${forEach} at most 9 seats of members`, 'open'],
  ])('%s: %s is %s', async (seats, asked, state) => {
    expect((await judged(`applies to icp obligation must require ${asked}`, text(seats))).state).toBe(state);
  });

  it('are one part, as any other is', async () => {
    const asked = 'applies to icp obligation must require for every authority, exactly 1 members';
    expect((await judged(asked, text('6, 3 for each local-authority'))).state).toBe('met');
  });
});
