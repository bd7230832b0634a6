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
  const stamp = join(folder, 'node_modules', '.set-up');
  const wanted = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  npm(['ci', '--ignore-scripts'], folder);
  then();
  writeFileSync(stamp, wanted);
}

/** Runs npm in a folder. Stops the program if it fails. */
export function npm(args, folder) {
  process.stderr.write(`npm ${args.join(' ')} in ${folder} …\n`);
  const { status, stdout, stderr } = spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) stop(`npm ${args.join(' ')} failed in ${folder}:\n${stdout ?? ''}\n${stderr ?? ''}`);
}
