/** What was reached in each file: how many mutants it has, and how many of them no test notices. It may only become better. */
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('reached.json', import.meta.url);

const noticed = new Set(['Killed', 'Timeout']);
const counted = new Set([...noticed, 'Survived', 'NoCoverage']);

/** Of each file that was tried, from what Stryker has found. */
export function reachedIn(results) {
  const reached = {};
  for (const { fileName, status } of results) {
    if (!counted.has(status)) continue;
    reached[fileName] ??= { mutants: 0, unnoticed: 0 };
    reached[fileName].mutants += 1;
    if (!noticed.has(status)) reached[fileName].unnoticed += 1;
  }
  return reached;
}

export function readReached() {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The files that have more unnoticed mutants than before, each in a sentence. */
export function worse(now, before) {
  return Object.entries(now)
    .filter(([name, { unnoticed }]) => unnoticed > (before[name]?.unnoticed ?? Number.POSITIVE_INFINITY))
    .map(
      ([name, { unnoticed }]) =>
        `${name}: ${unnoticed} mutants that no test notices; it was ${before[name].unnoticed}.`,
    );
}

/** In the order of their names. */
export function writeReached(now) {
  const all = Object.entries({ ...readReached(), ...now }).sort(([one], [other]) => (one < other ? -1 : 1));
  const lines = all.map(
    ([name, each]) =>
      `  ${JSON.stringify(name)}: ${JSON.stringify(each).replaceAll(/[:,]/g, '$& ').replace('{', '{ ').replace('}', ' }')}`,
  );
  writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
}

/** The share of the mutants that a test notices, for each of the packages or folders that `groupOf` names. */
export function scores(reached, groupOf) {
  const sums = new Map();
  for (const [name, { mutants, unnoticed }] of Object.entries(reached)) {
    const group = groupOf(name);
    const sum = sums.get(group) ?? { files: 0, mutants: 0, unnoticed: 0 };
    sums.set(group, { files: sum.files + 1, mutants: sum.mutants + mutants, unnoticed: sum.unnoticed + unnoticed });
  }
  return sums;
}
