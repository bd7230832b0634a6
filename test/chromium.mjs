/** The browser that tests look through: what CHROMIUM names, or what the machine has, or can get. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Its path. `undefined` where there is none. */
export function chromium() {
  return [
    process.env.CHROMIUM,
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium-browser',
  ].find((file) => file && existsSync(file));
}

export const noChromium =
  'Some tests need a Chromium, and found none. Install one (on Debian: apt-get install chromium),\n' +
  'or say with CHROMIUM=/path where it is.';

/** Installs one where that is possible (by apt, as root). Returns a sentence that says what is wrong, if something is. */
export function installChromium() {
  if (process.env.CHROMIUM && !existsSync(process.env.CHROMIUM))
    return `CHROMIUM names ${process.env.CHROMIUM}, and there is no such file.`;
  if (chromium()) return undefined;
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !hasApt()) return noChromium;
  const packages = ['chromium-headless-shell', 'fonts-dejavu-core'];
  const failed = apt('update', '-qq') ?? apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
  return failed ?? (chromium() ? undefined : noChromium);
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
