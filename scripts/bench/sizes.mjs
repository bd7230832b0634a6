/** How large what people download is, in kilobytes. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packageExtension } from '../package.mjs';
import { packedCommand } from '../package-cli.mjs';
import { root } from '../running.mjs';

const kilobytes = (bytes) => ({ kilobytes: Math.ceil(bytes / 1000) });

/** Of what was packed last. */
export function commandSizes() {
  const folder = join(root, 'dist/icb-cli');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .filter((stat) => stat.isFile());
  return {
    'npm-packed': kilobytes(statSync(packedCommand()).size),
    'npm-unpacked': kilobytes(files.reduce((sum, { size }) => sum + size, 0)),
  };
}

/** Packs the extension. */
export async function extensionSize() {
  return { vsix: kilobytes(statSync(await packageExtension()).size) };
}
