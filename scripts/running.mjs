/** Running one thing after another, with plain words when one of them fails. */
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Whether a script was started itself, rather than imported by another. */
export function isMain(moduleUrl) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(moduleUrl);
}

/**
 * Runs a JavaScript program of the project with the given Node and waits for it. Whatever that starts in its turn finds
 * the same Node first. Returns its exit code; 1 if a signal ended it.
 */
export function runNode(node, program, args = [], options = {}) {
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const { error, status } = spawnSync(node, [program, ...args], {
    cwd: root,
    stdio: 'inherit',
    ...options,
    env: { ...process.env, PATH: path },
  });
  if (error) stop(`${program} could not be started: ${error.message}`);
  return status ?? 1;
}

/** Ends the program with exit code 1 and a sentence that says why. */
export function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
