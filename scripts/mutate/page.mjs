/** What was reached, as tables of docs/reliability.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../running.mjs';
import { scores } from './reached.mjs';

const page = join(root, 'docs/reliability.md');
const [from, to] = ['<!-- figures of the mutants -->', '<!-- end of the mutants -->'];

export function writeFigures(reached) {
  const text = readFileSync(page, 'utf8');
  const [before, rest] = text.split(from);
  const after = rest?.split(to)[1];
  if (after === undefined) throw new Error('docs/reliability.md has no place for the figures of the mutants.');
  writeFileSync(page, `${before}${from}\n\n${tablesOf(reached)}\n\n${to}${after}`);
}

/** A row for each package, and one for each of its folders. */
export function tablesOf(reached) {
  const packages = scores(reached, (name) => name.split('/')[1]);
  const folders = scores(reached, (name) => name.split('/').slice(1, -1).join('/'));
  const row = (name, { files, mutants, unnoticed }) =>
    `| ${name} | ${count(files)} | ${count(mutants)} | ${count(mutants - unnoticed)} | ${count(unnoticed)} | ${percent(mutants, unnoticed)} |`;
  return [
    '| | files | mutants | noticed | not noticed | score |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...[...packages].flatMap(([name, sum]) => [
      row(`**${name}**`, sum),
      ...[...folders]
        .filter(([folder]) => folder.split('/')[0] === name)
        .map(([folder, each]) => row(`\`${folder}\``, each)),
    ]),
  ].join('\n');
}

const count = (number) => number.toLocaleString('en-GB');
const percent = (mutants, unnoticed) => `${((100 * (mutants - unnoticed)) / mutants).toFixed(1)} %`;
