/** How the time grows: with the number of files, and with the length of one. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeLongBoard, writeWorkspace } from './corpus.mjs';
import { icb, run, timedBare, told } from './node.mjs';
import { figuresOf } from './sampling.mjs';
import { exponentOf, median } from './statistics.mjs';

/** The sizes at which it is measured: in a long run, in a short one, and in CI; the rows that tell of one. */
export const growths = {
  'growth-files': {
    least: 1,
    sizes: { long: [42, 420, 4200], short: [42, 126, 420], ci: [21, 84] },
    rows: { 420: 'check-420', 4200: 'check-4200' },
    write: (folder, boards) => writeWorkspace(folder, { boards }),
  },
  'growth-lines': {
    least: 150,
    sizes: { long: [2500, 5000, 10_000, 20_000], short: [1250, 5000, 20_000], ci: [1250, 20_000] },
    rows: { 5000: 'check-5000-lines', 20000: 'check-20000-lines' },
    write: (folder, lines) => writeLongBoard(folder, lines),
  },
};

/** Files, or lines, from which on a run takes long: there are no more than two rounds then. */
const LARGE = { 'growth-files': 1000, 'growth-lines': 10_000 };

/**
 * The figures of each row by its id. Growth is that of processor time, which others on the machine change least. Starting is not
 * growing: from each time that of the least size is taken.
 */
export async function measuredGrowth(id, folder, { rounds, run: kind = 'long' }) {
  const { least, sizes, rows, write } = growths[id];
  const cache = join(folder, 'kept');
  const args = [icb, 'check', '--no-cache', '.'];
  const place = join(folder, 'round');
  const fresh = async (size) => {
    rmSync(place, { recursive: true, force: true });
    return { cwd: await write(place, size), cache };
  };
  run(args, await fresh(least));
  const found = {};
  const points = [];
  for (const size of [least, ...sizes[kind]]) {
    const measured = [];
    for (let round = 0; round < (size > LARGE[id] ? Math.min(rounds, 2) : rounds); round++) {
      const at = await fresh(size);
      measured.push({ bare: median([timedBare(), timedBare(), timedBare()]), ...told(args, at) });
    }
    points.push({ size, ms: median(measured.map(({ cpu }) => cpu)) });
    const megabytes = Math.max(...measured.map((each) => each.megabytes));
    if (rows[size]) found[rows[size]] = { ...figuresOf(measured), megabytes, capped: 'few rounds' };
  }
  const [start, ...grown] = points;
  const beyond = grown.map(({ size, ms }) => ({ size, ms: Math.max(1, ms - start.ms) }));
  return { ...found, [id]: { exponent: exponentOf(beyond), points } };
}
