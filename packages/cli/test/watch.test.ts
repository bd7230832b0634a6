/** `icb check --watch`: whatever changes, it comes to say what a check says that is made anew. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { randomFrom } from '@icb/language/testing';
import { builtInPacks } from '@icb/rules';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runCommandLine } from '../src/command-line.ts';
import type { Outcome } from '../src/exit-code.ts';
import type { Surroundings } from '../src/surroundings.ts';
import { temporaryFolder } from './temporary-folder.ts';

const board = (name: string, lines = '', imports = ''): string =>
  `${imports}icb ${name} "NHS ${name}" {\n  board {\n    chair {}\n${lines}  }\n}\n`;
const trusts = (name: string): string => `organisations {\n  nhs-trust ${name} "${name} NHS Trust"\n}\n`;
const ours = (title: string): string =>
  `pack ours "${title}" language 1 {\n  source law "A law" no public address\n  rule area "The area" {\n    obligation ask\n    cites law "1" verified primary\n    require area\n  }\n}\n`;

interface Watching {
  readonly folder: string;
  /** What was told, the last at the end, without the sentence that it waits. */
  readonly told: Outcome[];
  /** What a check says that is made now. */
  readonly anew: () => Promise<Outcome>;
  /** Waits until both are the same. */
  readonly caughtUp: (after?: string) => Promise<void>;
  readonly end: () => Promise<Outcome>;
}

