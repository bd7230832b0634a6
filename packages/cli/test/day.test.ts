import { expect, test } from 'vitest';
import { dayOfMoment, isDay } from '../src/day.ts';

test.each(['2026-04-01', '2024-02-29', '0001-01-01'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true);
});

test.each(['2026-02-29', '2026-13-01', '2026-4-1', '01-04-2026', '2026-04-01T00:00', 'today', ''])(
  '“%s” is none',
  (text) => {
    expect(isDay(text)).toBe(false);
  },
);

test('the day of a moment is that of the clock on the wall', () => {
  expect(dayOfMoment(new Date(2026, 0, 2, 23, 59))).toBe('2026-01-02');
});
