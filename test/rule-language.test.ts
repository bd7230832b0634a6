/** The page on the rule language cannot lie: its packs are sound, its examples do what they say, its parts mean something. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { IcbRulesGrammar } from '../packages/language/src/generated/grammar.ts';
import { loadPacks, runExamples } from '../packages/rules/src/index.ts';
import { keywordsMissing } from './keywords.ts';

const page = readFileSync(new URL('../docs/rule-language.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/^```icbrules(?: in (\w+))?\n([\s\S]*?)^```/gm)].map(
  ([, place, text = ''], index) => ({ place, text, index }),
);

/** A pack around a piece of one. */
function whole(place: string | undefined, text: string): string {
  const rule = `rule r "R" {\nobligation ask\ncites s "1" verified source\n${text}\n}`;
  const inPack = place === 'rule' ? rule : text;
  return place === undefined ? text : `pack p "P" language 1 {\nsource s "S" no public address\n${inPack}\n}`;
}

describe('docs/rule-language.md', () => {
  it.each(examples)('example $index is sound, and does what it says', async ({ place, text }) => {
    const { packs, faults } = await loadPacks([{ uri: 'file:///page.icbrules', text: whole(place, text) }]);
    expect(faults.map(({ message }) => message)).toEqual([]);
    for (const pack of packs)
      expect((await runExamples(pack, '2026-11-21')).filter(({ ok }) => !ok).map(({ message }) => message)).toEqual([]);
  });

  it('has every value of a message that it lists', async () => {
    const values = [...page.matchAll(/^\| `(\$\{[^`]*\})` \|/gm)].map(([, value]) => value);
    expect(values.length).toBeGreaterThan(5);
    const rule = `option most-trusts "T" default 2\nrule r "R" {\ncites s "1" verified source\nrequire some chair\notherwise """${values.join(' ')}"""\n}`;
    const { faults } = await loadPacks([{ uri: 'file:///page.icbrules', text: whole('pack', rule) }]);
    expect(faults.map(({ message }) => message)).toEqual([]);
  });

  it('names every keyword of the language', () => {
    expect(keywordsMissing(IcbRulesGrammar(), page)).toEqual([]);
  });
});
