/** What is remembered of each file: whatever changes, a check says what one says that remembers nothing. */
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { randomFrom, seeds } from '@icb/language/testing';
import { builtInPacks } from '@icb/rules';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { judged } from '../src/check/judged.ts';
import { runCommandLine } from '../src/command-line.ts';
import type { Outcome } from '../src/exit-code.ts';
import { readText } from '../src/files/text-file.ts';
import { prettyFileOf } from '../src/pretty/pretty.ts';
import { lastTime, memoryOf, questionOf, stillTrue } from '../src/start/remembered.ts';
import type { Seen } from '../src/start/seen.ts';
import { changeSomething } from './changing-workspace.ts';
import { temporaryFolder } from './temporary-folder.ts';

vi.mock(import('../src/check/judged.ts'), { spy: true });
vi.mock(import('../src/files/text-file.ts'), { spy: true });
vi.mock(import('../src/pretty/pretty.ts'), { spy: true });

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubEnv('ICB_CACHE', join(temporaryFolder(), 'kept'));
});

const seenFrom = (workingFolder: string): Seen => ({ workingFolder, today: '2026-11-21', colour: false, width: 100 });

/** As a process would answer; `began` is when it says to have begun, in milliseconds of the clock. */
async function asked(args: readonly string[], seen: Seen, began = Date.now()): Promise<Outcome> {
  const question = questionOf(args, seen, 'this build');
  const before = lastTime(question);
  const memory = memoryOf(question, began, before);
  const { exitCode, stdout, stderr } =
    (before && stillTrue(before)) ?? (await runCommandLine(args, { ...seen, packs: builtInPacks, memory }));
  return { exitCode, stdout, stderr };
}

const anew = (args: readonly string[], seen: Seen): Promise<Outcome> =>
  runCommandLine([...args, '--no-cache'], { ...seen, packs: builtInPacks });

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

const ours = (obligation: string): string =>
  `pack ours "Ours" language 1 {\n  source law "A law" no public address\n  rule area "The area" {\n    obligation ${obligation}\n    cites law "1" verified primary\n    require area\n  }\n}\n`;
const board = (name: string, imports = ''): string => `${imports}icb ${name} "NHS ${name}" {\n}\n`;

describe('it is seen that there is another', () => {
  const north = `import "shared.icb"\n${board('north').replace('\n}', '\n  board { partner p { from t } }\n}')}`;
  const trusts = (name: string): string => `organisations {\n  nhs-trust ${name} "${name}"\n}\n`;
  const files = {
    'a/north.icb': north,
    'a/shared.icb': trusts('t'),
    'b/north.icb': north,
    'b/shared.icb': trusts('u'),
    'c/north.icb': `import "../a/shared.icb"\n${north.replace(/^.*\n/, '')}`,
    'd/icb.config.json': '{ "packs": ["ours.icbrules"] }',
    'd/ours.icbrules': ours('ask'),
    'd/north.icb': board('north'),
  };
  const changes: Readonly<
    Record<string, { args: string[]; before?: (to: string) => void; change: (to: string) => void }>
  > = {
    'pack of rules': {
      args: ['d'],
      change: (folder) => writeFileSync(join(folder, 'd/ours.icbrules'), ours('should')),
    },
    'end of a link, though it says the same': {
      args: ['link.icb', 'd'],
      before: (folder) => symlinkSync('a/north.icb', join(folder, 'link.icb')),
      change: (folder) => {
        rmSync(join(folder, 'link.icb'));
        symlinkSync('b/north.icb', join(folder, 'link.icb'));
      },
    },
    'end of a link that is imported': {
      args: ['e'],
      before: (folder) => {
        mkdirSync(join(folder, 'e'));
        writeFileSync(join(folder, 'e/north.icb'), north);
        symlinkSync('../a/shared.icb', join(folder, 'e/shared.icb'));
      },
      change: (folder) => {
        rmSync(join(folder, 'e/shared.icb'));
        symlinkSync('../b/shared.icb', join(folder, 'e/shared.icb'));
      },
    },
    'file, where a link was': {
      args: ['d'],
      before: (folder) => symlinkSync('../a/north.icb', join(folder, 'd/link.icb')),
      change: (folder) => {
        rmSync(join(folder, 'd/link.icb'));
        writeFileSync(join(folder, 'd/link.icb'), north);
      },
    },
    'link that leads nowhere, where nothing was': {
      args: ['link.icb', 'd'],
      change: (folder) => symlinkSync('nowhere.icb', join(folder, 'link.icb')),
    },
    'border of the workspace': {
      args: ['c'],
      change: (folder) => mkdirSync(join(folder, 'c/.git')),
    },
    'file behind a link, of a name that is no constitution’s': {
      args: ['link.icb', 'notes.txt.icb'],
      before: (folder) => {
        writeFileSync(join(folder, 'notes.txt.icb'), board('one'));
        writeFileSync(join(folder, 'notes.txt'), board('two'));
        symlinkSync('notes.txt', join(folder, 'link.icb'));
      },
      change: (folder) => writeFileSync(join(folder, 'notes.txt.icb'), board('three')),
    },
  };
  test.each(Object.entries(changes))('%s', async (_, { args, before = () => undefined, change }) => {
    const folder = temporaryFolder(files);
    const question = ['check', ...args];
    before(folder);
    const found = await asked(question, seenFrom(folder));
    expect(found).toEqual(await anew(question, seenFrom(folder)));
    change(folder);
    const now = await anew(question, seenFrom(folder));
    expect(now, 'The change changes nothing.').not.toEqual(found);
    expect(await asked(question, seenFrom(folder))).toEqual(now);
  });
});

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
