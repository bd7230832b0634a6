/** The blocks of a language, read off its grammar. */
import { type Grammar, GrammarAST } from 'langium';
import { type BlockContent, type KeptBlocks, LINE_END, type Statement } from '../reading/blocks.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Reads the blocks off a grammar, with each keyword by its place among all. */
export function blocksOf(grammar: Grammar, keywords: readonly string[]): KeptBlocks {
  const contents = new Map<string, BlockContent>();
  const rules = new Set<string>();
  const entry = grammar.rules.find((rule) => GrammarAST.isParserRule(rule) && rule.entry) as GrammarAST.ParserRule;

  const add = (name: string, element: GrammarAST.AbstractElement): void => {
    if (contents.has(name)) return;
    const statements = new Map<string, Statement>();
    const content: Mutable<BlockContent> = { name, statements, texts: false };
    contents.set(name, content);
    if (element !== entry.definition) rules.add(name);
    for (const alternative of alternativesOf(element, rules)) {
      const statement = describe(alternative, add);
      for (const [first] of pathsOf(alternative, 1)) {
        if (first === undefined) continue;
        if (first === '<LEAD>') content.lead = merge(content.lead, statement.of(first));
        else if (first === '<STRING>' || first === '<TEXT_BLOCK>') content.texts = true;
        else statements.set(first, merge(statements.get(first), statement.of(first)));
      }
    }
  };

  add(entry.name, entry.definition);
  return { contents: [...contents.values()].map((content) => kept(content, keywords)), rules: [...rules] };
}

function kept({ name, texts, statements, lead }: BlockContent, keywords: readonly string[]) {
  const placesOf = (words: ReadonlySet<string>): number[] => [...words].map((word) => keywords.indexOf(word));
  const each = (statement: Statement) => ({
    ...statement,
    seconds: placesOf(statement.seconds),
    words: placesOf(statement.words),
  });
  return {
    name,
    texts,
    statements: [...statements].map(([word, statement]) => [keywords.indexOf(word), each(statement)] as const),
    ...(lead && { lead: each(lead) }),
  };
}

function merge(one: Statement | undefined, other: Statement): Statement {
  if (!one) return other;
  const block = one.block ?? other.block;
  return {
    seconds: new Set([...one.seconds, ...other.seconds]),
    words: new Set([...one.words, ...other.words]),
    openSecond: one.openSecond || other.openSecond,
    ends: one.ends || other.ends,
    ...(block && {
      block: { content: block.content, mandatory: !!one.block?.mandatory && !!other.block?.mandatory },
    }),
  };
}

/** The alternatives of a rule or group, through calls of other rules, whose names are noted. */
function alternativesOf(element: GrammarAST.AbstractElement, rules: Set<string>): GrammarAST.AbstractElement[] {
  if (GrammarAST.isAlternatives(element)) return element.elements.flatMap((each) => alternativesOf(each, rules));
  if (GrammarAST.isAssignment(element) && isCallOrChoice(element.terminal))
    return alternativesOf(element.terminal, rules);
  if (GrammarAST.isRuleCall(element)) {
    const rule = element.rule.ref;
    if (GrammarAST.isParserRule(rule) && !rule.fragment && !rule.dataType) {
      rules.add(rule.name);
      return alternativesOf(rule.definition, rules);
    }
  }
  return [element];
}

function isCallOrChoice(element: GrammarAST.AbstractElement): boolean {
  return GrammarAST.isAlternatives(element) || GrammarAST.isRuleCall(element);
}

/** What follows the first word of one alternative, and the block that it opens. */
function describe(
  element: GrammarAST.AbstractElement,
  addContent: (name: string, element: GrammarAST.AbstractElement) => void,
): { of(first: string): Statement } {
  const words = new Set<string>();
  const visited = new Set<GrammarAST.ParserRule>();
  let block: Statement['block'];
  let ends = false;

  const visit = (part: GrammarAST.AbstractElement, optional: boolean): void => {
    const maybe = optional || part.cardinality === '?' || part.cardinality === '*';
    if (GrammarAST.isKeyword(part)) words.add(part.value);
    else if (GrammarAST.isAssignment(part)) visit(part.terminal, maybe);
    else if (GrammarAST.isAlternatives(part)) for (const each of part.elements) visit(each, true);
    else if (GrammarAST.isRuleCall(part)) {
      const rule = part.rule.ref;
      if (rule?.name === LINE_END) ends = true;
      if (!GrammarAST.isParserRule(rule) || visited.has(rule)) return;
      visited.add(rule);
      visit(rule.definition, maybe);
    } else if (GrammarAST.isGroup(part)) {
      let inside = false;
      for (const each of part.elements) {
        if (GrammarAST.isKeyword(each) && each.value === '{') {
          inside = true;
        } else if (GrammarAST.isKeyword(each) && each.value === '}') {
          inside = false;
        } else if (inside) {
          const called = GrammarAST.isAssignment(each) ? each.terminal : each;
          if (GrammarAST.isRuleCall(called) && GrammarAST.isParserRule(called.rule.ref)) {
            addContent(called.rule.ref.name, called.rule.ref.definition);
            const mandatory = !maybe && (block?.mandatory ?? true);
            block = { content: called.rule.ref.name, mandatory };
          }
        } else visit(each, maybe);
      }
    }
  };
  visit(element, false);

  const pairs = pathsOf(element, 2);
  return {
    of(first) {
      const seconds = pairs.filter((path) => path[0] === first).map((path) => path[1]);
      return {
        seconds: new Set(seconds.filter((second): second is string => second !== undefined && !second.startsWith('<'))),
        words,
        openSecond: seconds.some((second) => second?.startsWith('<')),
        ends,
        ...(block && { block }),
      };
    },
  };
}

/** The first `length` tokens of every way through an element: keywords as they are, terminals as `<NAME>`. */
function pathsOf(element: GrammarAST.AbstractElement, length: number): string[][] {
  if (length === 0) return [[]];
  const once = pathsOnce(element, length);
  const optional = element.cardinality === '?' || element.cardinality === '*';
  const paths = optional ? [...once, []] : once;
  return unique(paths);
}

function pathsOnce(element: GrammarAST.AbstractElement, length: number): string[][] {
  if (GrammarAST.isKeyword(element)) return [[element.value]];
  if (GrammarAST.isAssignment(element)) return pathsOf(element.terminal, length);
  if (GrammarAST.isCrossReference(element)) return element.terminal ? pathsOf(element.terminal, length) : [['<ID>']];
  if (GrammarAST.isRuleCall(element)) {
    const rule = element.rule.ref;
    if (GrammarAST.isParserRule(rule)) return pathsOf(rule.definition, length);
    return [[`<${element.rule.$refText}>`]];
  }
  if (GrammarAST.isAlternatives(element)) return element.elements.flatMap((each) => pathsOf(each, length));
  if (GrammarAST.isGroup(element)) {
    let paths: string[][] = [[]];
    for (const part of element.elements) {
      if (paths.every((path) => path.length >= length)) break;
      paths = paths.flatMap((path) =>
        path.length >= length ? [path] : pathsOf(part, length - path.length).map((next) => [...path, ...next]),
      );
      paths = unique(paths);
    }
    return paths;
  }
  return [[]];
}

function unique(paths: string[][]): string[][] {
  return [...new Map(paths.map((path) => [path.join(' '), path])).values()];
}
