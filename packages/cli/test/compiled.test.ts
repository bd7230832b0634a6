/** The compiled form of the command, which is kept from one run to the next. */
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const command = join(import.meta.dirname, '../bin/icb.cjs');
let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'icb-home-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function icb(args: readonly string[] = ['rules'], env: Record<string, string> = {}): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: home, XDG_CACHE_HOME: join(home, 'caches'), ...env },
  });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout;
}

const folder = (): string => join(home, 'caches/icb');
const kept = (): string[] => readdirSync(folder()).sort();
const first = (): string => join(folder(), kept()[0] as string);

it('is kept once for each command, and the reports are the same with it', () => {
  const said = icb();
  const [name] = kept();
  const bytes = readFileSync(first());
  expect(icb()).toBe(said);
  expect(kept()).toEqual([name]);
  expect(readFileSync(first()).equals(bytes)).toBe(true);
  icb(['explain', 'statute/chair']);
  expect(kept()).toHaveLength(2);
});

it.each([
  ['cut short', (file: string) => truncateSync(file, 1000)],
  ['empty', (file: string) => truncateSync(file, 0)],
  ['altered in the middle', (file: string) => alter(file)],
])('is made anew where what was kept is %s', (_, spoil) => {
  const said = icb();
  const whole = readFileSync(first()).length;
  spoil(first());
  expect(icb()).toBe(said);
  expect(readFileSync(first()).length).toBeGreaterThan(whole / 2);
  expect(icb()).toBe(said);
});

it('leaves nothing behind of an older build', () => {
  icb();
  const now = first();
  const older = now.replace(/[^-]+-[^-]+-[^-]*$/, 'older-1');
  writeFileSync(older, 'x');
  utimesSync(older, 1, 1);
  rmSync(now);
  icb();
  expect(kept()).toHaveLength(1);
  expect(kept()[0]).not.toContain('older');
});

it('is not kept where that is not wanted, or where nothing can be written; the command works all the same', () => {
  const said = icb(['rules'], { ICB_CACHE: 'off' });
  expect(readdirSync(home)).toEqual([]);
  mkdirSync(join(home, 'caches'));
  writeFileSync(join(home, 'caches/icb'), 'a file where the folder would be');
  expect(icb()).toBe(said);
});

it.runIf(process.platform === 'linux')('is not kept in a file system that takes no folders', () => {
  expect(icb(['rules'], { ICB_CACHE: '/proc/kept/icb' })).toBe(icb(['rules'], { ICB_CACHE: 'off' }));
});

it.each([
  ['one file', 1, []],
  ['several files', 3, []],
  ['several files, as a page', 3, ['--format', 'html']],
  ['what fixes would change in several', 3, ['--fix-dry-run']],
])('serves every script of a check the second time: %s', (_, count, options) => {
  const work = join(home, 'work');
  mkdirSync(work);
  for (let index = 0; index < count; index++) writeFileSync(join(work, `${index}.icb`), `icb x-${index} "X" {\n}\n`);
  const [hook, seen] = [join(home, 'hook.cjs'), join(home, 'seen')];
  // Notes of each script how it was taken in.
  writeFileSync(
    hook,
    `const vm = require('node:vm');
const { appendFileSync } = require('node:fs');
vm.Script = class extends vm.Script {
  constructor(code, options) {
    super(code, options);
    appendFileSync(${JSON.stringify(seen)}, require('node:path').basename(options.filename) + ' ' + this.cachedDataRejected + '\\n');
  }
};`,
  );
  const run = (): string[] => {
    rmSync(seen, { force: true });
    spawnSync(process.execPath, ['--require', hook, command, 'check', '--no-cache', work, ...options], {
      env: { PATH: process.env.PATH, HOME: home, ICB_CACHE: join(home, 'kept') },
    });
    return readFileSync(seen, 'utf8').trimEnd().split('\n').sort();
  };
  const names = run().map((line) => line.replace(' undefined', ''));
  expect(names).toContain('icb.cjs');
  expect(names.length > 2).toBe(options.length > 0);
  expect(run()).toEqual(names.map((name) => `${name} false`));
});

it('is kept in the folder that is named', () => {
  icb(['rules'], { ICB_CACHE: join(home, 'elsewhere') });
  expect(readdirSync(home)).toEqual(['elsewhere']);
});

function alter(file: string): void {
  const bytes = readFileSync(file);
  const at = Math.floor(bytes.length / 3);
  bytes[at] = (bytes[at] as number) ^ 1;
  writeFileSync(file, bytes);
}
