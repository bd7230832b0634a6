/** Files as they stood at a revision of a git repository. Git is asked without a shell, writes nothing and fetches nothing. */
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { largestSize } from '../files/largest-size.ts';
import { type Text, textOf, tooLarge } from '../files/text-file.ts';

/** A revision that was looked up: what it is, whatever its name comes to mean meanwhile. */
export interface Revision {
  /** As it was named. */
  readonly name: string;
  readonly commit: string;
  /** The top folder of the repository, absolute, links followed. */
  readonly root: string;
}

/** The revision of this name in the repository of a folder, or a sentence that says why there is none. */
export function revisionIn(folder: string, name: string): Revision | { readonly error: string } {
  // What begins with a hyphen would be an option to git.
  if (name === '' || name.startsWith('-') || /\p{Cc}/u.test(name))
    return { error: `\`${name}\` is no revision that git could know.` };
  const top = git(folder, ['rev-parse', '--show-toplevel']);
  if ('error' in top) return top;
  const found = git(folder, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
  if ('error' in found) return { error: whyUnknown(folder, name) };
  return { name, commit: lineOf(found.stdout), root: realpathSync(lineOf(top.stdout)) };
}

/** With a way out, where it can be told. */
function whyUnknown(folder: string, name: string): string {
  if (name.includes('..')) return `\`${name}\` is a range: name the one revision from which on to look.`;
  const unknown = `Git does not know the revision \`${name}\`.`;
  if ('error' in git(folder, ['rev-parse', '--verify', '--quiet', 'HEAD']))
    return `${unknown} Nothing has been committed in this repository yet.`;
  const isShallow = git(folder, ['rev-parse', '--is-shallow-repository']);
  return 'stdout' in isShallow && lineOf(isShallow.stdout) === 'true'
    ? `${unknown} Only the last commits are in this copy of the repository: \`git fetch --unshallow\`, or \`fetch-depth: 0\` where it is checked out, brings the others.`
    : unknown;
}

/** A file at a revision; its path is from the top of the repository, with `/`. */
export function textAt({ commit, root, name }: Revision, path: string): Text {
  const object = `${commit}:${path}`;
  const kind = git(root, ['cat-file', '-t', object]);
  if ('error' in kind) return { problem: 'missing', error: `There is no file at this path in \`${name}\`.` };
  if (lineOf(kind.stdout) !== 'blob')
    return { problem: 'unreadable', error: `This is not a file that can be read in \`${name}\`.` };
  const size = git(root, ['cat-file', '-s', object]);
  const bytes = 'error' in size ? Number.NaN : Number(lineOf(size.stdout));
  if (bytes > largestSize) return { problem: 'unreadable', error: tooLarge(bytes) };
  const blob = git(root, ['cat-file', 'blob', object]);
  return 'error' in blob ? { problem: 'unreadable', error: blob.error } : textOf(blob.stdout);
}

/** A repository that somebody sent may say in its own settings what git shall run: it shall run nothing. */
const runningNothing: readonly string[] = [
  ...['-c', 'core.fsmonitor=false'],
  ...['-c', 'core.hooksPath=/dev/null'],
  ...['-c', 'protocol.allow=never'],
  '--no-pager',
];

/** What git says, or in a sentence why it says nothing. */
export function git(folder: string, args: readonly string[]): { readonly stdout: Buffer } | { readonly error: string } {
  const { status, stdout, stderr, error } = spawnSync('git', [...runningNothing, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 100_000_000,
    env: { ...process.env, LC_ALL: 'C', GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
  });
  if (error && 'code' in error && error.code === 'ENOENT')
    return { error: 'There is no git on this machine to ask for a revision.' };
  if (status === 0) return { stdout };
  const said = stderr?.toString() ?? '';
  if (said.includes('not a git repository')) return { error: 'This folder is in no repository of git.' };
  if (said.includes('dubious ownership'))
    return { error: 'Git does not trust this repository, since it belongs to somebody else (`safe.directory`).' };
  return { error: lineOf(stderr ?? Buffer.from('Git gave no answer.')) };
}

function lineOf(bytes: Buffer): string {
  return bytes.toString().split('\n', 1)[0] ?? '';
}
