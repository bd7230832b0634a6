/** What runs cases, as one file: the targets with all of the product that they touch, and counters in what is measured. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { createInstrumenter } from 'istanbul-lib-instrument';

/**
 * Bundles `test/fuzz/running/worker.ts` of the project at `from` into a folder. `counting`: with a counter at each branch of
 * packages/language and packages/rules, but for what is generated, for the build and for tests. Returns where it is, and
 * where each branch stands, by file.
 */
export async function bundleWorker(from, into, { counting = false } = {}) {
  mkdirSync(into, { recursive: true });
  const outfile = join(into, 'worker.mjs');
  const branches = {};
  await build({
    absWorkingDir: from,
    entryPoints: ['test/fuzz/running/worker.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'error',
    // (Libraries of the older kind require what Node brings.)
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    plugins: counting ? [counters(from, branches)] : [],
  });
  writeFileSync(join(into, 'branches.json'), JSON.stringify(branches));
  return { worker: outfile, branches };
}

const measured = /packages[\\/](language|rules)[\\/]src[\\/].*\.ts$/;
/** Written by the build or for it, for tests, or of types alone. */
const notMeasured = /[\\/](generated|testing|compiling|colouring)[\\/]/;

function counters(root, branches) {
  return {
    name: 'counters',
    setup({ onLoad }) {
      onLoad({ filter: measured }, ({ path }) => {
        if (notMeasured.test(path)) return undefined;
        const file = relative(root, path);
        const instrumenter = createInstrumenter({
          esModules: true,
          coverageVariable: '__icbBranches__',
          compact: true,
        });
        // (Statements and functions are counted as well, which nobody asks for, and which takes as long again as the work.)
        const contents = instrumenter
          .instrumentSync(withoutTypes(path), file)
          .replace(/cov_\w+\(\)\.[sf]\[\d+\]\+\+\s*[;,]/g, '');
        branches[file] = Object.values(instrumenter.lastFileCoverage().branchMap).map(({ type, loc, locations }) => ({
          type,
          line: loc.start.line,
          ways: locations.map(({ start }) => ({
            line: start?.line ?? loc.start.line,
            column: (start?.column ?? loc.start.column) + 1,
          })),
        }));
        return { contents, loader: 'js' };
      });
    },
  };
}

/** Without types, at the same places: Node warns that this way to do it may change. */
function withoutTypes(path) {
  const warn = process.emitWarning;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(readFileSync(path, 'utf8'));
  } finally {
    process.emitWarning = warn;
  }
}
