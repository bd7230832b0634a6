/**
 * `npm run verify-quotes -- FOLDER`: looks for each quote that a pack says was verified in its source (`verified source`)
 * in the texts of a folder. A quote must stand there word for word; the kind of apostrophe and the breaks of lines may differ.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, root, stop } from './running.mjs';

const packs = join(root, 'packages/rules/packs');
/** A citation as packs write it: its quote, and how it was verified. */
const cited = /\bquoting ("(?:\\.|[^"\\])*") verified ([a-z]+(?:, [a-z]+)*)/g;

/** The quotes of a pack that were verified in their source, each with the line on which it stands, from 1. */
export function quotesIn(text) {
  return [...text.matchAll(cited)]
    .filter(([, , verified]) => verified.split(', ').includes('source'))
    .map(({ 1: quote, index }) => ({ quote: JSON.parse(quote), line: text.slice(0, index).split('\n').length }));
}

/** Apostrophes, quotation marks and blanks of one kind. */
export function plain(text) {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ');
}

function textsOf(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && path.endsWith('.txt'))
    .map((path) => plain(readFileSync(path, 'utf8')));
}

function main([folder]) {
  if (!folder) stop('Which folder holds the source texts? npm run verify-quotes -- FOLDER');
  if (!existsSync(folder)) stop(`There is no folder ${folder}.`);
  const texts = textsOf(folder);
  if (texts.length === 0) stop(`There is no text (*.txt) in ${folder}.`);
  let found = 0;
  const missing = [];
  for (const name of readdirSync(packs).sort()) {
    for (const { quote, line } of quotesIn(readFileSync(join(packs, name), 'utf8'))) {
      if (texts.some((text) => text.includes(plain(quote)))) found += 1;
      else missing.push(`${name}, line ${line}: “${quote}”`);
    }
  }
  for (const each of missing) process.stdout.write(`Not found: ${each}\n`);
  process.stdout.write(`${found} of ${found + missing.length} quotes stand in the ${texts.length} texts.\n`);
  process.exitCode = missing.length > 0 ? 1 : 0;
}

if (isMain(import.meta.url)) main(process.argv.slice(2));
