/** From the paths that a person names (files, folders, patterns) to the files that are meant. */
import fs, { type Dirent, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { shownFrom } from './folders.ts';
import { type Ignored, ignoredBelow, ignoringFrom } from './ignored.ts';
import { noteFile, noteFolder } from './looks.ts';
import { isMissing, whyNotRead } from './text-file.ts';

/** A file to read; its real path is the same by whatever links one came to it. */
export interface FoundFile {
  /** As shown: relative to the working folder, with `/`. */
  readonly path: string;
  /** Absolute, links followed. */
  readonly realPath: string;
}

/** A path that leads to no file, and why, in a sentence. */
export interface NotFound {
  readonly path: string;
  readonly error: string;
}

export type Found = FoundFile | NotFound;

/** The files that are wanted: how their names end, and what is said of a file whose name does not. */
export interface Wanted {
  readonly endings: readonly string[];
  readonly otherwise: string;
}

export const constitutions: Wanted = {
  endings: ['.icb'],
  otherwise: 'This is no constitution: the name of a constitution ends in `.icb`.',
};

export const constitutionsAndPacks: Wanted = {
  endings: ['.icb', '.icbrules'],
  otherwise: 'This is neither a constitution nor a pack of rules: their names end in `.icb` and `.icbrules`.',
};

/**
 * Every file that the paths mean, once, sorted by path. From folders and patterns only files that are wanted are taken,
 * and nothing that git ignores; one that is named outright is always taken, if its name ends as it should.
 */
export async function findFiles(
  paths: readonly string[],
  workingFolder: string,
  wanted: Wanted = constitutions,
): Promise<Found[]> {
  const found = await Promise.all(paths.map((path) => filesAt(path, workingFolder, wanted)));
  return eachOnce(found.flat().sort(byPath));
}

async function filesAt(path: string, workingFolder: string, wanted: Wanted): Promise<Found[]> {
  const full = resolve(workingFolder, path);
  noteFile(full);
  try {
    if (statSync(full).isDirectory()) return filesIn(full, workingFolder, wanted);
    if (!isWanted(full, wanted)) return [{ path: shownFrom(workingFolder, full), error: wanted.otherwise }];
    return [fileAt(full, workingFolder)];
  } catch (error) {
    const matches = isMissing(error) ? await matchesOf(path, workingFolder, wanted) : undefined;
    if (matches) return matches;
    return [{ path: shownFrom(workingFolder, full), error: isDeadLink(full) ? deadLink : whyNotRead(error) }];
  }
}

const deadLink = 'This is a link to a file that is not there.';

function filesIn(folder: string, workingFolder: string, wanted: Wanted): Found[] {
  const found = [...walk(folder, ignoredFor(folder, workingFolder), workingFolder, wanted)];
  if (found.length > 0) return found;
  return [
    {
      path: shownFrom(workingFolder, folder),
      error: `There is no ${wanted.endings.join(' or ')} file in this folder.`,
    },
  ];
}

/** A folder that a person names is walked even if git ignores it: then only what its own `.gitignore` says counts. */
function ignoredFor(folder: string, workingFolder: string): Ignored {
  const ignored = ignoredBelow(ignoringFrom(folder, workingFolder));
  return ignored.folder(folder) ? ignoredBelow(folder) : ignored;
}

/** Links are not followed, so that no loop can trap the walk. One that a person names is. */
function* walk(folder: string, ignored: Ignored, workingFolder: string, wanted: Wanted): Generator<Found> {
  noteFolder(folder);
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: shownFrom(workingFolder, folder), error: whyNotRead(error) };
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!ignored.folder(path)) yield* walk(path, ignored, workingFolder, wanted);
    } else if (entry.isFile() && isWanted(path, wanted) && !ignored.file(path)) {
      yield fileAt(path, workingFolder);
    }
  }
}

/** Undefined where it is no pattern. */
async function matchesOf(pattern: string, workingFolder: string, wanted: Wanted): Promise<Found[] | undefined> {
  // (Most paths are none.)
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(pattern)) return undefined;
  const matches = await glob(pattern, {
    cwd: workingFolder,
    absolute: true,
    dot: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/.git/**', '**/node_modules/**'],
    fs: { readdir: readdirNoted },
  });
  const files = matches.map((path) => resolve(path)).filter((path) => isWanted(path, wanted));
  const judges = new Map<string, Ignored>();
  const seen = files.filter((path) => {
    const top = ignoringFrom(dirname(path), workingFolder);
    const ignored = judges.get(top) ?? ignoredBelow(top);
    judges.set(top, ignored);
    return !ignored.file(path);
  });
  if (seen.length === 0)
    return [{ path: pattern, error: `No ${wanted.endings.join(' or ')} file matches this pattern.` }];
  return seen.map((path) => fileAt(path, workingFolder));
}

/** As a pattern is looked for: the folders that may come to hold what it matches are noted. */
const readdirNoted = ((folder: string, ...rest: [never, never]) => {
  noteFolder(folder);
  fs.readdir(folder, ...rest);
}) as typeof fs.readdir;

function fileAt(path: string, workingFolder: string): Found {
  const shown = shownFrom(workingFolder, path);
  noteFile(path);
  try {
    return { path: shown, realPath: realpathSync(path) };
  } catch (error) {
    return { path: shown, error: isDeadLink(path) ? deadLink : whyNotRead(error) };
  }
}

function isWanted(path: string, { endings }: Wanted): boolean {
  return endings.some((ending) => path.endsWith(ending));
}

function isDeadLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink() && statSync(path, { throwIfNoEntry: false }) === undefined;
  } catch {
    return false;
  }
}

function byPath(one: Found, other: Found): number {
  return one.path < other.path ? -1 : one.path > other.path ? 1 : 0;
}

function eachOnce(found: readonly Found[]): Found[] {
  const known = new Map<string, Found>();
  for (const each of found) {
    const identity = 'realPath' in each ? each.realPath : `not found: ${each.path}`;
    if (!known.has(identity)) known.set(identity, each);
  }
  return [...known.values()];
}
