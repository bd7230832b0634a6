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
/** Milliseconds between two looks. */
const PAUSE = 50;

const MEGABYTE = 1024 * 1024;

export function keepHeapSmall(): void {
  setFlagsFromString('--expose-gc');
  // (Threads that sweep together wait for one another, which on a busy machine takes longer than to sweep alone.)
  setFlagsFromString('--no-parallel-scavenge');
  const sweep = runInNewContext('gc') as () => void;
  let grows = true;
  let least = sizeOf('old_space', 'space_used_size');
  setInterval(() => {
    if (grows && sizeOf('new_space', 'space_size') >= YOUNG) {
      setFlagsFromString('--semi-space-growth-factor=1');
      grows = false;
    }
    const old = sizeOf('old_space', 'space_used_size');
    if (old < least + MORE) return;
    sweep();
    least = sizeOf('old_space', 'space_used_size');
  }, PAUSE).unref();
}

/** In megabytes. */
function sizeOf(name: string, what: 'space_size' | 'space_used_size'): number {
  const space = getHeapSpaceStatistics().find(({ space_name }) => space_name === name);
  return (space?.[what] ?? 0) / MEGABYTE;
}
