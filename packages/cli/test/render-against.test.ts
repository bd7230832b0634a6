/** `icb render --against`: the older version as git has it, named as `icb diff` takes it. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInPacks } from '@icb/rules';
import { expect, it } from 'vitest';
import type { Outcome } from '../src/exit-code.ts';
import { render } from '../src/render/render.ts';
import { temporaryFolder } from './temporary-folder.ts';

const constitution = (term: number): string =>
  `icb x "NHS X Integrated Care Board" {\n  board {\n    chair {\n      term ${term} years\n    }\n  }\n}\n`;

function against(workingFolder: string, path: string, old: string): Promise<Outcome> {
  return render(
    path,
    { packs: ['language'], diagram: false, table: true, against: old },
    { workingFolder, today: '2026-11-21', packs: builtInPacks, colour: false, width: 100 },
  );
}

function repository(): string {
  const folder = temporaryFolder({ 'boards/x.icb': constitution(3) });
  const git = (...args: string[]): void => {
    expect(spawnSync('git', args, { cwd: folder, encoding: 'utf8' }).status).toBe(0);
  };
  git('init', '--quiet');
  git('add', '.');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '--quiet', '-m', 'First');
  writeFileSync(join(folder, 'boards/x.icb'), constitution(4));
  return folder;
}

it.each([
  ['a revision', 'boards/x.icb', 'HEAD', ''],
  ['a file at a revision', 'boards/x.icb', 'HEAD:boards/x.icb', ''],
  ['a file at a revision, from the folder that it is in', 'x.icb', 'HEAD:./x.icb', 'boards'],
])('takes %s', async (_, path, old, within) => {
  const { exitCode, stdout, stderr } = await against(join(repository(), within), path, old);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toContain('The term of office is <del>three</del><ins>four</ins> years.');
});

it.each([
  [
    'HEAD~7',
    'icb: HEAD~7: There is no file at this path, and no revision of that name. Git does not know the revision `HEAD~7`.',
  ],
  ['HEAD:x.icb', 'icb: HEAD:x.icb: There is no file at this path in `HEAD`.'],
])('says what is wrong with %s', async (old, sentence) => {
  const { exitCode, stderr } = await against(repository(), 'boards/x.icb', old);
  expect({ exitCode, stderr: stderr.split('\n')[0] }).toEqual({ exitCode: 2, stderr: sentence });
});
