/**
 * `npm run release`: makes the commit that others use this repository by, and tags it with the version: what is
 * committed, and the command ready-made, so that nobody has to build it or to wait for a package registry. Changes
 * nothing but the tag, and pushes nothing.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageCommand } from './package-cli.mjs';
import { isMain, root, stop } from './running.mjs';

/** Where the command is in a release: where it is when it was built. */
const place = 'packages/cli/dist';

/**
 * Tags a commit upon HEAD of a repository, in which the files of `built` (a folder) are the built command. Returns the
 * tag. An error says why it could not.
 */
export function release(repository, built, version) {
  const tag = `v${version}`;
  const git = gitIn(repository);
  if (git(['status', '--porcelain']) !== '') throw new Error('There are changes that are not committed.');
  if (git(['tag', '--list', tag]) !== '') throw new Error(`${tag} has been released already: raise the version first.`);
  const folder = mkdtempSync(join(tmpdir(), 'icb-release-'));
  try {
    // An index and a work tree of its own leave those of the repository as they are.
    const aside = gitIn(built, {
      GIT_DIR: git(['rev-parse', '--absolute-git-dir']),
      GIT_WORK_TREE: built,
      GIT_INDEX_FILE: join(folder, 'index'),
    });
    aside(['add', '--force', '--all', '.']);
    const command = aside(['write-tree']);
    aside(['read-tree', 'HEAD']);
    aside(['read-tree', `--prefix=${place}/`, command]);
    const commit = git(['commit-tree', aside(['write-tree']), '-p', 'HEAD', '-m', `Release ${version}`]);
    git(['tag', '--annotate', '--message', `Release ${version}`, tag, commit]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return tag;
}

/** Git in a folder; what it says, or an error with its reason. */
function gitIn(folder, env = {}) {
  return (args) => {
    const { error, status, stdout, stderr } = spawnSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    if (error) throw error;
    if (status !== 0) throw new Error(`git ${args[0]}: ${stderr.trim()}`);
    return stdout.trim();
  };
}

if (isMain(import.meta.url)) {
  const file = await packageCommand();
  const { version } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8'));
  try {
    const tag = release(root, join(root, 'dist/icb-cli/dist'), version);
    process.stderr.write(`Tagged ${tag}. To publish it: git push REMOTE ${tag}; and offer ${file} beside it.\n`);
  } catch (error) {
    stop(error.message);
  }
}
