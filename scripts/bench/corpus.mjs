/** Workspaces to measure in: so many boards of 150 to 250 lines, made from a seed, judged by every pack there is. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../running.mjs';
import { run } from './node.mjs';

/** Bundles a program of `test/bench`, to be run by Node as it is. */
export async function bundled(name, outfile) {
  const { build: bundle } = await import('esbuild');
  const entryPoints = [join(root, 'test/bench', name)];
  await bundle({
    entryPoints,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    absWorkingDir: root,
  });
}

/** Writes the workspace. With `faults`, every board holds a name that stands for nothing, and a line that cannot be read. */
export async function writeWorkspace(folder, { boards, seed, faults = false }) {
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, 'corpus.mjs');
  await bundled('corpus.ts', outfile);
  run([outfile, folder, String(boards), String(seed)]);
  rmSync(outfile);
  writeFileSync(join(folder, 'icb.config.json'), JSON.stringify({ use: { 'health-bill-2026': true } }));
  if (faults) for (const name of boardsIn(folder)) breakBoard(join(folder, name));
}

export function boardsIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.icb'))
    .sort();
}

function breakBoard(path) {
  const text = readFileSync(path, 'utf8');
  const end = text.lastIndexOf('}');
  const faults = '  delegates commissioning-functions to nobody-of-this-name\n  quorum { at most of }\n';
  writeFileSync(path, `${text.slice(0, end)}${faults}${text.slice(end)}`);
}
