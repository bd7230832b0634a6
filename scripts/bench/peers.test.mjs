/** What icb is measured beside does the same work: where a board has a fault, its peers find it by the same rule. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { root } from '../running.mjs';
import { bytesIn, corpus, writeWorkspace } from './corpus.mjs';
import { icb, node } from './node.mjs';
import { sharedRules } from './peers/rules.mjs';
import { asked, writeRules } from './peers.mjs';

/** In examples/northshire.icb: what to write in the place of what. */
const faults = {
  'statute/chair': ['chair {\n      appointed by nhs', 'chair {\n      seats 2\n      appointed by nhs'],
  'statute/chief-executive': ['chief-executive {\n      app', 'chief-executive {\n      seats 1 to 2\n      app'],
  'statute/chair-appointer': ['appointed by nhs-england with approval of secretary-of-state', 'appointed by board'],
  'statute/ce-appointer': ['appointed by chair with approval of nhs-england', 'appointed by chair'],
  'statute/ce-employee': ['      must be employee\n      must not hold other', '      must not hold other'],
  'statute/ordinary-appointer': [
    '      appointed by chief-executive with approval of chair\n      must be employee\n      deputies',
    '      must be employee\n      deputies',
  ],
  'statute/ordinary-chair-approval': [
    'appointed by chief-executive with approval of chair\n      must be employee\n      must be nurse',
    'appointed by chief-executive\n      must be employee\n      must be nurse',
  ],
  'statute/variation-nhse-initiative': ['    by nhs-england on its own initiative\n', ''],
  'statute/accounts': ['provision accounts', 'provision background'],
  'model-constitution/chair-term': ['term 3 years, at most 3 terms', 'term 4 years, at most 3 terms'],
  'model-constitution/fppt': ['    fit-and-proper-person\n', ''],
  'model-constitution/nolan': ['    nolan-principles\n', ''],
  'model-constitution/dq-mp': ['    member-of-parliament\n', ''],
  'model-constitution/dq-conviction': ['    criminal-conviction\n', ''],
  'model-constitution/dq-bankruptcy': ['    bankruptcy-restriction\n', ''],
  'model-constitution/participants-non-voting': ['{ represents healthwatch', '{ votes represents healthwatch'],
  'model-constitution/committee-tor': [
    'members audit-lead, people-lead, lnc-member\n    bars independence\n    terms-of-reference agreed by board, published',
    'members audit-lead, people-lead, lnc-member\n    bars independence\n    terms-of-reference agreed by board',
  ],
  'model-constitution/sfi': [
    'policy standing-financial-instructions published',
    'policy standing-financial-instructions',
  ],
};

const rules = sharedRules.map(({ rule }) => rule);
const sound = readFileSync(join(root, 'examples/northshire.icb'), 'utf8');
const names = ['sound', ...rules.map((rule) => rule.replace('/', '-'))];
let folder;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'icb-peers-'));
  const { asDocument, constitutionIn } = await corpus();
  const texts = [sound, ...rules.map((rule) => planted(faults[rule]))];
  for (const [index, text] of texts.entries()) {
    writeFileSync(join(folder, `${names[index]}.icb`), text);
    writeFileSync(join(folder, `${names[index]}.yaml`), stringify(asDocument(await constitutionIn(text))));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function planted([before, after]) {
  expect(sound).toContain(before);
  return sound.replace(before, after);
}

test('there are rules enough, and a fault for each', () => {
  expect(rules.length).toBeGreaterThanOrEqual(15);
  expect(Object.keys(faults)).toEqual(rules);
});

/** (The first time, peers are installed.) */
const timeout = 300_000;

test('icb finds each fault, and its peers find what it finds', { timeout }, () => {
  const own = byIcb();
  for (const [index, rule] of rules.entries()) expect(own[names[index + 1]]).toContain(rule);
  expect(own.sound).toEqual([]);
  expect(byAjv()).toEqual(own);
  expect(bySpectral()).toEqual(own);
});

test('a model of LikeC4 is as large as the constitutions that it is made from, and without faults', {
  timeout,
}, async () => {
  const [boards, models] = [join(folder, 'boards'), join(folder, 'models')];
  await writeWorkspace(boards, { boards: 5, seed: 1 });
  await writeWorkspace(models, { boards: 5, seed: 1, form: 'likec4' });
  const share = bytesIn(models, '.c4') / bytesIn(boards, '.icb');
  expect(share).toBeGreaterThan(0.8);
  expect(share).toBeLessThan(1.25);
  const { status, stdout } = ran(asked.likec4(), models);
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('(6 files)') });
});

/** For each file the rules that it does not keep, of those that all of them know. */
function byIcb() {
  const own = names.map((name) => `${name}.icb`);
  const { files } = JSON.parse(ran([icb, 'check', '--format', 'json', ...own]).stdout);
  return rulesOf(files.flatMap(({ path, findings }) => findings.map(({ rule }) => [path, rule])));
}

function byAjv() {
  const told = ran(asked.ajvScript(yaml(), writeRules(rulesFolder())))
    .stdout.trim()
    .split('\n');
  return rulesOf(told.map((line) => [line.split(' ')[0], rules[Number(/allOf\/(\d+)\//.exec(line)[1])]]));
}

function bySpectral() {
  const args = [...asked.spectral(yaml(), writeRules(rulesFolder())), '--format', 'json', '--quiet'];
  const told = JSON.parse(ran(args).stdout);
  return rulesOf(told.map(({ source, code }) => [source, rules.find((rule) => rule.replace('/', '-') === code)]));
}

function rulesOf(found) {
  const of = (name) => found.filter(([file]) => basename(file).replace(/\.\w+$/, '') === name).map(([, rule]) => rule);
  return Object.fromEntries(
    names.map((name) => [name, [...new Set(of(name))].filter((rule) => rules.includes(rule)).sort()]),
  );
}

const yaml = () => names.map((name) => `${name}.yaml`);

function rulesFolder() {
  const place = join(folder, 'rules');
  mkdirSync(place, { recursive: true });
  return place;
}

function ran(args, cwd = folder) {
  return spawnSync(node, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { PATH: process.env.PATH, ICB_CACHE: 'off' },
  });
}
