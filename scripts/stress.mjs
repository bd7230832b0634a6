/** `npm run stress [-- EDITS [SEED]]`: the server through ten thousand edits; its memory goes to dist/stress.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root, runNode } from './running.mjs';
import { nodeToBuildWith } from './setup.mjs';

const [edits = '10000', seed = '1'] = process.argv.slice(2);
const file = join(root, 'dist/stress.json');

await build();
Object.assign(process.env, { ICB_STRESS_EDITS: edits, ICB_STRESS_SEED: seed, ICB_STRESS_FILE: file });
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
process.exitCode = runNode(nodeToBuildWith(), vitest, ['run', 'test/stress']);
if (process.exitCode === 0) {
  const { curve } = JSON.parse(readFileSync(file, 'utf8'));
  process.stdout.write('| edits | heap, MB | resident, MB |\n|---:|---:|---:|\n');
  for (const { edits: done, heap, rss } of curve) process.stdout.write(`| ${done} | ${heap} | ${rss} |\n`);
}
