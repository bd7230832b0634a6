/** Installs packages of Debian for the tests, where that is possible: by apt, as root. */
import { spawnSync } from 'node:child_process';

export function canInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && hasApt();
}

/** Returns a sentence that says what is wrong, if something is. */
export function installPackages(...packages) {
  return apt('update', '-qq') ?? apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

function hasApt() {
  return spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}

function apt(...args) {
  process.stderr.write(`apt-get ${args.join(' ')} …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync('apt-get', args, { encoding: 'utf8', env });
  return status === 0 ? undefined : `apt-get ${args.join(' ')} failed:\n${stdout}\n${stderr}`;
}
