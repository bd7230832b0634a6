/** The generator of random constitutions reaches every construct of the grammar, so that properties hold for all of it. */
import { GrammarAST } from 'langium';
import { expect, it } from 'vitest';
import { IcbGrammar } from '../src/generated/grammar.ts';
import { builtInTerms, print } from '../src/index.ts';
import { randomConstitution } from '../src/testing/index.ts';

/** Constructs that are no part of a constitution: terms are defined beside it, and imports join files. */
const besideConstitutions = ['Term', 'TermProvision', 'TermCategory', 'Import'];

it('uses every keyword of a constitution', () => {
  const keywords = new Set<string>();
  const visit = (element: unknown): void => {
    if (Array.isArray(element)) element.forEach(visit);
    else if (element && typeof element === 'object' && '$type' in element) {
      if (GrammarAST.isKeyword(element)) keywords.add(element.value);
      for (const [key, value] of Object.entries(element)) if (!key.startsWith('$')) visit(value);
    }
  };
  visit(IcbGrammar().rules.filter((rule) => GrammarAST.isParserRule(rule) && !besideConstitutions.includes(rule.name)));
  const used = new Set<string>();
  const vocabulary = builtInTerms();
  for (let seed = 1; seed <= 400; seed++) {
    for (const word of print(randomConstitution(seed, vocabulary)).match(/[\p{L}-]+|[{},]/gu) ?? []) used.add(word);
  }
  // `term` for `terms` and the like: both forms are read, one is written, by the number before it.
  expect([...keywords].filter((keyword) => !used.has(keyword))).toEqual([]);
});

it('makes the same constitution of the same seed', () => {
  const vocabulary = builtInTerms();
  expect(print(randomConstitution(7, vocabulary))).toBe(print(randomConstitution(7, vocabulary)));
  expect(print(randomConstitution(7, vocabulary))).not.toBe(print(randomConstitution(8, vocabulary)));
});
