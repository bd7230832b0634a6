/** Which words of a paragraph are shown as gone and come: as a person would say it. */
import { expect, test } from 'vitest';
import { changedWords } from '../../src/compare/changed-words.ts';
import type { Words } from '../../src/index.ts';

const shown = (words: Words): string =>
  words
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if (!('change' in piece)) return 'placeholder' in piece ? piece.placeholder : piece.words;
      return `${piece.change === 'added' ? '{+' : '{-'}${shown([piece.piece])}}`;
    })
    .join('');

test.each([
  ['nothing', 'The Board meets.', 'The Board meets.', 'The Board meets.'],
  ['a word', 'for at most two terms.', 'for at most three terms.', 'for at most {-two}{+three} terms.'],
  ['a sign', 'One, two.', 'One; two.', 'One{-,}{+;} two.'],
  ['a word more', 'the Chair and members', 'the Chair and other members', 'the Chair and {+other }members'],
  ['a sentence more', 'It meets. It votes.', 'It meets. It hears. It votes.', 'It meets. It {+hears. It }votes.'],
  [
    'several words with blanks between them',
    'unless at least one third of the members vote',
    'unless more than half of the members vote',
    'unless {-at least one third}{+more than half} of the members vote',
  ],
  [
    'hardly a word stays',
    'The Board publishes its decisions every month.',
    'Members of the public can ask for papers at any time.',
    '{-The Board publishes its decisions every month}{+Members of the public can ask for papers at any time}.',
  ],
  ['all', '', 'New.', '{+New.}'],
  ['a name with a hyphen', 'a non-executive member', 'a non-voting member', 'a {-non-executive}{+non-voting} member'],
])('%s', (_, old, now, words) => {
  expect(shown(changedWords(old === '' ? [] : [old], [now], (id) => id))).toBe(words);
});

test('a placeholder and a reference stay or change as one', () => {
  const reference = (words: string): Words => ['See ', { to: 'x', words }, ' and ', { placeholder: '[the day]' }, '.'];
  expect(shown(changedWords(reference('clause 3.1'), reference('clause 3.2'), (id) => id))).toBe(
    'See {-clause 3.1}{+clause 3.2} and [the day].',
  );
});
