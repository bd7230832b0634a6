import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: 2,
    // Nothing here is a matter of seconds but on a machine that is busy with something else.
    testTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts', 'scripts/**/*.test.mjs'],
  },
});
