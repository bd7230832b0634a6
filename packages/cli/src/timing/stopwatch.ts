/** How long each part of some work takes: the time that passes on the clock, each moment counted to the innermost part. */
import type { Around } from '@icb/language';

export interface Lap {
  readonly milliseconds: number;
  /** How often it was done. */
  readonly times: number;
}

export interface Stopwatch<What extends string> {
  /** Also around what is done later: the time until then counts, but for that of parts within. */
  readonly around: Around<What>;
  readonly laps: () => ReadonlyMap<What, Lap>;
  /** Milliseconds since the start, those of no part among them. */
  readonly total: () => number;
}

/** `now` tells milliseconds, and never goes back. Parts that are done at the same time would be counted wrongly. */
export function stopwatch<What extends string>(now: () => number = () => performance.now()): Stopwatch<What> {
  const start = now();
  const laps = new Map<What, { milliseconds: number; times: number }>();
  const open: What[] = [];
  let since = start;
  const credit = (): void => {
    const [time, part] = [now(), open.at(-1)];
    const lap = part === undefined ? undefined : laps.get(part);
    if (lap) lap.milliseconds += time - since;
    since = time;
  };
  const close = (): void => {
    credit();
    open.pop();
  };
  return {
    around: (what, work) => {
      credit();
      open.push(what);
      const lap = laps.get(what) ?? { milliseconds: 0, times: 0 };
      laps.set(what, { ...lap, times: lap.times + 1 });
      let later = false;
      try {
        const result = work();
        if (!(result instanceof Promise)) return result;
        later = true;
        return result.finally(close) as typeof result;
      } finally {
        if (!later) close();
      }
    },
    laps: () => laps,
    total: () => now() - start,
  };
}