function put(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

async function watching(folder: string, ...args: string[]): Promise<Watching> {
  const told: Outcome[] = [];
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const now = (): Surroundings => ({
    workingFolder: folder,
    today: '2026-11-21',
    packs: builtInPacks,
    colour: false,
    width: 100,
  });
  const standing = {
    tell: (outcome: Outcome) => {
      expect(outcome.stderr).toMatch(/icb: Checked at \d\d:\d\d:\d\d\. Waiting for a change; Ctrl\+C ends this\.\n$/);
      told.push({ ...outcome, stderr: outcome.stderr.replace(/icb: Checked at .*\n$/, '') });
    },
    clear: () => undefined,
    now,
    ended: () => ended,
  };
  const last = runCommandLine(['check', '--watch', ...args], { ...now(), standing });
  onTestFinished(async () => {
    end();
    await last;
  });
  const anew = (): Promise<Outcome> => runCommandLine(['check', ...args], now());
  const caughtUp = async (after = ''): Promise<void> =>
    expect.poll(async () => told.at(-1), { timeout: 20_000, message: after }).toEqual(await anew());
  await caughtUp('the beginning');
  return {
    folder,
    told,
    anew,
    caughtUp,
    end: () => {
      end();
      return last;
    },
  };
}

const lines = ['--pack', 'language', '--format', 'lines'];

describe('a change of', () => {
  /** What was there before, what changes, and how the check is asked for. */
  const changes: Readonly<
    Record<string, { files?: Record<string, string>; args?: string[]; change: (folder: string) => void }>
  > = {
    'a file that is checked': {
      change: (folder) => put(folder, 'north.icb', board('north', '    partner p { from x }\n')),
    },
    'a file that was replaced, as many editors save': {
      change: (folder) => {
        put(folder, 'north.icb~', board('north', '    partner p { from x }\n'));
        renameSync(join(folder, 'north.icb~'), join(folder, 'north.icb'));
      },
    },
    'a file that is new': { change: (folder) => put(folder, 'south.icb', 'icb south "S" { x }\n') },
    'a file that is new in a folder that is new': {
      change: (folder) => put(folder, 'a/b/south.icb', 'icb south "S" { x }\n'),
    },
    'a file that is gone': {
      files: { 'south.icb': 'icb south "S" { x }\n' },
      change: (folder) => unlinkSync(join(folder, 'south.icb')),
    },
    'a folder that is gone': {
      files: { 'a/b/south.icb': 'icb south "S" { x }\n' },
      change: (folder) => rmSync(join(folder, 'a'), { recursive: true }),
    },
    'a folder that was renamed': {
      files: { 'a/b/south.icb': 'icb south "S" { x }\n' },
      change: (folder) => renameSync(join(folder, 'a'), join(folder, 'c')),
    },
    'what a pattern matches': {
      files: { 'a/south.icb': 'icb south "S" { x }\n' },
      args: ['*/**/*.icb', ...lines],
      change: (folder) => put(folder, 'z/y/west.icb', 'icb west "W" { x }\n'),
    },
    'a file that is named and was not there': {
      args: ['north.icb', 'east/south.icb', ...lines],
      change: (folder) => put(folder, 'east/south.icb', 'icb south "S" { x }\n'),
    },
    'a file that is imported': {
      files: {
        'one/south.icb': board('south', '    partner p { from t }\n', 'import "../two/shared.icb"\n'),
        'two/shared.icb': trusts('t'),
      },
      args: ['one', ...lines],
      change: (folder) => put(folder, 'two/shared.icb', trusts('u')),
    },
    'a file that is imported from a folder that was not there': {
      files: { 'two/south.icb': 'import "three/four/more.icb"\n' },
      args: ['two/south.icb', ...lines],
      change: (folder) => put(folder, 'two/three/four/more.icb', trusts('t')),
    },
    'a folder that stands where a file was': {
      args: ['north.icb', ...lines],
      change: (folder) => {
        unlinkSync(join(folder, 'north.icb'));
        put(folder, 'north.icb/south.icb', 'icb south "S" { x }\n');
      },
    },
    'the settings': {
      files: { 'icb.config.json': '{}' },
      args: ['--format', 'lines'],
      change: (folder) => put(folder, 'icb.config.json', '{ "use": { "bma": false } }'),
    },
    'settings that were not there, in a folder above': {
      files: { 'deep/down/south.icb': board('south') },
      args: ['deep/down', '--format', 'lines'],
      change: (folder) => put(folder, 'icb.config.json', '{ "use": { "bma": false } }'),
    },
    'a pack of rules': {
      files: { 'icb.config.json': '{ "packs": ["rules/ours.icbrules"] }', 'rules/ours.icbrules': ours('Ours') },
      args: ['--pack', 'ours', '--format', 'lines'],
      change: (folder) =>
        put(folder, 'rules/ours.icbrules', ours('Ours').replace('obligation ask', 'obligation should')),
    },
    'a pack of rules that was not there': {
      files: { 'icb.config.json': '{ "packs": ["rules/ours.icbrules"] }' },
      args: ['--format', 'lines'],
      change: (folder) => put(folder, 'rules/ours.icbrules', ours('Ours')),
    },
    'the baseline': {
      files: { 'south.icb': 'icb south "S" { x }\n' },
      change: (folder) =>
        execFileSync(
          process.execPath,
          [join(import.meta.dirname, '../bin/icb.cjs'), 'check', '--write-baseline', ...lines],
          {
            cwd: folder,
          },
        ),
    },
    'what git ignores': {
      files: { 'built/south.icb': 'icb south "S" { x }\n' },
      change: (folder) => put(folder, '.gitignore', 'built\n'),
    },
    'where a link leads': {
      files: { 'a/south.icb': 'icb south "S" { x }\n', 'b/south.icb': board('south') },
      args: ['link.icb', ...lines],
      change: (folder) => {
        rmSync(join(folder, 'link.icb'), { force: true });
        symlinkSync('a/south.icb', join(folder, 'link.icb'));
      },
    },
  };

  test.each(Object.keys(changes))('%s', async (what) => {
    const { files = {}, args = lines, change } = changes[what] as (typeof changes)[string];
    const folder = temporaryFolder({ 'north.icb': board('north'), ...files });
    if (what === 'where a link leads') symlinkSync('b/south.icb', join(folder, 'link.icb'));
    const { told, anew, caughtUp } = await watching(folder, ...args);
    const before = told.at(-1);
    change(folder);
    expect(await anew(), 'The change changes nothing.').not.toEqual(before);
    await caughtUp(what);
  });

  test('what has been committed, where it is asked what has changed since', async () => {
    const folder = temporaryFolder({ 'north.icb': 'icb north "N" { x }\n', 'south.icb': 'icb south "S" { x }\n' });
    const git = (...args: string[]): void =>
      void execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
        cwd: folder,
        stdio: 'pipe',
      });
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-q', '-m', 'Boards');
    const { told, caughtUp } = await watching(folder, '--changed-since', 'main', ...lines);
    expect(told.at(-1)?.stderr).toBe('icb: No constitution has changed since main.\n');
    put(folder, 'south.icb', 'icb south "S" { y }\n');
    await caughtUp('edited');
    expect(told.at(-1)?.stdout).toMatch(/^south\.icb.*\n$/);
    git('commit', '-q', '-a', '-m', 'More');
    await caughtUp('committed');
    expect(told.at(-1)?.stdout).toBe('');
  });
});

