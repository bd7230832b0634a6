/** A suite runs in the page of an editor: waits until it has ended, and says what it found. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/running.mjs';

/** Pictures and logs of what went wrong. */
export const traces = join(root, 'node_modules/.cache/icb/vscode');

/** As `suite/results.ts` has it. */
const RESULTS_MARK = 'ICB_TEST_RESULTS ';
const patience = 300_000;

/** Opens an address that makes the editor run a suite, and returns its exit code and what its console said. */
export async function runInPage(context, address) {
  const page = await context.newPage();
  const said = [];
  page.on('pageerror', (error) => said.push(`page: ${error}`));
  await page.exposeFunction('codeAutomationLog', (kind, args) => {
    said.push(`${kind}: ${args.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join(' ')}`);
  });
  const exit = new Promise((resolve) => {
    void page.exposeFunction('codeAutomationExit', resolve);
    page.on('crash', () => resolve('the page crashed'));
    setTimeout(() => resolve(`it did not end within ${patience / 1000} seconds`), patience).unref();
  });
  await page.goto(address);
  return { exit: await exit, said, page };
}

/** What the console of a browser's extension host said of the results, if it did. */
export function resultsAmong(said) {
  const line = said.find((each) => each.includes(RESULTS_MARK));
  return line && JSON.parse(line.slice(line.indexOf(RESULTS_MARK) + RESULTS_MARK.length));
}

/**
 * Prints each test and, last, `N passed, N failed`. Returns whether all is well: every test that there is has passed,
 * and the editor ended as it should. What was skipped or never ran has failed.
 */
export function report(name, { exit, found, trace }) {
  const { tests = 0, results = [] } = found ?? {};
  for (const { title, state, milliseconds, error } of results) {
    console.log(`  ${state.padEnd(7)} ${title} (${milliseconds} ms)`);
    if (error) console.log(error.replace(/^/gm, '          '));
  }
  const passed = results.filter(({ state }) => state === 'passed').length;
  const endedWell = exit === 0;
  const failed = Math.max(tests, results.length) - passed;
  // Without a single test, or with an editor that fell over, something has failed that has no name.
  const unnamed = failed === 0 && (passed === 0 || !endedWell) ? 1 : 0;
  if (!endedWell) console.log(`  ${name} ended with: ${exit}`);
  if (passed === 0) console.log(`  ${name}: no test has passed.`);
  if (failed + unnamed > 0) console.log(`  Its log: ${keep(name, trace())}`);
  console.log(`${passed} passed, ${failed + unnamed} failed`);
  return failed + unnamed === 0;
}

function keep(name, text) {
  mkdirSync(traces, { recursive: true });
  const file = join(traces, `${name.replace(/[^a-z0-9]+/gi, '-')}.log`);
  writeFileSync(file, text);
  return file;
}
