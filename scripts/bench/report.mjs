/** The figures as a table for people, and as data. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../running.mjs';
import { node } from './node.mjs';
import { reachOf } from './statistics.mjs';
import { shareOf } from './table.mjs';

/** What was measured, and on what. */
export function machine() {
  const versions = [
    versionIn('packages/cli'),
    ...['ajv', 'ajv-cli'].map((name) => versionIn(`scripts/bench/peers/ajv/node_modules/${name}`)),
    versionIn('scripts/bench/peers/spectral/node_modules/@stoplight/spectral-cli'),
    versionIn('scripts/bench/peers/likec4/node_modules/likec4'),
  ];
  return {
    node: spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim(),
    system: `${platform()} ${release()} ${arch()}`,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    gigabytes: Math.round(totalmem() / 2 ** 30),
    day: new Date().toISOString().slice(0, 10),
    versions: Object.fromEntries(versions.filter(Boolean)),
  };
}

export const columns = ['what', 'caches', 'ms', '× bare Node', '95 %', 'rounds', 'MB', 'budget', 'goal', 'within'];

export function tableOf({ machine, rows, minutes, short }) {
  const { node: version, system, processor, cores, gigabytes, day, versions } = machine;
  const names = Object.entries(versions).map(([name, of]) => `${name} ${of}`);
  return [
    `${day}, Node ${version}, ${system}, ${cores} cores (${processor}), ${gigabytes} GB; ${names.join(', ')}.`,
    `Medians${short ? '; a short run' : ''}. It took ${minutes.toFixed(0)} minutes.`,
    '',
    cells(columns),
    cells(columns.map(() => '---')),
    ...rows.map((row) => cells(cellsOf(row))),
    '',
    ...notesOf(rows),
  ].join('\n');
}

export function jsonOf({ rows, ...of }) {
  return `${JSON.stringify({ ...of, rows: rows.map((row) => ({ ...row, within: withinOf(row) })) }, null, 2)}\n`;
}

/** What a row keeps to: its goal, its budget, neither; empty where there is none. */
export function withinOf(row) {
  if (!row.budget || row.wrong) return '';
  const { budget, goal } = row;
  if (goal && shareOf(row, goal) <= 1) return 'goal';
  const share = shareOf(row, budget);
  return share <= 1 ? 'budget' : `no: ${share.toFixed(2)} of it`;
}

function cellsOf(row) {
  const { what, caches, ms, ratio, bare, rounds, megabytes, exponent, kilobytes, capped, wrong } = row;
  if (wrong)
    return [what, caches, `not measured: ${wrong.replaceAll(/[|\n]/g, ' ')}`, ...Array(columns.length - 3).fill('')];
  return [
    what,
    caches,
    kilobytes
      ? `${thousands(kilobytes)} kB`
      : exponent === undefined
        ? ms < 100
          ? ms.toFixed(1)
          : thousands(ms)
        : `n^${exponent.toFixed(2)}`,
    ms === undefined ? '' : three(ratio ?? ms / bare),
    ratio === undefined ? '' : `±${(reachOf(row) * 100).toFixed(0)} %${capped ? '*' : ''}`,
    rounds ?? '',
    megabytes ?? '',
    allowed(row.budget),
    allowed(row.goal),
    withinOf(row),
  ];
}

function notesOf(rows) {
  const notes = rows.filter(({ capped }) => capped).map(({ id, capped }) => `${id} (${capped})`);
  const points = rows
    .filter((row) => row.points)
    .map(
      (row) =>
        `${row.id}, processor time: ${row.points.map(({ size, ms }) => `${thousands(size)} → ${thousands(ms)} ms`).join(', ')}.`,
    );
  return [
    ...(notes.length > 0
      ? [
          `\\* Ended by the most rounds or the most time of a row, not by an interval within ±5 %: ${notes.join(', ')}.`,
          '',
        ]
      : []),
    ...points,
  ];
}

function allowed(of) {
  const words = { ratio: ' ×', ms: ' ms', megabytes: ' MB', kilobytes: ' kB' };
  const said = Object.entries(of ?? {}).map(([name, most]) =>
    name === 'exponent' ? 'linear' : `${thousands(most)}${words[name]}`,
  );
  return said.join(', ');
}

const cells = (values) => `| ${values.join(' | ')} |`;
const thousands = (number) =>
  number < 100 ? String(Math.round(number * 100) / 100) : Math.round(number).toLocaleString('en');
const three = (number) => (number < 10 ? number.toFixed(2) : number < 100 ? number.toFixed(1) : thousands(number));

function versionIn(folder) {
  try {
    const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    return [name, version];
  } catch {
    return undefined;
  }
}
