/**
 * The compiled parser makes of every text what Langium's own makes of it: the same nodes with the same properties in the
 * same order, the same pieces of text, the same references. What does not fit it leaves to Langium's; and what comes of the
 * two together is what Langium's makes of the whole.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { damagesTo, randomConstitution, randomFrom, roughen, seeds } from '@icb/language/testing';
import { AstUtils, GrammarAST, type LangiumCoreServices } from 'langium';
import { describe, expect, it } from 'vitest';
import { IcbGrammar, IcbRulesGrammar } from '../src/generated/grammar.ts';
import { icb } from '../src/generated/icb-parser.ts';
import { icbRules } from '../src/generated/icbrules-parser.ts';
import { builtInTerms, print } from '../src/index.ts';
import { grammarFrom } from '../src/reading/grammar.ts';
import { elementsFrom } from '../src/reading/grammar-elements.ts';
import { textOfIcbGrammar, textOfRulesGrammar } from '../src/reading/grammar-texts.ts';
import type { ConstitutionLexer } from '../src/reading/lexer.ts';
import { createConstitutionParser } from '../src/reading/parser.ts';
import { createRecoveringParser } from '../src/reading/recovering-parser.ts';
import { type CompiledLanguage, readCompiled } from '../src/reading/tree-builder.ts';
import { createServices } from '../src/services.ts';
import { whatDiffers, whatReadingsDiffer } from './trees.ts';

const { core, rules } = createServices();

/**
 * How much of a text the compiled parser has read, and in what the whole reading differs from that of Langium's own parser:
 * in the tree, in what is told of what does not fit, or in what is said to be unread.
 */
function comparing(services: LangiumCoreServices, compiled: CompiledLanguage) {
  const lexer = services.parser.Lexer as ConstitutionLexer;
  const elements = elementsFrom(compiled.elements, () => services.Grammar);
  const both = createConstitutionParser(services, compiled);
  const langium = createRecoveringParser(services);
  return (text: string): { readonly reads: 'all' | 'most' | 'nothing'; readonly differs: string | undefined } => {
    const read = readCompiled(lexer.read(text), compiled.parser, elements, services);
    return {
      reads: read === undefined ? 'nothing' : read.broken.length === 0 ? 'all' : 'most',
      differs: whatReadingsDiffer(both.parse(text), langium.parse(text)),
    };
  };
}

const constitution = comparing(core, icb);
const rulePack = comparing(rules, icbRules);

const root = new URL('../../../', import.meta.url);
const filesIn = (folder: string, ending: string): readonly { readonly name: string; readonly text: string }[] =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => ({ name, text: readFileSync(new URL(`${folder}/${name}`, root), 'utf8') }));

const examples = [...filesIn('examples', '.icb'), ...filesIn('packages/language/src/vocabulary', '.icb')];
const packs = [...filesIn('packages/rules/packs', '.icbrules'), ...filesIn('examples', '.icbrules')];

