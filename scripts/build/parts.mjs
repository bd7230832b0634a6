/** A program as a script and, in files of their own, the parts of it that only some runs import. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { root } from '../running.mjs';
import { coreWithoutProtocol, nodeAtNeed } from './at-need.mjs';
import { dataBeside } from './beside.mjs';

/** The script that every run reads. */
const WHOLE = 'icb';

/**
 * Bundles what a file (relative to the root) imports into a folder: `icb.cjs` has all that it cannot do without, and exports
 * what it exports. `apart` are libraries that lie in files of their own; `atNeed` are modules of nothing but functions (each a
 * file relative to the root), which are read when one of them is called. Returns an account as esbuild gives it.
 */
export async function bundleInParts(file, folder, { minify, apart, atNeed }) {
  const { rolldown } = await import('rolldown');
  const made = join(root, folder);
  const main = join(root, file);
  const needed = new Set();
  const bundle = await rolldown({
    cwd: root,
    input: [file, ...atNeed].map((each) => join(root, each)),
    platform: 'node',
    // (A part may take from the whole what the whole does not export by itself.)
    preserveEntrySignatures: 'allow-extension',
    // (jsonc-parser's other form requires its parts in a way that no bundler follows.)
    resolve: { mainFields: ['module', 'main'] },
    transform: { target: 'node20' },
    plugins: [
      librariesApart(apart),
      functionsAtNeed(atNeed),
      coreWithoutProtocol,
      dataBeside(made),
      neededAtOnce(main, needed),
    ],
  });
  const fileName = ({ name, facadeModuleId, moduleIds }) => {
    const id = facadeModuleId ?? moduleIds.at(-1);
    return `${id === main || name === WHOLE ? WHOLE : id ? nameOf(id) : name}.cjs`;
  };
  const { output: parts } = await bundle.write({
    dir: made,
    format: 'cjs',
    minify,
    comments: { legal: false, annotation: false, jsdoc: !minify },
    entryFileNames: fileName,
    chunkFileNames: fileName,
    minifyInternalExports: false,
    dynamicImportInCjs: false,
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{ name: WHOLE, test: (id) => needed.has(id) && !ofExplaining.test(id) }],
    },
  });
  await bundle.close();
  for (const { fileName } of parts) writeLean(join(made, fileName));
  return accountOf(parts, folder);
}

/** What only explains slips, of the libraries that read texts; and in the place of which the whole has functions at need. */
const ofExplaining =
  /[\\/]node_modules[\\/](?:chevrotain|@chevrotain[\\/](?!regexp)|lodash-es|langium[\\/]lib[\\/](?:documentation|languages[\\/]grammar-config|parser[\\/](?!cst-node|async|value)))|[\\/]reading[\\/](?:recovering-parser|chevrotain-tokens)\.ts$/;

/** Learns which modules a program imports as soon as it starts. */
function neededAtOnce(file, needed) {
  return {
    name: 'what is needed at once',
    buildEnd() {
      const add = (id) => {
        if (needed.has(id)) return;
        needed.add(id);
        for (const imported of this.getModuleInfo(id)?.importedIds ?? []) add(imported);
      };
      add(file);
    },
  };
}

/** Puts in the place of a module one whose functions read it when they are called. */
function functionsAtNeed(files) {
  const all = new Map(files.map((file) => [`\0at need ${join(root, file)}`, join(root, file)]));
  return {
    name: 'functions at need',
    resolveId(asked, importer) {
      if (all.has(importer)) return { id: asked, external: 'absolute' };
      if (importer === undefined || !asked.startsWith('.')) return null;
      const [stand] = [...all].find(([, file]) => file === join(dirname(importer), asked)) ?? [];
      return stand ?? null;
    },
    load(id) {
      const file = all.get(id);
      if (file === undefined) return null;
      const text = readFileSync(file, 'utf8');
      const names = [...text.matchAll(/^export function (\w+)/gm)].map(([, name]) => name);
      if (/^export (?!function|type|interface)/m.test(text))
        throw new Error(`${file} has more than functions to give.`);
      const part = `require(${JSON.stringify(`./${nameOf(file)}.cjs`)})`;
      return names.map((name) => `export function ${name}(...given) { return ${part}.${name}(...given); }\n`).join('');
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
