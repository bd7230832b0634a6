/** What a piece of work looks at on disk, noted so that somebody can see later whether it still looks so. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { hasNoTraceOfChange, isToldAsText, type Look, type Looks, lookAtFile, lookAtFolder } from './look.ts';

interface Noted {
  readonly looks: Map<string, Look>;
  /** How things looked before: what has not changed since need not be read again to know how it looks. */
  readonly before: Looks;
  /** The files of which it is noted what they hold, and that look otherwise than before. */
  readonly anew: Set<string>;
  /** The files that were looked at, for whoever wants to know of a part of the work. */
  readonly tellings: readonly Set<string>[];
}

/** Of so many files it is noted what they hold; of more, a sum. */
const FEW = 5;

const noted = new AsyncLocalStorage<Noted>();

/** Does a piece of work, and tells of all that it has read how it looked just before. */
export async function noting<T>(
  work: () => Promise<T>,
  before: Looks = new Map(),
): Promise<{ readonly result: T; readonly looks: Looks }> {
  const looks = new Map<string, Look>();
  const result = await noted.run({ looks, before, anew: new Set(), tellings: [] }, work);
  return { result, looks };
}

/** To be called before a file is read, or looked for. Costs nothing where nobody wants to know. */
export function noteFile(path: string): void {
  const to = noted.getStore();
  if (!to) return;
  for (const told of to.tellings) told.add(path);
  // The first look counts: what changed after it may not have been seen.
  if (to.looks.has(path)) return;
  const before = to.before.get(path);
  const isKnown = before?.of === 'file' && hasNoTraceOfChange(path, before);
  const look = isKnown ? before : lookAtFile(path, to.anew.size < FEW ? 'text' : 'sum', before);
  if (isToldAsText(look) && look.as !== before?.as) to.anew.add(path);
  to.looks.set(path, look);
}

/** To be called before a folder is walked. */
export function noteFolder(path: string): void {
  const to = noted.getStore();
  if (to && to.looks.get(path)?.of !== 'folder') to.looks.set(path, lookAtFolder(path));
}

/** Whether a file looks as it did before; it is noted as having been looked at. */
export function isAsBefore(path: string): boolean {
  noteFile(path);
  const to = noted.getStore();
  const [now, before] = [to?.looks.get(path), to?.before.get(path)];
  return now !== undefined && now.of === before?.of && now.as === before.as;
}

/** Does a piece of work, and tells which files it has looked at; none where nothing is noted. */
export async function lookedAt<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly result: T; readonly files: readonly string[] }> {
  const to = noted.getStore();
  if (!to) return { result: await work(), files: [] };
  const own = new Set<string>();
  const result = await noted.run({ ...to, tellings: [...to.tellings, own] }, work);
  return { result, files: [...own] };
}
