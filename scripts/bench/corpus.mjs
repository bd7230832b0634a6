/** Workspaces to measure in, made from a seed: constitutions, judged by every pack there is, and the same for icb's peers. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { importBundled } from '../build/bundled.mjs';

let generator;
/** The generator itself: `test/bench/corpus.ts`. */
export function corpus() {
  generator ??= importBundled('test/bench/corpus.ts');
  return generator;
}

/** Seeds that no other round has had. */
let lastSeed = 0;
export const freshSeed = () => {
  lastSeed += 1;
  return lastSeed;
};

/**
 * Writes a workspace into a folder and returns the folder. `lines` are the least and the most of each board. With `faults`,
 * every board holds a name that stands for nothing, and a line that cannot be read. `form` is whom it is for.
 */
export async function writeWorkspace(folder, { boards, seed = freshSeed(), lines, faults = false, form = 'icb' }) {
  const made = await corpus();
  mkdirSync(folder, { recursive: true });
  for (const [index, { text, constitution }] of made.boardsOf(boards, seed, lines).entries()) {
    const name = `board-${String(index).padStart(4, '0')}`;
    if (form === 'icb') writeFileSync(join(folder, `${name}.icb`), faults ? broken(text) : text);
    if (form === 'yaml') writeFileSync(join(folder, `${name}.yaml`), stringify(made.asDocument(constitution)));
    if (form === 'likec4')
      writeFileSync(join(folder, `${name}.c4`), made.asLikeC4(constitution, name.replace('-', '')));
  }
  if (form === 'icb') judgeByAll(folder);
  if (form === 'likec4') writeFileSync(join(folder, 'words.c4'), made.likeC4Words);
  return folder;
}

/** Writes one board of so many lines into a folder of its own, and returns the folder. */
export async function writeLongBoard(folder, lines, seed = freshSeed()) {
  const { longBoard } = await corpus();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'long.icb'), longBoard(lines, seed));
  judgeByAll(folder);
  return folder;
}

function judgeByAll(folder) {
  writeFileSync(join(folder, 'icb.config.json'), JSON.stringify({ use: { 'health-bill-2026': true } }));
}

export function boardsIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.icb'))
    .sort();
}

/** What is in a folder in bytes, of files with an ending. */
export function bytesIn(folder, ending) {
  const files = readdirSync(folder).filter((name) => name.endsWith(ending));
  return files.reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0);
}

function broken(text) {
  const end = text.lastIndexOf('}');
  const faults = '  delegates commissioning-functions to nobody-of-this-name\n  quorum { at most of }\n';
  return `${text.slice(0, end)}${faults}${text.slice(end)}`;
}
