/**
 * `run-interface.mjs [NAME …]`: runs the tests of the packaged extension's interface, all or those that are named. Last, it
 * says `N passed, N failed`.
 */
import { dirname, join } from 'node:path';
import { run } from 'node:test';
import { fileURLToPath } from 'node:url';
import { packageExtension } from '../../scripts/package.mjs';

const here = dirname(fileURLToPath(import.meta.url));
process.env.ICB_VSIX ??= await packageExtension();

let passed = 0;
let failed = 0;
const named = process.argv.slice(2);
const names = named.length > 0 ? named : ['editing', 'conformance', 'preview', 'document', 'restricted'];
const files = names.map((name) => join(here, 'interface', `${name}.test.mjs`));
for await (const { type, data } of run({ files, concurrency: 1, timeout: 180_000 })) {
  if (type === 'test:pass' && isTest(data)) note('passed', data);
  if (type === 'test:fail') note('failed', data);
  if (type === 'test:stdout' || type === 'test:stderr') process.stderr.write(data.message);
}
if (passed === 0) {
  console.log('  No test has passed.');
  failed = Math.max(failed, 1);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** The file as a whole is reported too. A failed one counts, in case it fell over before its first test. */
function isTest({ details, name }) {
  return details.type !== 'suite' && !name.endsWith('.test.mjs');
}

function note(state, { name, details, skip, todo }) {
  const counts = state === 'passed' && skip === undefined && todo === undefined;
  if (counts) passed += 1;
  else failed += 1;
  console.log(`  ${counts ? 'passed' : 'failed'}  ${name} (${Math.round(details.duration_ms)} ms)`);
  if (details.error) console.log(String(details.error.cause?.stack ?? details.error).replace(/^/gm, '          '));
}