test('after any changes, quick or slow, it says what a check says that is made anew', async () => {
  const random = randomFrom(Number(process.env.ICB_SEED ?? 7));
  const folder = temporaryFolder({ 'north.icb': board('north') });
  const { told, anew, caughtUp } = await watching(folder, '--format', 'lines');
  const names = [
    'north.icb',
    'south.icb',
    'a/east.icb',
    'a/shared.icb',
    'a/b/west.icb',
    'icb.config.json',
    'ours.icbrules',
  ];
  const texts: Readonly<Record<string, readonly string[]>> = {
    'icb.config.json': ['{}', '{ "use": { "bma": false } }', '{ "packs": ["ours.icbrules"] }', '{ "use": '],
    'ours.icbrules': [ours('Ours'), ours('Theirs'), 'pack ours "Ours" langua'],
    'a/shared.icb': [trusts('t'), trusts('u'), 'organisations {\n  nhs-tr'],
  };
  const boards = [
    board('x'),
    board('y'),
    board('x', '    partner p { from t }\n', 'import "a/shared.icb"\n'),
    'icb x "NHS',
    '',
  ];
  const changes = 60;
  for (let step = 0; step < changes; step++) {
    const name = random.pick(names);
    const kind = random.pick(['write', 'write', 'write', 'same size', 'append', 'remove', 'remove folder'] as const);
    const file = join(folder, name);
    if (kind === 'remove') rmSync(file, { force: true });
    else if (kind === 'remove folder') rmSync(join(folder, 'a'), { recursive: true, force: true });
    else if (kind === 'append') {
      put(folder, 'north.icb', '');
      // Half of it is there for a while.
      const text = board('north');
      appendFileSync(join(folder, 'north.icb'), text.slice(0, 20));
      await new Promise((resolve) => setTimeout(resolve, random.integer(0, 150)));
      appendFileSync(join(folder, 'north.icb'), text.slice(20));
    } else if (kind === 'same size') {
      // Nothing but the content tells that it was written twice in the same moment.
      const at = new Date();
      put(folder, 'south.icb', board('p'));
      utimesSync(join(folder, 'south.icb'), at, at);
      if (random.chance(0.5)) await new Promise((resolve) => setTimeout(resolve, random.integer(0, 300)));
      writeFileSync(join(folder, 'south.icb'), board('q'));
      utimesSync(join(folder, 'south.icb'), at, at);
    } else put(folder, name, random.pick(texts[name] ?? boards));
    if (random.chance(0.4)) await caughtUp(`step ${step}: ${kind} ${name}`);
  }
  await caughtUp('the end');
  expect(told.at(-1)).toEqual(await anew());
  expect(told.length).toBeGreaterThan(5);
}, 180_000);

test('it says nothing anew where nothing has changed on which its answer rests', async () => {
  const folder = temporaryFolder({ 'north.icb': board('north'), 'notes.txt': 'a' });
  const { told, caughtUp } = await watching(folder, ...lines, '--format', 'json:report.json');
  put(folder, 'notes.txt', 'b');
  put(folder, 'more/notes.md', 'c');
  rmSync(join(folder, 'more'), { recursive: true });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const before = told.length;
  expect(before).toBeLessThan(3);
  put(folder, 'north.icb', board('north', '    partner p { from x }\n'));
  await caughtUp();
  expect(told.length).toBe(before + 1);
  expect(readFileSync(join(folder, 'report.json'), 'utf8')).toContain('Nothing here is called');
});

describe('as a process', () => {
  async function started(folder: string, ...args: string[]): Promise<{ child: ChildProcess; said: () => string }> {
    const icb = join(import.meta.dirname, '../bin/icb.cjs');
    const child = spawn(process.execPath, [icb, 'check', '--watch', ...lines, ...args], {
      cwd: folder,
      env: { ...process.env, ICB_TODAY: '2026-11-21' },
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        said += text;
      });
    await expect.poll(() => said).toContain('Waiting for a change');
    return { child, said: () => said };
  }
  const exitOf = (child: ChildProcess): Promise<unknown> =>
    new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));

  test.each([
    ['SIGINT', board('north'), 0],
    ['SIGINT', 'icb north "N" { x }\n', 1],
    ['SIGTERM', 'icb north "N" { x }\n', 1],
  ] as const)('%s ends it with the exit code of the last check', async (signal, text, code) => {
    const folder = temporaryFolder({ 'north.icb': board('north', '    partner p { from x }\n') });
    const { child, said } = await started(folder);
    put(folder, 'north.icb', text);
    await expect.poll(() => said().match(/Waiting for a change/g)).toHaveLength(2);
    expect(said()).not.toContain('\u001B');
    const exit = exitOf(child);
    child.kill(signal);
    expect(await exit).toBe(code);
  });

  test('it ends where nobody reads on', async () => {
    const folder = temporaryFolder({ 'north.icb': 'icb north "N" { x }\n' });
    const { child } = await started(folder);
    const exit = exitOf(child);
    child.stdout?.destroy();
    put(folder, 'north.icb', 'icb north "N" { y }\n');
    expect(await exit).toBe(1);
  });
});
