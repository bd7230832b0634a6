/**
 * What is said of a line of which only the first words stand there, while somebody types: of the lines of the constitutions in
 * `written`, as it stands in `unfinished.tsv`. `ICB_UNFINISHED=write` writes it anew.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { linesOf } from '../src/index.ts';
import { readText } from './workspace.ts';

const folder = new URL('written/', import.meta.url);
const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
const file = new URL('unfinished.tsv', import.meta.url);

/** A text whose lines end after some words, but for those that open or close something, or stand in a text over lines. */
function cut(text: string, words: number): string {
  let within = false;
  return text.replace(/^( +)(\S.*)$/gm, (line, blanks: string, said: string) => {
    const opens = said.includes('"""');
    const whole = within || opens || /[{}]/.test(said);
    if (opens) within = !within;
    const first = said.split(' ').slice(0, words).join(' ');
    return whole || (first.match(/"/g)?.length ?? 0) % 2 !== 0 ? line : blanks + first;
  });
}

/** Each line that is told of, and what is told: in the order of the alphabet, each once. */
async function saidOf(words: number): Promise<string[]> {
  const rows = new Set<string>();
  for (const text of texts) {
    const { findings, text: read } = await readText(cut(text, words));
    const lines = linesOf(read);
    for (const { rule, message, span } of findings) {
      if (rule !== 'language/syntax') continue;
      const line = lines.textOf(lines.positionAt(span.offset).line).trim();
      rows.add(`${line}\t${read.slice(span.offset, span.end).replace(/\s+/g, ' ')}\t${message}`);
    }
  }
  return [...rows].sort();
}

const counts = [1, 2, 3, 4, 5, 6];

if (process.env.ICB_UNFINISHED === 'write')
  writeFileSync(file, `${(await Promise.all(counts.map(saidOf))).flat().join('\n')}\n`);

const wanted = new Set(readFileSync(file, 'utf8').trimEnd().split('\n'));

it.each(counts)('a line of which %i words stand there', async (words) => {
  const said = await saidOf(words);
  expect(said.filter((row) => !wanted.has(row))).toEqual([]);
  expect(said.length).toBeGreaterThan(20);
});

it('nothing else is told', async () => {
  const said = new Set((await Promise.all(counts.map(saidOf))).flat());
  expect([...wanted].filter((row) => !said.has(row))).toEqual([]);
});
