import { expect, test } from 'vitest';
import { plainText } from '../src/format/line-ends.ts';

/** A layout that shows what it was given: it takes the space from the ends of lines, and fails on any other line end. */
function tidy(text: string): string {
  expect(text).not.toMatch(/\r|\uFEFF/);
  return text.replaceAll(/ +$/gm, '');
}

test.each([
  ['LF stays LF', 'a \nb\n', 'a\nb\n'],
  ['CRLF stays CRLF', 'a \r\nb\r\n', 'a\r\nb\r\n'],
  ['most lines decide', 'a \r\nb\r\nc\n', 'a\r\nb\r\nc\r\n'],
  ['most lines decide the other way', 'a \nb\nc\r\n', 'a\nb\nc\n'],
  ['a byte-order mark stays', '\uFEFFa \r\n', '\uFEFFa\r\n'],
  ['an empty file stays empty', '', ''],
  ['no line end at all', 'a ', 'a'],
])('%s', (_, text, formatted) => {
  const plain = plainText(text);
  expect(plain.restored(tidy(plain.text))).toBe(formatted);
});
