/** What targets are given: texts of each language, from the grammar and from the corpus, changed. */

import { type Random, randomFrom, roughen } from '@icb/language/testing';
import * as fc from 'fast-check';
import { grammarFrom } from '../../../packages/language/src/reading/grammar.ts';
import { textOfIcbGrammar, textOfRulesGrammar } from '../../../packages/language/src/reading/grammar-texts.ts';
import type { Input } from '../target.ts';
import { constitutionText, kept, packText, printed } from './corpus.ts';
import { keywordsOf, textsOf } from './grammar-texts.ts';
import { laidOutOddly, mutated } from './mutations.ts';

const grammars = { icb: grammarFrom(textOfIcbGrammar()), rules: grammarFrom(textOfRulesGrammar()) };
const keywords = { icb: keywordsOf(grammars.icb), rules: keywordsOf(grammars.rules) };
const fromGrammar = { icb: textsOf(grammars.icb), rules: textsOf(grammars.rules) };

export const seed = fc.nat(2 ** 31 - 1);

/** A text of chance: fast-check decides the seed, and all else follows from it. */
export const byChance = <T>(make: (random: Random) => T): fc.Arbitrary<T> => seed.map((each) => make(randomFrom(each)));

function grown(kind: 'icb' | 'rules', otherwise: (random: Random) => string): (random: Random) => string {
  return (random) => (kept[kind].length > 0 && random.chance(0.5) ? random.pick(kept[kind]) : otherwise(random));
}

const changed = (kind: 'icb' | 'rules', text: string, random: Random): string =>
  mutated(text, random, { donor: (kind === 'icb' ? constitutionText : packText)(random), keywords: keywords[kind] });

const entry = { icb: 'Document', rules: 'RuleFile' } as const;

/** From the grammar, or from the corpus, and changed in up to five ways. */
function anyText(kind: 'icb' | 'rules'): fc.Arbitrary<string> {
  const base = grown(kind, kind === 'icb' ? constitutionText : packText);
  return fc.oneof(
    { weight: 5, arbitrary: byChance((random) => changed(kind, base(random), random)) },
    { weight: 1, arbitrary: byChance((random) => changed(kind, fromGrammar[kind](entry[kind], random), random)) },
  );
}

export const constitutions = anyText('icb');
export const packs = anyText('rules');

/** A sound constitution that is laid out anyhow. */
export const sound = byChance((random) => {
  const text = printed(random);
  return random.chance(0.5)
    ? roughen(text, random).text
    : laidOutOddly(text, random, { donor: text, keywords: keywords.icb });
});

export const one = (text: fc.Arbitrary<string>): fc.Arbitrary<Input> =>
  fc.record({ texts: fc.tuple(text), chance: seed });
export const two = (first: fc.Arbitrary<string>, second: fc.Arbitrary<string>): fc.Arbitrary<Input> =>
  fc.record({ texts: fc.tuple(first, second), chance: seed });

/** A text, and the same text changed. */
export const versions: fc.Arbitrary<Input> = byChance((random) => {
  const text = constitutionText(random);
  return { texts: [text, changed('icb', text, random)], chance: random.integer(0, 2 ** 30) };
});
