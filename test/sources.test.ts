/**
 * Nothing of the sources is lost: `docs/sources.md` has every demand, with words that stand in the source, and the rule that
 * carries it or the reason why none can. (The sources are not ours to publish: prints of their paragraphs stand in for them.)
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRules } from '../packages/language/src/index.ts';
import { builtInPacks } from '../packages/rules/src/index.ts';
import { readTable, standsIn, wordsOf } from '../scripts/source-prints.mjs';

interface Entry {
  readonly paragraph: string;
  readonly demand: string;
  readonly words: string;
  readonly rules: readonly string[];
  readonly reason: string | undefined;
}

const page = readFileSync(new URL('../docs/sources.md', import.meta.url), 'utf8');
const entries = [...page.matchAll(/^\| (\d{3}\.\d+) \| (.+) \| “(.+)” \| (.+) \|$/gm)].map(
  ([, paragraph = '', demand = '', words = '', carried = '']): Entry => ({
    paragraph,
    demand,
    words,
    rules: [...carried.matchAll(/`([\w-]+\/[\w-]+)`/g)].map(([, rule = '']) => rule),
    reason: /^\*not checkable\*: (.+)$/.exec(carried)?.[1],
  }),
);
const paragraphs = readTable();
const packs = builtInPacks.flatMap((file) => readRules(file).packs);
const rules = new Set(packs.flatMap((pack) => pack.rules.map(({ name }) => `${pack.name}/${name}`)));

/** The quotes of the rules that rest on the sources, as far as they were verified there. */
const quotes = packs
  .filter(({ name }) => name === 'bma' || name === 'lmc')
  .flatMap((pack) =>
    pack.rules.flatMap((rule) =>
      rule.citations
        .filter(({ verified }) => verified.includes('source'))
        .map(({ quote }) => ({ rule: `${pack.name}/${rule.name}`, quote: quote ?? '' })),
    ),
  );

describe('docs/sources.md', () => {
  it('is read to its last row', () => {
    expect(entries.length).toBe(page.split('\n').filter((line) => /^\| \d{3}\./.test(line)).length);
  });

  it.each(entries)('$paragraph “$words”: a rule carries it, or there is a reason why none can', (entry) => {
    expect(entry.rules.filter((rule) => !rules.has(rule))).toEqual([]);
    if (entry.rules.length === 0) expect(wordsOf(entry.reason ?? '').length).toBeGreaterThan(3);
    else expect(entry.reason).toBeUndefined();
    expect(wordsOf(entry.demand).length).toBeGreaterThan(0);
  });

  it.each(entries)('$paragraph “$words”: at most twelve words, which stand there', ({ paragraph, words }) => {
    expect(wordsOf(words).length).toBeLessThanOrEqual(12);
    const print = paragraphs.find(({ id }) => id === paragraph)?.print ?? new Set();
    expect(standsIn(print, words)).toBe(true);
  });

  it('has every paragraph that it must have', () => {
    const listed = paragraphs.filter((each) => each.listed).map(({ id }) => id);
    expect(listed.length).toBe(9 + 14 + 48 + 6);
    expect(listed.filter((id) => !entries.some((entry) => entry.paragraph === id))).toEqual([]);
  });

  it.each(quotes)('$rule carries every paragraph that holds its quote “$quote”', ({ rule, quote }) => {
    const holding = paragraphs.filter(({ print }) => standsIn(print, quote)).map(({ id }) => id);
    expect(holding).not.toEqual([]);
    const carried = entries.filter((entry) => entry.rules.includes(rule)).map((entry) => entry.paragraph);
    expect(holding.filter((id) => !carried.includes(id))).toEqual([]);
  });

  it('marks as new the rules that stand in no row of the catalogue, and no other', () => {
    const marked = new Set([...page.matchAll(/`([\w-]+\/[\w-]+)` \(new\)/g)].map(([, rule]) => rule));
    const unmarked = [...page.matchAll(/`([\w-]+\/[\w-]+)`(?! \(new\))/g)].map(([, rule]) => rule);
    expect([...marked].sort()).toEqual([
      'bma/alliance-agreement',
      'bma/board-and-partnership',
      'bma/challenge-meaningfully',
      'bma/collaboratives-clear',
      'bma/data-transparency',
      'bma/funding-changes-communicated',
      'bma/nhs-bodies',
    ]);
    expect(unmarked.filter((rule) => marked.has(rule))).toEqual([]);
  });
});
