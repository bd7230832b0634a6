/** Every example in the pattern files is tried: who changes a pattern sees at once what else has changed. */
import { describe, expect, it } from 'vitest';
import { patternFileNames, patternsIn } from '../src/import/lexicon.ts';
import { readMeanings, readPatterns } from '../src/import/patterns/pattern-file.ts';
import { hintsIn, matchesIn } from '../src/import/understanding/matching.ts';
import { surroundingsOf } from '../src/import/understanding/slots.ts';
import { wordsOf } from '../src/import/words/tokens.ts';

const around = surroundingsOf([], 'icb');
/** Files whose patterns tell where the reading is: all that fit count, and what they yield stands with them. */
const ofPlaces = ['headings.patterns', 'lists.patterns', 'votes.patterns'];

describe.each(patternFileNames())('%s', (file) => {
  const examples = patternsIn(file).flatMap((pattern) =>
    pattern.examples.map(({ like, gives }) => [like, pattern, gives] as const),
  );

  it('has an example for every pattern', () => {
    expect(patternsIn(file).filter((pattern) => pattern.examples.length === 0)).toEqual([]);
  });

  it.each(examples)('%s', (like, pattern, gives) => {
    const words = wordsOf(like);
    if (ofPlaces.includes(file)) {
      expect(hintsIn(words, file, around).map(({ pattern: name }) => name)).toContain(pattern.name);
      return;
    }
    const said = matchesIn(words, file, around).flatMap(({ says }) => says);
    for (const line of gives) expect(said).toContain(line);
    expect(gives.length).toBeGreaterThan(0);
  });
});

it('says where a pattern file is not in its form', () => {
  expect(() => readPatterns('a.patterns', '  when words\n')).toThrow('a.patterns, line 1');
  expect(() => readPatterns('a.patterns', 'name\n  wen words\n')).toThrow('a.patterns, line 2');
  expect(() => readPatterns('a.patterns', 'name\n  when words\n')).toThrow('“name” has no “when” or no “says”');
  expect(() => readMeanings('a.words', 'chair chairman\n')).toThrow('a.words, line 1');
});
