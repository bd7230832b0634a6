/** The command as somebody has it who installed its tarball, in a folder where nothing else is. */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { packedCommand } from '../../../scripts/package-cli.mjs';

export interface Installed {
  /** Where `npm install` was run: a path with spaces and foreign letters. */
  readonly folder: string;
  /** Of the package within it. */
  readonly command: string;
  /** A folder for what the command compiles (`ICB_CACHE`), open to everybody. */
  readonly kept: string;
  readonly remove: () => void;
}

/** Installs the packed command without a network, and with nothing that npm has kept from before. */
export function installed(): Installed {
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'icb-installed-')));
  chmodSync(place, 0o755);
  const [folder, home] = ['Où l’on gouverne & Co', 'home'].map((name) => join(place, name)) as [string, string];
  for (const each of [folder, home]) mkdirSync(each);
  copyFileSync(packedCommand(), join(folder, 'icb.tgz'));
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['install', '--offline', '--no-audit', '--no-fund', './icb.tgz'],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: home, npm_config_cache: join(home, 'cache') },
    },
  );
  const remove = (): void => rmSync(place, { recursive: true, force: true });
  if (status !== 0) {
    remove();
    throw new Error(`npm could not install the tarball:\n${stdout}${stderr}`);
  }
  copyFileSync(join(import.meta.dirname, 'no-network.mjs'), join(place, 'no-network.mjs'));
  const kept = join(place, 'kept');
  mkdirSync(kept);
  chmodSync(kept, 0o777);
  return { folder, command: join(folder, 'node_modules/@icb/cli/bin/icb.cjs'), kept, remove };
}

/** The Node that builds, and that of the machine, which may be as old as 20: the command must run on both. */
export const nodes: readonly (readonly [version: string, path: string])[] = [
  ...new Map([process.execPath, nodeOfTheMachine()].map((path) => [versionOf(path), path])),
];

/** The first Node on the path that is not one of the project's own. */
function nodeOfTheMachine(): string {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  return folders.map((folder) => join(folder, 'node')).find((path) => existsSync(path)) ?? process.execPath;
}

function versionOf(node: string): string {
  return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
}

/** For `node`: to end the program if it wants a network. */
export function withoutNetwork({ folder }: Installed): string[] {
  return ['--import', pathToFileURL(join(dirname(folder), 'no-network.mjs')).href];
}

/**
 * For `node`: to give up the powers of root, to whom no file is closed, before the command begins; what is in the folder
 * is then given to whom it runs as.
 */
export function asOrdinaryUser(folder: string): string[] {
  if (process.getuid?.() !== 0) return [];
  const { status } = spawnSync('chown', ['-R', '-h', '65534:65534', folder]);
  if (status !== 0) throw new Error(`${folder} could not be given away.`);
  // (A thread that the command starts reads this once more, and may not.)
  return ['--import', 'data:text/javascript,if(!process.getuid())process.setgid(65534),process.setuid(65534);'];
}

/** An empty folder to be somebody's home; gone when the test is over. */
export function emptyHome(): string {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'icb-home-')));
  chmodSync(home, 0o777);
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}
