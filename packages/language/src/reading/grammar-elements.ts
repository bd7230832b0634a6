/** The elements of a grammar in one order, so that the compiled parser can name them by number. */
import type { Grammar, GrammarAST } from 'langium';

/** Those of all parser rules, an element before its parts. */
export function elementsOf(grammar: Grammar): readonly GrammarAST.AbstractElement[] {
  const found: GrammarAST.AbstractElement[] = [];
  const visit = (element: GrammarAST.AbstractElement): void => {
    found.push(element);
    if ('elements' in element) for (const each of element.elements as GrammarAST.AbstractElement[]) visit(each);
    if (element.$type === 'Assignment') visit((element as GrammarAST.Assignment).terminal);
  };
  for (const rule of grammar.rules) if (rule.$type === 'ParserRule') visit(rule.definition);
  return found;
}
