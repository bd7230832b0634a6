/**
 * The sources and each file of tests as programs that can be started as often as one likes, each time from the beginning:
 * a module that Node has loaded once, it does not load again.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { build, stop } from 'esbuild';

const kept = '.programs.json';

/**
 * Bundles what stands in a folder, the root of the project or a copy of it. What was bundled is kept there, for the next
 * process that tries mutants in it.
 */
export async function programsIn(folder, testFiles) {
  const file = join(folder, kept);
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(await bundled(folder, testFiles)));
  const { source, tests, files, libraries } = JSON.parse(readFileSync(file, 'utf8'));
  const host = new Map();
  for (const name of libraries) host.set(name, await import(name));
  return {
    host,
    /** Sources that note which mutants they come by, and sources that do not, which are quicker. */
    noting: started(source, 'noting.js'),
    source: started(
      source.replaceAll(/function (stryCov_\w+)\(\) \{/g, 'function $1() {} function not_$1() {'),
      'source.js',
    ),
    tests: started(tests, 'tests.js'),
    files,
  };
}

function started(code, filename) {
  return new Script(code, { filename }).runInThisContext();
}

async function bundled(folder, patterns) {
  const files = globSync(patterns.include, { cwd: folder, exclude: patterns.exclude }).sort();
  const libraries = new Set();
  const sources = new Set();
  const settings = {
    absWorkingDir: folder,
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node24',
    logLevel: 'warning',
  };
  const {
    outputFiles: [tests],
  } = await build({
    ...settings,
    stdin: { contents: listing(files, 'import'), resolveDir: folder },
    // (Tests may wait while they are loaded.)
    format: 'esm',
    plugins: [outside(folder, libraries, sources)],
  });
  const {
    outputFiles: [source],
  } = await build({
    ...settings,
    stdin: { contents: listing([...sources], 'require'), resolveDir: folder },
    format: 'cjs',
    plugins: [outside(folder, libraries)],
  });
  await stop();
  return {
    libraries: [...libraries],
    files,
    source: `(function (fromHost, loaded) {${source.text}})`,
    tests: `(function (fromHost, fromSource, loaded) {${tests.text}})`,
  };
}

/** A program that loads none of these files before it is asked for. */
function listing(files, by) {
  const each = files.map((path) => `${JSON.stringify(path)}: () => ${by}(${JSON.stringify(`./${path}`)})`);
  return `Object.assign(loaded, {\n${each.join(',\n')}\n})`;
}

/** Libraries stay outside of the programs; and if `sources` are gathered, so do these. */
function outside(folder, libraries, sources) {
  return {
    name: 'outside',
    setup(build) {
      build.onResolve({ filter: /./ }, async ({ path, kind, resolveDir }) => {
        if (kind === 'entry-point') return undefined;
        const found = path.startsWith('.') ? join(resolveDir, path) : sourceOf(folder, path);
        if (!found) {
          libraries.add(path);
          return { path, namespace: 'library' };
        }
        const name = relative(folder, found);
        if (!sources || !/^packages\/[^/]+\/src\//.test(name)) return { path: found };
        sources.add(name);
        return { path: name, namespace: 'source' };
      });
      const loads =
        (call) =>
        ({ path }) => ({ contents: `module.exports = ${call}(${JSON.stringify(path)})`, loader: 'js' });
      build.onLoad({ filter: /./, namespace: 'library' }, loads('fromHost'));
      build.onLoad({ filter: /./, namespace: 'source' }, loads('fromSource'));
      build.onLoad({ filter: /\/test\/.*\.ts$/ }, ({ path }) => ({
        contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
        loader: 'ts',
        resolveDir: dirname(path),
      }));
    },
  };
}

/** Where a package of the project has what is imported of it: in this folder, not where npm has linked it to. */
function sourceOf(folder, path) {
  const [, name, part = ''] = /^@icb\/([^/]+)(\/.*)?$/.exec(path) ?? [];
  if (!name) return undefined;
  const { exports } = JSON.parse(readFileSync(join(folder, 'packages', name, 'package.json'), 'utf8'));
  return join(folder, 'packages', name, exports[`.${part}`]);
}
