/** The figures of the last long run, and of the planted faults, as tables of docs/reliability.md. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../running.mjs';
import { percent } from './branches.mjs';

const page = join(root, 'docs/reliability.md');

/** Puts in what the logs say. What was found and mended by hand stands elsewhere on the page. */
export function writeFigures(log, planted) {
  let text = readFileSync(page, 'utf8');
  if (existsSync(log)) text = between(text, 'run', tableOfRun(JSON.parse(readFileSync(log, 'utf8'))));
  if (existsSync(planted)) text = between(text, 'planted', tableOfPlanted(JSON.parse(readFileSync(planted, 'utf8'))));
  writeFileSync(page, text);
}

function between(text, name, table) {
  const [begin, end] = [`<!-- figures of the ${name} -->`, `<!-- end of the ${name} -->`];
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`docs/reliability.md has no place for the figures of the ${name}.`);
  return `${before}${begin}\n\n${table}\n\n${end}${after}`;
}

const words = (number) => number.toLocaleString('en-GB');

function tableOfRun({ seed, cases, seconds, targets, coverage, kept, finds }) {
  const rows = Object.entries(targets).sort(([, one], [, other]) => other.cases - one.cases);
  const spent = rows.reduce((sum, [, row]) => sum + row.seconds, 0);
  return [
    `${words(cases)} cases in ${words(Math.round(seconds / 60))} minutes (seed ${seed}, two processes, Node ${process.version}), of which ${words(Math.round(spent))} seconds were processor time of the cases.`,
    `${words(kept)} texts were kept because they took a branch that none before had taken. ${finds.length === 0 ? 'Nothing was found.' : `Found: ${finds.length}, told below.`}`,
    ...Object.entries(coverage).map(
      ([name, sum]) =>
        `Branches of \`packages/${name}\` taken: ${words(sum.taken)} of ${words(sum.ways)}, **${percent(sum).toFixed(1)} %**.`,
    ),
    '',
    '| part | cases | seconds of processor time |',
    '| --- | ---: | ---: |',
    ...rows.map(([name, row]) => `| ${name} | ${words(row.cases)} | ${words(Math.round(row.seconds))} |`),
  ].join('\n');
}

function tableOfPlanted(found) {
  return [
    '| fault | found in | after cases | by what |',
    '| --- | --- | ---: | --- |',
    ...found.map(({ patch, find, cases }) =>
      find
        ? `| \`${patch.replace('.patch', '')}\` | ${find.target} | ${words(find.after)} | ${find.says} |`
        : `| \`${patch.replace('.patch', '')}\` | **not found** | ${words(cases)} | |`,
    ),
  ].join('\n');
}
