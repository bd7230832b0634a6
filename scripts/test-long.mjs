/** `npm run test:long`: of the tests of random constitutions and of slips, all that they know, where `npm test` takes some. */
import { join } from 'node:path';
import { build } from './build.mjs';
import { root, runNode } from './running.mjs';
import { nodeToBuildWith } from './setup.mjs';

await build();
process.env.ICB_LONG = '1';
process.env.ICB_ORDERS = 'all';
const tests = [
  'packages/language/test/round-trip',
  'packages/rules/test/convergence',
  'packages/language/test/compiled',
  'packages/language/test/recovery',
  'packages/rules/test/damage',
  'packages/language/test/without',
  'packages/documents/test/against',
  'packages/cli/test/diff',
  'packages/cli/test/pieces',
];
process.exitCode = runNode(nodeToBuildWith(), join(root, 'node_modules/vitest/vitest.mjs'), ['run', ...tests]);
