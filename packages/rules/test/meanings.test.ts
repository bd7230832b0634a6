/**
 * What the words of rules mean in the examples of the packs, and in the constitutions of the folder `meanings`: what each noun
 * stands for there, by its name and place, and what each property is worth, as they stand in `meanings.txt`; and in `words.tsv` for each of them what has to be seen, and which
 * blocks read, before a rule may say that there is none. Who changes a word reads there what becomes of it:
 * `ICB_MEANINGS=write` chooses the examples, and writes both files anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Constitution } from '@icb/language';
import { describe, expect, it } from 'vitest';
import { nouns, properties } from '../src/index.ts';
import { chosen, rows, saidOf, texts } from './meanings.ts';
import { readAs } from './packs/built-in.ts';

const [meanings, words] = ['meanings.txt', 'words.tsv'].map((name) => new URL(name, import.meta.url)) as [URL, URL];

if (process.env.ICB_MEANINGS === 'write') {
  writeFileSync(meanings, await chosen());
  writeFileSync(words, rows());
}

const sections = readFileSync(meanings, 'utf8')
  .split(/^=== /m)
  .slice(1)
  .map((each) => {
    const [name = '', ...lines] = each.trimEnd().split('\n');
    return { name, lines };
  });

describe('the words of rules', () => {
  it('are asked of what they were', () => expect(rows()).toBe(readFileSync(words, 'utf8')));

  it('each has an example', () => {
    const asked = new Set(sections.flatMap(({ lines }) => lines.map((line) => line.slice(0, line.indexOf(': ')))));
    const without = [...nouns.map(({ words: [word] }) => word), ...properties.map(({ of, words }) => `${of} ${words}`)];
    expect(without.filter((each) => !asked.has(String(each)))).toEqual([]);
  });

  it.each(inTens(sections))('mean in $first and those after it what they did', async ({ each }) => {
    for (const { name, lines } of each) {
      const text = texts.get(name) ?? '';
      const { constitution } = await readAs('example.icb', text);
      const said = saidOf(constitution as Constitution, text);
      const words = lines.map((line) => line.slice(0, line.indexOf(': ')));
      expect(
        words.map((word) => `${word}: ${said(word)}`),
        name,
      ).toEqual(lines);
    }
  });
});

/** (Mutants are tried by a hundred tests at most: `npm run mutate`.) */
function inTens<Section extends { readonly name: string }>(all: readonly Section[]) {
  return Array.from({ length: Math.ceil(all.length / 10) }, (_, index) => {
    const each = all.slice(index * 10, index * 10 + 10);
    return { first: each[0]?.name, each };
  });
}
