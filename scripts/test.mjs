/**
 * `npm test [-- VITEST ARGUMENTS]`: sets up, builds, type-checks, lints, and runs every test, those in real editors
 * included. All steps run, whatever the one before found, so that one run tells everything; the exit code is 1 if any of them failed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installChromium } from '../test/chromium.mjs';
import { installLibreOffice } from '../test/libreoffice.mjs';
import { build } from './build.mjs';
import { packageCommand } from './package-cli.mjs';
import { root, runNode } from './running.mjs';
import { nodeToBuildWith, setUp } from './setup.mjs';

const colours = ['icb', 'icbrules'].map((language) => join(root, `syntaxes/${language}.tmLanguage.json`));

setUp();
tell(installChromium());
tell(installLibreOffice());
const coloursBefore = coloursNow();
await build();
await packageCommand();

const node = nodeToBuildWith();
const failed = [];
const editors = 'the extension in real editors';
// The vitest summary comes last, where a person looks for it; so the real editors, which take long as well, come before.
step('the syntax colouring is fresh', checkColours);
step('the type check', () => runNode(node, program('typescript/bin/tsc'), ['-b']));
step('the lint', () => runNode(node, program('@biomejs/biome/bin/biome'), ['check', '--error-on-warnings', '.']));
step(editors, () => runNode(node, join(root, 'test/vscode/run-all.mjs')));
step('the tests', () => runNode(node, program('vitest/vitest.mjs'), ['run', ...process.argv.slice(2)]));

if (failed.includes(editors)) tell(failedInEditors());
if (failed.length > 0) process.stderr.write(`\nFailed: ${failed.join(', ')}.\n`);
process.exitCode = failed.length > 0 ? 1 : 0;

function step(name, run) {
  process.stderr.write(`\n— ${name}\n`);
  if (run() !== 0) failed.push(name);
}

/** Tests that look through a browser, or open a document in LibreOffice, fail where there is none; here is said why. */
function tell(wrong) {
  if (wrong) process.stderr.write(`${wrong}\n`);
}

function failedInEditors() {
  const file = join(root, 'dist/failed-in-editors.txt');
  return existsSync(file) ? `\n${readFileSync(file, 'utf8')}` : undefined;
}

function program(path) {
  return join(root, 'node_modules', path);
}

/** syntaxes/ is committed although it is generated: in a clean clone, building must not change it. */
function checkColours() {
  if (coloursBefore === coloursNow()) return 0;
  process.stderr.write(
    'The files in syntaxes/ were older than the grammars. The build has renewed them: commit them.\n',
  );
  return 1;
}

function coloursNow() {
  return colours.map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')).join('\n');
}
