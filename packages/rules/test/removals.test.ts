/** What goes with one of a list: its comma, or its line. */
import type { Block, Part } from '@icb/language';
import { describe, expect, it } from 'vitest';
import { lineOf, outOfList } from '../src/removals.ts';

/** Words of a text as parts, in their order. */
const partsOf = (text: string, words: RegExp): Part[] =>
  [...text.matchAll(words)].map(({ index, 0: { length } }) => ({ span: { offset: index, end: index + length } }));

/** A block of lines, given by how each begins and ends. */
const block = (text: string, lines: RegExp): Block => ({ lines: partsOf(text, lines) }) as unknown as Block;

const text = `members a, b, c
members d
quorum { includes e, f }
`;
const outer = block(text, /^.+$/gm);
const inner = block(text, /includes [^}]*\w/g);
const names = partsOf(text, /\b[a-f]\b/g);
const named = (name: string): Part =>
  names.find(({ span }) => text.slice(span.offset, span.end) === name) ?? { span: { offset: 0, end: 0 } };

describe('the line of', () => {
  it.each([
    ['a', 'members a, b, c'],
    ['c', 'members a, b, c'],
    ['d', 'members d'],
    ['e', 'includes e, f'],
    ['f', 'includes e, f'],
  ])('%s is the innermost: %s', (name, line) => {
    for (const blocks of [
      [outer, inner],
      [inner, outer],
    ]) {
      const span = lineOf(named(name), blocks);
      expect(span && text.slice(span.offset, span.end)).toBe(line);
    }
  });

  it('a whole line is that line; what stands on none has none', () => {
    const [first] = outer.lines;
    expect(first && lineOf({ span: first.span }, [outer])).toEqual(first?.span);
    expect(lineOf({ span: { offset: 0, end: text.length } }, [outer, inner])).toBeUndefined();
  });
});

describe('out of its list', () => {
  it.each([
    ['a', 'members b, c'],
    ['b', 'members a, c'],
    ['c', 'members a, b'],
    // alone on its line, though others of the list stand on another
    ['d', ''],
    ['e', 'quorum { includes f }'],
    ['f', 'quorum { includes e }'],
  ])('%s leaves %j', (name, left) => {
    const { offset, end } = outOfList(named(name), names, [outer, inner]);
    const [line] = text.split('\n').filter((each) => new RegExp(`\\b${name}\\b`).test(each));
    expect(text.slice(0, offset) + text.slice(end)).toBe(text.replace(line ?? '', left));
  });

  it('what stands on no line goes alone', () => {
    expect(outOfList(named('d'), [named('d')], [])).toEqual(named('d').span);
  });
});
