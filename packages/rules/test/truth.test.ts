/** The truth tables, every cell. */
import { describe, expect, it } from 'vitest';
import { all, any, atLeast, atMost, not, type Truth } from '../src/index.ts';
import { both, either } from '../src/truth.ts';

const values: readonly Truth[] = [true, 'unknown', false];

describe('not', () => {
  it('keeps unknown', () => expect(values.map(not)).toEqual([false, 'unknown', true]));
});

describe('and', () => {
  it.each<[Truth, Truth, Truth]>([
    [true, true, true],
    [true, 'unknown', 'unknown'],
    [true, false, false],
    ['unknown', 'unknown', 'unknown'],
    ['unknown', false, false],
    [false, false, false],
  ])('%s and %s is %s, either way round', (one, other, both) => {
    expect(all([one, other])).toBe(both);
    expect(all([other, one])).toBe(both);
  });

  it('of nothing is true', () => expect(all([])).toBe(true));
});

describe('or', () => {
  it.each<[Truth, Truth, Truth]>([
    [true, true, true],
    [true, 'unknown', true],
    [true, false, true],
    ['unknown', 'unknown', 'unknown'],
    ['unknown', false, 'unknown'],
    [false, false, false],
  ])('%s or %s is %s, either way round', (one, other, either) => {
    expect(any([one, other])).toBe(either);
    expect(any([other, one])).toBe(either);
  });

  it('of nothing is false', () => expect(any([])).toBe(false));
});

describe('counting', () => {
  it.each<[number, number, number, Truth, Truth]>([
    [3, 3, 3, true, true],
    [3, 2, 2, false, true],
    [3, 4, 4, true, false],
    [3, 2, 4, 'unknown', 'unknown'],
    [3, 3, Number.POSITIVE_INFINITY, true, 'unknown'],
    [3, 0, 3, 'unknown', true],
  ])('%i out of %i to %i: at least %s, at most %s', (amount, least, most, enough, notTooMany) => {
    expect(atLeast(amount, least, most)).toBe(enough);
    expect(atMost(amount, least, most)).toBe(notTooMany);
  });
});

describe('two at a time', () => {
  it('is as all of them, and any of them', () => {
    for (const one of values)
      for (const other of values) {
        expect(both(one, other), `${one} and ${other}`).toBe(all([one, other]));
        expect(either(one, other), `${one} or ${other}`).toBe(any([one, other]));
      }
  });
});
