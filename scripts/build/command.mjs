/** The `icb` command as files that need nothing beside them but Node: one to start with, and what only some commands need. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, stop } from '../running.mjs';

/**
 * Bundles the command into a folder (relative to the root), where `icb.mjs` is what to start; what was bundled there
 * before goes. Returns esbuild's account of what came from where. Stops the program where it cannot.
 */
export async function bundleCommandInto(folder, { minify = false } = {}) {
  const { build: bundle } = await import('esbuild');
  const made = join(root, folder);
  const old = existsSync(made) ? readdirSync(made).filter((file) => file.endsWith('.mjs')) : [];
  for (const file of old) rmSync(join(made, file));
  try {
    const { metafile } = await bundle({
      absWorkingDir: root,
      entryPoints: ['packages/cli/src/main.ts'],
      outdir: folder,
      entryNames: 'icb',
      outExtension: { '.js': '.mjs' },
      bundle: true,
      // What a command alone needs is read when it is given: the language server.
      splitting: true,
      minify,
      metafile: true,
      platform: 'node',
      // (jsonc-parser's other form requires its parts in a way that no bundler follows.)
      mainFields: ['module', 'main'],
      format: 'esm',
      target: 'node20',
      legalComments: 'eof',
      logLevel: 'warning',
      // CommonJS libraries inside an ES module still ask for Node's own modules with `require`.
      banner: {
        js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
      },
    });
    return metafile;
  } catch {
    stop('The icb command could not be built; what is wrong stands above.');
  }
}

/** The files that are read before the first command can be: the one to start, and what it imports without being asked. */
export function readAtStart({ outputs }) {
  const [first] = Object.keys(outputs).filter((file) => file.endsWith('/icb.mjs'));
  const found = new Set([first]);
  for (const file of found)
    for (const { path, kind } of outputs[file].imports)
      if (kind === 'import-statement' && path in outputs) found.add(path);
  return [...found];
}
