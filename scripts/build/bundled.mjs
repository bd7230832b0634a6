/** TypeScript of the project, run by the build itself. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, stop } from '../running.mjs';

/** What a file of TypeScript exports, with all that it imports. */
export async function importBundled(file) {
  const { build: bundle } = await import('esbuild');
  const folder = join(root, 'node_modules', '.cache', 'icb');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${file.replaceAll(/[^a-z]+/gi, '-')}.mjs`);
  try {
    await bundle({
      absWorkingDir: root,
      entryPoints: [file],
      outfile,
      bundle: true,
      platform: 'node',
      mainFields: ['module', 'main'],
      format: 'esm',
      target: 'node20',
      logLevel: 'warning',
    });
  } catch {
    stop(`${file} could not be built; what is wrong stands above.`);
  }
  return import(`${pathToFileURL(outfile).href}?${Date.now()}`);
}
