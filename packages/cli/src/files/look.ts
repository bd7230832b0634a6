/** How a thing looks on disk, and whether it still does. */
import { type Dirent, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { largestSize } from './largest-size.ts';

export interface Look {
  readonly of: 'file' | 'folder';
  /**
   * Of a file its content, not its times: some systems tell those in seconds; and of a link, where it leads. Of a folder,
   * what in it could matter.
   */
  readonly as: string;
  /** What would not be the same if it had changed; missing where a change might leave no trace. */
  readonly trace?: string;
}

/** By absolute path, what was looked at: whether or not something was there. */
export type Looks = ReadonlyMap<string, Look>;

export function lookAt(path: string, of: Look['of']): Look {
  return { of, as: of === 'folder' ? entriesOf(path) : contentOf(path) };
}

/** Whether it is as it was. What has left no trace of a change need not be read. */
export function looksTheSame(path: string, look: Look): boolean {
  return hasNoTraceOfChange(path, look) || lookAt(path, look.of).as === look.as;
}

export function hasNoTraceOfChange(path: string, { trace }: Look): boolean {
  return trace !== undefined && trace === traceOf(path);
}

/** Whether something is not as it was. */
export function haveChanged(looks: Looks): boolean {
  return [...looks].some(([path, look]) => !looksTheSame(path, look));
}

/**
 * What would not be the same if a file or a folder had changed; undefined where a change might leave no trace, because the
 * last one came after `before` (milliseconds of the clock), or because nothing is there.
 */
export function traceOf(path: string, before = Number.POSITIVE_INFINITY): string | undefined {
  try {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (!stats) return undefined;
    const { dev, ino, size, ctimeNs, ctimeMs, mtimeNs, mtimeMs } = stats;
    if (Number(ctimeMs) > before || Number(mtimeMs) > before) return undefined;
    return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
  } catch {
    return undefined;
  }
}

function contentOf(path: string): string {
  try {
    const about = statSync(path, { throwIfNoEntry: false });
    if (!about) return lstatSync(path, { throwIfNoEntry: false }) ? 'a link that leads nowhere' : 'missing';
    // (What is in a folder matters only where it is walked; what is too large is not read.)
    if (!about.isFile()) return `folder ${about.ino}`;
    const place = realpathSync.native(path);
    const content = about.size > largestSize ? `${about.size} ${about.mtimeMs}` : sumOf(readFileSync(path));
    return place === path ? content : `${content} ${place}`;
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
      .map((entry) => `${kindOf(entry)} ${entry.name}`)
      .sort()
      .join('\n');
  } catch (error) {
    return codeOf(error);
  }
}

function kindOf(entry: Dirent): string {
  if (entry.isDirectory()) return 'folder';
  // (A walk goes past links.)
  return entry.isFile() ? 'file' : 'other';
}

function codeOf(error: unknown): string {
  return String((error as NodeJS.ErrnoException).code);
}
