/** Node, bare and with something to do. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../running.mjs';
import { nodeToBuildWith } from '../setup.mjs';

export const node = nodeToBuildWith();
/** The command as it is packed: what users have. */
export const icb = join(root, 'dist/icb-cli/bin/icb.cjs');

/** Arguments with which a process tells its memory and its processor time at its end. */
export const telling = ['--require', join(root, 'scripts/bench/tell.cjs')];

/** What a process that is measured finds around it. `cache` is the folder in which icb keeps things, or `off`. */
export function surroundings(cache = 'off') {
  const { PATH, HOME, TMPDIR, SystemRoot } = process.env;
  const known = { PATH, HOME, TMPDIR, SystemRoot, ICB_CACHE: cache };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

/** Exit codes that say that everything was read: nothing is wrong, or something is. */
const HAS_JUDGED = [0, 1];

/** Runs a program to its end. Throws where it did not do its work: what fails early is quick. */
export function run(args, { cwd, cache, stdout = 'ignore', judged = HAS_JUDGED } = {}) {
  const result = spawnSync(node, args, {
    cwd,
    env: surroundings(cache),
    stdio: ['ignore', stdout, 'ignore', 'pipe'],
    maxBuffer: 2 ** 30,
  });
  if (result.error) throw result.error;
  if (!judged.includes(result.status)) throw new Error(`node ${args.join(' ')} ended with ${result.status}.`);
  return result;
}

/** How many milliseconds a run takes. */
export function timed(args, options) {
  const start = performance.now();
  run(args, options);
  return performance.now() - start;
}

/** How many milliseconds Node takes to do nothing. */
export const timedBare = () => timed(['-e', '0']);

/** Milliseconds on the clock, milliseconds of processor time, and megabytes of a run. */
export function told(args, options) {
  const start = performance.now();
  const { output } = run([...telling, ...args], options);
  const ms = performance.now() - start;
  return { ms, ...readTold(output[3]) };
}

export function readTold(text) {
  const { maxRSS, cpu } = JSON.parse(text);
  return { cpu: cpu / 1000, megabytes: Math.round(maxRSS / 1024) };
}
