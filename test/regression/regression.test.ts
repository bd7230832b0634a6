/** Whatever fuzzing has found, once: it holds now. Each file here is one find, as small as it could be made. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleWorker } from '../../scripts/fuzz/bundle.mjs';
import { fixturesIn } from '../../scripts/fuzz/fixtures.mjs';
import { type Runner, runnerOf, tried } from '../../scripts/fuzz/thread.mjs';

const root = new URL('../../', import.meta.url).pathname;
const into = mkdtempSync(join(tmpdir(), 'icb-regression-'));
let worker = '';
let runner: Runner;

beforeAll(async () => {
  ({ worker } = await bundleWorker(root, into));
  runner = runnerOf(worker, root);
}, 60_000);
afterAll(async () => {
  await runner.end();
  rmSync(into, { recursive: true, force: true });
});

describe('what fuzzing has found', () => {
  for (const { name, target, property, input, before = [] } of fixturesIn(join(root, 'test/regression')))
    it(`${name}: ${target}, ${property}`, async () => {
      const now = await (before.length > 0
        ? tried(worker, root, [...before, { target, input }])
        : runner.run([{ target, input }]));
      expect(now).toMatchObject({ property: undefined, detail: '' });
      // What comes out does not depend on what ran before.
      if (before.length > 0) expect(now.digest).toBe((await tried(worker, root, [{ target, input }])).digest);
    }, 120_000);
});
