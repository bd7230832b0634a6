/** Texts from the grammar itself: what it can say, a generator says. A keyword that comes to the grammar is fuzzed from then on. */

import { builtInTerms } from '@icb/language';
import type { Random } from '@icb/language/testing';
import { type Grammar, GrammarAST } from 'langium';
import { hostileDates, hostileNames, hostileNumbers, hostileTexts } from './hostile.ts';

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

/** What stands for a terminal, by its name. */
function terminalsFor(keywords: readonly string[]): Record<string, (random: Random) => string> {
  const terms = builtInTerms().map(({ name }) => name);
  const wordsOnly = keywords.filter((each) => /^\p{L}/u.test(each));
  const word = (random: Random): string => {
    const chance = random.integer(0, 10);
    return random.pick(chance < 4 ? names : chance < 9 ? terms : chance < 10 ? wordsOnly : hostileNames);
  };
  const often =
    (usual: readonly string[], odd: readonly string[]) =>
    (random: Random): string =>
      random.pick(random.chance(0.8) ? usual : odd);
  return {
    ID: word,
    LEAD: word,
    NUMBER: often(['0', '1', '2', '3', '5', '12'], hostileNumbers),
    SHARE: often(['1/2', '2/3', '50%', '3/4'], ['0/0', '120%', '1/1', '1/0', '0%']),
    DATE: often(['2022-07-01', '2026-04-01', '2030-12-31'], hostileDates),
    RULE_ID: often(['bma/union-role', 'lmc/place', 'nhs-act/chair', 'test/rule'], ['no/such-rule', 'a/constructor']),
    STRING: often(
      ['"A text"', '""', '"The chair’s [state the name] votes"', '"say \\"yes\\""', '"votes"'],
      hostileTexts.map(quoted),
    ),
    TEXT_BLOCK: often(
      ['"""\n  One line.\n\n    Another.\n  """', '"""\nno indent\n"""'],
      ['"""on one line"""', '""""""', '"""\n"""', '""""\n  three """ within\n  """"'],
    ),
    PLACEHOLDER: often(['[state the name]', '[each other trust]'], ['[]', '["><xfuzz>]', '[" onxfuzz="1]']),
    LINE_END: () => '',
  };
}

/** What makes texts of each parser rule of a grammar, by its name. */
export function textsOf(grammar: Grammar): (rule: string, random: Random) => string {
  const terminals = terminalsFor(keywordsOf(grammar));
  const rules = new Map(grammar.rules.filter(GrammarAST.isParserRule).map((rule) => [rule.name, rule]));
  const depths = depthsOf(rules);

  const write = (element: GrammarAST.AbstractElement, depth: number, random: Random, out: string[]): void => {
    const { cardinality } = element;
    const isDeep = depth > DEEPEST;
    const least = cardinality === '+' || cardinality === undefined ? 1 : 0;
    const most = cardinality === '*' || cardinality === '+' ? (isDeep ? least : least + 3) : 1;
    // What may stand there any number of times, and is more than a word, opens a line each time.
    const opensLine =
      GrammarAST.isAssignment(element) &&
      (cardinality === '*' || cardinality === '+') &&
      !(GrammarAST.isRuleCall(element.terminal) && element.terminal.rule.$refText in terminals);
    for (let left = isDeep ? least : random.integer(least, most); left > 0; left--) {
      if (opensLine) out.push('\n');
      once(element, depth, random, out);
    }
  };
  const once = (element: GrammarAST.AbstractElement, depth: number, random: Random, out: string[]): void => {
    if (GrammarAST.isKeyword(element)) out.push(element.value);
    else if (GrammarAST.isRuleCall(element)) {
      const name = element.rule.$refText;
      const rule = rules.get(name);
      if (rule) write(rule.definition, depth + 1, random, out);
      else out.push((terminals[name] ?? terminals.ID)?.(random) ?? name);
    } else if (GrammarAST.isCrossReference(element)) {
      if (element.terminal) write(element.terminal, depth, random, out);
      else out.push((terminals.ID as (random: Random) => string)(random));
    } else if (GrammarAST.isAssignment(element)) write(element.terminal, depth, random, out);
    else if (GrammarAST.isAlternatives(element)) {
      const ways = element.elements;
      const shallowest = Math.min(...ways.map((each) => depthOf(each, depths)));
      const open = depth > DEEPEST ? ways.filter((each) => depthOf(each, depths) === shallowest) : ways;
      write(random.pick(open), depth, random, out);
    } else if (GrammarAST.isGroup(element) || GrammarAST.isUnorderedGroup(element))
      for (const each of element.elements) write(each, depth, random, out);
  };
  return (rule, random) => {
    const out: string[] = [];
    write((rules.get(rule) as GrammarAST.ParserRule).definition, 0, random, out);
    return laidOut(out);
  };
}

const DEEPEST = 7;

/** How many rules deep the shortest text of each rule is: what goes too deep takes the shortest way out. */
function depthsOf(rules: ReadonlyMap<string, GrammarAST.ParserRule>): Map<string, number> {
  const depths = new Map<string, number>();
  for (let round = 0; round < rules.size; round++)
    for (const [name, { definition }] of rules) depths.set(name, 1 + depthOf(definition, depths));
  return depths;
}

function depthOf(element: GrammarAST.AbstractElement, depths: ReadonlyMap<string, number>): number {
  if (element.cardinality === '?' || element.cardinality === '*') return 0;
  if (GrammarAST.isRuleCall(element))
    return GrammarAST.isParserRule(element.rule.ref) ? (depths.get(element.rule.$refText) ?? 1000) : 0;
  if (GrammarAST.isAssignment(element)) return depthOf(element.terminal, depths);
  if (GrammarAST.isAlternatives(element)) return Math.min(...element.elements.map((each) => depthOf(each, depths)));
  if (GrammarAST.isGroup(element)) return Math.max(0, ...element.elements.map((each) => depthOf(each, depths)));
  return 0;
}

/** Words as lines, as anybody would write them. */
function laidOut(words: readonly string[]): string {
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
