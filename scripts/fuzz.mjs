/**
 * `npm run fuzz`: puts texts of all kinds into every part of the product, and looks whether what is promised of it holds.
 *
 * - `--cases N`: how many texts, 1,000,000 if nothing is said
 * - `--minutes M`: after how many minutes to end, whatever is done by then
 * - `--seed S`: another seed, other texts
 * - `--target NAME`: only this part, as the log names it; can be given several times
 * - `--processes P`: how many at a time, 2 if nothing is said
 * - `--log FILE`: the figures as JSON as well
 * - `--branches`: tells which branches were not taken
 * - `--planted`: puts each fault of test/planted into a copy, and looks whether it is found there; `--planted 03` only that one
 *
 * - `--figures`: puts the figures of the last runs into docs/reliability.md, and runs nothing
 *
 * What is found is made as small as it can be, told, and written into test/regression. The exit code is 1 where something was found.
 */
import { join } from 'node:path';
import { root, runNode } from './running.mjs';
import { nodeToBuildWith, setUp } from './setup.mjs';

setUp();
process.exitCode = runNode(nodeToBuildWith(), join(root, 'scripts/fuzz/command.mjs'), process.argv.slice(2));
