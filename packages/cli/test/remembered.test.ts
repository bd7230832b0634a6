/** What a check has come to is remembered as long as nothing has changed of what it looked at. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const command = join(import.meta.dirname, '../bin/icb.cjs');
const board = (short: string): string => `icb ${short} "NHS ${short} Integrated Care Board" {\n}\n`;
let place: string;

beforeEach(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'icb-remembered-')));
  put('north.icb', `import "parts/trusts.icb"\n\n${board('north')}`);
  put('parts/trusts.icb', 'organisations {\n}\n');
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

function put(name: string, text: string): void {
  const file = join(place, 'work', name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const environment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: place,
  ICB_CACHE: join(place, 'kept'),
  ICB_TODAY: '2026-11-21',
});

function icb(
  args: readonly string[] = ['check'],
  env: Record<string, string> = {},
): { stdout: string; status: number | null } {
  const { stdout, status } = spawnSync(process.execPath, [command, ...args], {
    cwd: join(place, 'work'),
    encoding: 'utf8',
    env: { ...environment(), ...env },
  });
  return { stdout, status };
}

const outcomes = (): string[] => readdirSync(join(place, 'kept')).filter((name) => name.startsWith('outcome-'));

/** From now on, what is remembered can be told from what is found. */
function mark(): void {
  for (const name of outcomes()) {
    const file = join(place, 'kept', name);
    const whole = readFileSync(file);
    const bytes = whole.subarray(whole.indexOf('\n') + 1);
    const end = bytes.indexOf('\n');
    const head = JSON.parse(bytes.toString('utf8', 0, end));
    const marked = 'remembered'.padEnd(head.stdout);
    const other = Buffer.concat([
      bytes.subarray(0, end + 1),
      Buffer.from(marked),
      bytes.subarray(end + 1 + head.stdout),
    ]);
    writeFileSync(file, Buffer.concat([Buffer.from(`${crc32(other).toString(36)}\n`), other]));
  }
}

const isRemembered = (args?: readonly string[], env?: Record<string, string>): boolean =>
  icb(args, env).stdout.trimEnd() === 'remembered';

describe('the same question', () => {
  it('has the same answer, and the same exit code', () => {
    const found = icb();
    expect(found.status).toBe(1);
    expect(icb()).toEqual(found);
    mark();
    expect(icb()).toEqual({ stdout: 'remembered'.padEnd(Buffer.byteLength(found.stdout)), status: 1 });
  });

  it('is remembered where files were only touched, also if that was just now', async () => {
    icb();
    mark();
    await pause(20);
    put('north.icb', readFileSync(join(place, 'work/north.icb'), 'utf8'));
    expect(isRemembered()).toBe(true);
  });

  it('is asked anew of other packs, also where the command has the same date and size', () => {
    const copy = join(place, 'other');
    cpSync(dirname(dirname(command)), copy, {
      recursive: true,
      preserveTimestamps: true,
      filter: (path) => !/node_modules|src|types/.test(path.slice(dirname(dirname(command)).length)),
    });
    const ask = (): string =>
      spawnSync(process.execPath, [join(copy, 'bin/icb.cjs'), 'check'], {
        cwd: join(place, 'work'),
        encoding: 'utf8',
        env: environment(),
      }).stdout;
    ask();
    mark();
    expect(ask().trimEnd()).toBe('remembered');
    writeFileSync(join(copy, 'dist/sum.json'), '"other"\n');
    expect(ask().trimEnd()).not.toBe('remembered');
  });

  it('is asked anew on another day, with other words, in colour, or where that is wanted', () => {
    icb();
    mark();
    expect(isRemembered(['check'], { ICB_TODAY: '2026-11-22' })).toBe(false);
    expect(isRemembered(['check', '--quiet'])).toBe(false);
    expect(isRemembered(['check', '--no-cache'])).toBe(false);
    expect(isRemembered(['check'], { ICB_CACHE: 'off' })).toBe(false);
    expect(isRemembered()).toBe(true);
  });
});

