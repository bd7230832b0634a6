/** Folders with packages of their own, which most who work here never need: installed when something asks for them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stop } from './running.mjs';

/**
 * Installs what the lock file of a folder names, unless that was done; no install script runs. `then` does what
 * else belongs to it. Stops the program where it cannot.
 */
export function installOnce(folder, then = () => undefined) {
  const wrong = tryToInstallOnce(folder, then);
  if (wrong) stop(wrong);
}

/** The same for what one can do without: returns why it could not be installed. */
export function tryToInstallOnce(folder, then = () => undefined) {
  const stamp = join(folder, 'node_modules', '.set-up');
  const wanted = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return undefined;
  const wrong = tryNpm(['ci', '--ignore-scripts'], folder);
  if (wrong) return wrong;
  then();
  writeFileSync(stamp, wanted);
  return undefined;
}

/** Runs npm in a folder. Stops the program if it fails. */
export function npm(args, folder) {
  const wrong = tryNpm(args, folder);
  if (wrong) stop(wrong);
}

function tryNpm(args, folder) {
  process.stderr.write(`npm ${args.join(' ')} in ${folder} …\n`);
  const { status, stdout, stderr } = spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return status === 0 ? undefined : `npm ${args.join(' ')} failed in ${folder}:\n${stdout ?? ''}\n${stderr ?? ''}`;
}
