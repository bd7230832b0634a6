/** The packs that a reader would take for granted and that did not judge. */
import type { Constitution } from '@icb/language';
import type { ReadyPack } from '../prepare.ts';

export interface LeftOut {
  /** What the file is; `undefined` where it holds no constitution, or was not read. */
  readonly kind: Constitution['kind'] | undefined;
  /** Packs that could have judged it and were not asked to. */
  readonly leftOut: readonly ReadyPack[];
  /** The names of those that have a fault and cannot judge. */
  readonly refused: readonly string[];
}

/** The names of the packs of an Act, where they apply, and of the refused: for all files together, sorted. */
export function notChecked(files: readonly LeftOut[]): string[] {
  const missing = files.flatMap(({ kind, leftOut, refused }) => {
    const applies = ({ pack, rules }: ReadyPack): boolean =>
      pack.act && !pack.offByDefault && rules.some(({ rule }) => rule.appliesTo.some((each) => each === kind));
    return [...refused, ...leftOut.filter(applies).map(({ pack }) => pack.name)];
  });
  return [...new Set(missing)].sort();
}
