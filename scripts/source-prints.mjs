/**
 * `npm run source-prints -- FOLDER`: renews `test/source-prints.tsv` from the texts of the sources, which are not ours to
 * publish. Of each of their paragraphs the table keeps a print: short hashes of every four words in a row, sorted. From a
 * print nobody can read the paragraph, but a test can tell whether words that it is given stand there.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, root, stop } from './running.mjs';

export const table = join(root, 'test/source-prints.tsv');

/** How many words in a row one hash stands for. */
const IN_A_ROW = 4;

/** The words of a text: letters and digits only, apostrophes left out, in lower case. */
export function wordsOf(text) {
  return (
    text
      .toLowerCase()
      .replace(/['‘’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** A hash for every four words in a row. */
export function printOf(text) {
  const words = wordsOf(text);
  const rows = words.slice(IN_A_ROW - 1).map((_, index) => words.slice(index, index + IN_A_ROW).join(' '));
  return new Set(rows.map((row) => createHash('sha256').update(row).digest('hex').slice(0, 6)));
}

/** Whether words stand in the paragraph that a print was taken of. Fewer than four cannot be told. */
export function standsIn(print, text) {
  const asked = printOf(text);
  return asked.size > 0 && [...asked].every((each) => print.has(each));
}

/** What each source is asked for: which of its paragraphs there are, and which of them the list of demands must have. */
const sources = {
  '000': { paragraphs: lines, listed: afterHeading(/it is essential for ICSs to$|which we expect them to meet:$/) },
  '001': { paragraphs: paragraphs, within: { from: /^BMA View$/i, until: /^(Theme \d|Response to additional)/ } },
  '002': { paragraphs: lines, within: { from: /^[#* ]*BMA view[:* ]*$/i, until: /^[^-\s]/ } },
  '003': { paragraphs: paragraphs, within: { from: /^### 4 /, until: /^(?!)/ }, listed: () => false },
  '004': { paragraphs: lines, listed: (text) => /^\d\. |shared commitments on/.test(text) },
};

/** Each line that is not blank. */
function lines(text) {
  return text.split('\n').map((line) => line.trim());
}

/** Paragraphs, put together again where a page ends within one. */
function paragraphs(text) {
  const result = [];
  for (const each of text.split(/\n\s*\n/).map((part) => part.trim())) {
    const before = result.at(-1);
    if (before !== undefined && /^[a-z]/.test(each) && !/[.:?!”"]$/.test(before))
      result.push(`${result.pop()} ${each}`);
    else result.push(each);
  }
  return result;
}

function afterHeading(heading) {
  let within = false;
  return (text) => {
    within = heading.test(text) || (within && text.startsWith('- '));
    return within && text.startsWith('- ');
  };
}

/** The paragraphs of a source, numbered within it, and whether the list must have something on each. */
export function unitsOf(source, text) {
  const { paragraphs: split, within, listed = () => true } = sources[source];
  const units = [];
  let inside = within === undefined;
  for (const each of split(text.replace(/<\/?u>/g, ''))) {
    if (each === '') continue;
    if (within?.from.test(each)) inside = true;
    else if (within?.until.test(each)) inside = false;
    else if (inside) units.push({ text: each, listed: listed(each) });
  }
  return units.map((unit, index) => ({ ...unit, id: `${source}.${index + 1}` }));
}

/** The table as it would be for the texts of a folder. */
export function tableOf(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const rows = Object.keys(sources).flatMap((source) => {
    const name = names.find((each) => each.startsWith(`${source}_`));
    if (!name) stop(`The text of source ${source} is not in ${folder}: a file whose name begins with ${source}_.`);
    return unitsOf(source, readFileSync(join(folder, name), 'utf8'));
  });
  return rows
    .map(({ id, listed, text }) => [id, listed ? 'listed' : '-', [...printOf(text)].sort().join(' ')].join('\t'))
    .map((row) => `${row}\n`)
    .join('');
}

/** The table that is there: for each paragraph its print, and whether the list must have something on it. */
export function readTable() {
  return readFileSync(table, 'utf8')
    .trimEnd()
    .split('\n')
    .map((row) => row.split('\t'))
    .map(([id, listed, print = '']) => ({ id, listed: listed === 'listed', print: new Set(print.split(' ')) }));
}

function main([folder]) {
  if (!folder) stop('Which folder holds the source texts? npm run source-prints -- FOLDER');
  const [before, after] = [readFileSync(table, 'utf8'), tableOf(folder)];
  if (before === after) return process.stdout.write('The table is as it should be.\n');
  writeFileSync(table, after);
  return process.stdout.write(`${table} is renewed.\n`);
}

if (isMain(import.meta.url)) main(process.argv.slice(2));
