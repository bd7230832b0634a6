/** What git would not see: `.git`, `node_modules` and whatever the `.gitignore` files on the way down ignore. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { isInside } from './folders.ts';

/** Never walked into, whatever `.gitignore` says. */
const alwaysIgnored = new Set(['.git', 'node_modules']);

/** Whether something below the folder of this judge is ignored. Paths are absolute. */
export interface Ignored {
  file(path: string): boolean;
  folder(path: string): boolean;
}

/**
 * The folder whose `.gitignore` is the first to count for what lies in `folder`: that of the repository, or where there
 * is none, the working folder if it is above, else `folder` itself.
 */
export function ignoringFrom(folder: string, workingFolder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return isInside(folder, workingFolder) ? workingFolder : folder;
  }
}

/** Judges what lies below `top`, by the `.gitignore` files from there downward. */
export function ignoredBelow(top: string): Ignored {
  const rules = remembered(rulesOf);
  const folder = remembered((path: string): boolean => path !== top && (isHidden(path) || isIgnored(path, true)));
  return { folder, file: (path) => isIgnored(path, false) };

  function isHidden(path: string): boolean {
    return alwaysIgnored.has(basename(path));
  }

  // As in git: what lies in an ignored folder is ignored; else the deepest .gitignore that has a word on it decides.
  function isIgnored(path: string, isFolder: boolean): boolean {
    if (folder(dirname(path))) return true;
    for (let at = dirname(path); ; at = dirname(at)) {
      const name = relative(at, path).split(sep).join('/') + (isFolder ? '/' : '');
      const verdict = rules(at)?.test(name);
      if (verdict?.ignored) return true;
      if (verdict?.unignored || at === top || at === dirname(at)) return false;
    }
  }
}

function rulesOf(folder: string): Ignore | undefined {
  const file = join(folder, '.gitignore');
  try {
    return statSync(file).isFile() ? ignore().add(readFileSync(file, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}

function remembered<T>(ask: (path: string) => T): (path: string) => T {
  const answers = new Map<string, T>();
  return (path) => {
    if (!answers.has(path)) answers.set(path, ask(path));
    return answers.get(path) as T;
  };
}
