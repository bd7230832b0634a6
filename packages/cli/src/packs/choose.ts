/** Which packs of rules a command runs, by their names. */
import { nearest } from '@icb/language';
import type { LoadedPacks, ReadyPack } from '@icb/rules';
import { listed } from '../pretty/wording.ts';
import { fileNameOf } from './faults.ts';

export interface ChosenPacks {
  readonly packs: readonly ReadyPack[];
  /** Those that could have been chosen and were not. */
  readonly leftOut: readonly ReadyPack[];
  /** The names of those that have a fault and cannot judge. */
  readonly refused: readonly string[];
}

/** Names the language itself, which is always checked: with it alone, no pack is. */
const languageAlone = 'language';

/**
 * The packs of these names; with no name, those that are `on`, or all but those that are off by default. Or a sentence that
 * says what is wrong.
 */
export function choosePacks(
  loaded: LoadedPacks,
  names: readonly string[],
  on?: ReadonlySet<string>,
): ChosenPacks | { readonly error: string } {
  const refused = refusedIn(loaded);
  const known = [...loaded.packs.map(({ pack }) => pack.name), ...refused];
  const unknown = names.find((name) => name !== languageAlone && !known.includes(name));
  if (unknown !== undefined) return { error: noSuchPack(unknown, known) };
  const isChosen = ({ pack }: ReadyPack): boolean =>
    names.length > 0 ? names.includes(pack.name) : (on?.has(pack.name) ?? !pack.offByDefault);
  return {
    packs: loaded.packs.filter(isChosen),
    leftOut: loaded.packs.filter((each) => !isChosen(each)),
    refused: names.length > 0 ? refused.filter((name) => names.includes(name)) : refused,
  };
}

/** With the nearest name, or where none is near, all of them. */
export function noSuchPack(name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  const names = known.map((each) => `\`${each}\``);
  const way = meant ? `Did you mean \`${meant}\`?` : `There ${names.length === 1 ? 'is' : 'are'} ${listed(names)}.`;
  return `There is no pack called \`${name}\`.${known.length > 0 ? ` ${way}` : ''}`;
}

/** By the name of the pack, or where it has none, of its file. */
function refusedIn({ packs, faults }: LoadedPacks): string[] {
  const names = faults.map(({ pack, uri }) => pack || fileNameOf(uri).replace(/\.icbrules$/, ''));
  return [...new Set(names)].filter((name) => !packs.some((each) => each.pack.name === name));
}
