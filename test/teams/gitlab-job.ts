/** Runs our job for GitLab with a program that runs GitLab's jobs on one's own machine, after validating them by GitLab's schema. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { temporaryFolder } from '../../packages/cli/test/temporary-folder.ts';
import { packedCommand } from '../../scripts/package-cli.mjs';
import { gitEnvironment, root, teamRepository } from './released.ts';

const runner = join(root, 'node_modules/gitlab-ci-local/dist/index.js');

export const template = readFileSync(join(root, 'ci/icb.gitlab-ci.yml'), 'utf8');

export interface GitlabRun {
  readonly status: number | null;
  readonly said: string;
  readonly team: string;
  /** The text of a file that the job has made; empty if there is none. */
  readonly made: (name: string) => string;
}

/**
 * The job in a repository with these files and this `.gitlab-ci.yml`, where the package lies in the folder `tools`. No
 * container: the shell of this machine runs it, without a network.
 */
export function runGitlabJob(
  files: Readonly<Record<string, string>>,
  configuration: string,
  tarball: string,
  text: string = template,
): GitlabRun {
  const team = teamRepository({ ...files, 'ci/icb.gitlab-ci.yml': text, '.gitlab-ci.yml': configuration });
  cpSync(packedCommand(), join(team, 'tools', tarball));
  const home = temporaryFolder();
  const { status, stdout, stderr } = spawnSync(process.execPath, [runner, '--force-shell-executor', 'icb'], {
    cwd: team,
    encoding: 'utf8',
    env: {
      ...gitEnvironment,
      PATH: [dirname(process.execPath), withoutRsync(), process.env.PATH].join(delimiter),
      HOME: home,
      npm_config_cache: join(home, 'cache'),
      npm_config_offline: 'true',
    },
  });
  const made = (name: string): string => (existsSync(join(team, name)) ? readFileSync(join(team, name), 'utf8') : '');
  return { status, said: `${stdout}${stderr}`, made, team };
}

/** It would copy the files for containers, of which there are none. */
function withoutRsync(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'rsync'), '#!/bin/sh\nexit 0\n');
  chmodSync(join(folder, 'rsync'), 0o755);
  return folder;
}
