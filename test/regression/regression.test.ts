/** Whatever fuzzing has found, once: it holds now. Each file here is one find, as small as it could be made. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixturesIn } from '../../scripts/fuzz/fixtures.mjs';
import { tried } from '../../scripts/fuzz/thread.mjs';
import { bundled, root } from '../fuzz/running/bundled.ts';

const made = bundled();

describe('what fuzzing has found', () => {
  for (const { name, target, property, input, before = [] } of fixturesIn(join(root, 'test/regression')))
    it(`${name}: ${target}, ${property}`, async () => {
      const now = await (before.length > 0
        ? tried(made.worker, root, [...before, { target, input }])
        : made.runner.run([{ target, input }]));
      expect(now).toMatchObject({ property: undefined, detail: '' });
      // What comes out does not depend on what ran before.
      if (before.length > 0) expect(now.digest).toBe((await tried(made.worker, root, [{ target, input }])).digest);
    }, 120_000);
});
