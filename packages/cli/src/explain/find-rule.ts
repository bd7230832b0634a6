/** A rule, a grade or a measure by its id, or what was meant. */
import { nearest } from '@icb/language';
import type { LoadedPacks, ReadyGrade, ReadyMeasure, ReadyPack, ReadyRule } from '@icb/rules';

/** Exactly one of the three. */
export interface Found {
  readonly pack: ReadyPack;
  readonly rule?: ReadyRule;
  readonly grade?: ReadyGrade;
  readonly measure?: ReadyMeasure;
}

export function findRule(id: string, { packs }: LoadedPacks): Found | { readonly error: string } {
  const all: (Found & { readonly id: string })[] = packs.flatMap((pack) => [
    ...pack.rules.map((rule) => ({ id: rule.id, pack, rule })),
    ...pack.grades.map((grade) => ({ id: grade.id, pack, grade })),
    ...pack.measures.map((measure) => ({ id: measure.id, pack, measure })),
  ]);
  const found = all.find((each) => each.id === id);
  if (found) return found;
  if (id.startsWith('language/')) {
    return { error: `\`${id}\` is no rule of a pack: it says what the language itself refuses, and why.` };
  }
  const meant = meantBy(
    id,
    all.map((each) => each.id),
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
