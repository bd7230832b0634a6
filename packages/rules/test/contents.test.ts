/** Nothing that a constitution says is overlooked: every placeholder of a random one is found, each once, where it stands. */
import { builtInTerms, type Constitution, print } from '@icb/language';
import { randomConstitution } from '@icb/language/testing';
import { expect, it } from 'vitest';
import { contentsOf } from '../src/contents.ts';
import { read } from './judging.ts';

it('finds every placeholder', async () => {
  const vocabulary = builtInTerms();
  let found = 0;
  const seeds = process.env.ICB_FEW ? 6 : 60;
  for (let seed = 1; seed <= seeds; seed++) {
    const text = print(randomConstitution(seed, vocabulary, { placeholders: 0.3 }));
    const { placeholders } = contentsOf((await read(text)).constitution as Constitution);
    const places = placeholders.map(({ span }) => text.slice(span.offset, span.end));
    expect(
      placeholders.map((each) => each.text),
      `seed ${seed}\n${text}`,
    ).toEqual(text.match(/\[[^\][\r\n]*\]/g) ?? []);
    expect(places).toEqual(placeholders.map((each) => each.text));
    found += placeholders.length;
  }
  expect(found).toBeGreaterThan(8 * seeds);
}, 60_000);
