/** A document read within bounds: of memory and of time, both far beyond what any constitution needs. */
import { Worker } from 'node:worker_threads';
import type { Format, Imported, Unreadable } from '@icb/documents/import';

export interface Asked {
  readonly bytes: Uint8Array;
  readonly format: Format;
  /** What the draft names as its origin. */
  readonly source: string;
}

export interface Bounds {
  readonly seconds: number;
  readonly megabytes: number;
}

export const bounds: Bounds = { seconds: 120, megabytes: 1500 };

/**
 * Megabytes of new things. A thread that has reached its bound may take 16 more while it is ended; if there are more new things than
 * that to be kept, the whole process is ended with it.
 */
const YOUNG = 12;

/** Where the thread begins, beside the command as it is bundled. */
const begin = new URL('./import-worker.cjs', import.meta.url);

/** Throws only for a fault of our own. */
export function readWithin(
  asked: Asked,
  { seconds, megabytes }: Bounds = bounds,
  start: URL = begin,
): Promise<Imported | Unreadable> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(start, {
      workerData: asked,
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG, stackSizeMb: 8 },
      stderr: true,
    });
    const clock = setTimeout(() => end(tooLong), seconds * 1000);
    const end = (outcome: Imported | Unreadable): void => {
      clearTimeout(clock);
      resolve(outcome);
      void worker.terminate();
    };
    worker.once('message', end);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(clock);
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(tooMuch);
      else reject(error);
    });
    // (After an answer this comes too, and then says nothing more.)
    worker.once('exit', () => {
      clearTimeout(clock);
      reject(new Error('What reads documents ended without an answer.'));
    });
  });
}

const tooLong: Unreadable = {
  problem:
    'Reading this file takes far longer than any constitution does. It was given up; a part of it may be readable by itself.',
};
const tooMuch: Unreadable = {
  problem:
    'Reading this file takes far more memory than any constitution does. It was given up; a part of it may be readable by itself.',
};
