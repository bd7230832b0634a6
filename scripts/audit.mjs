/**
 * `npm run audit`: asks the registry whether a weakness is known of anything that is bundled. Ends with 0 where none is, 1
 * where one is, and 2 where the registry gave no answer: that nobody knows of one is not the same as not having been told.
 */
import { spawnSync } from 'node:child_process';
import { root } from './running.mjs';

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { cwd: root, encoding: 'utf8' });
const counts = countsIn(stdout);
if (!counts) {
  process.stdout.write(
    'The registry gave no answer: whether a weakness is known of what is bundled, was not found out.\n',
  );
  process.exitCode = 2;
} else {
  process.stdout.write(`Known weaknesses of what is bundled: ${counts.total}.\n`);
  process.exitCode = counts.total > 0 ? 1 : 0;
}

function countsIn(text) {
  try {
    return JSON.parse(text).metadata?.vulnerabilities;
  } catch {
    return undefined;
  }
}
