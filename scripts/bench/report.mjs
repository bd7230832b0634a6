/** The figures as a table for people, and as data. */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { node } from './node.mjs';

export function machine(rounds) {
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  return { node: version, cores: cpus().length, processor: cpus()[0]?.model ?? 'unknown', rounds };
}

export function tableOf({ machine: { node: version, cores, rounds }, rows }) {
  return [
    `Node ${version}, ${cores} cores, ${rounds} rounds, medians unless it says otherwise`,
    '',
    '| what | ms | × bare Node | ± | MB | budget |',
    '|---|---|---|---|---|---|',
    ...rows.map(({ what, ms, bare, spread, megabytes, budget }) =>
      cells([
        what,
        ms.toFixed(ms < 20 ? 1 : 0),
        (ms / bare).toFixed(ms < bare ? 2 : 1),
        spread === undefined ? '' : `${(spread * 100).toFixed(0)} %`,
        megabytes ?? '',
        budgetOf(budget),
      ]),
    ),
    '',
  ].join('\n');
}

export function jsonOf({ machine, rows }) {
  const data = rows.map((each) => ({ ...each, ratio: each.ms / each.bare, within: isWithin(each) }));
  return `${JSON.stringify({ machine, rows: data }, null, 2)}\n`;
}

/** Whether a row keeps to its budget; `null` where it has none. */
export function isWithin({ ms, megabytes, budget }) {
  if (!budget) return null;
  return (
    ms <= (budget.ms ?? Number.POSITIVE_INFINITY) && (megabytes ?? 0) <= (budget.megabytes ?? Number.POSITIVE_INFINITY)
  );
}

const cells = (values) => `| ${values.join(' | ')} |`;

function budgetOf(budget) {
  if (!budget) return '';
  return [budget.ms && `${budget.ms} ms`, budget.megabytes && `${budget.megabytes} MB`].filter(Boolean).join(', ');
}
