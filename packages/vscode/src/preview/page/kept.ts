/** What the page keeps while it is not shown, or the window is closed: what it is about, its sizes, and how far it is scrolled. */
import { isSize, type Size } from './size.ts';

export interface KeptByPage {
  /** What the extension wants to be kept, as it has told it. */
  readonly keep: string;
  /** Of the picture. */
  readonly size: Size;
  readonly left: number;
  readonly top: number;
  /** Of the document's letters, in times of their own size. */
  readonly letters: number;
  /** How far the document is scrolled. */
  readonly down: number;
}

export function keptByPage(state: unknown): KeptByPage | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const { keep, size, left, top, letters = 1, down = 0 } = state as Readonly<Record<string, unknown>>;
  if (typeof keep !== 'string' || !isSize(size) || !isSize(letters) || letters === 'fit') return undefined;
  if (typeof left !== 'number' || typeof top !== 'number' || typeof down !== 'number') return undefined;
  return { keep, size, left, top, letters, down };
}
