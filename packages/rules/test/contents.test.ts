/** Nothing that a constitution says is overlooked: every placeholder of a random one is found, each once, where it stands. */
import { builtInTerms, type Constitution, print } from '@icb/language';
import { randomConstitution } from '@icb/language/testing';
import { describe, expect, it } from 'vitest';
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

describe('in the order of the text, beside the constitution too', () => {
  const text = `icb [short name] "NHS [X]" {
  in force from [date]
  area "[a] and [b]" { county-council c "C" ods [code of c] }
  partners { trust [which trust] "D" }
  board {
    chair [who] "Chair" { appointed by [somebody], each [local authority] term [3] years }
  }
  provision transparency "Nothing is open (here)."
}
organisations { trust t "[T]" ods [code of t] }
`;

  it('placeholders stand where they are written', async () => {
    const { placeholders } = contentsOf((await read(text)).constitution as Constitution);
    expect(placeholders.map(({ text }) => text)).toEqual(text.match(/\[[^\]]*\]/g));
    for (const { span, text: words } of placeholders) expect(text.slice(span.offset, span.end)).toBe(words);
  });

  it('texts, names, kinds of organisations and passages are there, each for what it is', async () => {
    const { constitution } = await read(text);
    const { texts, names, kinds, passages } = contentsOf(constitution as Constitution);
    expect(texts.map(({ value }) => value).sort()).toEqual(
      ['NHS [X]', '[a] and [b]', 'C', 'D', 'Chair', 'Nothing is open (here).', '[T]'].sort(),
    );
    expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(['[somebody]', 'county-council', 'trust']));
    expect([...kinds].map(([{ name }, party]) => `${name} ${party.name}`).sort()).toEqual([
      'county-council c',
      'trust [which trust]',
      'trust t',
    ]);
    for (const [kind, party] of kinds) expect(party.kind).toBe(kind);
    expect(passages).toEqual(constitution?.provisions);
  });
});
