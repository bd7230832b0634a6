/** Up to which word a provision reaches. */
import { expect, it } from 'vitest';
import { endOfProvision } from '../src/reading/words.ts';
import { lexer } from './words-read.ts';

const { words } = lexer.read(
  'icb x "{" {\n  board {\n    chair {\n votes\n seats 1\n }\n    partner p {}\n  }\n  ods A\n}\n',
);
const at = (image: string): number => words.findIndex((word) => word.image === image);

it.each([
  ['board', 'board { chair { votes seats 1 } partner p { } }'],
  ['chair', 'chair { votes seats 1 }'],
  ['votes', 'votes'],
  ['seats', 'seats 1'],
  ['partner', 'partner p { }'],
  ['ods', 'ods A'],
  ['icb', words.map(({ image }) => image).join(' ')],
])('that of `%s` is `%s`', (first, all) => {
  const found = words.slice(at(first), endOfProvision(words, at(first)));
  expect(found.map(({ image }) => image).join(' ')).toBe(all);
});
