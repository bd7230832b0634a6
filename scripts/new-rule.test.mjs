/** A rule as `npm run new-rule` lays it out is sound before its author has written a word. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadPacks, runExamples } from '../packages/rules/src/index.ts';
import { withRule } from './new-rule.mjs';

const example = readFileSync(new URL('../examples/packs/healthwatch.icbrules', import.meta.url), 'utf8');

it('is the last of its pack, and its examples do what they say', async () => {
  const { text } = withRule(example, 'new-one', 'A "new" rule', '2026-11-21');
  const { packs, faults } = await loadPacks([{ uri: 'file:///new.icbrules', text }]);
  expect(faults.map(({ message }) => message)).toEqual([]);
  const [pack] = packs;
  expect(pack?.rules.at(-1)?.rule.title).toBe('A "new" rule');
  const results = pack ? await runExamples(pack, '2026-11-21') : [];
  expect(results.filter(({ rule }) => rule === 'healthwatch-northshire/new-one').map(({ ok }) => ok)).toEqual([
    true,
    true,
  ]);
});

it.each([
  [example, 'seat', 'The pack has a rule `seat` already.'],
  ['pack p "P" language 1 {\n}\n', 'new', 'Say first what the pack rests on: `source NAME "Title" at "address"`.'],
  ['', 'new', 'There is no pack in this file: `pack NAME "Title" language 1 {`.'],
])('is not laid out where it cannot be', (text, name, error) => {
  expect(withRule(text, name, 'New', '2026-11-21')).toEqual({ error });
});
