/** Numbers out of repeated runs, where it is known what they come to. */
import { describe, expect, test } from 'vitest';
import { exponentOf, median, quantile, ratioOf, reachOf } from './statistics.mjs';
import { ceilingOf, shareOf } from './table.mjs';

test('medians and quantiles', () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95)).toBe(10);
});

test('a ratio that never varies is known exactly; one that does, the nearer the more rounds there are', () => {
  const same = Array.from({ length: 10 }, () => ({ ms: 90, bare: 30 }));
  expect(ratioOf(same)).toEqual({ ratio: 3, low: 3, high: 3 });
  const varied = (count) => Array.from({ length: count }, (_, index) => ({ ms: 80 + ((index * 8) % 21), bare: 30 }));
  const [few, many] = [10, 80].map((count) => ratioOf(varied(count)));
  expect(many.low).toBeLessThanOrEqual(3);
  expect(many.high).toBeGreaterThanOrEqual(3);
  expect(reachOf(many)).toBeLessThan(reachOf(few));
});

test('what a busy moment does to both stays together', () => {
  const rounds = [1, 1, 1, 4, 1, 3, 1, 2, 1, 1].map((busy) => ({ ms: 90 * busy, bare: 30 * busy }));
  expect(ratioOf(rounds)).toEqual({ ratio: 3, low: 3, high: 3 });
});

describe('growth', () => {
  test.each([
    [1, (size) => 3 * size],
    [2, (size) => 3 * size * size],
  ])('n^%i', (exponent, ms) => {
    const points = [100, 200, 400, 800].map((size) => ({ size, ms: ms(size) }));
    expect(exponentOf(points)).toBeCloseTo(exponent, 10);
  });

  test('somewhat more than linear may be chance, much more is not', () => {
    expect(shareOf({ exponent: 1.1 }, { exponent: 1 })).toBe(1);
    expect(shareOf({ exponent: 1.3 }, { exponent: 1 })).toBeGreaterThan(1);
  });
});

describe('what CI lets pass', () => {
  test('is half as much again as a budget, and nothing more for a size', () => {
    expect(ceilingOf('check-42', {})).toEqual({ ratio: 18, megabytes: 195 });
    expect(ceilingOf('vsix', {})).toEqual({ kilobytes: 2500 });
    expect(ceilingOf('growth-files', {})).toEqual({ exponent: 1.15 });
  });

  test('is half as much again as what was measured, where a budget is not met yet', () => {
    expect(ceilingOf('check-42', { 'check-42': { ratio: 20 } })).toEqual({ ratio: 30, megabytes: 195 });
  });
});
