/** `npm run fuzz`, as scripts/fuzz.mjs describes it, in a Node that is new enough. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../build.mjs';
import { root, stop } from '../running.mjs';
import { coverageOf, percent } from './branches.mjs';
import { bundleWorker } from './bundle.mjs';
import { regressions, writeFixture } from './fixtures.mjs';
import { writeFigures } from './page.mjs';
import { findPlanted } from './planted.mjs';
import { runFuzz } from './run.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'string' },
    minutes: { type: 'string', default: '600' },
    seed: { type: 'string', default: '1' },
    target: { type: 'string', multiple: true, default: [] },
    processes: { type: 'string', default: '2' },
    log: { type: 'string' },
    branches: { type: 'boolean', default: false },
    planted: { type: 'boolean', default: false },
    figures: { type: 'boolean', default: false },
  },
});
const number = (name, least) => {
  const value = Number(values[name].replaceAll(',', ''));
  if (!(value >= least)) stop(`--${name} asks for a number: ${least} or more.`);
  return value;
};
values.cases ??= values.planted ? '60000' : '1000000';
const [cases, minutes, seed, processes] = [
  number('cases', 1),
  number('minutes', 0),
  number('seed', 0),
  number('processes', 1),
];
const log = values.log ?? join(root, 'dist/fuzz/log.json');
mkdirSync(dirname(log), { recursive: true });

if (values.figures) {
  writeFigures(log, join(dirname(log), 'planted.json'));
} else if (values.planted) {
  await build();
  const found = await findPlanted({ cases, minutes, seed, processes, only: positionals, tell });
  writeFileSync(join(dirname(log), 'planted.json'), `${JSON.stringify(found, null, 2)}\n`);
  process.exitCode = found.every(({ find }) => find) ? 0 : 1;
} else {
  await build();
  await fuzz();
}

async function fuzz() {
  const into = join(root, 'dist/fuzz', String(process.pid));
  const { worker, branches } = await bundleWorker(root, into, { counting: true });
  const lines = `${log}.lines`;
  writeFileSync(lines, '');
  let last = 0;
  const began = Date.now();
  const result = await runFuzz({
    worker,
    cases,
    minutes,
    seed,
    processes,
    only: values.target,
    onProgress(done) {
      if (Date.now() - last < 10_000) return;
      last = Date.now();
      tell(
        `${done.toLocaleString('en-GB')} of ${cases.toLocaleString('en-GB')} cases after ${Math.round((last - began) / 1000)} seconds`,
      );
    },
    onFind(find) {
      const path = writeFixture(join(root, regressions), find);
      appendFileSync(lines, `${JSON.stringify(find)}\n`);
      tell(
        `\nFound in ${find.target}: ${find.property}\n  ${find.detail.replaceAll('\n', '\n  ')}\n  ${JSON.stringify(find.input).slice(0, 600)}\n  ${relative(root, path)}\n`,
      );
    },
  });
  const { packages, missed } = coverageOf(branches, result.branches);
  writeFileSync(
    log,
    `${JSON.stringify({ seed, asked: cases, ...result, branches: undefined, coverage: packages, missed }, null, 2)}\n`,
  );
  told(result, packages, missed);
  process.exitCode = result.finds.length > 0 ? 1 : 0;
}

function told({ cases: done, seconds, targets, finds, kept }, packages, missed) {
  const rows = Object.entries(targets).sort(([, one], [, other]) => other.cases - one.cases);
  for (const [name, row] of rows)
    console.log(
      `${name.padEnd(28)} ${row.cases.toLocaleString('en-GB').padStart(10)} cases ${row.seconds.toFixed(0).padStart(6)} s`,
    );
  console.log(
    `${'in all'.padEnd(28)} ${done.toLocaleString('en-GB').padStart(10)} cases ${seconds.toFixed(0).padStart(6)} s, seed ${seed}`,
  );
  console.log(`${kept} texts kept because they took a branch that none before had taken`);
  for (const [name, sum] of Object.entries(packages))
    console.log(`branches of ${name}: ${sum.taken} of ${sum.ways}, ${percent(sum).toFixed(1)} %`);
  if (values.branches) console.log(`\nNot taken:\n${missed.map((line) => `  ${line}`).join('\n')}`);
  console.log(
    finds.length === 0 ? 'Nothing was found.' : `${finds.length} found; each is a file in ${regressions} now.`,
  );
}

/** Whoever waits for an hour sees that it goes on. */
function tell(sentence) {
  process.stderr.write(`${sentence}\n`);
}
