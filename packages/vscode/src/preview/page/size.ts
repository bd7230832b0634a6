/** How large the picture is: as wide as the window, or so many times its own size. */

/** `fit`, or times its own size. */
export type Size = 'fit' | number;

const smallest = 0.2;
const largest = 5;
const step = 1.2;
/** A small picture is not blown up to the whole width of a large window. */
const mostWhenFit = 1.25;

/** `times` is the size that it has now. */
export function resized(times: number, by: 'larger' | 'smaller'): Size {
  const next = by === 'larger' ? times * step : times / step;
  return Math.min(largest, Math.max(smallest, Math.round(next * 100) / 100));
}

/** For a picture of that width in a window of that width. */
export function timesOf(size: Size, own: number, room: number): number {
  return size === 'fit' ? Math.min(mostWhenFit, Math.max(smallest, room / own)) : size;
}

export function isSize(value: unknown): value is Size {
  return value === 'fit' || (typeof value === 'number' && value >= smallest && value <= largest);
}

/** A column that is slimmer than this gets the picture for slim columns; between the two, the one that it has. */
export function widthFor(room: number, now: 'wide' | 'narrow'): 'wide' | 'narrow' {
  if (room < 600) return 'narrow';
  return room > 660 ? 'wide' : now;
}
