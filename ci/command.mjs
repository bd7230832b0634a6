/** The `icb` of this checkout, for whoever uses the repository as it is: GitHub Actions, pre-commit. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * The file to start with Node. A release brings the command ready-made; in any other revision it is built first, which
 * needs the package registry once. Ends the program with exit code 3 where that fails.
 */
export function commandToRun() {
  if (!existsSync(join(root, 'packages/cli/dist/icb.cjs'))) build();
  return join(root, 'packages/cli/bin/icb.cjs');
}

function build() {
  process.stderr.write('This revision does not bring icb ready-made, as a release does. Building it …\n');
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: ['ignore', 2, 2] });
  if (status === 0) return;
  process.stderr.write('icb could not be built; what is wrong stands above. Use a revision that is a release.\n');
  process.exit(3);
}
