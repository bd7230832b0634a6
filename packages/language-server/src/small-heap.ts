/**
 * Keeps the server small. V8 gives a program room for what it has thrown away, and a server that reads a file anew with each
 * letter throws away a great deal: some hundred megabytes, left alone. How it may grow can be said only when a process is
 * started, by whoever starts it; so this says what can be said later, and sweeps when there is enough to be swept.
 */
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Megabytes that new things may take before they are swept; beyond that, V8's share for them no longer doubles. */
const YOUNG = 32;
/** Megabytes that may be added to what was in use after the last full sweep. */
const MORE = 24;
/** The same before the server has rested for the first time: what is read to begin with stays. */
const MORE_AT_FIRST = 64;
/** Megabytes of new things that are worth a sweep while nobody waits. */
const WORTH_IT = 2;
/** Milliseconds between two looks, while there is much to do. */
const PAUSE = 50;
/** Milliseconds without a word from the editor: less than between two letters that somebody types. */
const REST = 10;

const MEGABYTE = 1024 * 1024;

/** Returns what to call whenever the server has done all that it was told: then it sweeps, while nobody waits for it. */
export function keepHeapSmall(): () => void {
  setFlagsFromString('--expose-gc');
  // (A compiled form of the server is kept at the end, and is good for those flags under which it was made.)
  process.prependOnceListener('exit', () => {
    for (const flag of ['--no-expose-gc', '--parallel-scavenge', '--semi-space-growth-factor=2', '--opt'])
      setFlagsFromString(flag);
  });
  const sweep = runInNewContext('gc') as (how?: { readonly type: 'minor' }) => void;
  let begun = false;
  const begin = (): void => {
    if (begun) return;
    begun = true;
    // (Threads that sweep together wait for one another: with a little to sweep at each letter, that takes longer than alone.)
    setFlagsFromString('--no-parallel-scavenge');
  };
  let grows = true;
  let least = sizeOf('old_space', 'space_used_size');
  const sweepAllBeyond = (more: number): boolean => {
    if (sizeOf('old_space', 'space_used_size') < least + more) return false;
    sweep();
    least = sizeOf('old_space', 'space_used_size');
    return true;
  };
  setInterval(() => {
    if (grows && sizeOf('new_space', 'space_size') >= YOUNG) {
      setFlagsFromString('--semi-space-growth-factor=1');
      grows = false;
    }
    if (sweepAllBeyond(begun ? MORE : MORE_AT_FIRST)) begin();
  }, PAUSE).unref();

  let resting: NodeJS.Timeout | undefined;
  return () => {
    begin();
    clearTimeout(resting);
    resting = setTimeout(() => {
      const swept = sweepAllBeyond((MORE * 2) / 3);
      if (!swept && sizeOf('new_space', 'space_used_size') >= WORTH_IT) sweep({ type: 'minor' });
    }, REST).unref();
  };
}

/** In megabytes. */
function sizeOf(name: string, what: 'space_size' | 'space_used_size'): number {
  const space = getHeapSpaceStatistics().find(({ space_name }) => space_name === name);
  return (space?.[what] ?? 0) / MEGABYTE;
}
