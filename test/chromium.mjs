/** The browser that tests look through: what CHROMIUM names, or what the machine has, or can get. */
import { existsSync } from 'node:fs';
import { canInstall, installPackages } from './debian.mjs';

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
  if (!canInstall()) return noChromium;
  const failed = installPackages('chromium-headless-shell', 'fonts-dejavu-core');
  return failed ?? (chromium() ? undefined : noChromium);
}
