/** Which keywords may follow in a line that opens with a word, as the grammar says. */
import { GrammarAST } from 'langium';

type Element = GrammarAST.AbstractElement;

export const isKeywordOfLetters = (word: string): boolean => /^\p{L}/u.test(word);

/**
 * The keywords that may stand after the word `first` in what a rule reads, or after a term where there is none; `undefined`
 * if nothing that it reads opens so. What stands between braces is another line's.
 */
export function keywordsAfter(first: string | undefined, rule: GrammarAST.ParserRule): readonly string[] | undefined {
  const found = after(first, rule.definition, new Set([rule]));
  return found && [...found].filter(isKeywordOfLetters);
}

function after(
  first: string | undefined,
  element: Element,
  seen: ReadonlySet<GrammarAST.ParserRule>,
): ReadonlySet<string> | undefined {
  if (GrammarAST.isKeyword(element)) return element.value === first ? new Set() : undefined;
  if (GrammarAST.isAssignment(element)) return after(first, element.terminal, seen);
  if (GrammarAST.isCrossReference(element))
    return first === undefined && isLead(element.terminal) ? new Set() : undefined;
  if (GrammarAST.isRuleCall(element)) {
    const rule = element.rule.ref;
    if (!GrammarAST.isParserRule(rule) || seen.has(rule)) return undefined;
    return after(first, rule.definition, new Set([...seen, rule]));
  }
  if (GrammarAST.isAlternatives(element)) return union(element.elements.map((each) => after(first, each, seen)));
  if (!GrammarAST.isGroup(element)) return undefined;
  const found: (ReadonlySet<string> | undefined)[] = [];
  for (const [index, part] of element.elements.entries()) {
    const within = after(first, part, seen);
    const repeated = part.cardinality === '*' || part.cardinality === '+' ? [part] : [];
    if (within)
      found.push(union([within, keywordsIn([...repeated, ...element.elements.slice(index + 1)], new Set(seen))]));
    if (part.cardinality !== '?' && part.cardinality !== '*' && !GrammarAST.isAction(part)) break;
  }
  return union(found);
}

function isLead(terminal: Element | undefined): boolean {
  return GrammarAST.isRuleCall(terminal) && terminal.rule.$refText === 'LEAD';
}

/** Every keyword of these, one after another, but for what stands between braces. */
function keywordsIn(elements: readonly Element[], seen: Set<GrammarAST.ParserRule>): Set<string> {
  const found = new Set<string>();
  let inside = false;
  for (const element of elements) {
    if (GrammarAST.isKeyword(element) && element.value === '{') inside = true;
    else if (GrammarAST.isKeyword(element) && element.value === '}') inside = false;
    else if (!inside) for (const word of ofOne(element, seen)) found.add(word);
  }
  return found;
}

function ofOne(element: Element, seen: Set<GrammarAST.ParserRule>): Iterable<string> {
  if (GrammarAST.isKeyword(element)) return [element.value];
  if (GrammarAST.isAssignment(element)) return ofOne(element.terminal, seen);
  if (GrammarAST.isAlternatives(element)) return element.elements.flatMap((each) => [...ofOne(each, seen)]);
  if (GrammarAST.isGroup(element)) return keywordsIn(element.elements, seen);
  if (!GrammarAST.isRuleCall(element)) return [];
  const rule = element.rule.ref;
  if (!GrammarAST.isParserRule(rule) || seen.has(rule)) return [];
  seen.add(rule);
  return ofOne(rule.definition, seen);
}

function union(sets: readonly (ReadonlySet<string> | undefined)[]): ReadonlySet<string> | undefined {
  const known = sets.filter((each) => each !== undefined);
  return known.length > 0 ? new Set(known.flatMap((each) => [...each])) : undefined;
}
