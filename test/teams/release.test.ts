/** A release: a commit with the command in it, upon what is committed, and nothing else touched. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { release } from '../../scripts/release.mjs';
import { git, put, type Released, released, teamRepository } from './released.ts';

let icb: Released;
beforeAll(() => {
  icb = released();
});
afterAll(() => icb?.remove());

test('a release holds what is committed, and the command ready-made', () => {
  expect(git(icb.repository, 'rev-parse', `${icb.tag}^`)).toBe(git(icb.repository, 'rev-parse', 'main'));
  const added = git(icb.repository, 'diff', '--name-status', 'main', icb.tag).split('\n');
  expect(added).toContain('A\tpackages/cli/dist/icb.cjs');
  expect(
    added.filter((line) => !/^A\tpackages\/cli\/dist\/([\w-]+\.cjs(\.br)?|sum\.json|built-in\/[\w.-]+)$/.test(line)),
  ).toEqual([]);
  const { stdout } = spawnSync(process.execPath, [join(icb.checkout, 'packages/cli/bin/icb.cjs'), '--version'], {
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('making it changes neither the branch nor the files', () => {
  expect(git(icb.repository, 'status', '--porcelain')).toBe('');
  expect(git(icb.repository, 'branch', '--show-current')).toBe('main');
  expect(existsSync(join(icb.repository, 'packages/cli/dist'))).toBe(false);
});

test('it is refused upon changes that are not committed, and under a version that was released', () => {
  const built = join(icb.checkout, 'packages/cli/dist');
  expect(readdirSync(built)).not.toEqual([]);
  expect(() => release(icb.repository, built, '9.9.9')).toThrow('v9.9.9 has been released already');
  const changed = teamRepository({ 'a.txt': 'a' });
  put(changed, { 'a.txt': 'b' });
  expect(() => release(changed, built, '9.9.9')).toThrow('not committed');
});
