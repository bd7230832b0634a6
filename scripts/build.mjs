/** `npm run build`: from the grammar and the sources to a working `icb`. Each step is left out if nothing has changed. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { colourFiles, writeColours } from './build/colours.mjs';
import {
  gatherPacks,
  gatherStyle,
  gatherVocabulary,
  packs,
  packsMade,
  style,
  styleMade,
  vocabularyMade,
} from './build/gather.mjs';
import { hashOf } from './inputs.mjs';
import { isMain, root, runNode, stop } from './running.mjs';
import { nodeToBuildWith, setUp } from './setup.mjs';

const generated = 'packages/language/src/generated';

/** The steps in their order. `makes` are files; a step whose files are missing is done whatever its inputs say. */
const steps = [
  {
    name: 'parser',
    says: 'Generating the parser from the grammar …',
    reads: ['packages/language/src/grammar', 'packages/language/langium-config.json', 'package-lock.json'],
    makes: [`${generated}/ast.ts`, `${generated}/grammar.ts`, `${generated}/module.ts`],
    run: generateParser,
  },
  {
    name: 'colours',
    says: 'Working out how editors colour both languages …',
    reads: ['packages/language/src', 'scripts/build'],
    makes: colourFiles,
    run: writeColours,
  },
  {
    name: 'vocabulary',
    says: 'Gathering the built-in vocabulary …',
    reads: ['packages/language/src', 'scripts/build'],
    makes: [vocabularyMade],
    run: gatherVocabulary,
  },
  {
    name: 'packs',
    says: 'Gathering the built-in packs of rules …',
    reads: [packs, 'packages/language/src', 'packages/rules/src', 'scripts/build'],
    makes: [packsMade],
    run: gatherPacks,
  },
  {
    name: 'style',
    says: 'Gathering the style of pages …',
    reads: [style, 'scripts/build', 'package-lock.json'],
    makes: [styleMade],
    run: gatherStyle,
  },
  {
    name: 'icb',
    says: 'Building the icb command …',
    reads: [
      'packages/*/src',
      'packages/*/packs',
      'packages/*/package.json',
      'packages/language/langium-config.json',
      'package-lock.json',
      'scripts/build.mjs',
      'scripts/build',
    ],
    makes: ['packages/cli/dist/icb.mjs'],
    run: bundleCommand,
  },
];

/** Builds what has changed since the last time. Stops the program with a sentence where it cannot. */
export async function build() {
  setUp();
  for (const step of steps) await runIfNeeded(step);
  linkCommand();
}

async function runIfNeeded({ name, says, reads, makes, run }) {
  const stamp = join(root, 'node_modules', '.cache', 'icb', `${name}.built`);
  const inputs = hashOf(reads);
  const isMade = makes.every((file) => existsSync(join(root, file)));
  if (isMade && existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return;
  process.stderr.write(`${says}\n`);
  await run();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, inputs);
}

function generateParser() {
  const status = runNode(nodeToBuildWith(), join(root, 'node_modules/langium-cli/bin/langium.js'), ['generate'], {
    cwd: join(root, 'packages/language'),
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) stop('The parser could not be generated; what is wrong with the grammar stands above.');
}

async function bundleCommand() {
  const { build: bundle } = await import('esbuild');
  const made = join(root, 'packages/cli/dist');
  const old = existsSync(made) ? readdirSync(made).filter((file) => file.endsWith('.mjs')) : [];
  for (const file of old) rmSync(join(made, file));
  try {
    await bundle({
      absWorkingDir: root,
      entryPoints: ['packages/cli/src/main.ts'],
      outdir: 'packages/cli/dist',
      entryNames: 'icb',
      outExtension: { '.js': '.mjs' },
      bundle: true,
      // What a command alone needs is read when it is given: the language server.
      splitting: true,
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
  } catch {
    stop('The icb command could not be built; what is wrong stands above.');
  }
}

/** npm links the command on installing; where it has not, `npx icb` and node_modules/.bin/icb shall work all the same. */
function linkCommand() {
  const link = join(root, 'node_modules', '.bin', 'icb');
  if (existsSync(link) || process.platform === 'win32') return;
  symlinkSync('../../packages/cli/bin/icb.mjs', link);
}

if (isMain(import.meta.url)) await build();
