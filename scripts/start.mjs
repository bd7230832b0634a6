/**
 * `npm start [-- PATHS]`: from a fresh clone to a report. Sets up and builds what is missing, then runs `icb check` on
 * the paths, with its exit code; or on the examples, some of which are there to have something found in them, and then
 * with exit code 0.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root, runNode } from './running.mjs';
import { nodeToBuildWith } from './setup.mjs';

await build();
const given = process.argv.slice(2);
const command = join(root, 'packages/cli/bin/icb.cjs');
process.exitCode = runNode(nodeToBuildWith(), command, [
  'check',
  ...(given.length > 0 ? given : ['--fail-on', 'never', ...examples()]),
]);

/** Those directly in the folder: the published constitutions below it are for a closer look. */
function examples() {
  return readdirSync(join(root, 'examples'))
    .filter((name) => name.endsWith('.icb'))
    .sort()
    .map((name) => `examples/${name}`);
}
