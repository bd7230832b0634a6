/** What is changed in each package, and by which tests. */
import { fileURLToPath } from 'node:url';

/**
 * The tests of a package that take long, such as thousands of random constitutions, are not asked: a mutant that only they
 * would notice counts as one that survived. Others are asked for fewer cases (`ICB_FEW`).
 */
const packages = {
  language: {
    mutate: [
      'packages/language/src/**/*.ts',
      // What the build makes, what runs while the program is built, and what makes constitutions for tests.
      '!**/generated/**',
      '!**/compiling/**',
      '!**/colouring/**',
      '!**/testing/**',
    ],
    tests: {
      include: ['packages/language/test/**/*.test.ts'],
      exclude: ['**/round-trip-[0-9].test.ts', '**/generator.test.ts'],
    },
  },
  rules: {
    mutate: ['packages/rules/src/**/*.ts', '!**/generated/**'],
    tests: {
      include: ['packages/rules/test/**/*.test.ts'],
      exclude: ['**/convergence/*.test.ts', '**/damage.test.ts', '**/mutants.test.ts'],
    },
  },
};

export const names = Object.keys(packages);

/** What earlier runs have found out, for later ones. */
export const foundBefore = (name) => `dist/mutants/${name}-before.json`;

/** Stryker's own settings. `warm` is ours: for the runner. */
export function settingsOf(name, { mutate, tests: only, cold, processes, anew }) {
  const { tests, mutate: all } = packages[name];
  return {
    testRunner: 'warm',
    plugins: [fileURLToPath(new URL('runner.mjs', import.meta.url))],
    warm: { ...tests, only, cold },
    warnings: { unknownOptions: false },
    mutate: mutate.length > 0 ? mutate : all,
    coverageAnalysis: 'perTest',
    concurrency: processes,
    timeoutMS: 10_000,
    // (Of all tests that come by a mutant, some are asked.)
    timeoutFactor: 0.2,
    incremental: true,
    incrementalFile: foundBefore(name),
    force: anew,
    tempDirName: `dist/mutants/${name}-tried`,
    ignorePatterns: [
      '/dist',
      '/packages/*/dist',
      '/packages/cli',
      '/packages/vscode',
      '/scripts',
      '/test',
      '/docs',
      '/ci',
    ],
    disableTypeChecks: true,
    // (Stryker would read it with the compiler of TypeScript 6; nothing that runs here does.)
    tsconfigFile: 'none',
    checkers: [],
    reporters: ['clear-text', 'progress-append-only', 'json'],
    jsonReporter: { fileName: `dist/mutants/${name}.json` },
    clearTextReporter: { logTests: false, allowColor: false, allowEmojis: false },
    allowConsoleColors: false,
  };
}
