/** How a thing looks on disk, and whether it still does. */
import { type Dirent, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { largestSize } from './largest-size.ts';

export interface Look {
  readonly of: 'file' | 'folder';
  /**
   * Of a file its content or a sum of it, not its times: some systems tell those in seconds; and of a link, where it leads. Of a
   * folder, what in it could matter.
   */
  readonly as: string;
  /** What would not be the same if it had changed; missing where a change might leave no trace. */
  readonly trace?: string;
}

/** By absolute path, what was looked at: whether or not something was there. */
export type Looks = ReadonlyMap<string, Look>;

/**
 * How the content of a file is told: by itself, or by a sum. To make the first sum takes some milliseconds; texts of many files take
 * room.
 */
export type Telling = 'text' | 'sum';

/** A file is told as it was `before`, so that the two can be compared; but where its size is another, as `telling` says. */
export function lookAtFile(path: string, telling: Telling, before?: Look): Look {
  return { of: 'file', as: contentOf(path, telling, before?.as) };
}

export function lookAtFolder(path: string): Look {
  return { of: 'folder', as: entriesOf(path) };
}

/** Whether it is as it was. What has left no trace of a change need not be read. */
export function looksTheSame(path: string, look: Look): boolean {
  if (hasNoTraceOfChange(path, look)) return true;
  return (look.of === 'folder' ? lookAtFolder(path) : lookAtFile(path, 'text', look)).as === look.as;
}

export function isToldAsText({ of, as }: Look): boolean {
  return of === 'file' && told.exec(as)?.[1] === 'text';
}

/** With sums for texts, where these would take much room. */
export function inBrief(looks: Looks): Looks {
  const texts = [...looks.values()].filter(isToldAsText);
  if (texts.reduce((sum, { as }) => sum + as.length, 0) < MUCH) return looks;
  return new Map([...looks].map(([path, look]) => [path, isToldAsText(look) ? summedUp(look) : look]));
}

/** Characters. */
const MUCH = 100_000;

/** Behind where a link leads: how it is told, and the size. */
const told = /\n(text|sum) (\d+) /;

function summedUp(look: Look): Look {
  const [all = '', , size] = told.exec(look.as) ?? [];
  const begin = look.as.indexOf(all);
  const sum = sumOf(Buffer.from(look.as.slice(begin + all.length), 'latin1'));
  return { ...look, as: `${look.as.slice(0, begin)}\nsum ${size} ${sum}` };
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
    // (A link may lead elsewhere and yet to the same: one file can have a name in two folders.)
    const realPath = realpathSync.native(path);
    return [dev, ino, size, mtimeNs, ctimeNs, ...(realPath === path ? [] : [realPath])].join(' ');
  } catch {
    return undefined;
  }
}

function contentOf(path: string, telling: Telling, before = ''): string {
  try {
    const about = statSync(path, { throwIfNoEntry: false });
    if (!about) return lstatSync(path, { throwIfNoEntry: false }) ? 'a link that leads nowhere' : 'missing';
    // (What is in a folder matters only where it is walked; what is too large is not read.)
    if (!about.isFile()) return `folder ${about.ino}`;
    const realPath = realpathSync.native(path);
    const place = realPath === path ? '' : realPath;
    if (about.size > largestSize) return `${place}\nlarge ${about.size} ${about.mtimeMs}`;
    const [, toldBefore, size] = told.exec(before) ?? [];
    const isTold = Number(size) === about.size ? toldBefore : telling;
    const bytes = readFileSync(path);
    return `${place}\n${isTold} ${about.size} ${isTold === 'text' ? bytes.toString('latin1') : sumOf(bytes)}`;
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
