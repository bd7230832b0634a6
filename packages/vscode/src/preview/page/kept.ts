/** What the page keeps while it is not shown, or the window is closed: what it is about, its size, and how far it is scrolled. */
import { isSize, type Size } from './size.ts';

export interface KeptByPage {
  /** What the extension wants to be kept, as it has told it. */
  readonly keep: string;
  readonly size: Size;
  readonly left: number;
  readonly top: number;
}

export function keptByPage(state: unknown): KeptByPage | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const { keep, size, left, top } = state as Readonly<Record<string, unknown>>;
  if (typeof keep !== 'string' || !isSize(size)) return undefined;
  if (typeof left !== 'number' || typeof top !== 'number') return undefined;
  return { keep, size, left, top };
}
