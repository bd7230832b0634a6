/** `npm run editor-guide`: writes docs/editor.md, from conversations with the language server. */
import { join } from 'node:path';
import { build } from './build.mjs';
import { root, runNode } from './running.mjs';
import { nodeToBuildWith, setUp } from './setup.mjs';

setUp();
await build();
process.env.ICB_WRITE_EDITOR_GUIDE = '1';
process.exitCode = runNode(nodeToBuildWith(), join(root, 'node_modules', 'vitest/vitest.mjs'), [
  'run',
  'packages/language-server/test/guide.test.ts',
]);
