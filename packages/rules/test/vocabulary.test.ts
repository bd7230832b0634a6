/** The vocabulary by name and by kind of term. */
import { builtInTerms } from '@icb/language';
import { expect, it } from 'vitest';
import { termNamed, termsOf } from '../src/vocabulary.ts';

it('every built-in term is there by its name, and among those of its kind', () => {
  for (const term of builtInTerms()) {
    expect(termNamed(term.name)).toEqual(term);
    expect(termsOf(term.category)).toContainEqual(term);
  }
  expect(termNamed('no-such-term')).toBeUndefined();
  for (const category of ['role', 'profession'] as const)
    expect(new Set(termsOf(category).map((each) => each.category))).toEqual(new Set([category]));
});
