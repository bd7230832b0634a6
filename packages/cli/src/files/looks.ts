/** How things looked on disk when a piece of work looked at them, so that somebody can see later whether they still do. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { largestSize } from './largest-size.ts';

export interface Look {
  readonly of: 'file' | 'folder';
  /** Of a file its content, not its times: some systems tell those in seconds. Of a folder, what in it could matter. */
  readonly as: string;
}

/** By absolute path, what was looked at: whether or not something was there. */
export type Looks = ReadonlyMap<string, Look>;

const noted = new AsyncLocalStorage<Map<string, Look>>();

/** Does a piece of work, and tells of all that it has read how it looked just before. */
export async function noting<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly looks: Looks }> {
  const looks = new Map<string, Look>();
  const result = await noted.run(looks, work);
  return { result, looks };
}

/** To be called before a file is read, or looked for. Costs nothing where nobody wants to know. */
export function noteFile(path: string): void {
  const looks = noted.getStore();
  // The first look counts: what changed after it may not have been seen.
  if (looks && !looks.has(path)) looks.set(path, { of: 'file', as: contentOf(path) });
}

/** To be called before a folder is walked. */
export function noteFolder(path: string): void {
  const looks = noted.getStore();
  if (looks && looks.get(path)?.of !== 'folder') looks.set(path, { of: 'folder', as: entriesOf(path) });
}

/** Whether something is not as it was. */
export function haveChanged(looks: Looks): boolean {
  return [...looks].some(([path, { of, as }]) => (of === 'folder' ? entriesOf(path) : contentOf(path)) !== as);
}

function contentOf(path: string): string {
  try {
    const about = statSync(path);
    // (What is in a folder matters only where it is walked; what is too large is not read.)
    if (!about.isFile()) return `folder ${about.ino}`;
    if (about.size > largestSize) return `${about.size} ${about.mtimeMs}`;
    return sumOf(readFileSync(path));
  } catch (error) {
    return codeOf(error);
  }
}

function sumOf(bytes: Uint8Array): string {
  // (To load it takes longer than most looks: it is loaded when the first one needs it.)
  const { createHash } = createRequire(import.meta.url)('node:crypto') as typeof import('node:crypto');
  return createHash('sha256').update(bytes).digest('hex');
}

function entriesOf(folder: string): string {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() || /\.icb(rules)?$|^\.gitignore$/.test(entry.name))
      .map((entry) => `${entry.isDirectory() ? 'folder' : 'file'} ${entry.name}`)
      .sort()
      .join('\n');
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): string {
  return String((error as NodeJS.ErrnoException).code);
}
