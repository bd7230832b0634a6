/** What is remembered of each file: whatever changes, a check says what one says that remembers nothing. */
import { linkSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { randomFrom, seeds } from '@icb/language/testing';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { judged } from '../src/check/judged.ts';
import { readText } from '../src/files/text-file.ts';
import { prettyFileOf } from '../src/pretty/pretty.ts';
import { anew, asked, keepingApart, seenFrom } from './asked-again.ts';
import { changeSomething } from './changing-workspace.ts';
import { temporaryFolder } from './temporary-folder.ts';

vi.mock(import('../src/check/by-pieces.ts'), { spy: true });
vi.mock(import('../src/check/judged.ts'), { spy: true });
vi.mock(import('../src/files/text-file.ts'), { spy: true });
vi.mock(import('../src/pretty/pretty.ts'), { spy: true });

beforeEach(() => {
  vi.clearAllMocks();
  keepingApart();
});

const questions = [
  ['check'],
  ['check'],
  ['check'],
  ['check', 'a', 'north.icb'],
  ['check', '**/*.icb', '--fail-on', 'warning'],
  ['check', 'north.icb', 'south.icb', 'link.icb', '--pack', 'statute', '--pack', 'ours'],
  ['check', '--no-baseline', '--as-at', '2027-01-01'],
  ['check', '--quiet'],
  ['check', '--max', '3', '--no-baseline'],
  ['check', '--baseline', 'icb-baseline.json'],
  ['check', 'link.icb', 'a/link.icb'],
  ['check', '--format', 'lines'],
];

const STEPS = 40;

const all = process.env.ICB_LONG !== undefined;

test.each(seeds(1, all ? 60 : 12, { all }))('after any changes it is the same as without (seed %i)', async (seed) => {
  const random = randomFrom(seed);
  const folder = temporaryFolder({ 'a/shared.icb': '' });
  // In some, what was written just now is taken for old: then it is known by its traces.
  const ahead = random.chance(0.5) ? 60_000 : 0;
  const done: string[] = [];
  for (let step = 0; step < STEPS; step++) {
    for (let changes = random.integer(1, 3); changes > 0; changes--) done.push(changeSomething(folder, random));
    const seen = {
      ...seenFrom(folder),
      ...(random.chance(0.1) && { today: '2031-01-01' }),
      ...(random.chance(0.1) && { colour: true, width: 60 }),
    };
    const args = random.pick(questions);
    // (Two changes of one moment have the same trace.)
    if (ahead) await pause(10);
    const found = await asked(args, seen, Date.now() + ahead);
    expect(found, `${done.join(', ')}: ${args.join(' ')}`).toEqual(await anew(args, seen));
  }
});

const board = (name: string, imports = ''): string => `${imports}icb ${name} "NHS ${name}" {\n}\n`;

describe('judged is only', () => {
  const names = ['east.icb', 'north.icb', 'south.icb', 'west.icb'];
  const files = {
    ...Object.fromEntries(names.map((name) => [name, board(name.replace('.icb', ''))])),
    'more/shared.icb': 'organisations {\n}\n',
    'more/importing.icb': board('importing', 'import "shared.icb"\n'),
  };

  /** The files that a second check judges and shows after a change. */
  async function judgedAfter(change: (folder: string) => void): Promise<string[]> {
    const folder = temporaryFolder(files);
    await asked(['check'], seenFrom(folder));
    expect(judged).toHaveBeenCalledTimes(6);
    change(folder);
    vi.clearAllMocks();
    const found = await asked(['check'], seenFrom(folder));
    const paths = vi.mocked(judged).mock.calls.map(([path]) => path);
    expect(vi.mocked(prettyFileOf).mock.calls.map(([{ path }]) => path)).toEqual(paths);
    const read = vi
      .mocked(readText)
      .mock.calls.map(([path]) => path)
      .filter((path) => path.endsWith('.icb'));
    expect(read.length).toBeLessThanOrEqual(paths.length + 1);
    expect(found).toEqual(await anew(['check'], seenFrom(folder)));
    return paths;
  }

  test.each([
    [
      'the one that has changed',
      (folder: string) => writeFileSync(join(folder, 'north.icb'), board('n')),
      ['north.icb'],
    ],
    ['the one that is new', (folder: string) => writeFileSync(join(folder, 'f.icb'), board('f')), ['f.icb']],
    [
      'the one with a new name',
      (folder: string) => renameSync(join(folder, 'east.icb'), join(folder, 'z.icb')),
      ['z.icb'],
    ],
    ['none where one has gone', (folder: string) => rmSync(join(folder, 'east.icb')), []],
    [
      'what lies in a folder with a new name',
      (folder: string) => renameSync(join(folder, 'more'), join(folder, 'm')),
      ['m/importing.icb', 'm/shared.icb'],
    ],
    [
      'what was imported, and what imports it',
      (folder: string) => writeFileSync(join(folder, 'more/shared.icb'), 'organisations {\n  lmc a "A"\n}\n'),
      ['more/importing.icb', 'more/shared.icb'],
    ],
    [
      'what imports something that has gone',
      (folder: string) => rmSync(join(folder, 'more/shared.icb')),
      ['more/importing.icb'],
    ],
    [
      'what lies where there are settings now',
      (folder: string) => writeFileSync(join(folder, 'more/icb.config.json'), '{}'),
      ['more/importing.icb', 'more/shared.icb'],
    ],
  ] as const)('%s', async (_, change, expected) => {
    expect(await judgedAfter(change)).toEqual(expected);
  });

  test('everything where the settings of all have come', async () => {
    expect(await judgedAfter((folder) => writeFileSync(join(folder, 'icb.config.json'), '{}'))).toHaveLength(6);
  });
});

test('a link that leads to the same file in another folder is followed anew', async () => {
  const folder = temporaryFolder({
    'one/board.icb': board('north', 'import "shared.icb"\n'),
    'one/shared.icb': 'organisations {\n}\n',
  });
  mkdirSync(join(folder, 'two'));
  linkSync(join(folder, 'one/board.icb'), join(folder, 'two/board.icb'));
  const args = ['check', 'now/board.icb'];
  for (const release of ['one', 'two', 'one']) {
    rmSync(join(folder, 'now'), { force: true });
    symlinkSync(release, join(folder, 'now'));
    expect(await asked(args, seenFrom(folder), Date.now() + 60_000)).toEqual(await anew(args, seenFrom(folder)));
  }
});

test('a pack that was a link to the outside is read as soon as it is a file', async () => {
  const outside = temporaryFolder({ 'ours.icbrules': '' });
  const folder = temporaryFolder({
    'north.icb': board('north'),
    'icb.config.json': '{"packs":["rules/ours.icbrules"]}',
  });
  mkdirSync(join(folder, 'rules'));
  const pack = join(folder, 'rules/ours.icbrules');
  symlinkSync(join(outside, 'ours.icbrules'), pack);
  const args = ['check', 'north.icb'];
  const said = async (): Promise<string> => (await asked(args, seenFrom(folder))).stderr;
  expect(await said()).toContain('outside');
  rmSync(pack);
  writeFileSync(pack, 'pack ours "Ours" language 1 {\n}\n');
  const { stderr } = await anew(args, seenFrom(folder));
  expect(await said()).toBe(stderr);
  expect(stderr).not.toContain('outside');
});
