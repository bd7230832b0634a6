/** What a test of fuzzing runs its cases in: bundled before the first test, gone after the last. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { bundleWorker } from '../../../scripts/fuzz/bundle.mjs';
import { type Runner, runnerOf } from '../../../scripts/fuzz/thread.mjs';

export const root = new URL('../../../', import.meta.url).pathname;

/** Both are there as soon as the tests of the file run. */
export interface Bundled {
  worker: string;
  runner: Runner;
}

export function bundled(): Bundled {
  const into = mkdtempSync(join(tmpdir(), 'icb-fuzz-'));
  const made = {} as Bundled;
  beforeAll(async () => {
    made.worker = (await bundleWorker(root, into)).worker;
    made.runner = runnerOf(made.worker, root);
  }, 60_000);
  afterAll(async () => {
    await made.runner?.end();
    rmSync(into, { recursive: true, force: true });
  });
  return made;
}
