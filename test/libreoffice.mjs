/** The LibreOffice in which tests open Word files: what LIBREOFFICE names, or what the machine has, or can get. */
import { existsSync } from 'node:fs';
import { canInstall, installPackages } from './debian.mjs';

/** Its path. `undefined` where there is none. */
export function libreOffice() {
  return [
    process.env.LIBREOFFICE,
    '/usr/bin/soffice',
    '/usr/bin/libreoffice',
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  ].find((file) => file && existsSync(file));
}

export const noLibreOffice =
  'Whether LibreOffice opens our Word files cannot be tested, for there is none on this machine. Install it\n' +
  '(on Debian: apt-get install libreoffice-writer), or say with LIBREOFFICE=/path where it is.';

/** Installs one where that is possible (by apt, as root). Returns a sentence that says what is wrong, if something is. */
export function installLibreOffice() {
  if (process.env.LIBREOFFICE && !existsSync(process.env.LIBREOFFICE))
    return `LIBREOFFICE names ${process.env.LIBREOFFICE}, and there is no such file.`;
  if (libreOffice()) return undefined;
  if (!canInstall()) return noLibreOffice;
  const failed = installPackages('libreoffice-writer', 'fonts-liberation');
  return failed ?? (libreOffice() ? undefined : noLibreOffice);
}
