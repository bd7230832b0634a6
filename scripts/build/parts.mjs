/** A program as a script and, in files of their own, the parts of it that only some runs import. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { root } from '../running.mjs';
import { ascii } from './ascii.mjs';
import { coreWithoutProtocol, nodeAtNeed } from './at-need.mjs';
import { dataBeside } from './beside.mjs';

/** The script that every run reads. */
const WHOLE = 'icb';
/** What Rolldown itself brings. */
const RUNTIME = 'rolldown-runtime.cjs';

/**
 * Bundles what a file (relative to the root) imports into a folder: `icb.cjs` has all that it cannot do without, and exports
 * what it exports. `apart` are libraries that lie in files of their own; `atNeed` are modules of nothing but functions (each a
 * file relative to the root), which are read when one of them is called. Returns an account as esbuild gives it.
 */
export async function bundleInParts(file, folder, { minify, apart, atNeed }) {
  const { rolldown } = await import('rolldown');
  const main = join(root, file);
  const made = join(root, folder);
  const options = {
    cwd: root,
    platform: 'node',
    // (A part may take from the whole what the whole does not export by itself.)
    preserveEntrySignatures: 'allow-extension',
    // (jsonc-parser's other form requires its parts in a way that no bundler follows.)
    resolve: { mainFields: ['module', 'main'] },
    transform: { target: 'node20' },
  };
  const plugins = [librariesApart(apart), functionsAtNeed(atNeed), coreWithoutProtocol, dataBeside(made)];
  const needed = await modulesAtOnce(main, { ...options, plugins });
  let parts;
  for (;;) {
    const bundle = await rolldown({ ...options, plugins, input: [main, ...atNeed.map((each) => join(root, each))] });
    parts = (await bundle.generate(asParts({ main, needed, minify }))).output;
    await bundle.close();
    // What others use of a module that is needed may need more; and what is needed, and begins the program, are to be one.
    const whole = parts.find(({ modules }) => main in modules);
    const more = parts.filter(
      ({ fileName, facadeModuleId }) =>
        fileName !== whole.fileName &&
        (facadeModuleId === main || (whole.imports.includes(fileName) && fileName !== RUNTIME)),
    );
    if (more.length === 0) break;
    for (const id of more.flatMap(({ modules }) => Object.keys(modules))) needed.add(id);
  }
  for (const { fileName, code } of parts) writeFileSync(join(root, folder, fileName), nodeAtNeed(ascii(code)));
  return accountOf(parts, folder);
}

function asParts({ main, needed, minify }) {
  const fileName = ({ name, facadeModuleId, moduleIds }) => {
    const id = facadeModuleId ?? moduleIds.at(-1);
    return `${id === main || name === WHOLE ? WHOLE : id ? nameOf(id) : name}.cjs`;
  };
  return {
    format: 'cjs',
    minify,
    comments: { legal: false, annotation: false, jsdoc: !minify },
    entryFileNames: fileName,
    chunkFileNames: fileName,
    minifyInternalExports: false,
    dynamicImportInCjs: false,
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{ name: WHOLE, test: (id) => needed.has(id) }],
    },
  };
}

/** The modules of which something is in a program as soon as it starts, and not only in what it imports later. */
async function modulesAtOnce(main, options) {
  const { rolldown } = await import('rolldown');
  const later = {
    name: 'what is imported later',
    resolveDynamicImport: (asked) => ({ id: String(asked), external: true }),
  };
  const bundle = await rolldown({ ...options, input: main, plugins: [later, ...options.plugins] });
  const { output } = await bundle.generate({ format: 'cjs' });
  await bundle.close();
  return new Set(output.flatMap(({ modules }) => Object.keys(modules)));
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
