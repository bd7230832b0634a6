/** The nearest word to one that nobody knows: for “did you mean”, and for reading on past a slip of the keyboard. */

/**
 * The candidate that a person most likely meant: at most a third of its letters (and at most three) away, counting a
 * swap of neighbours as one. `undefined` if none is near, or if the word is too short to tell.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const limit = Math.min(3, Math.max(1, Math.floor(Math.max(candidate.length, wanted.length) / 3)));
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    const distance = editDistance(wanted, candidate.toLowerCase(), limit);
    // Of a very short word only the order of its letters, or one too many or too few, can be a slip.
    const replaced = candidate.length === wanted.length && !sameLetters(wanted, candidate.toLowerCase());
    if (wanted.length <= 3 && replaced) continue;
    if (distance <= limit && distance < bestDistance && distance < candidate.length) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other, up to `limit` + 1. */
function editDistance(one: string, other: string, limit: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    let lowest = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min(
        (previous[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (previous[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      }
      row.push(cost);
      lowest = Math.min(lowest, cost);
    }
    if (lowest > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[other.length] as number;
}

function sameLetters(one: string, other: string): boolean {
  const sorted = (word: string): string => [...word].sort().join('');
  return sorted(one) === sorted(other);
}
