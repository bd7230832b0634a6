/** Choices that come out alike on every machine: a generator of numbers with a seed. */

/** @param {string} seed */
export function chanceOf(seed) {
  let state = 2166136261;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619);

  /** From 0 up to 1 (mulberry32). */
  function next() {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  return {
    /** A whole number, both ends included. */
    from: (least, most) => least + Math.floor(next() * (most - least + 1)),
    oneOf: (all) => all[Math.floor(next() * all.length)],
    /** So many of them, in their order. */
    someOf(all, count) {
      const kept = all.map((each, index) => ({ each, index, by: next() })).sort((one, other) => one.by - other.by);
      return kept
        .slice(0, count)
        .sort((one, other) => one.index - other.index)
        .map(({ each }) => each);
    },
    /** True in so many of a hundred cases. */
    percent: (share) => next() * 100 < share,
  };
}
