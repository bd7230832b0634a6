/** What a step of the build reads, as one hash: the same hash means that there is nothing to do. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './running.mjs';

/** Folders that hold what is built or installed, never what it is built from. */
const left = new Set(['node_modules', 'dist', 'generated']);

/**
 * A hash of the names and contents of files. Paths are relative to the root: a file, a folder with all that is in it,
 * or, with a star in place of a package's name, either in every package. What does not exist counts as absent, not as
 * an error.
 */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(inEachPackage).flatMap(filesOf)) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function inEachPackage(path) {
  const [before, after] = path.split('*');
  if (after === undefined) return [path];
  return readdirSync(join(root, before))
    .sort()
    .map((name) => before + name + after);
}

function filesOf(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .filter((name) => !left.has(name))
    .sort()
    .flatMap((name) => filesOf(`${path}/${name}`));
}
