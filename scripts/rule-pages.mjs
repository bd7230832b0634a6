/** `npm run rule-pages`: writes docs/rules/, a page for each rule, from the packs of rules. */
import { join } from 'node:path';
import { build } from './build.mjs';
import { root, runNode } from './running.mjs';
import { nodeToBuildWith, setUp } from './setup.mjs';

setUp();
await build();
process.env.ICB_WRITE_RULE_PAGES = '1';
process.exitCode = runNode(nodeToBuildWith(), join(root, 'node_modules', 'vitest/vitest.mjs'), [
  'run',
  'test/rule-pages.test.ts',
]);
