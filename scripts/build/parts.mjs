/** A program as a script and, in files of their own, the parts of it that only some runs import. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { root } from '../running.mjs';
import { coreWithoutProtocol, nodeAtNeed } from './at-need.mjs';
import { dataBeside } from './beside.mjs';

/** The script that every run reads. */
const WHOLE = 'icb';
/** What only passes on what the script exports: nobody needs it. */
const DOOR = 'door.cjs';

/**
 * Bundles what a file (relative to the root) imports into a folder: `icb.cjs` has all that it cannot do without, and exports
 * what it exports. `apart` are libraries that lie in files of their own. Returns an account as esbuild gives it.
 */
export async function bundleInParts(file, folder, { minify, apart }) {
  const { rolldown } = await import('rolldown');
  const made = join(root, folder);
  const needed = new Set();
  const bundle = await rolldown({
    cwd: root,
    input: { door: file },
    platform: 'node',
    // (jsonc-parser's other form requires its parts in a way that no bundler follows.)
    resolve: { mainFields: ['module', 'main'] },
    transform: { target: 'node20' },
    plugins: [librariesApart(apart), coreWithoutProtocol, dataBeside(made), neededAtOnce(needed)],
  });
  const { output } = await bundle.write({
    dir: made,
    format: 'cjs',
    minify,
    comments: { legal: false, annotation: false, jsdoc: !minify },
    entryFileNames: DOOR,
    chunkFileNames: ({ name, facadeModuleId, moduleIds }) =>
      `${name === WHOLE ? WHOLE : nameOf(facadeModuleId ?? moduleIds.at(-1))}.cjs`,
    minifyInternalExports: false,
    dynamicImportInCjs: false,
    codeSplitting: { groups: [{ name: WHOLE, test: (id) => needed.has(id) || id.includes('rolldown/runtime') }] },
  });
  await bundle.close();
  rmSync(join(made, DOOR));
  const parts = output.filter(({ fileName }) => fileName !== DOOR);
  for (const { fileName } of parts) writeLean(join(made, fileName));
  return accountOf(parts, folder);
}

/** Learns which modules a program imports as soon as it starts. */
function neededAtOnce(needed) {
  return {
    name: 'what is needed at once',
    buildEnd() {
      const add = (id) => {
        if (needed.has(id)) return;
        needed.add(id);
        for (const imported of this.getModuleInfo(id)?.importedIds ?? []) add(imported);
      };
      for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry) add(id);
    },
  };
}

/** A part is named after the module for which it is there: its package, and what it holds. */
function nameOf(id) {
  const [, library] = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id) ?? [];
  const path = library ?? relative(join(root, 'packages'), id).replace(/\.[cm]?[jt]s$/, '');
  return path
    .replace(/[\\/]src(?=[\\/])/, '')
    .replace(/[^a-zA-Z-]+/g, '-')
    .replace(/^-/, '');
}

const librariesApart = (apart) => ({
  name: 'libraries in files of their own',
  resolveId: (asked) => (asked in apart ? { id: `./${apart[asked]}.cjs`, external: 'absolute' } : null),
});

/** (A character for each byte is read more quickly than UTF-8.) */
function writeLean(file) {
  writeFileSync(file, nodeAtNeed(ascii(readFileSync(file, 'utf8'))));
}

/** JavaScript without a character beyond ASCII; there must be none in what `String.raw` is given. */
export function ascii(text) {
  return text.replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function accountOf(parts, folder) {
  const outputs = parts.map(({ fileName, modules }) => {
    const inputs = Object.entries(modules)
      .filter(([id]) => isAbsolute(id))
      .map(([id, { renderedLength }]) => [relative(root, id), { bytesInOutput: renderedLength }]);
    const path = `${folder}/${fileName}`;
    return [path, { bytes: readFileSync(join(root, path)).length, inputs: Object.fromEntries(inputs) }];
  });
  return {
    inputs: Object.assign({}, ...outputs.map(([, { inputs }]) => inputs)),
    outputs: Object.fromEntries(outputs),
  };
}
