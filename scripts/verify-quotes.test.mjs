import { expect, it } from 'vitest';
import { plain, quotesIn } from './verify-quotes.mjs';

it('finds the quotes that were verified in their source, with their lines', () => {
  const text = [
    'cites a "1" quoting "so it is \\"said\\"" verified source',
    'cites b "2" quoting "not this" verified primary',
    'cites c "3" quoting "and this" verified official, source',
    'cites d "4" verified source',
  ].join('\n');
  expect(quotesIn(text)).toEqual([
    { quote: 'so it is "said"', line: 1 },
    { quote: 'and this', line: 3 },
  ]);
});

it('takes apostrophes, quotation marks and breaks of lines for the same, and nothing else', () => {
  expect(plain('the\n board’s  “own”')).toBe('the board\'s "own"');
  expect(plain('The board')).not.toBe(plain('the board'));
});
