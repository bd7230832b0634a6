/** Which of several ways through a grammar the next words take, however far one has to look. */
import { describe, expect, it } from 'vitest';
import { FarDecisions, NOTHING, RULE, type Step, type WayMap } from '../src/reading/far-decisions.ts';

/** Types of words. A keyword may be a name as well, and is then of another type. */
const [end, a, b, c, id, keyword] = [0, 1, 2, 3, 4, 5];
const [firstName, toName] = [11, 6];
const keywordAsName = keyword + toName;

const mapOf = (...places: readonly Step[][]): WayMap => ({ places, id, firstName, toName });
const chosen = (map: WayMap, words: readonly number[], at = 0): number =>
  new FarDecisions(map).choose(0, Uint16Array.from(words), at);

/** The decision at place 0, and the end of all at place 1. */
const maps = {
  'a b or a c': mapOf(
    [
      [NOTHING, 2],
      [NOTHING, 4],
    ],
    [],
    [[a, 3]],
    [[b, 1]],
    [[a, 5]],
    [[c, 1]],
  ),
  'a or a': mapOf(
    [
      [NOTHING, 2],
      [NOTHING, 3],
    ],
    [],
    [[a, 1]],
    [[a, 1]],
  ),
  'a or a b': mapOf(
    [
      [NOTHING, 2],
      [NOTHING, 3],
    ],
    [],
    [[a, 1]],
    [[a, 4]],
    [[b, 1]],
  ),
  'a b or a': mapOf(
    [
      [NOTHING, 2],
      [NOTHING, 4],
    ],
    [],
    [[a, 3]],
    [[b, 1]],
    [[a, 1]],
  ),
  'a b, a b or a c': mapOf(
    [
      [NOTHING, 2],
      [NOTHING, 2],
      [NOTHING, 4],
    ],
    [],
    [[a, 3]],
    [[b, 1]],
    [[a, 5]],
    [[c, 1]],
  ),
  'a b c or a b c': mapOf(
    [
      [NOTHING, 2],
      [NOTHING, 2],
    ],
    [],
    [[a, 3]],
    [[b, 4]],
    [[c, 1]],
  ),
  'a and the end, or a b': mapOf(
    [
      [NOTHING, 2],
      [NOTHING, 4],
    ],
    [],
    [[a, 3]],
    [[end, 1]],
    [[a, 5]],
    [[b, 1]],
  ),
  'a name or a keyword': mapOf(
    [
      [NOTHING, 2],
      [NOTHING, 3],
    ],
    [],
    [[id, 1]],
    [[keyword, 1]],
  ),
  // (the rule begins at place 6: an a, and perhaps the same again)
  'a rule and b, or the rule and c': mapOf(
    [
      [NOTHING, 2],
      [NOTHING, 4],
    ],
    [],
    [[RULE, 6, 3]],
    [[b, 1]],
    [[RULE, 6, 5]],
    [[c, 1]],
    [[a, 7]],
    [
      [NOTHING, 8],
      [RULE, 6, 8],
    ],
    [],
  ),
  // (the rule begins at place 6: a, within brackets of b and c or not)
  'a rule in brackets and b, or c': mapOf(
    [
      [NOTHING, 2],
      [NOTHING, 4],
    ],
    [],
    [[RULE, 6, 3]],
    [[b, 1]],
    [[RULE, 6, 5]],
    [[c, 1]],
    [
      [a, 9],
      [b, 7],
    ],
    [[RULE, 6, 8]],
    [[c, 9]],
    [],
  ),
};

describe.each<[grammar: keyof typeof maps, cases: [words: number[], choice: number][]]>([
  [
    'a b or a c',
    [
      [[a, b], 0],
      [[a, c], 1],
      [[a, a], -1],
      [[a], -1],
      [[b], -1],
      [[], -1],
    ],
  ],
  ['a or a', [[[a], 0]]],
  [
    'a or a b',
    [
      [[a, b], 1],
      [[a, c], 0],
      [[a], 0],
    ],
  ],
  [
    'a b or a',
    [
      [[a, b], 0],
      [[a, c], 1],
      [[a, b, b], 0],
    ],
  ],
  [
    'a b, a b or a c',
    [
      [[a, b], 0],
      [[a, c], 2],
    ],
  ],
  ['a b c or a b c', [[[a, c], 0]]],
  [
    'a and the end, or a b',
    [
      [[a], 0],
      [[a, end], 0],
      [[a, b], 1],
      [[a, c], -1],
    ],
  ],
  [
    'a name or a keyword',
    [
      [[id], 0],
      [[keyword], 1],
      [[keywordAsName], 0],
      [[a], -1],
      [[a + toName], -1],
    ],
  ],
  [
    'a rule and b, or the rule and c',
    [
      [[a, b], 0],
      [[a, c], 1],
      [[a, a, a, a, b], 0],
      [[a, a, a, a, c], 1],
      [[a, a, end], -1],
      [[b], -1],
    ],
  ],
  [
    'a rule in brackets and b, or c',
    [
      [[a, c], 1],
      [[b, a, c, c], 1],
      [[b, b, b, a, c, c, c, b], 0],
      [[b, b, b, a, c, c, c, c], 1],
      [[b, b, b, a, c, c, b], -1],
    ],
  ],
])('%s', (grammar, cases) => {
  const map = maps[grammar];

  it.each(cases)('for %j is %i', (words, choice) => {
    expect(chosen(map, words)).toBe(choice);
    expect(chosen(map, [c, c, ...words], 2)).toBe(choice);
  });

  it('is the same when it is asked again', () => {
    const decisions = new FarDecisions(map);
    for (const _ of [1, 2])
      for (const [words, choice] of cases) expect(decisions.choose(0, Uint16Array.from(words), 0)).toBe(choice);
  });
});
