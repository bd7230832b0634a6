/**
 * What must not get worse unseen: ratios to a bare start of Node, growth, and sizes. Other programs run at the same time, and
 * nobody can tell by the clock alone: so that of wall time and processor time counts which is nearer to its bare start, at the
 * least of a few rounds, and no more rounds than it takes. (95th percentiles are for `npm run bench`, on a quiet machine. That the .vsix
 * is not too large, scripts/package.mjs makes sure whenever one is packed, which `npm test` does.)
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packedCommand } from '../package-cli.mjs';
import { commandRounds } from './command.mjs';
import { writeWorkspace } from './corpus.mjs';
import { timedEdits, timedPreviews, timedStart } from './editor.mjs';
import { growths, measuredGrowth } from './growth.mjs';
import { told } from './node.mjs';
import { notYet } from './page.mjs';
import { commandSizes } from './sizes.mjs';
import { median } from './statistics.mjs';
import { ceilingOf, rowOf, table } from './table.mjs';

/** Milliseconds that Node takes to start where the budgets in milliseconds were set. */
const USUAL_START = 35;

let folder;
beforeAll(() => {
  // (Throws if what is to be measured is older than what it is made from.)
  packedCommand();
  folder = mkdtempSync(join(tmpdir(), 'icb-bench-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ofCommand = table.filter(({ group, budget }) => group === 'command' && budget).map(({ id }) => id);

test('what is not within its budget yet is in the table, and has one', () => {
  for (const [id, figures] of Object.entries(notYet()))
    for (const [of, figure] of Object.entries(figures)) expect(figure, id).toBeGreaterThan(rowOf(id).budget[of]);
});

describe('the command', () => {
  test.each(ofCommand)('%s', async (id) => {
    const contents = await commandRounds[id](join(folder, id));
    const [bare, mine] = [[], []];
    await until(ceilingOf(id, notYet()), 6, async (round) => {
      const { args, ...at } = await contents(round);
      for (let start = 0; start < 5; start++) bare.push(told(['-e', '0']));
      mine.push(told(args, at));
      return {
        ratio: Math.min(least(mine, 'ms') / least(bare, 'ms'), least(mine, 'cpu') / least(bare, 'cpu')),
        megabytes: least(mine, 'megabytes'),
      };
    });
  });
});

describe('growth is no worse than linear', () => {
  test.each(Object.keys(growths))('%s', async (id) => {
    await until(ceilingOf(id, notYet()), 3, async (round) => {
      const found = await measuredGrowth(id, join(folder, `${id}-${round}`), {
        rounds: 2,
        run: 'ci',
      });
      return { exponent: found[id].exponent };
    });
  });
});

describe('the server', () => {
  const place = { clean: '', cache: '' };
  beforeAll(async () => {
    place.clean = await writeWorkspace(join(folder, 'clean'), { boards: 42 });
    place.cache = join(folder, 'kept');
  });

  test('starts, and has looked at every board', async () => {
    await timedStart(place.clean, place.cache);
    for (const [id, what] of [
      ['server-initialize', 'initialized'],
      ['server-diagnosed', 'diagnosed'],
    ])
      await until(inThisTime(id), 5, async () => ({ ms: (await timedStart(place.clean, place.cache))[what] }));
  });

  test('answers to an edit', async () => {
    const { cpu: atRest } = await timedEdits(place.clean, place.cache, { edited: 0 });
    await until(inThisTime('edit'), 3, async () => {
      const { times, cpu, megabytes } = await timedEdits(place.clean, place.cache, { edited: 1 });
      return { ms: Math.min(median(times.map(({ ms }) => ms)), (cpu - atRest) / times.length), megabytes };
    });
  });

  test.each(['picture', 'document'])('shows the %s after an edit', async (id) => {
    await until(inThisTime(id), 3, async () => ({
      ms: median((await timedPreviews(place.clean, place.cache, id, { edited: 1 })).map(({ ms }) => ms)),
    }));
  });
});

test('the package is not too large', () => {
  for (const [id, figures] of Object.entries(commandSizes()))
    expect(exceeding(figures, ceilingOf(id, notYet())), id).toEqual([]);
});

/** Measures until the least of each figure is below its ceiling; fails where so many times are not enough. */
async function until(ceiling, times, measure) {
  const best = {};
  for (let round = 0; round < times; round++) {
    const figures = await measure(round);
    for (const [of, figure] of Object.entries(figures)) best[of] = Math.min(figure, best[of] ?? figure);
    if (exceeding(best, ceiling).length === 0) break;
  }
  expect(exceeding(best, ceiling)).toEqual([]);
}

/** A sentence for each figure that is above its ceiling. */
function exceeding(figures, ceiling) {
  return Object.entries(ceiling)
    .filter(([of, most]) => !(figures[of] <= most))
    .map(([of, most]) => `${of}: ${figures[of]}, where ${most} is the most`);
}

function least(runs, of) {
  return Math.min(...runs.map((each) => each[of]));
}

/** The ceiling of a row in milliseconds, on a machine that is slower, or busier, than usual. */
function inThisTime(id) {
  const { ms, ...others } = ceilingOf(id, notYet());
  const starts = Array.from({ length: 5 }, () => told(['-e', '0']).ms);
  return { ...others, ms: ms * Math.max(1, median(starts) / USUAL_START) };
}
