/** Which files git says have changed since a revision, those that were never committed among them. */
import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { FoundFile } from './find.ts';
import { noteFile } from './looks.ts';
import { readText } from './text-file.ts';

/** Absolute paths, links followed; or why they are not known, in a sentence. */
export function changedSince(
  revision: string,
  workingFolder: string,
): ReadonlySet<string> | { readonly error: string } {
  // What begins with a hyphen would be an option to git.
  if (!/^[^-\s]\S*$/.test(revision)) return { error: `\`${revision}\` is no revision that git could know.` };
  const git = (...args: string[]): string[] =>
    execFileSync('git', args, {
      cwd: workingFolder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 100_000_000,
    })
      .split('\0')
      .filter((each) => each !== '');
  try {
    const [root = ''] = git('rev-parse', '--show-toplevel').map((each) => each.trim());
    for (const path of restsOn(revision))
      noteFile(resolve(workingFolder, git('rev-parse', '--git-path', path)[0]?.trim() ?? ''));
    const named = [
      ...git('diff', '--name-only', '--no-renames', '-z', revision, '--').map((each) => join(root, each)),
      ...git('ls-files', '--others', '--exclude-standard', '-z', '--full-name', ':/').map((each) => join(root, each)),
    ];
    return new Set(named.map((path) => (existsSync(path) ? realpathSync(path) : path)));
  } catch (error) {
    return { error: whyNot(error, revision) };
  }
}

/** The files of git that say where a revision stands, and what has been committed. */
function restsOn(revision: string): string[] {
  const named = ['heads', 'remotes', 'tags'].map((kind) => `refs/${kind}/${revision}`);
  return ['HEAD', 'logs/HEAD', 'index', 'packed-refs', ...named];
}

function whyNot(error: unknown, revision: string): string {
  const { code, stderr } = error as { readonly code?: string; readonly stderr?: string };
  if (code === 'ENOENT') return 'There is no git on this machine to ask what has changed.';
  if (/not a git repository/.test(stderr ?? '')) return 'This folder is in no repository of git.';
  return `Git does not know the revision \`${revision}\`.`;
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
  return [...file.text.matchAll(/^\s*import\s+"([^"\n]+)"/gm)].map((found) => resolve(dirname(path), found[1] ?? ''));
}
