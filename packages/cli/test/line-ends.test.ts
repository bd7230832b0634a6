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
  ['a changed line has the end that most have', 'a\r\nb\r\nc \n', 'a\r\nb\r\nc\r\n'],
  ['or the other way', 'a\nb\nc \r\n', 'a\nb\nc\n'],
  ['a byte-order mark stays', '\uFEFFa \r\n', '\uFEFFa\r\n'],
  ['an empty file stays empty', '', ''],
  ['no line end at all', 'a ', 'a'],
])('%s', (_, text, formatted) => {
  const plain = plainText(text);
  expect(plain.restored(tidy(plain.text))).toBe(formatted);
});

test('of a file with both kinds of line end, each line keeps its own, and a new one has that of most', () => {
  const { text, restored } = plainText('a\r\nb\nc\r\nd\r\n');
  expect(text).toBe('a\nb\nc\nd\n');
  expect(restored('a\nb\nnew\nc\nd\n')).toBe('a\r\nb\nnew\r\nc\r\nd\r\n');
  expect(restored('b\nc\nd\n')).toBe('b\nc\r\nd\r\n');
  expect(plainText('a\r\nb').restored('a\nb')).toBe('a\r\nb');
});
