/** Offsets and lines, and days as one says them. */
import { describe, expect, it } from 'vitest';
import { dayInWords, linesOf, months } from '../src/index.ts';

describe('lines', () => {
  it.each<[text: string, lines: string[]]>([
    ['', ['']],
    ['a', ['a']],
    ['a\nb', ['a', 'b']],
    ['a\r\nb\r\n', ['a', 'b', '']],
    ['a\rb\n', ['a', 'b', '']],
    ['\n\n', ['', '', '']],
    ['a\r\r\nb', ['a', '', 'b']],
  ])('of %j', (text, wanted) => {
    const lines = linesOf(text);
    expect(lines.count).toBe(wanted.length);
    expect(wanted.map((_, line) => lines.textOf(line))).toEqual(wanted);
    for (const line of wanted.keys()) expect(lines.positionAt(lines.startOf(line))).toEqual({ line, column: 0 });
  });

  it.each([
    [-1, 0, 0],
    [0, 0, 0],
    [1, 0, 1],
    [2, 0, 2],
    [3, 1, 0],
    [4, 2, 0],
    [6, 2, 2],
    [99, 2, 2],
  ])('offset %i stands in line %i at %i', (offset, line, column) =>
    expect(linesOf('ab\n\ncd').positionAt(offset)).toEqual({ line, column }),
  );

  it('begin no later than the last', () => expect(linesOf('a\nb').startOf(7)).toBe(2));
});

describe('a day in words', () => {
  it.each([
    ['2026-04-01', '1 April 2026'],
    ['2026-12-31', '31 December 2026'],
    ['0999-01-09', '9 January 0999'],
    ['', undefined],
    ['2026-00-01', undefined],
    ['2026-01-00', undefined],
    ['0000-01-01', undefined],
    ['[date]', undefined],
    [undefined, undefined],
  ])('%s is %s', (day, words) => expect(dayInWords(day)).toBe(words));

  it('has twelve months', () =>
    expect(months.map((month) => month.slice(0, 3)).join(' ')).toBe('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'));

  it.each(months.map((month, index): [string, string] => [`2026-${String(index + 1).padStart(2, '0')}-05`, month]))(
    '%s is in %s',
    (day, month) => expect(dayInWords(day)).toBe(`5 ${month} 2026`),
  );
});
