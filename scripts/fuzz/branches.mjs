/** How many of the branches of each package a run has taken, and which it has not. */

/** `branches` is where they stand (of every file of the bundle), `counts` how often each way was taken. */
export function coverageOf(branches, counts) {
  const packages = {};
  const missed = [];
  for (const [file, all] of Object.entries(branches).sort(([one], [other]) => (one < other ? -1 : 1))) {
    const name = file.split('/')[1];
    packages[name] ??= { ways: 0, taken: 0 };
    const sum = packages[name];
    all.forEach(({ type, ways }, at) => {
      ways.forEach((place, way) => {
        sum.ways += 1;
        if ((counts[file]?.[at]?.[way] ?? 0) > 0) sum.taken += 1;
        else missed.push(`${file}:${place.line}:${place.column}  ${words[type]?.(way) ?? type}`);
      });
    });
  }
  return { packages, missed };
}

const words = {
  if: (way) => (way === 0 ? 'if' : 'else'),
  'cond-expr': (way) => (way === 0 ? 'where it is so' : 'where it is not so'),
  'binary-expr': (way) => `part ${way + 1} of a choice`,
  'default-arg': () => 'a default',
  switch: (way) => `case ${way + 1}`,
};

export function percent({ ways, taken }) {
  return ways === 0 ? 100 : (100 * taken) / ways;
}
