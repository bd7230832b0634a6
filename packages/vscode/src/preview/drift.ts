/** A picture may be older than its text. These tell where a place of the text that was drawn is now, and back. */

/** So many letters from an offset have been replaced by so many others. */
export interface Change {
  readonly offset: number;
  readonly removed: number;
  readonly added: number;
}

/** Where an offset is after the changes, one after another. What was removed is where it was removed. */
export function forward(offset: number, changes: readonly Change[]): number {
  return changes.reduce((at, { offset: from, removed, added }) => moved(at, from, removed, added), offset);
}

/** Where an offset was before the changes. */
export function back(offset: number, changes: readonly Change[]): number {
  return changes.reduceRight((at, { offset: from, removed, added }) => moved(at, from, added, removed), offset);
}

function moved(at: number, from: number, removed: number, added: number): number {
  if (at < from) return at;
  if (at >= from + removed) return at - removed + added;
  return from + Math.min(at - from, added);
}

/** The changes of one event, all told as of the text before it, in an order in which one can be made after another. */
export function inOrder(changes: readonly Change[]): Change[] {
  return [...changes].sort((one, other) => other.offset - one.offset);
}
