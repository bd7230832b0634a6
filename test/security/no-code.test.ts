/** Constitutions and packs are data. */
import { readFileSync } from 'node:fs';
import { builtInTerms, createLanguage, readRules } from '@icb/language';
import { judge, loadPacks } from '@icb/rules';
import { expect, test } from 'vitest';

const grammar = (name: string): string =>
  readFileSync(new URL(`../../packages/language/src/grammar/${name}.langium`, import.meta.url), 'utf8');

test('the grammars have no word for code or for a regular expression', () => {
  const words = ['icb', 'icbrules', 'words'].flatMap((name) =>
    [...grammar(name).matchAll(/'([a-z-]+)'/g)].map(([, word]) => word),
  );
  expect(words.length).toBeGreaterThan(200);
  for (const word of ['matches', 'regex', 'regexp', 'script', 'exec', 'eval', 'plugin', 'shell'])
    expect(words).not.toContain(word);
});

test('a text that looks like code stays a text', async () => {
  const code = '$' + '{process.exit(7)} $' + '{constructor.constructor(1)()} (a+)+$ [^]*';
  const text = `pack p "P" language 1 {
  description "d"
  source s "S" no public address
  rule one "One" {
    applies to icb
    obligation ask
    cites s "1" verified source
    require some provision where mentions "(a+)+$", ".*"
    otherwise "${code.replaceAll('$', '€')}"
  }
}
`;
  const { packs, faults } = await loadPacks([{ uri: 'file:///p.icbrules', text }]);
  expect(faults).toEqual([]);
  const host = { load: async () => ({ problem: 'missing' as const }) };
  const read = async (said: string) => {
    const [file] = await createLanguage(host).read([
      { uri: 'file:///a.icb', text: `icb a "A" {\n  provision transparency "${said}"\n}\n` },
    ]);
    if (!file?.constitution) throw new Error('It does not read.');
    return judge(file.constitution, packs, '2026-11-22').states.get('p/one');
  };
  // What a rule looks for is looked for letter by letter.
  expect(await read('aaaa and anything at all')).toBe('open');
  expect(await read('It says .* and no more')).toBe('met');
  expect(await read('a'.repeat(200_000))).toBe('open');
  // What would be filled in is asked of a table, and means nothing else.
  const asking = await loadPacks([
    { uri: 'file:///q.icbrules', text: text.replace('€{process.exit(7)}', '$' + '{process.exit(7)}') },
  ]);
  expect(asking.packs).toEqual([]);
  expect(asking.faults[0]?.message).toContain('asks for nothing that can be filled in');
  expect(readRules({ uri: 'file:///p.icbrules', text }).findings).toEqual([]);
  expect(builtInTerms().length).toBeGreaterThan(100);
});
