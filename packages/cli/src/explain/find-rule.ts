/** A rule by its id, or what was meant. */
import { nearest } from '@icb/language';
import type { LoadedPacks, ReadyPack, ReadyRule } from '@icb/rules';

export interface FoundRule {
  readonly pack: ReadyPack;
  readonly rule: ReadyRule;
}

export function findRule(id: string, { packs }: LoadedPacks): FoundRule | { readonly error: string } {
  const all = packs.flatMap((pack) => pack.rules.map((rule) => ({ pack, rule })));
  const found = all.find(({ rule }) => rule.id === id);
  if (found) return found;
  if (id.startsWith('language/')) {
    return { error: `\`${id}\` is no rule of a pack: it says what the language itself refuses, and why.` };
  }
  const meant = meantBy(
    id,
    all.map(({ rule }) => rule.id),
  );
  const way = meant ? `Did you mean \`${meant}\`?` : '`icb rules` lists those that there are.';
  return { error: `There is no rule called \`${id}\`. ${way}` };
}

/** The pack may have been left out, or mistaken for another. */
function meantBy(id: string, ids: readonly string[]): string | undefined {
  const name = (of: string): string => of.slice(of.indexOf('/') + 1);
  const byName = nearest(name(id), ids.map(name));
  return ids.find((each) => name(each) === name(id)) ?? nearest(id, ids) ?? ids.find((each) => name(each) === byName);
}
