/**
 * What stands where: parts of the document, each with the stretch of the text that it was drafted from. The order of the
 * document is that of the model constitution, the order of the text is its author's: between two parts that follow one
 * another in both, one slides from the one to the other; else along the part.
 */

export interface Anchor {
  /** Offsets of the text. */
  readonly from: number;
  readonly to: number;
  /** Pixels from the top of the document. */
  readonly top: number;
  readonly bottom: number;
  /** Whether it is one line of a table. */
  readonly isRow: boolean;
}

/** How far down the document is what was drafted from an offset, in pixels. `anchors` are in the order of the document. */
export function topOf(offset: number, anchors: readonly Anchor[], height: number): number {
  if (offset <= 0) return 0;
  const all = atLength(anchors);
  const before = all.filter(({ from }) => from <= offset);
  if (before.length === 0) return share(offset, 0, nextFrom(0, all) ?? 0) * (all[0]?.top ?? 0);
  const anchor = before.reduce(nearer);
  const next = nextFrom(anchor.from, all);
  const below = all.find(({ top }) => top > anchor.top);
  const room = (below?.top ?? height) - anchor.top;
  const length = below !== undefined && below.from === next ? room : Math.min(room, anchor.bottom - anchor.top);
  return anchor.top + share(offset, anchor.from, next ?? anchor.to) * length;
}

/** From which offset was drafted what stands so far down, in pixels. */
export function offsetAt(top: number, anchors: readonly Anchor[], height: number): number {
  if (top <= 0) return 0;
  const all = atLength(anchors);
  // (Where a page is scrolled to is told in whole pixels.)
  const anchor = anchors.findLast((each) => each.top < top + 1);
  if (!anchor) return Math.round(share(top, 0, anchors[0]?.top ?? 0) * (nextFrom(0, all) ?? 0));
  const next = nextFrom(anchor.from, all);
  const below = anchors.find((each) => each.top > anchor.top);
  // Where the document speaks for itself, as with the title of a chapter, it leads to what follows.
  if (below !== undefined && below.from !== next && top >= anchor.bottom) return below.from;
  const end = below !== undefined && below.from === next ? next : Math.min(next ?? anchor.to, anchor.to);
  return Math.round(anchor.from + share(top, anchor.top, below?.top ?? height) * (end - anchor.from));
}

/** The smallest part that was drafted from there, and the lines of tables that say the same in short. */
export function drafted<T extends Anchor>(offset: number, anchors: readonly T[]): T[] {
  const there = atLength(anchors).filter(({ from, to }) => from <= offset && offset <= to);
  const least = Math.min(...there.map(lengthOf));
  const found = there.filter((each) => lengthOf(each) === least);
  const short = anchors.filter((each) => found.some((part) => part === holderOf(each, anchors)));
  return [...found, ...short];
}

/** Without the lines of tables of which more is said elsewhere. */
function atLength<T extends Anchor>(anchors: readonly T[]): T[] {
  return anchors.filter((each) => holderOf(each, anchors) === undefined);
}

/** What says more of a line of a table, and is not the part in which the table stands. */
function holderOf<T extends Anchor>(row: T, anchors: readonly T[]): T | undefined {
  if (!row.isRow) return undefined;
  const isAround = ({ top, bottom }: Anchor): boolean => top <= row.top && row.bottom <= bottom;
  const holders = anchors.filter(
    (each) => !each.isRow && each.from <= row.from && row.to <= each.to && !isAround(each),
  );
  return holders.length > 0
    ? holders.reduce((one, other) => (lengthOf(other) < lengthOf(one) ? other : one))
    : undefined;
}

const lengthOf = ({ from, to }: Pick<Anchor, 'from' | 'to'>): number => to - from;

/** Of two parts before a place of the text, the one that is meant by it. */
function nearer(one: Anchor, other: Anchor): Anchor {
  if (one.from !== other.from) return one.from > other.from ? one : other;
  return lengthOf(other) < lengthOf(one) ? other : one;
}

/** Where the next part begins in the text. */
function nextFrom(from: number, anchors: readonly Anchor[]): number | undefined {
  const after = anchors.filter((each) => each.from > from).map((each) => each.from);
  return after.length > 0 ? Math.min(...after) : undefined;
}

/** How much of the way one has gone, from 0 to 1. */
function share(at: number, from: number, to: number): number {
  return to > from ? Math.min(1, Math.max(0, (at - from) / (to - from))) : 0;
}