describe('nothing is remembered any more', () => {
  const changes: Readonly<Record<string, () => void>> = {
    'when a file has changed': () => put('north.icb', board('north')),
    'when a file has changed in a word of the same length, and its times were set back': () => {
      const old = new Date('2020-01-01');
      put('north.icb', `import "parts/trusts.icb"\n\n${board('south')}`);
      utimesSync(join(place, 'work/north.icb'), old, old);
    },
    'when what it imports has changed': () => put('parts/trusts.icb', 'organisations {\n  lmc a "A"\n}\n'),
    'when what it imports has gone': () => rmSync(join(place, 'work/parts/trusts.icb')),
    'when another file has come': () => put('south.icb', board('south')),
    'when one has come into a folder below': () => put('parts/south.icb', board('south')),
    'when a file has another name': () => renameSync(join(place, 'work/north.icb'), join(place, 'work/northern.icb')),
    'when there are settings now': () => put('icb.config.json', '{}'),
    'when git is to ignore something': () => put('.gitignore', 'parts/\n'),
    'when there is a baseline now': () => put('icb-baseline.json', '{}'),
    'when the folder is a repository now': () => mkdirSync(join(place, 'work/.git')),
  };
  it.each(Object.entries(changes))('%s', (_, change) => {
    icb();
    mark();
    expect(isRemembered()).toBe(true);
    change();
    expect(isRemembered()).toBe(false);
  });
});

it('is not remembered where something was done, measured or written', () => {
  for (const args of [['--fix'], ['--timing'], ['--format', 'json:out.json'], ['--write-baseline']]) {
    icb(['check', ...args]);
    expect({ args, outcomes: outcomes() }).toEqual({ args, outcomes: [] });
  }
});

it('where one file has changed, what is shown of another is remembered', () => {
  const headings = (report: string): number => report.match(/^ {2}(error|warning|information) /gm)?.length ?? 0;
  put('north.icb', board('north'));
  put('south.icb', board('south'));
  icb();
  mark();
  put('south.icb', board('southern'));
  const told = icb().stdout;
  const anew = icb(['check', '--no-cache']).stdout;
  expect(headings(told)).toBe(headings(anew) / 2);
  expect(told.length).toBeGreaterThan(anew.length / 2);
});

it('checks at the same time do not disturb one another', async () => {
  const names = ['a', 'b', 'c', 'd'];
  for (const name of names) put(`${name}.icb`, board(name));
  const said = async (): Promise<string> => {
    const child = spawn(process.execPath, [command, 'check'], { cwd: join(place, 'work'), env: environment() });
    const text: Buffer[] = [];
    child.stdout.on('data', (part) => text.push(part));
    await once(child, 'close');
    return Buffer.concat(text).toString();
  };
  for (const name of names) {
    put(`${name}.icb`, board(`${name}-changed`));
    const all = await Promise.all([said(), said(), said()]);
    const { stdout } = icb(['check', '--no-cache']);
    expect(all).toEqual([stdout, stdout, stdout]);
    expect(await said()).toBe(stdout);
    expect(outcomes()).toHaveLength(1);
  }
});

it('what is remembered badly is found anew, also where only one file has changed', () => {
  put('north.icb', board('north'));
  put('south.icb', board('south'));
  icb();
  const [name = ''] = outcomes();
  const file = join(place, 'kept', name);
  const kept = readFileSync(file);
  const flipped = Buffer.from(kept);
  flipped.write('NHS Gouth', kept.lastIndexOf('NHS south'));
  const cut = [kept.length / 2, kept.length - 5].map((end) => kept.subarray(0, end));
  for (const [index, bad] of ['{"question":', '', flipped, ...cut].entries()) {
    for (const text of [board('north'), `${board('north')}// ${index}\n`]) {
      put('north.icb', text);
      writeFileSync(file, bad);
      expect(icb()).toEqual(icb(['check', '--no-cache']));
    }
  }
});
