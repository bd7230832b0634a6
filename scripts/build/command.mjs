/**
 * The `icb` command as files that need nothing beside them but Node: one that is the command; the built-in packs and vocabulary; and
 * what few commands need, which is packed: libraries for Word, and what reads documents.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { root, stop } from '../running.mjs';
import { coreWithoutProtocol, nodeAtNeed } from './at-need.mjs';
import { dataBeside } from './beside.mjs';

/** Libraries in files of their own, so that no other command has to read them: for Word files. */
const apart = { docx: 'docx', 'docx/layout': 'docx-layout' };

/**
 * Bundles the command into a folder (relative to the root), where `start.cjs` is what to start and `icb.cjs` the command;
 * what was bundled there before goes. Returns esbuild's account of what came from where. Stops the program where it cannot.
 */
export async function bundleCommandInto(folder, { minify = false } = {}) {
  const { build: bundle } = await import('esbuild');
  const made = join(root, folder);
  const old = existsSync(made) ? readdirSync(made).filter((file) => /\.[cm]js(\.br)?$/.test(file)) : [];
  for (const file of old) rmSync(join(made, file));
  const options = {
    absWorkingDir: root,
    bundle: true,
    minify,
    metafile: true,
    platform: 'node',
    // (jsonc-parser's other form requires its parts in a way that no bundler follows.)
    mainFields: ['module', 'main'],
    // One script, whose compiled form can be kept: see packages/cli/bin/icb.cjs.
    format: 'cjs',
    // A character for each byte is read more quickly than UTF-8.
    charset: 'ascii',
    target: 'node20',
    legalComments: 'none',
    logLevel: 'warning',
    // Libraries ask where they are, to require what Node brings.
    define: { 'import.meta.url': 'addressOfThisFile' },
    banner: { js: "const addressOfThisFile = require('node:url').pathToFileURL(__filename).href;" },
  };
  try {
    const parts = await Promise.all([
      bundle({
        ...options,
        entryPoints: ['packages/cli/src/main.ts'],
        outfile: join(folder, 'icb.cjs'),
        plugins: [besideTheCommand, coreWithoutProtocol, dataBeside(made)],
      }),
      bundle({ ...options, entryPoints: ['packages/cli/src/start/start.ts'], outfile: join(folder, 'start.cjs') }),
      // What reads documents runs in a thread of its own, and no other command has to read it.
      bundle({
        ...options,
        entryPoints: ['packages/cli/src/import/worker.ts'],
        outfile: join(folder, 'import-worker.cjs'),
      }),
      bundle({
        ...options,
        entryPoints: ['packages/cli/src/import/reading.ts'],
        outfile: join(folder, 'reading.cjs'),
        plugins: [languageOfTheCommand],
      }),
      ...Object.entries(apart).map(([library, name]) =>
        bundle({ ...options, entryPoints: [library], outfile: join(folder, `${name}.cjs`) }),
      ),
    ]);
    startAtNeed(join(made, 'icb.cjs'));
    for (const file of ['icb.cjs', 'reading.cjs']) writeAscii(join(made, file));
    for (const name of ['reading', ...Object.values(apart)]) pack(join(made, `${name}.cjs`));
    return {
      inputs: Object.assign({}, ...parts.map(({ metafile }) => metafile.inputs)),
      outputs: Object.assign({}, ...parts.map(({ metafile }) => metafile.outputs)),
    };
  } catch {
    stop('The icb command could not be built; what is wrong stands above.');
  }
}

function startAtNeed(file) {
  writeFileSync(file, nodeAtNeed(readFileSync(file, 'utf8')));
}

/** (What stands in a regular expression, esbuild leaves as it is.) */
function writeAscii(file) {
  const ascii = readFileSync(file, 'utf8').replace(
    /[\u0080-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(file, ascii);
}

/** Few commands need it, and a package is to be small: what is left in its place unpacks it. */
function pack(file) {
  writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
  writeFileSync(file, unpacking);
}

const unpacking = `const { readFileSync } = require('node:fs');
const { compileFunction } = require('node:vm');
const { brotliDecompressSync } = require('node:zlib');
const code = brotliDecompressSync(readFileSync(__filename + '.br')).toString('utf8');
compileFunction(code, ['require', 'module', 'exports', '__filename'], { filename: __filename })(require, module, exports, __filename);
`;

/** The command brings the language; what reads documents takes it from there. */
const languageOfTheCommand = {
  name: 'the language of the command',
  setup: ({ onResolve }) => onResolve({ filter: /^@icb\/language$/ }, () => ({ path: './icb.cjs', external: true })),
};

const besideTheCommand = {
  name: 'libraries in files of their own',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^[^./]/ }, ({ path }) =>
      path in apart ? { path: `./${apart[path]}.cjs`, external: true } : undefined,
    ),
};

/** The files that every command has to read. */
export function readAtStart({ outputs }) {
  return Object.keys(outputs).filter((file) => /\/(start|icb)\.cjs$/.test(file));
}
