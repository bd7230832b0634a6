/** `npm run build`: from the grammar and the sources to a working `icb`. Each step is left out if nothing has changed. */
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { colourFiles, writeColours } from './build/colours.mjs';
import { bundleCommandInto } from './build/command.mjs';
import {
  gatherPacks,
  gatherPatterns,
  gatherStyle,
  gatherVocabulary,
  packs,
  packsMade,
  patterns,
  patternsMade,
  style,
  styleMade,
  vocabularyMade,
} from './build/gather.mjs';
import { parserFiles, writeParsers } from './build/parsers.mjs';
import { shortenReflection } from './build/reflection.mjs';
import { hashOf } from './inputs.mjs';
import { isMain, root, runNode, stop } from './running.mjs';
import { nodeToBuildWith, setUp } from './setup.mjs';

const generated = 'packages/language/src/generated';

/** The steps in their order. `makes` are files; a step whose files are missing is done whatever its inputs say. */
const steps = [
  {
    name: 'parser',
    says: 'Generating the parser from the grammar …',
    reads: [
      'packages/language/src/grammar',
      'packages/language/langium-config.json',
      'package-lock.json',
      'scripts/build/reflection.mjs',
    ],
    makes: [`${generated}/ast.ts`, `${generated}/grammar.ts`, `${generated}/module.ts`],
    run: generateParser,
  },
  {
    name: 'parsers',
    says: 'Compiling both parsers from their grammars …',
    reads: [
      'packages/language/src/grammar',
      'packages/language/src/compiling',
      'packages/language/src/reading',
      'packages/language/langium-config.json',
      'package-lock.json',
      'scripts/build',
    ],
    makes: parserFiles,
    run: writeParsers,
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
    name: 'patterns',
    says: 'Gathering the patterns of the import …',
    reads: [patterns, 'scripts/build'],
    makes: [patternsMade],
    run: gatherPatterns,
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
    makes: ['packages/cli/dist/icb.cjs'],
    run: () => bundleCommandInto('packages/cli/dist'),
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

async function generateParser() {
  // (Where files are that it has not made, Langium asks whether to remove them, and without an answer makes none.)
  rmSync(join(root, generated), { recursive: true, force: true });
  const status = runNode(nodeToBuildWith(), join(root, 'node_modules/langium-cli/bin/langium.js'), ['generate'], {
    cwd: join(root, 'packages/language'),
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) stop('The parser could not be generated; what is wrong with the grammar stands above.');
  await shortenReflection();
}

/** npm links the command on installing; where it has not, `npx icb` and node_modules/.bin/icb shall work all the same. */
function linkCommand() {
  const link = join(root, 'node_modules', '.bin', 'icb');
  if (existsSync(link) || process.platform === 'win32') return;
  symlinkSync('../../packages/cli/bin/icb.cjs', link);
}

if (isMain(import.meta.url)) await build();
