/**
 * `npm run bench [-- --rounds N] [--only command|editor|drawing] [--json FILE]`: how long `icb` and its language server take, each
 * beside a bare start of the same Node (`node -e 0`), and how much memory. Runs of both are interleaved, so that a busy
 * machine slows both; a ratio is one of medians.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeWorkspace } from './bench/corpus.mjs';
import { jsonOf, machine, tableOf } from './bench/report.mjs';
import { commandRows, drawingRow, editorRows } from './bench/rows.mjs';
import { build } from './build.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '15' }, only: { type: 'string' }, json: { type: 'string' } },
});
const rounds = Number(values.rounds);

await build();
const folder = mkdtempSync(join(tmpdir(), 'icb-bench-'));
try {
  const [clean, faulty] = [join(folder, 'clean'), join(folder, 'faulty')];
  await writeWorkspace(clean, { boards: 42, seed: 1 });
  await writeWorkspace(faulty, { boards: 42, seed: 1, faults: true });
  const rows = [
    ...(isAsked('command') ? commandRows({ clean, rounds }) : []),
    ...(isAsked('editor') ? await editorRows({ clean, faulty, rounds }) : []),
    ...(isAsked('drawing') ? [await drawingRow(folder)] : []),
  ];
  const measured = { machine: machine(rounds), rows };
  console.log(tableOf(measured));
  if (values.json) writeFileSync(values.json, jsonOf(measured));
} finally {
  rmSync(folder, { recursive: true });
}

function isAsked(what) {
  return values.only === undefined || values.only === what;
}
