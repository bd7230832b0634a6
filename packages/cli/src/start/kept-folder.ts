/** The folder in which icb keeps, for this person, what would only be worked out again: never more than it may take. */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir, platform } from 'node:os';
import { dirname, join } from 'node:path';

/** Bytes that the folder may take, for all commands, builds and versions of Node. */
const MOST = 60_000_000;

/** Undefined where nothing is to be kept (`ICB_CACHE=off`). */
export function keptFolder(env: Readonly<NodeJS.ProcessEnv> = process.env): string | undefined {
  if (env.ICB_CACHE === 'off') return undefined;
  return env.ICB_CACHE || join(folderForCaches(env), 'icb');
}

function folderForCaches({ XDG_CACHE_HOME, LOCALAPPDATA }: Readonly<NodeJS.ProcessEnv>): string {
  if (platform() === 'win32' && LOCALAPPDATA) return LOCALAPPDATA;
  if (platform() === 'darwin') return join(homedir(), 'Library/Caches');
  return XDG_CACHE_HOME || join(homedir(), '.cache');
}

/**
 * Keeps under a name what stands in some parts, in the place of all whose names begin with the prefix. It is written beside and
 * then renamed, so that nobody ever reads half of it. Where that cannot be done, nothing is kept.
 */
export function keep(folder: string, name: string, prefix: string, parts: readonly (string | Uint8Array)[]): void {
  const file = join(folder, name);
  const beside = `${file}.${process.pid}`;
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  if (size > MOST) return;
  try {
    makeFolder(folder);
    for (const old of readdirSync(folder))
      if (old !== name && old.startsWith(prefix)) rmSync(join(folder, old), { force: true });
    makeRoom(folder, MOST - size);
    writeParts(beside, parts);
    renameSync(beside, file);
  } catch {
    // (A disk that is full, a folder of somebody else: the same again without what was kept, then.)
    removeIfThere(beside);
  }
}

/** With those above it. (Node's own way never ends where a file system takes no folders and says that there is none above.) */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // (Another icb may have been sooner.)
    if (!existsSync(folder)) throw error;
  }
}

function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // There is no such folder.
  }
}

function writeParts(file: string, parts: readonly (string | Uint8Array)[]): void {
  const opened = openSync(file, 'w', 0o600);
  try {
    for (const part of parts) writeFileSync(opened, part);
  } finally {
    closeSync(opened);
  }
}

/** Removes what was kept longest ago, until the rest takes no more than so many bytes. */
function makeRoom(folder: string, most: number): void {
  const files = readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat?.isFile() ? { path, stat } : [];
  });
  let bytes = 0;
  for (const { path, stat } of files.sort((one, other) => other.stat.mtimeMs - one.stat.mtimeMs)) {
    bytes += stat.size;
    if (bytes > most) rmSync(path, { force: true });
  }
}
