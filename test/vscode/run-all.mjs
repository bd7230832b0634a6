/**
 * `npm run test:vscode`: the extension in real editors. Sets up and builds what is missing, runs the suites in the
 * desktop's extension host and in VS Code for the Web, newest and oldest, and the packaged extension's interface. All of
 * them run, whatever another found. What fails is run once more, alone, because a busy machine can be too slow for a real
 * editor; that it failed first is said. The last line says `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExtension } from '../../scripts/build-vscode.mjs';
import { packageExtension } from '../../scripts/package.mjs';
import { root } from '../../scripts/running.mjs';
import { nodeToBuildWith } from '../../scripts/setup.mjs';
import { bundleSuite } from './bundle-suite.mjs';
import { setUpEditors } from './set-up.mjs';

const here = dirname(fileURLToPath(import.meta.url));
/** Something hangs that takes longer. */
const patience = 420_000;

/** Each in an editor of its own; those that take longest first. */
const runs = [
  ['The view of conformance, by keyboard and mouse', 'run-interface.mjs', 'conformance'],
  ['The extension host of the desktop', 'run-desktop.mjs'],
  ['The preview, by keyboard and mouse', 'run-interface.mjs', 'preview'],
  ['VS Code for the Web, newest', 'run-web.mjs', 'newest'],
  ['VS Code for the Web, oldest', 'run-web.mjs', 'oldest'],
  ['The document beside the text, by keyboard and mouse', 'run-interface.mjs', 'document'],
  ['The packaged extension, by keyboard and mouse', 'run-interface.mjs', 'editing'],
  ['The packaged extension, in restricted mode', 'run-interface.mjs', 'restricted'],
];
/** An editor mostly waits: two of them take hardly longer than one. */
const atOnce = 2;

const began = Date.now();
setUpEditors();
process.env.ICB_VSIX = await packageExtension();
// What the suites run is not minified, so that a fault can be read.
await buildExtension();
await bundleSuite();

const total = { passed: 0, failed: 0 };
const waiting = [...runs];
const again = [];
const failures = [];
await Promise.all(Array.from({ length: atOnce }, runWaiting));
for (const one of again) count(await runAndTell(one, ', once more, alone'));
// A run of all tests tells them again at its end, where a person looks.
writeFileSync(join(root, 'dist/failed-in-editors.txt'), failures.join('\n\n'));
console.log(`\n${((Date.now() - began) / 1000).toFixed(1)} s in all`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function runWaiting() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const counts = await runAndTell(next, '');
    if (counts.failed > 0) again.push(next);
    else count(counts);
  }
}

async function runAndTell([name, program, ...args], how) {
  const from = Date.now();
  const counts = await run(join(here, program), args);
  console.log(`\n— ${name}${how}\n${counts.said}\n  (${((Date.now() - from) / 1000).toFixed(1)} s)`);
  return counts;
}

function count({ passed, failed, said }) {
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push(said);
}

/** Runs a program that says `N passed, N failed`. One that does not say so, or that ends badly all the same, has failed. */
async function run(program, args) {
  const child = spawn(nodeToBuildWith(), [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const hangs = setTimeout(() => child.kill('SIGTERM'), patience);
  let said = '';
  child.stdout.on('data', (part) => {
    said += part;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(hangs);
  const lines = said.split('\n').filter((line) => /^ {2}/.test(line));
  const last = [...said.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  const counts = { passed: Number(last?.[1] ?? 0), failed: Number(last?.[2] ?? 0) };
  if (counts.failed === 0 && (code !== 0 || counts.passed === 0)) {
    return { ...counts, failed: 1, said: `  ended with exit code ${code}:\n${said}` };
  }
  return { ...counts, said: lines.join('\n') };
}
