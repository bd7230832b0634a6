/** Neovim as Debian packages it: installed where this may be done, and otherwise asked for. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The command that starts Neovim (`NVIM_EXECUTABLE` names another). Throws a sentence that says what is missing. */
export function neovim(): string {
  const command = process.env.NVIM_EXECUTABLE ?? 'nvim';
  if (runs(command)) return command;
  if (command !== 'nvim') throw new Error(`NVIM_EXECUTABLE is ${command}, and that cannot be started.`);
  const missing = 'This test drives Neovim, which is not on this machine (`nvim` cannot be started).';
  const ways = 'Install it (`apt-get install neovim`, `brew install neovim`), or let NVIM_EXECUTABLE name it.';
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) throw new Error(`${missing} ${ways}`);
  const install = (): string | undefined => fault(['install', '-y', '--no-install-recommends', 'neovim']);
  // Lists of packages may be missing, or old.
  const failed = install() === undefined ? undefined : (fault(['update']) ?? install());
  if (failed !== undefined || !runs(command))
    throw new Error(`${missing} ${ways} Installing it here failed:\n${failed}`);
  return command;
}

function runs(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** What went wrong, if something did. */
function fault(args: readonly string[]): string | undefined {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr, error } = spawnSync('apt-get', args, { env, encoding: 'utf8' });
  return status === 0 ? undefined : (error?.message ?? stderr);
}
