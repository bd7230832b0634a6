/**
 * `npm run bench`: how long `icb` takes, as a ratio to a bare start of the same Node (`node -e 0`), and how much memory.
 * Runs of both are interleaved, so that a busy machine slows both; the figure is the ratio of the medians.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root } from './running.mjs';
import { nodeToBuildWith } from './setup.mjs';

const rounds = Number(process.argv[2] ?? 15);
const node = nodeToBuildWith();
const icb = join(root, 'packages/cli/bin/icb.mjs');

await build();
const folder = mkdtempSync(join(tmpdir(), 'icb-bench-'));
try {
  await writeCorpus();
  const [one] = readdirSync(folder).filter((name) => name.endsWith('.icb'));
  const measured = [
    ['`icb --version`', [icb, '--version']],
    ['`icb check`, one file of 150 to 250 lines', [icb, 'check', one]],
    ['`icb check`, 42 such files', [icb, 'check', ...readdirSync(folder).filter((name) => name.endsWith('.icb'))]],
  ].map(([what, args]) => measure(what, args));
  print(measured);
} finally {
  rmSync(folder, { recursive: true });
}

async function writeCorpus() {
  const { build: bundle } = await import('esbuild');
  const outfile = join(folder, 'corpus.mjs');
  const entryPoints = [join(root, 'test/bench/corpus.ts')];
  await bundle({
    entryPoints,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    absWorkingDir: root,
  });
  run([outfile, folder, '42', '1']);
  rmSync(outfile);
}

/** Medians over the rounds, each round with a bare start before it; memory from a run of its own. */
function measure(what, args) {
  const times = [];
  const bare = [];
  run(args);
  for (let round = 0; round < rounds; round++) {
    bare.push(timed(['-e', '0']));
    times.push(timed(args));
  }
  return { what, ms: median(times), bare: median(bare), spread: spread(times), megabytes: memory(args) };
}

function timed(args) {
  const start = performance.now();
  run(args);
  return performance.now() - start;
}

function run(args, options = {}) {
  const result = spawnSync(node, args, { cwd: folder, stdio: ['ignore', 'ignore', 'ignore', 'pipe'], ...options });
  if (result.error) throw result.error;
  return result;
}

/** The greatest resident memory of a run, which the process itself tells at its end. */
function memory(args) {
  const tell = "process.on('exit',()=>require('fs').writeSync(3,String(process.resourceUsage().maxRSS)))";
  const told = run([
    '--import',
    `data:text/javascript,import{createRequire}from'node:module';const require=createRequire('/');${encodeURIComponent(tell)}`,
    ...args,
  ]);
  return Math.round(Number(told.output[3]) / 1024);
}

function median(values) {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
}

/** Half the distance between the first and third quarter, as a share of the median. */
function spread(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return (sorted[Math.floor(values.length * 0.75)] - sorted[Math.floor(values.length * 0.25)]) / 2 / median(values);
}

function print(measured) {
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  console.log(`Node ${version}, ${cpus().length} cores, ${rounds} rounds, medians\n`);
  console.log('| what | ms | × bare Node | ± | MB |');
  console.log('|---|---|---|---|---|');
  for (const { what, ms, bare, spread: half, megabytes } of measured) {
    console.log(
      `| ${what} | ${ms.toFixed(0)} | ${(ms / bare).toFixed(1)} | ${(half * 100).toFixed(0)} % | ${megabytes} |`,
    );
  }
}
