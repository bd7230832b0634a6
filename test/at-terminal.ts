/** Runs a command at a terminal, as a person does; by the `script` that every Debian has. */
import { spawnSync } from 'node:child_process';

/**
 * What the command writes to its terminal, standard error included unless it is led elsewhere. `command` is for a shell;
 * `typed` is what a person types.
 */
export function saidAtTerminal(
  command: string,
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly typed?: string } = {},
): string {
  const { cwd, env, typed } = options;
  const { stdout, error } = spawnSync('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    cwd,
    env: {
      PATH: process.env.PATH,
      HOME: cwd,
      ICB_CACHE: 'off',
      TERM: 'xterm-256color',
      LANG: 'C.UTF-8',
      SHELL: '/bin/bash',
      ...env,
    },
    input: typed,
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (error)
    throw new Error(`This test needs a terminal, and \`script\` (of util-linux) could not give one: ${error.message}`);
  return stdout;
}
