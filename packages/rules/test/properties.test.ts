/** What properties say they can be asked is what they are worth, wherever a constitution says something. */
import { builtInTerms, type Constitution, print } from '@icb/language';
import { randomConstitution } from '@icb/language/testing';
import { expect, it } from 'vitest';
import { nouns, properties } from '../src/index.ts';
import type { Value } from '../src/items.ts';
import { exampleText, readAs } from './packs/built-in.ts';

const asked = {
  flag: 'whether',
  texts: 'whether',
  number: 'number',
  references: 'names',
  terms: 'names',
  choices: 'names',
};

it('no two properties of one kind of thing have the same words', () => {
  const keys = properties.map(({ of, words }) => `${of} ${words}`);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

it('each is asked as its values are', async () => {
  const examples = ['northshire.icb', 'northshire-partnership.icb', 'deficient.icb', 'three-rivers.icb'];
  const read = await Promise.all(examples.map(async (name) => (await readAs(name, exampleText(name))).constitution));
  const drafts = Array.from({ length: process.env.ICB_FEW ? 6 : 60 }, (_, seed) =>
    print(randomConstitution(seed + 1, builtInTerms())),
  );
  const random = await Promise.all(drafts.map(async (draft) => (await readAs('random.icb', draft)).constitution));
  const wrong = new Set<string>();
  for (const constitution of [...read, ...random] as Constitution[]) {
    for (const item of nouns.flatMap((noun) => noun.of(constitution, '2026-11-21'))) {
      for (const { of, words, asks = 'names', read: readFrom } of properties) {
        if (of !== item.kind) continue;
        const value = readFrom(item.part as never) as Value | undefined;
        // (A yes may stand for names that are known, and a placeholder for a yes.)
        const open = value?.type === 'terms' && value.terms.every(({ is }) => is === 'placeholder');
        if (value && !open && asked[value.type] !== asks && !(asks === 'whether' && value.type !== 'number'))
          wrong.add(`${of} ${words}: ${value.type}`);
      }
    }
  }
  expect([...wrong]).toEqual([]);
});
