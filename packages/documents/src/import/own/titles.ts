/** Terms by the titles under which they stand at the beginning of a clause or an item. */
import { builtInTerms, type TermCategory, type TermInfo } from '@icb/language';

const known = new Map<string, readonly (readonly [title: string, term: TermInfo])[]>();

/** The longest title first, so that none is taken for the beginning of another. */
function titlesOf(category: TermCategory, kind: 'icb' | 'icp'): readonly (readonly [string, TermInfo])[] {
  const key = `${category} ${kind}`;
  let found = known.get(key);
  if (!found) {
    found = builtInTerms()
      .filter((term) => term.category === category)
      .map((term) => [shown(term.title, kind), term] as const)
      .sort(([one], [other]) => other.length - one.length);
    known.set(key, found);
  }
  return found;
}

/** As a title stands in a document: on one line, with the board as its constitution calls it, and a capital. */
function shown(title: string, kind: 'icb' | 'icp'): string {
  const plain = title.replace(/\s+/g, ' ').trim();
  const named = kind === 'icb' ? plain.replace(/\bthe board\b/g, 'the Board') : plain;
  return named.charAt(0).toUpperCase() + named.slice(1);
}

export function topicsBy(kind: 'icb' | 'icp'): readonly (readonly [string, TermInfo])[] {
  return titlesOf('topic', kind);
}

/** The term under whose title a text stands, and the text after it. */
export function withTitle(
  text: string,
  category: TermCategory,
  kind: 'icb' | 'icp',
): { readonly term: TermInfo; readonly rest: string } | undefined {
  for (const [title, term] of titlesOf(category, kind)) {
    if (text === title || text === `${title}.`) return { term, rest: '' };
    if (text.startsWith(`${title}. `)) return { term, rest: text.slice(title.length + 2) };
  }
  return undefined;
}
