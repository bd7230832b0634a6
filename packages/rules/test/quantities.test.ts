/** Words that stand for a quantity, as a message would say them. */
import { expect, it } from 'vitest';
import { quantityIn } from '../src/quantities.ts';

it('a quantity is read once', () => {
  const read = quantityIn('seats of ordinary members');
  expect(read?.items.noun.words.map(({ text }) => text)).toEqual(['ordinary', 'members']);
  expect(quantityIn('seats of ordinary members')).toBe(read);
  expect(quantityIn('chairs')?.items.noun.words.map(({ text }) => text)).toEqual(['chairs']);
});

it.each([
  '',
  '}',
  'chairs and some committee',
  'chairs or no chair',
  'chairs (',
  '"chairs"',
  '% of members are chairs',
])('%j is none', (words) => expect(quantityIn(words)).toBeUndefined());
