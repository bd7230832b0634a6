import { builtInPacks } from '@icb/rules';
import { expect, test } from 'vitest';
import { listRules } from '../src/rules/list-rules.ts';
import { packFile } from './pack-file.ts';
import { faultsOfRules } from './rules-schema.ts';

// biome-ignore lint/suspicious/noExplicitAny: the schema says what is in it.
async function list(packs: typeof builtInPacks, ...names: string[]): Promise<any> {
  const surroundings = { workingFolder: '/', today: '2026-11-21', packs, colour: false, width: 100 };
  return JSON.parse((await listRules({ packs: names, format: 'json' }, surroundings)).stdout);
}

test('the list of all built-in rules is as its schema says', async () => {
  const document = await list(builtInPacks);
  expect(faultsOfRules(document)).toEqual([]);
  expect(document.packs.map((pack: { name: string }) => pack.name)).toContain('statute');
});

test('the schema refuses what says more or less than it should', async () => {
  const document = await list([packFile('ours', {})]);
  expect(faultsOfRules(document)).toEqual([]);
  const [pack] = document.packs;
  const [rule] = pack.rules;
  const withRule = (other: object) => ({ ...document, packs: [{ ...pack, rules: [other] }] });
  expect(faultsOfRules({ ...document, more: 1 })).not.toEqual([]);
  expect(faultsOfRules(withRule({ ...rule, more: 1 }))).not.toEqual([]);
  expect(faultsOfRules(withRule({ ...rule, citations: undefined }))).not.toEqual([]);
  expect(faultsOfRules(withRule({ ...rule, obligation: 'perhaps' }))).not.toEqual([]);
});
