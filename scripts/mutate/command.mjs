/** `npm run mutate`, as scripts/mutate.mjs describes it, in a Node that is new enough. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, matchesGlob, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../build.mjs';
import { installOnce } from '../install-once.mjs';
import { root, stop } from '../running.mjs';
import { writeFigures } from './page.mjs';
import { reachedIn, readReached, worse, writeReached } from './reached.mjs';
import { foundBefore, names, settingsOf } from './settings.mjs';

const { values } = parseArgs({
  options: {
    package: { type: 'string' },
    mutate: { type: 'string', multiple: true, default: [] },
    tests: { type: 'string', multiple: true, default: [] },
    survivors: { type: 'boolean', default: false },
    cold: { type: 'boolean', default: false },
    anew: { type: 'boolean', default: false },
    processes: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
    figures: { type: 'boolean', default: false },
  },
});
if (values.figures) {
  writeFigures(readReached());
  process.exit();
}
const name = values.package;
if (!names.includes(name)) stop(`--package asks for one of these: ${names.join(', ')}.`);
const processes = Number(values.processes);
if (!(Number.isInteger(processes) && processes > 0)) stop('--processes asks for a number: 1 or more.');

process.chdir(root);
await build();
installOnce(join(root, 'scripts/mutate'));
if (values.survivors) forgetSurvivors(join(root, foundBefore(name)));
const { Stryker } = await import('@stryker-mutator/core');
const results = await new Stryker(settingsOf(name, { ...values, processes })).runMutationTest();
// (What is kept of other files is not all that there was.)
const reached = reachedIn(
  results.map((each) => ({ ...each, fileName: fromRoot(each.fileName) })).filter(({ fileName }) => isTried(fileName)),
);
if (values.write) writeReached(reached);
const wrong = worse(reached, readReached());
for (const sentence of wrong) process.stderr.write(`${sentence}\n`);
process.exitCode = wrong.length > 0 ? 1 : 0;

function isTried(file) {
  return values.mutate.length === 0 || values.mutate.some((glob) => matchesGlob(file, glob));
}

function fromRoot(file) {
  return relative(root, resolve(root, file)).replaceAll('\\', '/');
}

/** What Stryker finds no result of, it tries. */
function forgetSurvivors(file) {
  if (!existsSync(file)) return;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  for (const [path, each] of Object.entries(report.files).filter(([path]) => isTried(fromRoot(path))))
    report.files[path].mutants = each.mutants.filter(({ status }) => status !== 'Survived' && status !== 'NoCoverage');
  writeFileSync(file, JSON.stringify(report));
}
