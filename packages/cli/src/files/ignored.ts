/** What git would not see: `.git`, `node_modules` and whatever the `.gitignore` files on the way down ignore. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { isInside } from './folders.ts';
import { noteFile } from './looks.ts';

/** Never walked into, whatever `.gitignore` says. */
const alwaysIgnored = new Set(['.git', 'node_modules']);

/** Whether something below the top of this judge is ignored. Paths are absolute. */
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
    noteFile(join(at, '.git'));
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return isInside(folder, workingFolder) ? workingFolder : folder;
  }
}

/** Judges what lies below `top`, by the `.gitignore` files from there downward. */
export function ignoredBelow(top: string): Ignored {
  const rulesIn = remembered((folder: string): Ignore => {
    const above = folder === top ? ignore() : rulesIn(dirname(folder));
    const own = linesOfGitignore(folder).flatMap((line) => seenFromTop(line, from(folder)));
    return own.length > 0 ? ignore().add(above).add(own) : above;
  });
  const folder = remembered((path: string): boolean => {
    if (path === top) return false;
    return (
      folder(dirname(path)) || alwaysIgnored.has(basename(path)) || rulesIn(dirname(path)).ignores(`${from(path)}/`)
    );
  });
  return {
    folder,
    file: (path) => folder(dirname(path)) || rulesIn(dirname(path)).ignores(from(path)),
  };

  function from(path: string): string {
    return relative(top, path).split(sep).join('/');
  }
}

/**
 * A line of the `.gitignore` in `folder` as it would stand in that of the top, so that all of them are one list, in
 * which the deeper word is the later one and wins.
 */
function seenFromTop(line: string, folder: string): string[] {
  if (folder === '') return [line];
  const not = line.startsWith('!') ? '!' : '';
  const pattern = line.slice(not.length).replace(/^\//, '');
  if (pattern.trim() === '' || line.startsWith('#')) return [];
  // With a slash before its end, a pattern means that very path; without one, any depth.
  const isPath = /^!?\/|\/./.test(line);
  return [`${not}/${literally(folder)}/${isPath ? '' : '**/'}${pattern}`];
}

/** The name of a folder as a pattern that means nothing else. */
function literally(path: string): string {
  return path.replace(/[[\]*?\\ ]/g, '\\$&');
}

function linesOfGitignore(folder: string): string[] {
  const file = join(folder, '.gitignore');
  noteFile(file);
  try {
    return statSync(file).isFile() ? readFileSync(file, 'utf8').split(/\r?\n/) : [];
  } catch {
    return [];
  }
}

function remembered<T>(ask: (path: string) => T): (path: string) => T {
  const answers = new Map<string, T>();
  return (path) => {
    if (!answers.has(path)) answers.set(path, ask(path));
    return answers.get(path) as T;
  };
}
