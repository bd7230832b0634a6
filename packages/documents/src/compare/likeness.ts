/** How much two texts have in common, by their words. */

export function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** From 0, nothing, to 1, all: the words that both have, of those that each has. Two texts without words are the same. */
export function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const size = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce((sum, each) => sum + each, 0);
  const all = size(one) + size(other);
  if (all === 0) return 1;
  let shared = 0;
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0);
  return (2 * shared) / all;
}
