/** Names for the draft, as short as they can be, and no two alike. */
import { builtInTerms } from '@icb/language';

/** A short name of letters that nothing else in the draft has, and no term of the vocabulary. */
export function named(title: string, taken: Set<string>, fallback: string): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .split('-')
    .filter((word) => !['the', 'of', 'and', 'nhs'].includes(word))
    .slice(0, 5)
    .join('-')
    .replace(/^[-0-9]+/, '');
  const base = words === '' ? fallback : words;
  const plain = isTerm(base) ? `${base}-here` : base;
  let name = plain;
  for (let count = 2; taken.has(name) || isTerm(name); count += 1) name = `${plain}-${count}`;
  taken.add(name);
  return name;
}

let termNames: ReadonlySet<string> | undefined;

function isTerm(name: string): boolean {
  termNames ??= new Set(builtInTerms().map((term) => term.name));
  return termNames.has(name);
}
