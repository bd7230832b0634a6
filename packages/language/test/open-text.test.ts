/** A text that is left open, however many blanks are in it, is read in time that grows with its length alone. */
import { expect, it } from 'vitest';
import { scan } from '../src/reading/scanner.ts';

it.each(['"', '“', '['])('%s and a hundred thousand blanks', (mark) => {
  const from = performance.now();
  const [first] = scan(`${mark}a${' '.repeat(100_000)}b {\n}`, () => false);
  expect(first?.image.endsWith('b')).toBe(true);
  expect(performance.now() - from).toBeLessThan(1000);
});
