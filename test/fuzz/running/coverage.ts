/** Which branches were taken: counted by the code itself, where the bundle was made with counters in it. */

interface FileCounts {
  readonly b: Readonly<Record<string, number[]>>;
}

const counted = (): Record<string, FileCounts> =>
  ((globalThis as { __icbBranches__?: Record<string, FileCounts> }).__icbBranches__ ??= {});

let arrays: number[][] = [];
let seen: boolean[][] = [];

/** Whether a branch was taken that had not been when this was asked last. */
export function reachedSomethingNew(): boolean {
  if (arrays.length === 0) {
    arrays = Object.values(counted()).flatMap(({ b }) => Object.values(b));
    seen = arrays.map((each) => each.map(() => false));
  }
  let isNew = false;
  for (let at = 0; at < arrays.length; at++) {
    const [counts, known] = [arrays[at] as number[], seen[at] as boolean[]];
    for (let way = 0; way < counts.length; way++)
      if ((counts[way] as number) > 0 && !known[way]) {
        known[way] = true;
        isNew = true;
      }
  }
  return isNew;
}

export function branchCounts(): Record<string, number[][]> {
  return Object.fromEntries(Object.entries(counted()).map(([file, { b }]) => [file, Object.values(b)]));
}
