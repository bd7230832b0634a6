/**
 * Sets up what a fresh clone lacks: the exact packages of package-lock.json, and with them (on Linux x64) the Node that
 * builds. Runs before anything is installed, so it needs nothing but Node itself.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from './inputs.mjs';
import { isMain, root, stop } from './running.mjs';

const modules = join(root, 'node_modules');
const stamp = join(modules, '.icb-set-up');
const bundledNode = join(modules, '.bin', 'node');
/** Where one of the packages is Node itself, new enough to build with. */
const comesWithNode = process.platform === 'linux' && process.arch === 'x64';

/** Installs the packages unless those of this very lock file are there already. Stops the program where it cannot. */
export function setUp() {
  needNode(comesWithNode ? 20 : 22);
  const wanted = `${process.platform} ${process.arch} ${hashOf(['package.json', 'package-lock.json', 'packages/*/package.json'])}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  tell('Setting up: installing the packages that package-lock.json names (this needs the network once) …');
  install();
  if (!existsSync(bundledNode)) needNode(22);
  writeFileSync(stamp, wanted);
  tell('Set up.');
}

/** The Node to build and test with: the one that was installed, or else (not on Linux x64) the machine's own. */
export function nodeToBuildWith() {
  return existsSync(bundledNode) ? bundledNode : process.execPath;
}

function install() {
  const { error, status } = spawnSync('npm', ['ci', '--ignore-scripts', '--loglevel=error'], {
    cwd: root,
    // Standard output belongs to the report of `icb check`.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (error?.code === 'ENOENT')
    stop('Setting up needs npm, which was not found. It comes with Node: install both, and try again.');
  if (error) stop(`Setting up failed: npm could not be started (${error.message}).`);
  if (status !== 0) {
    stop(
      'Setting up failed: npm could not install the packages; what it said stands above.\n' +
        'If it speaks of the network (ENOTFOUND, ETIMEDOUT, ECONNREFUSED), this machine cannot reach the npm registry:\n' +
        'connect it, or set the registry or proxy with `npm config`, and try again.',
    );
  }
}

function needNode(needed) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < needed) stop(`Building needs Node ${needed} or later; this is ${process.versions.node}.`);
}

function tell(sentence) {
  process.stderr.write(`${sentence}\n`);
}

if (isMain(import.meta.url)) setUp();
