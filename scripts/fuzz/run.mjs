/** A run: as many processes as asked, until so many cases are done or so many minutes are over; what they tell, put together. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../running.mjs';

/**
 * Returns what was done: the finds, cases and seconds of processor time by target, and how often each branch was taken.
 * `onProgress` hears how many cases are done; `onFind` each find as it comes. Where `stopWhen` says so of a find, the run ends,
 * and `enough` is that find.
 */
export async function runFuzz({
  worker,
  from = root,
  cases,
  seed,
  only = [],
  minutes = 600,
  processes = 2,
  life,
  shrinking = 4_000,
  stopWhen,
  onProgress = () => undefined,
  onFind = () => undefined,
}) {
  const began = Date.now();
  const until = began + minutes * 60_000;
  const states = [];
  const finds = [];
  const known = new Set();
  const children = [];
  let enough;
  const one = (index) =>
    new Promise((resolve, reject) => {
      const child = fork(join(root, 'scripts/fuzz/process.mjs'), {
        execArgv: [],
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
      children.push(child);
      const share = Math.floor(cases / processes) + (index < cases % processes ? 1 : 0);
      child.send({ worker, root: from, seed: seed * 64 + index, cases: share, only, until, life, shrinking });
      child.on('message', (told) => {
        if (told.tells === 'find') {
          const key = keyOf(told.find);
          if (known.has(key)) return;
          known.add(key);
          finds.push({ ...told.find, after: casesIn(states) });
          onFind(finds.at(-1));
          const find = finds.at(-1);
          void stopWhen?.(find).then((isEnough) => {
            if (!isEnough || enough) return;
            enough = find;
            for (const each of children) each.kill();
          });
        } else {
          states[index] = told;
          onProgress(casesIn(states));
        }
      });
      child.on('error', reject);
      child.on('exit', (code, signal) =>
        code === 0 || signal !== null ? resolve() : reject(new Error(`A process ended with ${code}.`)),
      );
    });
  await Promise.all(Array.from({ length: processes }, (_, index) => one(index)));
  return {
    finds,
    enough,
    seconds: (Date.now() - began) / 1000,
    cases: casesIn(states),
    targets: byTarget(states),
    branches: branchesOf(states),
    kept: states.reduce((sum, { kept }) => sum + Object.values(kept ?? {}).reduce((all, count) => all + count, 0), 0),
  };
}

function casesIn(states) {
  return states.flatMap(({ done = {} }) => Object.values(done)).reduce((sum, count) => sum + count, 0);
}

/** The same slip, met with other words. */
function keyOf({ target, property, detail }) {
  const said = property === 'exception' ? detail.split('\n').slice(0, 3).join() : detail;
  return [target, property, said.replace(/["`“].*?["`”]|\d+/gs, '').slice(0, 60)].join('|');
}

function byTarget(states) {
  const rows = {};
  for (const { done = {}, seconds = {} } of states)
    for (const name of Object.keys(done)) {
      rows[name] ??= { cases: 0, seconds: 0 };
      const row = rows[name];
      row.cases += done[name];
      row.seconds += seconds[name] ?? 0;
    }
  return rows;
}

function branchesOf(states) {
  const all = {};
  for (const { branches = {} } of states)
    for (const [file, counts] of Object.entries(branches))
      all[file] = counts.map((ways, at) => ways.map((count, way) => count + (all[file]?.[at]?.[way] ?? 0)));
  return all;
}
