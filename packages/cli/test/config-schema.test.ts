/** The published schema of `icb.config.json` and the reader of it agree on what is in order. */
import { readFileSync } from 'node:fs';
import { readSettings } from '@icb/rules';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import schema from '../schema/config.schema.json' with { type: 'json' };

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
const validate = new Ajv2020({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  formats: { date: isDay },
}).compile(schema);

test.each([
  {},
  { $schema: './config.schema.json' },
  { packs: ['rules/ours.icbrules', 'college.icbrules'] },
  { use: { 'health-bill-2026': true, drafting: false } },
  { severities: { 'bma/lmc-board': 'warning', 'lmc/lmc-role': 'off' } },
  { options: { 'college/nurses': 2, 'college/share': '30%' } },
  { asAt: '2026-04-01' },
  { packs: [], use: {}, severities: {}, options: {} },
])('%j is in order', (config) => {
  expect(validate(config)).toBe(true);
  expect(readSettings(JSON.stringify(config)).problems).toEqual([]);
});

test.each([
  [],
  'bma',
  { pack: ['rules/ours.icbrules'] },
  { packs: 'rules/ours.icbrules' },
  { packs: [1] },
  { use: ['bma'] },
  { use: { bma: 'yes' } },
  { severities: { 'bma/lmc-board': 'fatal' } },
  { severities: { 'bma/lmc-board': true } },
  { options: { 'college/nurses': true } },
  { asAt: '2026-02-30' },
  { asAt: 'today' },
  { asAt: 2026 },
])('%j is not', (config) => {
  expect(validate(config)).toBe(false);
  expect(readSettings(JSON.stringify(config)).problems).not.toEqual([]);
});

test('every setting is described', () => {
  for (const [name, { description }] of Object.entries(schema.properties)) expect(description, name).toMatch(/\.$/);
});

test('the settings of the guides are in order', () => {
  const guide = readFileSync(new URL('../../../docs/writing-a-pack.md', import.meta.url), 'utf8');
  const given = [...guide.matchAll(/^```json config\n(.*?)^```$/gms)].map(([, json = '']) => json);
  expect(given).toHaveLength(1);
  for (const json of given) {
    expect(readSettings(json).problems).toEqual([]);
    expect(validate(JSON.parse(json)), json).toBe(true);
  }
});
