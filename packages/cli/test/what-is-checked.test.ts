/** What a check is of: what has changed since a revision, what is piped in; and what it tells of it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtInPacks } from '@icb/rules';
import { expect, test } from 'vitest';
import { runCommandLine } from '../src/command-line.ts';
import { pipedBytes } from '../src/files/piped.ts';
import { temporaryFolder } from './temporary-folder.ts';

const board = (name: string, imports = ''): string => `${imports}icb ${name} "NHS ${name}" {}\n`;

function repository(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: folder,
      stdio: 'pipe',
    });
  git('init', '-q');
  for (const [name, text] of Object.entries(files)) write(folder, name, text);
  git('add', '.');
  git('commit', '-q', '-m', 'Boards');
  return folder;
}

function write(folder: string, name: string, text: string): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
}

async function checked(folder: string, ...args: string[]): Promise<string[]> {
  const surroundings = { workingFolder: folder, today: '2026-11-01', packs: builtInPacks, colour: false, width: 100 };
  const { stdout, stderr } = await runCommandLine(['check', '--format', 'lines', ...args], surroundings);
  return stdout === ''
    ? [stderr.trim()]
    : [
        ...new Set(
          stdout
            .trim()
            .split('\n')
            .map((line) => line.split(':')[0] ?? ''),
        ),
      ];
}

test('a changed file, a new one, and one that imports a changed one', async () => {
  const folder = repository({
    'shared ü.icb': 'organisations {\n  nhs-trust t "T NHS Trust"\n}\n',
    'north.icb': board('north', 'import "shared ü.icb"\n'),
    'south.icb': board('south'),
    'east.icb': board('east'),
  });
  expect(await checked(folder, '--changed-since', 'HEAD')).toEqual(['icb: No constitution has changed since HEAD.']);
  write(folder, 'south.icb', board('south', '// changed\n'));
  write(folder, 'sub/west.icb', board('west'));
  expect(await checked(folder, '--changed-since', 'HEAD')).toEqual(['south.icb', 'sub/west.icb']);
  write(folder, 'shared ü.icb', 'organisations {\n  nhs-trust u "U NHS Trust"\n}\n');
  expect(await checked(folder, '--changed-since', 'HEAD')).toEqual(['north.icb', 'south.icb', 'sub/west.icb']);
});

test('where nothing has changed, there is no report', async () => {
  const folder = repository({ 'north.icb': board('north') });
  const surroundings = { workingFolder: folder, today: '2026-11-01', packs: builtInPacks, colour: true, width: 100 };
  expect(await runCommandLine(['check', '--changed-since', 'HEAD'], surroundings)).toEqual({
    exitCode: 0,
    stdout: '',
    stderr: 'icb: No constitution has changed since HEAD.\n',
  });
});

test('settings or rules that have changed touch everything', async () => {
  const folder = repository({ 'north.icb': board('north'), 'south.icb': board('south') });
  write(folder, 'icb.config.json', '{}');
  expect(await checked(folder, '--changed-since', 'HEAD')).toEqual(['north.icb', 'south.icb']);
});

test.each([
  ['no-such-branch', 'icb: Git does not know the revision `no-such-branch`.'],
  ['--output=x', 'icb: `--output=x` is no revision that git could know.'],
  ['HE\u001B[31mAD', 'icb: `HE␛[31mAD` is no revision that git could know.'],
  // Of a range, git would compare its ends, and not what lies in the folder.
  ['HEAD..HEAD', 'icb: `HEAD..HEAD` is a range: name the one revision from which on to look.'],
  // A folder is no state of the repository: everything would seem to have changed.
  ['HEAD:', 'icb: Git does not know the revision `HEAD:`.'],
])('%s is refused', async (revision, why) => {
  const folder = repository({ 'north.icb': board('north') });
  expect(await checked(folder, `--changed-since=${revision}`)).toEqual([why]);
});

test('a revision may be named in any way that git knows', async () => {
  const folder = repository({ 'north.icb': board('north') });
  write(folder, 'north.icb', board('north', '// changed\n'));
  expect(await checked(folder, '--changed-since', 'HEAD@{1 minute ago}')).toEqual(['north.icb']);
});

test('where a copy of a repository has only its last commits, that is said, and how to get the others', async () => {
  const folder = repository({ 'north.icb': board('north') });
  const copy = join(temporaryFolder(), 'copy');
  execFileSync('git', ['clone', '-q', '--depth', '1', pathToFileURL(folder).href, copy], { stdio: 'pipe' });
  const [said] = await checked(copy, '--changed-since', 'HEAD~1');
  expect(said).toContain('Git does not know the revision `HEAD~1`. Only the last commits are in this copy');
  expect(said).toContain('`git fetch --unshallow`');
});

test('where nothing was committed yet, that is said', async () => {
  const folder = temporaryFolder({ 'north.icb': board('north') });
  execFileSync('git', ['init', '-q'], { cwd: folder });
  expect(await checked(folder, '--changed-since', 'HEAD')).toEqual([
    'icb: Git does not know the revision `HEAD`. Nothing has been committed in this repository yet.',
  ]);
});

test('a folder without a repository is told', async () => {
  const folder = temporaryFolder();
  write(folder, 'north.icb', board('north'));
  expect(await checked(folder, '--changed-since', 'HEAD')).toEqual(['icb: This folder is in no repository of git.']);
});

test('what is piped in is checked where it belongs', async () => {
  const folder = temporaryFolder();
  write(folder, 'boards/shared.icb', 'organisations {\n  nhs-trust t "T NHS Trust"\n}\n');
  const surroundings = {
    workingFolder: folder,
    today: '2026-11-01',
    packs: builtInPacks,
    colour: false,
    width: 100,
    stdin: async () =>
      Buffer.from(
        'import "shared.icb"\nicb x "NHS X" {\n  board {\n    partner p {\n      from t, nobody\n    }\n  }\n}\n',
      ),
  };
  const args = ['check', '--stdin', '--stdin-path', 'boards/x.icb', '--pack', 'language', '--format', 'lines'];
  const { stdout, exitCode } = await runCommandLine(args, surroundings);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^boards\/x\.icb:5:15: error language\/unknown-name: Nothing here is called `nobody`/);
  expect(stdout.trim().split('\n')).toHaveLength(1);
  const both = await runCommandLine(['check', '--stdin', 'x.icb'], surroundings);
  expect([both.exitCode, both.stderr]).toEqual([2, expect.stringContaining('no files to name')]);
});

test.each([
  ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x69, 0), 'This file is saved as UTF-16.'],
  ['binary data', Uint8Array.of(0x50, 0x4b, 0, 3), 'This file holds binary data, not text.'],
  ['more than 4 MB', new Uint8Array(4 * 1024 * 1024 + 1).fill(0x20), 'This is too large'],
])('%s that is piped in is not read, as it would not be from a file', async (_, bytes, why) => {
  const folder = temporaryFolder();
  const { exitCode, stdout } = await runCommandLine(['check', '--stdin', '--stdin-path', './b/../x.icb'], {
    workingFolder: folder,
    today: '2026-11-01',
    packs: builtInPacks,
    colour: false,
    width: 100,
    stdin: async () => bytes,
  });
  expect(exitCode).toBe(2);
  expect(stdout).toContain('x.icb  could not be checked\n');
  expect(stdout).toContain(why);
});

test('what was not wanted is not said to be absent', async () => {
  const folder = temporaryFolder({ 'north.icb': 'icb north "NHS North" {\n  in force from [date]\n}\n' });
  const said = async (...more: string[]) => {
    const surroundings = { workingFolder: folder, today: '2026-11-01', packs: builtInPacks, colour: false, width: 100 };
    const args = ['check', '--pack', 'language', '--quiet', ...more];
    return (await runCommandLine(args, surroundings)).stdout;
  };
  expect(await said()).toMatch(/ — no errors\n[\s\S]*^No errors in 1 file\.$/m);
  expect(await said('--fail-on', 'warning')).toMatch(
    / — no errors or warnings\n[\s\S]*^No errors or warnings in 1 file\.$/m,
  );
  expect(await said('--format', 'markdown')).toMatch(/^### No errors in 1 file\./);
  expect(await said('--format', 'html')).toMatch(/No errors in 1 file[\s\S]*<p>No errors\.<\/p>/);
});

test('of what is piped in without end, no more is taken than a file may have', async () => {
  let given = 0;
  const endless = (async function* () {
    for (;;) {
      given += 1;
      yield new Uint8Array(1024 * 1024);
    }
  })();
  expect((await pipedBytes(endless)).length).toBe(4 * 1024 * 1024 + 1);
  expect(given).toBe(5);
});

test('quiet tells only what fails, and --max the gravest of it', async () => {
  const folder = temporaryFolder();
  write(folder, 'north.icb', board('north'));
  const told = async (...more: string[]) => {
    const surroundings = { workingFolder: folder, today: '2026-11-01', packs: builtInPacks, colour: false, width: 100 };
    const { stdout, stderr } = await runCommandLine(['check', '--format', 'lines', ...more], surroundings);
    return {
      severities: stdout
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[1] ?? ''),
      stderr,
    };
  };
  const everything = await told();
  expect(new Set(everything.severities)).toEqual(new Set(['error', 'warning', 'information', 'hint']));
  const quiet = await told('--quiet');
  expect(new Set(quiet.severities)).toEqual(new Set(['error']));
  const few = await told('--max', '3');
  expect(few.severities).toEqual(['error', 'error', 'error']);
  const json = async (...more: string[]) => {
    const surroundings = { workingFolder: folder, today: '2026-11-01', packs: builtInPacks, colour: false, width: 100 };
    return JSON.parse((await runCommandLine(['check', '--format', 'json', ...more], surroundings)).stdout);
  };
  const { files, summary } = await json('--max', '3');
  expect(files[0].findings).toHaveLength(3);
  expect(summary).toEqual((await json()).summary);
  expect(few.stderr).toBe(`icb: ${everything.severities.length - 3} findings more, left out by --max.\n`);
});
