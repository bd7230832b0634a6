/** The built-in vocabulary by name and by kind of term, gathered once. */
import { builtInTerms, type TermCategory, type TermInfo } from '@icb/language';

let gathered: ReadonlyMap<string, TermInfo> | undefined;

function all(): ReadonlyMap<string, TermInfo> {
  gathered ??= new Map(builtInTerms().map((term) => [term.name, term]));
  return gathered;
}

export function termNamed(name: string): TermInfo | undefined {
  return all().get(name);
}

export function termsOf(category: TermCategory): readonly TermInfo[] {
  const known = byCategory.get(category);
  if (known) return known;
  const found = [...all().values()].filter((term) => term.category === category);
  byCategory.set(category, found);
  return found;
}

const byCategory = new Map<TermCategory, readonly TermInfo[]>();
