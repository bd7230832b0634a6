/**
 * `npm run mutate -- --package language|rules`: changes the sources of a package in one place at a time, and looks whether a
 * test fails. A change (a mutant) that none of them notices shows what no test asks for.
 *
 * - `--mutate GLOB`: only in these files, from the root of the project; can be given several times
 * - `--survivors`: what survived before is tried again, after tests have been added
 * - `--tests PART`: only by tests in files with this in their names, as new ones are; what others have noticed stays
 * - `--cold`: nothing is kept warm between mutants, which takes longer, and misses none that a kept value hides
 * - `--anew`: everything is tried again; without it, what was found before is kept for what has not changed since
 * - `--processes P`: how many at a time, 1 if nothing is said
 * - `--write`: what was reached stands in scripts/mutate/reached.json from then on
 * - `--figures`: puts what was reached into docs/reliability.md, and runs nothing
 *
 * The report is dist/mutants/PACKAGE.json; the survivors are told. The exit code is 1 where a file has more of them
 * than scripts/mutate/reached.json says.
 */
import { join } from 'node:path';
import { root, runNode } from './running.mjs';
import { nodeToBuildWith, setUp } from './setup.mjs';

setUp();
process.exitCode = runNode(nodeToBuildWith(), join(root, 'scripts/mutate/command.mjs'), process.argv.slice(2));
