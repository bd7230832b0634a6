/** A rule, a grade or a measure by its id, or what was meant. */
import {
  type LoadedPacks,
  nearestRule,
  type ReadyGrade,
  type ReadyMeasure,
  type ReadyPack,
  type ReadyRule,
} from '@icb/rules';

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
  const meant = nearestRule(
    id,
    all.map((each) => each.id),
  );
  const way = meant ? `Did you mean \`${meant}\`?` : '`icb rules` lists those that there are.';
  return { error: `There is no rule called \`${id}\`. ${way}` };
}
