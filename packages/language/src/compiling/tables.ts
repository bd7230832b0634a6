/** What the lexer has to know of a language, read off its grammar. */
import { type Grammar, GrammarAST } from 'langium';
import type { LexerTables } from '../reading/lexer.ts';
import { blocksOf } from './blocks.ts';

export function tablesOf(grammar: Grammar): LexerTables {
  const terminals = grammar.rules.filter((rule) => GrammarAST.isTerminalRule(rule) && !rule.fragment);
  const keywords = keywordsOf(grammar);
  return { terminals: terminals.map(({ name }) => name), keywords, blocks: blocksOf(grammar, keywords) };
}

function keywordsOf(grammar: Grammar): string[] {
  const found = new Set<string>();
  const visit = (element: unknown): void => {
    if (Array.isArray(element)) for (const each of element) visit(each);
    else if (element && typeof element === 'object' && '$type' in element) {
      if (GrammarAST.isKeyword(element)) found.add(element.value);
      for (const [key, value] of Object.entries(element)) if (!key.startsWith('$')) visit(value);
    }
  };
  visit(grammar.rules.filter(GrammarAST.isParserRule));
  return [...found];
}
