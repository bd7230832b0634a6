/**
 * The `icb` command as files that need nothing beside them but Node: the command and its parts; the built-in packs and vocabulary;
 * and what few commands need, which is packed: libraries for Word, and what reads documents.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { root, stop } from '../running.mjs';
import { ascii } from './ascii.mjs';
import { nodeAtNeed } from './at-need.mjs';
import { bundleInParts } from './parts.mjs';
import { sumOfFiles } from './sum-of-files.mjs';

/** Libraries in files of their own, so that no other command has to read them: for Word files. */
const apart = { docx: 'docx', 'docx/layout': 'docx-layout' };

/** What most runs of the command never call. */
const atNeed = [
  'editor-services.ts',
  'reading/explaining.ts',
  'reading/grammar-texts.ts',
  'reading/rules-language.ts',
  'model/read-rule-pack.ts',
].map((file) => `packages/language/src/${file}`);

/**
 * Bundles the command into a folder (relative to the root), where `start.cjs` is what to start and `icb.cjs` the command, as far as
 * it is not in parts that few commands need; what was bundled there before goes. Returns an account, as esbuild gives it, of what
 * came from where. Stops the program where it cannot.
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
    format: 'cjs',
    charset: 'ascii',
    target: 'node20',
    legalComments: 'none',
    logLevel: 'warning',
    // Libraries ask where they are, to require what Node brings.
    define: { 'import.meta.url': 'addressOfThisFile' },
    banner: { js: "const addressOfThisFile = require('node:url').pathToFileURL(__filename).href;" },
  };
  try {
    const inParts = await bundleInParts('packages/cli/src/main.ts', folder, { minify, apart, atNeed });
    const others = await Promise.all([
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
    const start = join(made, 'start.cjs');
    writeFileSync(start, nodeAtNeed(readFileSync(start, 'utf8')));
    const reading = join(made, 'reading.cjs');
    writeFileSync(reading, ascii(readFileSync(reading, 'utf8')));
    for (const name of ['reading', ...Object.values(apart)]) pack(join(made, `${name}.cjs`));
    writeFileSync(join(made, 'sum.json'), `"${sumOfFiles(made)}"\n`);
    const accounts = [inParts, ...others.map(({ metafile }) => metafile)];
    return {
      inputs: Object.assign({}, ...accounts.map(({ inputs }) => inputs)),
      outputs: Object.assign({}, ...accounts.map(({ outputs }) => outputs)),
    };
  } catch (error) {
    stop(`${error.message}\nThe icb command could not be built.`);
  }
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

/** The files that every command has to read. */
export function readAtStart({ outputs }) {
  return Object.keys(outputs).filter((file) => /\/(start|icb)\.cjs$/.test(file));
}
