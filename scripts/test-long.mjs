/** `npm run test:long`: of the tests of random constitutions, all that they know, where `npm test` takes two of five. */
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
];
process.exitCode = runNode(nodeToBuildWith(), join(root, 'node_modules/vitest/vitest.mjs'), ['run', ...tests]);
