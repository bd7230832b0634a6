/** Texts from the grammar itself: what it can say, a generator says. A keyword that comes to the grammar is fuzzed from then on. */

import { builtInTerms } from '@icb/language';
import * as fc from 'fast-check';
import { type Grammar, GrammarAST } from 'langium';
import { hostileDates, hostileNames, hostileNumbers, hostileTexts } from './hostile.ts';

/** Words, with line breaks where a provision begins. */
type Words = readonly string[];

/** Words that stand for themselves in a grammar. */
export function keywordsOf(grammar: Grammar): string[] {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) walk(each);
    else if (node !== null && typeof node === 'object') {
      if (GrammarAST.isKeyword(node)) found.add(node.value);
      for (const [key, value] of Object.entries(node)) if (!key.startsWith('$') && key !== 'ref') walk(value);
    }
  };
  walk(grammar.rules);
  return [...found].sort();
}

/** How a text stands in a file. */
export function quoted(text: string): string {
  return `"${text
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/[\r\n]+/g, ' ')}"`;
}

const names = [
  'audit',
  'chair',
  'finance',
  'north-trust',
  'lead2',
  'board',
  'place',
  'a',
  'b',
  'école',
  'votes',
  'term',
];

/** What stands for a terminal, by its name; another terminal gets a word. */
function terminals(keywords: readonly string[]): Record<string, fc.Arbitrary<string>> {
  const terms = builtInTerms().map(({ name }) => name);
  const word = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...names) },
    { weight: 5, arbitrary: fc.constantFrom(...terms) },
    { weight: 1, arbitrary: fc.constantFrom(...keywords.filter((each) => /^\p{L}/u.test(each))) },
    { weight: 1, arbitrary: fc.constantFrom(...hostileNames) },
  );
  const number = fc.oneof(
    { weight: 5, arbitrary: fc.nat(12).map(String) },
    { weight: 1, arbitrary: fc.constantFrom(...hostileNumbers) },
  );
  return {
    ID: word,
    LEAD: word,
    NUMBER: number,
    SHARE: fc.constantFrom('1/2', '2/3', '50%', '3/4', '0/0', '120%', '1/1'),
    DATE: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('2022-07-01', '2026-04-01', '2030-12-31') },
      { weight: 1, arbitrary: fc.constantFrom(...hostileDates) },
    ),
    RULE_ID: fc.constantFrom(
      'bma/union-role',
      'lmc/place',
      'nhs-act/chair',
      'test/rule',
      'no/such-rule',
      'a/constructor',
    ),
    STRING: fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom('"A text"', '""', '"The chair’s [state the name] votes"', '"say \\"yes\\""'),
      },
      { weight: 1, arbitrary: fc.constantFrom(...hostileTexts).map(quoted) },
    ),
    TEXT_BLOCK: fc.constantFrom(
      '"""\n  One line.\n\n    Another.\n  """',
      '"""\nno indent\n"""',
      '"""on one line"""',
      '""""""',
    ),
    PLACEHOLDER: fc.constantFrom('[state the name]', '[]', '[each other trust]', '["><xfuzz>]', '[" onxfuzz="1]'),
    LINE_END: fc.constant(''),
  };
}

/** Texts of each parser rule of a grammar, by its name. */
export function textsOf(grammar: Grammar): Record<string, fc.Arbitrary<string>> {
  const known = terminals(keywordsOf(grammar));
  const rules = grammar.rules.filter(GrammarAST.isParserRule);
  const words = fc.letrec<Record<string, Words>>((tie) => {
    const nothing = fc.constant<Words>([]);
    const many = (one: fc.Arbitrary<Words>, least: number): fc.Arbitrary<Words> =>
      fc.array(one, { minLength: least, maxLength: least + 3, depthIdentifier: 'grammar' }).map((all) => all.flat());
    const times = (one: fc.Arbitrary<Words>, cardinality: string | undefined): fc.Arbitrary<Words> =>
      cardinality === '?'
        ? fc.oneof({ depthIdentifier: 'grammar', maxDepth: DEEPEST }, nothing, one)
        : cardinality === '*'
          ? many(one, 0)
          : cardinality === '+'
            ? many(one, 1)
            : one;
    const plain = (element: GrammarAST.AbstractElement): fc.Arbitrary<Words> => {
      if (GrammarAST.isKeyword(element)) return fc.constant([element.value]);
      if (GrammarAST.isRuleCall(element)) {
        const name = element.rule.ref?.name ?? element.rule.$refText;
        return known[name] ? known[name].map((word) => [word]) : tie(name);
      }
      if (GrammarAST.isCrossReference(element))
        return element.terminal ? of(element.terminal) : (known.ID as fc.Arbitrary<string>).map((word) => [word]);
      if (GrammarAST.isAssignment(element)) {
        const one = of(element.terminal);
        // What stands there any number of times, and is more than a word, opens a line each time.
        const opensLine = element.cardinality === '*' || element.cardinality === '+';
        const isPart = GrammarAST.isRuleCall(element.terminal) && !known[element.terminal.rule.$refText];
        return opensLine && isPart ? one.map((all) => ['\n', ...all]) : one;
      }
      if (GrammarAST.isAlternatives(element))
        return fc.oneof(
          { depthIdentifier: 'grammar', maxDepth: DEEPEST, depthSize: 'small' },
          ...element.elements.map(of),
        );
      if (GrammarAST.isGroup(element) || GrammarAST.isUnorderedGroup(element))
        return fc.tuple(...element.elements.map(of)).map((parts) => parts.flat());
      return nothing;
    };
    const of = (element: GrammarAST.AbstractElement): fc.Arbitrary<Words> => times(plain(element), element.cardinality);
    return Object.fromEntries(rules.map((rule) => [rule.name, of(rule.definition)]));
  });
  return Object.fromEntries(rules.map(({ name }) => [name, (words[name] as fc.Arbitrary<Words>).map(laidOut)]));
}

const DEEPEST = 9;

/** Words as lines, as anybody would write them. */
function laidOut(words: Words): string {
  let out = '';
  let depth = 0;
  for (const [at, word] of words.entries()) {
    if (word === '') continue;
    if (word === '}') depth = Math.max(0, depth - 1);
    const opens = word === '\n' || word === '}' || words[at - 1] === '{';
    if (opens) out += `\n${'  '.repeat(depth)}`;
    else if (out !== '' && !out.endsWith(' ') && word !== ',') out += ' ';
    if (word !== '\n') out += word;
    if (word === '{') depth += 1;
  }
  return `${out.trim()}\n`;
}
