/** The thread that runs cases: whoever watches it ends it where a case does not end. */
import { hash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { randomFrom } from '@icb/language/testing';
import * as fc from 'fast-check';
import { kept } from '../generating/corpus.ts';
import { Broken, type Input, type Target } from '../target.ts';
import { knownToFail } from '../targets/known-to-fail.ts';
import { targets } from '../targets/targets.ts';
import { branchCounts, reachedSomethingNew } from './coverage.ts';
import type { Asked, Case, Told, Verified } from './messages.ts';
import { smaller } from './smaller.ts';

const memory = workerData as SharedArrayBuffer;
const numbers = new Float64Array(memory, 0, 2);
const bytes = new Uint8Array(memory, 16);
const encoder = new TextEncoder();

const tell = (told: Told): void => parentPort?.postMessage(told);
const byName = new Map([...targets, ...knownToFail].map((each) => [each.name, each]));

/** Seconds of processor time: of this thread, or where Node cannot tell, of the process, whose other threads rest. */
const spent = (): number => {
  const { user, system } = process.threadCpuUsage?.() ?? process.cpuUsage();
  return (user + system) / 1e6;
};

const DEFAULT_SECONDS = [8, 3] as const;

export function secondsFor({ seconds = DEFAULT_SECONDS }: Target, { texts }: Input): number {
  return seconds[0] + (seconds[1] * texts.reduce((sum, text) => sum + text.length, 0)) / 1000;
}

interface Ran {
  readonly property: string | undefined;
  readonly detail: string;
  readonly digest: string;
}

let count = 0;

/** Runs a case; whoever watches sees which, and for how long. */
async function run(target: Target, input: Input): Promise<Ran> {
  const most = secondsFor(target, input);
  // (Of what is too long to be seen whole, nothing is lost but how it is told if it never ends.)
  const shown = encoder.encodeInto(`${JSON.stringify({ target: target.name, input })}\n`, bytes);
  if (shown.written < bytes.length) bytes[shown.written] = 0;
  numbers[1] = most;
  count += 1;
  numbers[0] = count;
  const began = spent();
  try {
    const outcome = await target.run(input);
    const took = spent() - began;
    // (What is compiled or collected in between is no fault of the case: it has to be slow again.)
    if (took > most / 2) {
      const once = spent();
      await target.run(input);
      if (spent() - once > most / 2)
        return { property: 'time', detail: `${took.toFixed(1)} seconds of processor time`, digest: '' };
    }
    return { property: undefined, detail: '', digest: hash('md5', outcome) };
  } catch (error) {
    if (error instanceof Broken) return { property: error.property, detail: error.message, digest: '' };
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { property: 'exception', detail: told.split('\n').slice(0, 8).join('\n'), digest: '' };
  } finally {
    numbers[0] = 0;
  }
}

/** Finds that are told apart: by target, property, and what is said without its particulars. */
const keyOf = (target: Target, { property, detail }: Ran): string =>
  [
    target.name,
    property,
    (property === 'exception' ? detail.split('\n').slice(0, 3).join() : detail)
      .replace(/["`“].*?["`”]|\d+/gs, '')
      .slice(0, 60),
  ].join('|');

async function fuzz({
  seed,
  cases,
  only,
  verify,
  kept: given,
  shrinking,
  known,
}: Extract<Asked, { do: 'fuzz' }>): Promise<void> {
  for (const kind of ['icb', 'rules', 'settings'] as const) kept[kind].push(...given[kind]);
  const random = randomFrom(seed);
  const first: Case[] = [];
  for (const of of verify) {
    const target = byName.get(of.target) as Target;
    const { digest, property } = await run(target, of.input);
    if (property === undefined && digest !== of.digest) tell({ tells: 'otherwise', of, digest, first: [...first] });
    first.push({ target: of.target, input: of.input });
  }
  const chosen = targets.filter(({ name }) => only.length === 0 || only.includes(name));
  const whole = chosen.reduce((sum, { share }) => sum + share, 0);
  const pick = (): Target => {
    let at = (random.integer(0, 1_000_000) / 1_000_000) * whole;
    for (const each of chosen) {
      at -= each.share;
      if (at <= 0) return each;
    }
    return chosen[0] as Target;
  };
  const told = new Set<string>(known);
  const sample: Verified[] = [];
  const ran: Record<string, number> = {};
  const seconds: Record<string, number> = {};
  let lastTold = performance.now();
  for (let done = 0; done < cases; ) {
    const target = pick();
    const inputs = fc.sample(target.inputs, {
      seed: random.integer(0, 2 ** 30),
      numRuns: Math.min(BATCH, cases - done),
    });
    const began = spent();
    for (const input of inputs) {
      let outcome = await run(target, input);
      done += 1;
      if (outcome.property === undefined && random.chance(0.06)) {
        const { digest } = await run(target, input);
        if (digest !== outcome.digest) outcome = { property: 'same', detail: 'the second run in a row', digest: '' };
      }
      if (outcome.property !== undefined && !told.has(keyOf(target, outcome))) {
        const key = keyOf(target, outcome);
        told.add(key);
        tell({ tells: 'find', key, find: await minimal(target, input, outcome, shrinking) });
      } else if (target.grows && reachedSomethingNew()) keep(target.grows, input.texts[0] ?? '');
      if (outcome.property === undefined && random.chance(SAMPLE / cases))
        sample.push({ target: target.name, input, digest: outcome.digest });
    }
    ran[target.name] = (ran[target.name] ?? 0) + inputs.length;
    seconds[target.name] = (seconds[target.name] ?? 0) + spent() - began;
    if (performance.now() - lastTold > 1000) {
      tell({ tells: 'progress', done: { ...ran }, seconds: { ...seconds } });
      lastTold = performance.now();
    }
  }
  tell({ tells: 'progress', done: ran, seconds });
  tell({ tells: 'end', sample: shuffled(sample, random), kept, branches: branchCounts() });
}

const BATCH = 10;
const SAMPLE = 40;
const MOST_KEPT = 1500;

function keep(kind: 'icb' | 'rules' | 'settings', text: string): void {
  if (text.length < 5000 && kept[kind].length < MOST_KEPT) kept[kind].push(text);
}

function shuffled<T>(items: readonly T[], random: ReturnType<typeof randomFrom>): T[] {
  return random.some(items, items.length, items.length);
}

async function minimal(
  target: Target,
  input: Input,
  outcome: Ran,
  milliseconds: number,
): Promise<Case & { property: string; detail: string }> {
  const end = spent() + milliseconds / 1000;
  let detail = outcome.detail;
  const key = keyOf(target, outcome);
  const found =
    outcome.property === 'time'
      ? input
      : await smaller(
          input,
          async (candidate) => {
            const again = await run(target, candidate);
            const isSame =
              again.property === outcome.property && (outcome.property !== 'exception' || keyOf(target, again) === key);
            if (isSame) detail = again.detail;
            return isSame;
          },
          () => spent() > end,
        );
  return { target: target.name, input: found, property: outcome.property as string, detail };
}

parentPort?.on('message', async (asked: Asked) => {
  if (asked.do === 'fuzz') return fuzz(asked);
  let last: Ran = { property: undefined, detail: '', digest: '' };
  for (const { target, input } of asked.cases) {
    const known = byName.get(target);
    last = known
      ? await run(known, input)
      : { property: 'exception', detail: `There is no target ${target}.`, digest: '' };
  }
  tell({ tells: 'tried', id: asked.id, ...last });
});
tell({ tells: 'ready' });
