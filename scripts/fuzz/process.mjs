/** One of the processes that fuzz: a thread after another, each for some thousands of cases, so that each begins afresh. */
import { fewestBefore, shorterOf } from './shorter.mjs';
import { startThread, tried } from './thread.mjs';

/** So many cases a thread runs; then a new one does, and does some of them again. */
const LIFE = 25_000;

// Whoever started this is gone.
process.once('disconnect', () => process.exit(0));
process.once('message', async ({ worker, root, seed, cases, only, until, life = LIFE, shrinking }) => {
  const send = (message) => new Promise((resolve) => process.send(message, () => resolve()));
  let kept = { icb: [], rules: [], settings: [] };
  let verify = [];
  const branches = {};
  const before = { done: {}, seconds: {} };
  const known = new Set();
  const keys = new Set();
  let left = cases;
  for (let turn = 0; left > 0 && Date.now() < until; turn++) {
    let now = { done: {}, seconds: {} };
    const wanted = Math.min(life, left);
    const ended = await new Promise((resolve) => {
      const found = [];
      const finish = (result) => {
        clearTimeout(clock);
        resolve({ ...result, found });
      };
      const thread = startThread(worker, root, {
        onTold(told) {
          if (told.tells === 'ready')
            thread.ask({
              do: 'fuzz',
              seed: seed * 1000 + turn,
              cases: wanted,
              only,
              verify,
              kept,
              shrinking,
              known: [...keys],
            });
          if (told.tells === 'find' || told.tells === 'otherwise') found.push(told);
          if (told.tells === 'find') keys.add(told.key);
          if (told.tells === 'find') void send({ tells: 'find', find: told.find });
          if (told.tells === 'progress') {
            now = told;
            void send({ tells: 'progress', ...sum(before, now) });
          }
          if (told.tells === 'end') void thread.end().then(() => finish({ end: told }));
        },
        onBroken: (broken) => finish({ broken }),
      });
      const clock = setTimeout(() => void thread.end().then(() => finish({})), Math.max(1, until - Date.now()));
    });
    for (const [key, value] of Object.entries(sum(before, now))) before[key] = value;
    left -= ended.end ? wanted : Math.max(1, total(now.done));
    for (const { of, first } of ended.found.filter(({ tells }) => tells === 'otherwise')) {
      if (known.has(of.target)) continue;
      known.add(of.target);
      const find = await fewestBefore(
        of,
        [...first, ...verify.map(({ target, input }) => ({ target, input }))],
        (all) => tried(worker, root, all),
      );
      await send({ tells: 'find', find });
    }
    if (ended.broken) {
      await send({ tells: 'find', find: await shorterOf(ended.broken, (all) => tried(worker, root, all), shrinking) });
      verify = [];
    } else if (ended.end) {
      verify = ended.end.sample;
      kept = ended.end.kept;
      for (const [file, counts] of Object.entries(ended.end.branches))
        branches[file] = counts.map((ways, at) => ways.map((count, way) => count + (branches[file]?.[at]?.[way] ?? 0)));
    }
  }
  await send({
    tells: 'end',
    branches,
    ...before,
    kept: { icb: kept.icb.length, rules: kept.rules.length, settings: kept.settings.length },
  });
  process.exit(0);
});

function sum(one, other) {
  const added = (key) => {
    const names = new Set([...Object.keys(one[key]), ...Object.keys(other[key])]);
    return Object.fromEntries([...names].map((name) => [name, (one[key][name] ?? 0) + (other[key][name] ?? 0)]));
  };
  return { done: added('done'), seconds: added('seconds') };
}

function total(counts) {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}
