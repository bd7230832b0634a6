/** What a baseline knows, and what it never does. */
import { readFileSync } from 'node:fs';
import { createLanguage, type Finding } from '@icb/language';
import { builtInPacks, type CheckedFile, loadPacks, type ReadyPack } from '@icb/rules';
import { beforeAll, expect, test } from 'vitest';
import { apart, readBaseline, writtenBaseline } from '../src/baseline/baseline.ts';
import { judged } from '../src/check/judged.ts';

const text = readFileSync(new URL('../../../examples/deficient.icb', import.meta.url), 'utf8');
let packs: readonly ReadyPack[] = [];

beforeAll(async () => {
  packs = (await loadPacks(builtInPacks)).packs.filter(({ pack }) => !pack.offByDefault);
});

async function checked(source: string, by = packs): Promise<CheckedFile> {
  const language = createLanguage({ load: async () => ({ problem: 'missing' }) });
  const [file] = await language.read([{ uri: 'file:///boards/a.icb', text: source }]);
  if (!file) throw new Error('It was not read.');
  return judged('a.icb', file, { packs: by, today: '2026-11-01', asAt: undefined });
}

function baselineOf(...given: Parameters<typeof writtenBaseline>) {
  const read = readBaseline(writtenBaseline(...given));
  if ('error' in read) throw new Error(read.error);
  return read.baseline;
}

const ofAnAct = ({ rule, severity }: Finding): boolean =>
  severity === 'error' && packs.some(({ pack }) => pack.act && rule.startsWith(`${pack.name}/`));

test('everything is known but the errors of Acts', async () => {
  const file = await checked(text);
  const { file: left, stale } = apart(file, baselineOf([file], packs), packs);
  expect(stale).toEqual([]);
  expect(left.findings).toEqual(file.findings.filter(ofAnAct));
  expect(left.findings.length).toBeGreaterThan(10);
  expect(left.known?.length).toBe(file.findings.length - left.findings.length);
});

test('a finding is known again wherever its line has moved', async () => {
  const baseline = baselineOf([await checked(text)], packs);
  const { file } = apart(await checked(text.replace('{', '{\n  // A note.\n\n')), baseline, packs);
  expect(file.findings.filter((finding) => !ofAnAct(finding))).toEqual([]);
});

test('when one thing is put right and another goes wrong, the new one shows, and the old entry is stale', async () => {
  const board = (role: string): string => `icb x "NHS X Integrated Care Board" {
  partners {
    lmc x-lmc "X LMC"
  }
  board {
    other member one "One" {
      represents ${role}
      appointed by chair
    }
    chair {}
  }
}
`;
  const before = await checked(board('x-lnc'));
  const baseline = baselineOf([before], packs);
  const { file, stale } = apart(await checked(board('y-lnc')), baseline, packs);
  expect(file.findings.map(({ rule }) => rule)).toContain('language/unknown-name');
  expect(stale.map(({ rule }) => rule)).toContain('language/unknown-name');
});

test('what was not checked stays as it was, and is not stale', async () => {
  const file = await checked(text);
  const whole = baselineOf([file, { ...file, path: 'b.icb' }], packs);
  const bma = packs.filter(({ pack }) => pack.name === 'bma');
  const again = baselineOf([await checked(text, bma)], bma, whole);
  expect(again).toEqual(whole);
  expect(apart(await checked(text, bma), whole, bma).stale).toEqual([]);
});

test('a byte-order mark, as some editors write it, is no part of it', () => {
  expect(readBaseline('\uFEFF{ "version": 1, "files": {} }')).toEqual({ baseline: {} });
});

test.each([
  ['{', 'This is no baseline, as it is not JSON.'],
  ['[]', 'This is no baseline'],
  ['{ "version": 2, "files": {} }', 'This is no baseline'],
  ['{ "version": 1, "files": { "a.icb": [] } }', '`files` is to name files'],
  ['{ "version": 1, "files": { "a.icb": { "bma/x": [1] } } }', '`files` is to name files'],
])('%s is no baseline, and what to do is said', (source, why) => {
  const read = readBaseline(source);
  expect(read).toEqual({ error: expect.stringContaining(why) });
  expect(read).toEqual({ error: expect.stringMatching(/put it away, and write a new one/i) });
});
