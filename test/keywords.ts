/** What a page on a language leaves out. */
import { GrammarAST } from 'langium';

/** The keywords of a grammar that a page does not have among its words. */
export function keywordsMissing(grammar: GrammarAST.Grammar, page: string): string[] {
  const keywords = new Set<string>();
  const visit = (element: unknown): void => {
    if (Array.isArray(element)) element.forEach(visit);
    else if (element && typeof element === 'object' && '$type' in element) {
      if (GrammarAST.isKeyword(element)) keywords.add(element.value);
      for (const [key, value] of Object.entries(element)) if (!key.startsWith('$')) visit(value);
    }
  };
  visit(grammar.rules);
  const words = new Set(page.match(/[\p{L}-]+/gu));
  return [...keywords].filter((keyword) => /^\p{L}/u.test(keyword) && !words.has(keyword));
}