describe('the compiled parser', () => {
  it('reads every example and the vocabulary as Langium does', () => {
    expect(examples.length).toBeGreaterThan(20);
    for (const { name, text } of examples)
      expect({ name, ...constitution(text) }).toEqual({ name, reads: 'all', differs: undefined });
  });

  it('reads every pack of rules as Langium does', () => {
    expect(packs.length).toBeGreaterThan(5);
    for (const { name, text } of packs)
      expect({ name, ...rulePack(text) }).toEqual({ name, reads: 'all', differs: undefined });
  });

  it('reads random constitutions as Langium does, tidy and laid out anyhow', () => {
    const vocabulary = builtInTerms();
    for (const seed of seeds(1, process.env.ICB_FEW ? 20 : 1500, { all: process.env.ICB_LONG !== undefined })) {
      const text = print(randomConstitution(seed, vocabulary));
      const laidOut = seed % 2 === 0 ? text : roughen(text, randomFrom(seed)).text;
      expect({ seed, ...constitution(laidOut) }).toEqual({ seed, reads: 'all', differs: undefined });
    }
  }, 300_000);

  it.each(['northshire.icb', 'three-rivers.icb', 'westmere-partnership.icb'])(
    'reads %s, damaged here and there, as Langium does',
    (name) => {
      const { text } = examples.find((each) => each.name === name) as { text: string };
      const readings = someOf(damagesTo(text)).map((damage) => ({ ...damage, ...constitution(damage.text) }));
      expect(readings.filter(({ differs }) => differs !== undefined)).toEqual([]);
      if (!process.env.ICB_FEW)
        expect(new Set(readings.map(({ reads }) => reads))).toEqual(new Set(['all', 'most', 'nothing']));
    },
    300_000,
  );

  it.each(['slips.txt', 'names.txt', 'lines.txt'])('reads each of the texts of %s as Langium does', (name) => {
    for (const text of textsIn(name)) expect({ text, ...constitution(text) }).toMatchObject({ differs: undefined });
  });

  it.each([
    [1, 'most'],
    [2, 'most'],
    [5, 'most'],
    [20, 'most'],
    [21, 'most'],
    [100, 'nothing'],
  ])('reads a board of which %i lines do not fit as Langium does: %s of it', (most, reads) => {
    const { text } = examples.find(({ name }) => name === 'northshire.icb') as { text: string };
    let left = most;
    const broken = text.replace(/^ +(must be|appointed by|provision \S+|term) /gm, (words) =>
      left-- > 0 ? `${words} , ` : words,
    );
    expect(constitution(broken)).toEqual({ reads, differs: undefined });
  });

  it.each([
    ['another that might be its last word', ' published at\n policy standing-orders\n area "x"\n published at\n'],
    ['one like it', ' published at\n published at\n'],
    ['a comment', ' published at // when?\n // and where\n area "x"\n'],
  ])('reads a line that does not fit beside %s as Langium does', (_, lines) => {
    expect(constitution(`icb x {\n${lines}}\n`)).toEqual({ reads: 'most', differs: undefined });
  });

  it.each([
    'applies\nobligation should\notherwise "x"\nnot\n',
    'applies\nobligation should\notherwise "x"\nnot checkable\n',
    'cites model\npartly when\nnot checkable because "x"\n',
  ])('reads lines of a rule that do not fit beside others as Langium does: %j', (lines) => {
    expect(rulePack(`pack a "A" language 1 {\nrule q "Q" {\n${lines}}\n}\n`)).toEqual({
      reads: 'most',
      differs: undefined,
    });
  });

  it.each(['health-bill-2026.icbrules', 'lmc.icbrules', 'drafting.icbrules'])(
    'reads %s, damaged here and there, as Langium does',
    (name) => {
      const { text } = packs.find((each) => each.name === name) as { text: string };
      const readings = someOf(damagesTo(text)).map((damage) => ({ ...damage, ...rulePack(damage.text) }));
      expect(readings.filter(({ differs }) => differs !== undefined)).toEqual([]);
      if (!process.env.ICB_FEW)
        expect(new Set(readings.map(({ reads }) => reads))).toEqual(new Set(['all', 'most', 'nothing']));
    },
    300_000,
  );
});

/** The texts of a file of them, each under its heading. */
function textsIn(name: string): readonly string[] {
  const [, ...sections] = readFileSync(new URL(name, import.meta.url), 'utf8').split(/^# .*\n/m);
  return sections.map((section) => section.slice(0, section.indexOf('=====\n')));
}

/** One of each five: a prime number of kinds stand together, so that all kinds come. */
function someOf<T>(all: readonly T[]): readonly T[] {
  return all.filter((_, index) => index % (process.env.ICB_FEW ? 101 : 5) === 0);
}

describe('a grammar', () => {
  it.each([
    ['of constitutions', textOfIcbGrammar, icb, IcbGrammar],
    ['of rules', textOfRulesGrammar, icbRules, IcbRulesGrammar],
  ] as const)('%s is loaded as Langium loads it', (_, text, language, langium) => {
    const grammar = grammarFrom(text());
    expect(whatDiffers(grammar, langium())).toBeUndefined();
    const elements = elementsFrom(language.elements, () => grammar);
    for (const [number, element] of elements.all.entries()) {
      const assigned = AstUtils.getContainerOfType(element, GrammarAST.isAssignment)?.feature;
      expect(elements.features[number] || undefined).toBe(assigned);
      expect(elements.keywords[number] || undefined).toBe(GrammarAST.isKeyword(element) ? element.value : undefined);
    }
  });
});
