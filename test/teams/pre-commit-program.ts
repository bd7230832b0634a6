/** What runs hooks before a commit: prek, which does what pre-commit does and comes with our packages; else pre-commit. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../packages/cli/test/temporary-folder.ts';
import { git, gitEnvironment, root } from './released.ts';

const prek = join(root, 'node_modules/@j178/prek-linux-x64-gnu/prek');
const program = existsSync(prek) ? prek : 'pre-commit';

/** Runs the hooks of a repository on all that is in it. */
export function runHooks(team: string) {
  git(team, 'add', '--all');
  return said(['run', '--verbose', '--color', 'never'], team);
}

/** Whether a file of hooks is as that program wants it: status 0. */
export function validatedHooks(file: string) {
  return said(['validate-manifest', file], root);
}

function said(args: readonly string[], folder: string) {
  const { error, status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...gitEnvironment,
      HOME: temporaryFolder(),
      PREK_HOME: temporaryFolder(),
      PRE_COMMIT_HOME: temporaryFolder(),
    },
  });
  if (error) throw new Error('There is neither prek nor pre-commit on this machine.', { cause: error });
  return { status, said: `${stdout}${stderr}` };
}
