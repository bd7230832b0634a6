/**
 * `npm run bench`: how long `icb` and its language server take, each beside a bare start of the same Node (`node -e 0`) in the
 * same rounds; how much memory; how that grows; how large what is packed is; and the same of what else there is.
 *
 * - `--only GROUP,…`: groups or rows of scripts/bench/table.mjs
 * - `--rounds N`: the most rounds of a row
 * - `--short`: fewer rounds, and nothing that takes minutes
 * - `--json FILE`: the figures as data as well
 * - `--write`: put the table into docs/performance.md, and what is not within its budget into scripts/bench/not-yet.json
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measured } from './bench/measured.mjs';
import { writeFigures } from './bench/page.mjs';
import { jsonOf, machine, tableOf } from './bench/report.mjs';
import { groups, table } from './bench/table.mjs';
import { packageCommand } from './package-cli.mjs';
import { stop } from './running.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'string' },
    short: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const asked = values.only?.split(',') ?? groups;
const unknown = asked.filter((name) => !groups.includes(name) && !table.some(({ id }) => id === name));
if (unknown.length > 0)
  stop(
    `There is no group or row ${unknown.join(', ')}. Groups: ${groups.join(', ')}; rows: ${table.map(({ id }) => id).join(', ')}.`,
  );
if (values.write && values.only) stop('What is written is the whole table: not with --only.');
const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
if (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0)) stop('--rounds asks for a number: 1 or more.');

await packageCommand();
const folder = mkdtempSync(join(tmpdir(), 'icb-bench-'));
const began = performance.now();
try {
  const rows = table.filter(({ id, group }) => asked.includes(group) || asked.includes(id));
  const figures = await measured(rows, folder, { short: values.short, rounds, tell });
  const all = { machine: machine(), short: values.short, minutes: (performance.now() - began) / 60_000, rows: figures };
  console.log(tableOf(all));
  if (values.json) writeFileSync(values.json, jsonOf(all));
  if (values.write) writeFigures(all);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Whoever waits for minutes sees for what. */
function tell(sentence) {
  process.stderr.write(`${sentence}\n`);
}
