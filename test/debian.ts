/** Programs that tests drive, as Debian packages them: installed where this may be done, and otherwise asked for. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export interface Wanted {
  /** What to start. */
  readonly command: string;
  /** The name of its package, with Debian and with most others. */
  readonly package: string;
  /** As a sentence begins that says it is missing: “This test drives Neovim”. */
  readonly purpose: string;
  /** Another way to have it, if there is one. */
  readonly otherwise?: string;
}

/** Gives back the command. Throws a sentence that says what is missing. */
export function onThisMachine({ command, package: name, purpose, otherwise = '' }: Wanted): string {
  if (runs(command)) return command;
  const missing = `${purpose}, which is not on this machine (\`${command}\` cannot be started).`;
  const ways = `Install it (\`apt-get install ${name}\`, \`brew install ${name}\`)${otherwise}.`;
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) throw new Error(`${missing} ${ways}`);
  const install = (): string | undefined => fault(['install', '-y', '--no-install-recommends', name]);
  // Lists of packages may be missing, or old.
  const failed = install() === undefined ? undefined : (fault(['update']) ?? install());
  if (failed !== undefined || !runs(command))
    throw new Error(`${missing} ${ways} Installing it here failed:\n${failed}`);
  return command;
}

export function runs(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** What went wrong, if something did. Tests run side by side, and only one of them can install at a time. */
function fault(args: readonly string[]): string | undefined {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (let attempt = 1; ; attempt++) {
    const { status, stderr, error } = spawnSync('apt-get', args, { env, encoding: 'utf8' });
    if (status === 0) return undefined;
    if (attempt === 30 || !/Could not get lock|Unable to acquire/.test(stderr ?? '')) return error?.message ?? stderr;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3000);
  }
}
