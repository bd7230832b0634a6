/**
 * The container, as far as it can be tried without a base image from a registry: its file is read, and its steps are
 * taken in a folder that stands for the container.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../packages/cli/test/temporary-folder.ts';
import { packedCommand } from '../../scripts/package-cli.mjs';
import { commitAll, git, gitEnvironment, put, root } from './released.ts';

interface Instruction {
  readonly word: string;
  readonly rest: string;
}

const instructions: readonly Instruction[] = readFileSync(join(root, 'Containerfile'), 'utf8')
  .replaceAll(/^#.*\n/gm, '')
  .replaceAll(/\\\n\s*/g, '')
  .trim()
  .split('\n')
  .map((line) => ({ word: line.split(' ', 1)[0] ?? '', rest: line.slice(line.indexOf(' ') + 1) }));

function all(word: string): string[] {
  return instructions.filter((each) => each.word === word).map(({ rest }) => rest);
}

const package_ = join(dirname(packedCommand()), 'icb-cli');

/** A folder for the root of the container, in which what is built so far is done. */
function builtIn(container: string): void {
  for (const folder of ['opt', 'usr/local/bin', 'etc', 'work', 'tools'])
    mkdirSync(join(container, folder), { recursive: true });
  writeFileSync(join(container, 'tools/apk'), `#!/bin/sh\necho "$*" >> '${join(container, 'apk')}'\n`);
  chmodSync(join(container, 'tools/apk'), 0o755);
  for (const { word, rest } of instructions) {
    if (word === 'COPY') {
      const [from = '', to = ''] = rest.split(' ');
      cpSync(join(package_, from), join(container, to), { recursive: true });
    }
    if (word !== 'RUN') continue;
    const here = rest.replaceAll(/(?<= )\/(?=opt\/|usr\/)/g, '"$CONTAINER"/');
    const { status, stderr } = spawnSync('sh', ['-ec', here], { encoding: 'utf8', env: within(container) });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }
}

function within(container: string) {
  return {
    ...gitEnvironment,
    CONTAINER: container,
    GIT_CONFIG_NOSYSTEM: undefined,
    GIT_CONFIG_SYSTEM: join(container, 'etc/gitconfig'),
    PATH: [
      join(container, 'usr/local/bin'),
      join(container, 'tools'),
      dirname(process.execPath),
      process.env.PATH,
    ].join(delimiter),
  };
}

test('the container is built upon a base of a named version, and runs as an ordinary user', () => {
  expect(all('FROM')).toEqual([expect.stringMatching(/^docker\.io\/library\/node:\d+\.\d+\.\d+-alpine$/)]);
  expect(all('USER')).toEqual(['node']);
  const words = instructions.map(({ word }) => word);
  expect(words.lastIndexOf('RUN')).toBeLessThan(words.indexOf('USER'));
  expect(all('WORKDIR')).toEqual(['/drafts']);
  const known = new Set(['FROM', 'RUN', 'COPY', 'USER', 'WORKDIR', 'ENTRYPOINT', 'CMD']);
  expect(words.filter((word) => !known.has(word))).toEqual([]);
});

test('its steps bring about a command that checks what is mounted', () => {
  const container = temporaryFolder();
  builtIn(container);
  expect(readFileSync(join(container, 'apk'), 'utf8')).toBe('add --no-cache git\n');
  expect(readFileSync(join(container, 'etc/gitconfig'), 'utf8')).toContain('directory = /drafts');
  const work = join(container, 'work');
  put(work, { 'north.icb': 'icb north "NHS North Integrated Care Board" {\n  in force from 2026-02-30\n}\n' });
  commitAll(work);
  expect(git(work, 'status', '--porcelain')).toBe('');
  const [entrypoint = ''] = JSON.parse(all('ENTRYPOINT')[0] ?? '[]') as string[];
  const usual = JSON.parse(all('CMD')[0] ?? '[]') as string[];
  const run = (...args: readonly string[]) =>
    spawnSync(entrypoint, args, { cwd: work, encoding: 'utf8', env: within(container) });
  expect(run(...usual).stdout).toContain('Usage: icb');
  const checked = run('check', '--pack', 'language');
  expect(checked.status).toBe(1);
  expect(checked.stdout).toContain('There is no such day as `2026-02-30`.');
  expect(run('diff', 'north.icb').stdout).toContain('Nothing has changed.');
});
