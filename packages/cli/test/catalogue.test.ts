/** Every row of the catalogue of the law is a rule of a built-in pack, as `icb rules --format json` lists them. */
import { readFileSync } from 'node:fs';
import { builtInPacks } from '@icb/rules';
import { expect, test } from 'vitest';
import { listRules } from '../src/rules/list-rules.ts';

interface Listed {
  readonly id: string;
  readonly obligation: string;
  readonly description: string | null;
  readonly checkable: boolean;
  readonly notCheckable: string | null;
  readonly citations: readonly { readonly verified: string }[];
  readonly examples: readonly { readonly outcome: string }[];
}

const surroundings = { workingFolder: '/', today: '2026-11-21', packs: builtInPacks, colour: false, width: 100 };
const { stdout } = await listRules({ packs: [], format: 'json' }, surroundings);
const packs: readonly { readonly rules: readonly Listed[] }[] = JSON.parse(stdout).packs;
const listed = new Map(packs.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule])));
const rows = readFileSync(new URL('../../../test/catalogue-ids.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t') as [row: string, rule: string]);

test('the catalogue has 225 rows, and the design framework 17', () => {
  expect(rows).toHaveLength(225 + 17);
  expect(new Set(rows.map(([, rule]) => rule)).size).toBe(225 + 17);
  expect(rows.filter(([row]) => row.startsWith('design-framework/'))).toHaveLength(17);
});

test.each(rows)('%s is %s, with examples or a reason', (_row, id) => {
  const rule = listed.get(id);
  if (!rule) throw new Error(`${id} is not listed.`);
  expect(rule.citations.length).toBeGreaterThan(0);
  for (const { verified } of rule.citations)
    expect(verified).toMatch(/^(primary|official|local|source|secondary|memory|derived)/);
  if (rule.notCheckable !== null || rule.obligation === 'background') {
    expect((rule.notCheckable ?? rule.description)?.length).toBeGreaterThan(20);
    return;
  }
  expect(rule.checkable).toBe(true);
  const outcomes = rule.examples.map(({ outcome }) => outcome);
  expect(outcomes).toContain('passes');
  expect(outcomes.some((outcome) => outcome !== 'passes')).toBe(true);
});
