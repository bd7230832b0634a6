/** This repository as somebody has it who uses a release of it, and another in which they use it. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { packedCommand } from '../../scripts/package-cli.mjs';
import { release } from '../../scripts/release.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Of this repository, what those who use it from elsewhere come upon; as it is now, committed or not. */
const parts = [
  '.gitignore',
  '.pre-commit-hooks.yaml',
  'LICENSE',
  'action.yml',
  'ci',
  'packages/cli/bin',
  'packages/cli/package.json',
];

export interface Released {
  /** A repository with the tag. */
  readonly repository: string;
  readonly tag: string;
  /** What a checkout of the tag holds. */
  readonly checkout: string;
  readonly remove: () => void;
}

/** A release made from what is here now, and a checkout of it. */
export function released(): Released {
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'icb-released-')));
  const [repository, checkout] = [join(place, 'icb.git'), join(place, 'checkout')];
  for (const part of parts) {
    mkdirSync(dirname(join(repository, part)), { recursive: true });
    cpSync(join(root, part), join(repository, part), { recursive: true });
  }
  chmodSync(join(repository, 'ci/pre-commit.mjs'), 0o755);
  commitAll(repository);
  const built = join(dirname(packedCommand()), 'icb-cli/dist');
  const tag = release(repository, built, '9.9.9');
  git(place, 'clone', '--quiet', '--branch', tag, repository, checkout);
  return { repository, tag, checkout, remove: () => rmSync(place, { recursive: true, force: true }) };
}

/** A repository of a governance team with these files, committed; its path has spaces and foreign letters in it. */
export function teamRepository(files: Readonly<Record<string, string>>): string {
  const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'icb-team-'))), 'Où l’on gouverne & Co');
  onTestFinished(() => rmSync(dirname(folder), { recursive: true, force: true }));
  mkdirSync(folder);
  put(folder, files);
  commitAll(folder);
  return folder;
}

/** Writes files of a folder, and the folders that they are in. */
export function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

export function commitAll(folder: string): void {
  git(folder, 'init', '--quiet', '--initial-branch', 'main');
  git(folder, 'config', 'user.name', gitEnvironment.GIT_AUTHOR_NAME);
  git(folder, 'config', 'user.email', gitEnvironment.GIT_AUTHOR_EMAIL);
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'As it is');
}

/** What git says; an error if it fails. */
export function git(folder: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8', env: gitEnvironment });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

/** Of nobody's own settings, and without hooks of theirs. */
export const gitEnvironment = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A Team',
  GIT_AUTHOR_EMAIL: 'team@example.org',
  GIT_COMMITTER_NAME: 'A Team',
  GIT_COMMITTER_EMAIL: 'team@example.org',
};
