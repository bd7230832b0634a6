/** Which files git says have changed since a revision, those that were never committed among them. */
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { git, revisionIn } from '../git/revisions.ts';
import type { FoundFile } from './find.ts';
import { noteFile } from './looks.ts';
import { readText } from './text-file.ts';

/** Absolute paths, links followed; or why they are not known, in a sentence. */
export function changedSince(name: string, workingFolder: string): ReadonlySet<string> | { readonly error: string } {
  const revision = revisionIn(workingFolder, name);
  if ('error' in revision) return revision;
  const { root, commit } = revision;
  for (const path of restsOn(name)) {
    const file = git(workingFolder, ['rev-parse', '--git-path', path]);
    if ('stdout' in file) noteFile(resolve(workingFolder, file.stdout.toString().trim()));
  }
  const changed = git(root, [
    ...withoutFilters(root),
    'diff',
    '--no-ext-diff',
    '--no-textconv',
    '--ignore-submodules=all',
    '--name-only',
    '--no-renames',
    '-z',
    commit,
    '--',
  ]);
  if ('error' in changed) return changed;
  const added = git(root, ['ls-files', '--others', '--exclude-standard', '-z', '--full-name']);
  if ('error' in added) return added;
  const named = [changed, added].flatMap(({ stdout }) => stdout.toString().split('\0').filter(Boolean));
  return new Set(named.map((path) => join(root, path)).map((path) => (existsSync(path) ? realpathSync(path) : path)));
}

/** Programs through which git would send what it compares: where there are any, more may seem changed than is. */
function withoutFilters(root: string): string[] {
  const named = git(root, ['config', '--name-only', '-z', '--get-regexp', '^filter\\..*\\.(clean|process|required)$']);
  if ('error' in named) return [];
  const names = named.stdout.toString().split('\0').filter(Boolean);
  return names.flatMap((name) => ['-c', name.endsWith('.required') ? `${name}=false` : `${name}=`]);
}

/** The files of git that say where a revision stands, and what has been committed. */
function restsOn(revision: string): string[] {
  const named = ['heads', 'remotes', 'tags'].map((kind) => `refs/${kind}/${revision}`);
  return ['HEAD', 'logs/HEAD', 'index', 'packed-refs', ...named];
}

/** Of the files, those that have changed and those that import such; all of them, where settings or rules have. */
export function touchedBy(files: readonly FoundFile[], changed: ReadonlySet<string>): FoundFile[] {
  if ([...changed].some((path) => path.endsWith('.icbrules') || path.endsWith('icb.config.json'))) return [...files];
  const imports = new Map(files.map(({ realPath }) => [realPath, importsOf(realPath)]));
  const touched = new Set(changed);
  for (let before = -1; before < touched.size; ) {
    before = touched.size;
    for (const [path, imported] of imports) if (imported.some((each) => touched.has(each))) touched.add(path);
  }
  return files.filter(({ realPath }) => touched.has(realPath));
}

function importsOf(path: string): string[] {
  const file = readText(path);
  if (!('text' in file)) return [];
  return [...file.text.matchAll(/^[ \t]*import[ \t]+"([^"\n]+)"/gm)].map((found) =>
    resolve(dirname(path), found[1] ?? ''),
  );
}
