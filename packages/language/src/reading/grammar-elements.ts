/** The elements of a grammar in one order, so that the compiled parser can name them by number. */
import type { Grammar, GrammarAST } from 'langium';

/** What the build has written down of them: by their numbers, the property that each is assigned to, and which keyword each is. */
export interface ElementTables {
  readonly features: readonly (string | 0)[];
  readonly keywords: readonly (string | 0)[];
}

export interface Elements extends ElementTables {
  readonly all: readonly GrammarAST.AbstractElement[];
}

/** The elements of a grammar that is read only when somebody asks for one of them. */
export function elementsFrom(tables: string, grammar: () => Grammar): Elements {
  const { features, keywords } = JSON.parse(tables) as ElementTables;
  let all: readonly GrammarAST.AbstractElement[] | undefined;
  return {
    features,
    keywords,
    get all() {
      all ??= elementsOf(grammar());
      return all;
    },
  };
}

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
