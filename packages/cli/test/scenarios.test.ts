import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { faultsOf } from './check-schema.ts';
import { asExpected, bytesOf, type Run, type Step, scenarioOf } from './scenario.ts';
import { temporaryFolder } from './temporary-folder.ts';

const cli = dirname(import.meta.dirname);
const scenarios = join(import.meta.dirname, 'scenarios');

/** The Node that builds, and that of the machine, which may be as old as 20: the command must run on both. */
const nodes = [...new Map([process.execPath, nodeOfTheMachine()].map((path) => [versionOf(path), path]))];

describe.each(nodes)('on Node %s', { timeout: 60_000 }, (_, node) => {
  test.each(readdirSync(scenarios).filter((name) => name.endsWith('.scenario')))('%s', (name) => {
    const { steps } = scenarioOf(readFileSync(join(scenarios, name), 'utf8'));
    const folder = temporaryFolder();
    const state: State = { node, folder, workingFolder: folder, environment: {} };
    for (const step of steps) take(step, state);
  });
});

interface State {
  readonly node: string;
  readonly folder: string;
  workingFolder: string;
  readonly environment: Record<string, string>;
}

function take(step: Step, state: State): void {
  const path = 'name' in step ? join(state.folder, step.name) : state.folder;
  if (step.do === 'run') run(step, state);
  if (step.do === 'with') state.environment[step.name] = step.value;
  if (step.do === 'in') state.workingFolder = path;
  if (step.do === 'then file')
    expect(readFileSync(path, 'utf8')).toBe(Buffer.from(bytesOf(step.content, step.marks)).toString());
  if (['file', 'folder', 'link'].includes(step.do))
    mkdirSync(step.do === 'folder' ? path : dirname(path), { recursive: true });
  if (step.do === 'link') symlinkSync(step.target, path);
  if (step.do === 'file') writeFileSync(path, bytesOf(step.content, step.marks));
  if ((step.do === 'file' || step.do === 'folder') && step.marks.includes('closed')) close(path);
}

function close(path: string): void {
  chmodSync(path, 0);
  // Or else it could not be taken away again.
  onTestFinished(() => chmodSync(path, 0o700));
}

function run({ args, exit, stdout, stderr }: Run, { node, folder, workingFolder, environment }: State): void {
  const result = spawnSync(node, [...asOrdinaryUser(folder), ...args], {
    cwd: workingFolder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: folder, ...environment },
    maxBuffer: 64 * 1024 * 1024,
  });
  expect({
    exit: result.status,
    stdout: asExpected(result.stdout, stdout),
    stderr: asExpected(result.stderr, stderr),
  }).toEqual({
    exit,
    stdout,
    stderr,
  });
  if (args.includes('json') && result.stdout !== '') expect(faultsOf(JSON.parse(result.stdout))).toEqual([]);
}

/**
 * What to start Node with. No file is closed to root, so as root the command gives up its powers before it begins; it
 * then needs a place that everyone may read.
 */
function asOrdinaryUser(folder: string): string[] {
  if (process.getuid?.() !== 0) return [join(cli, 'bin/icb.mjs')];
  const place = dirname(folder);
  for (const part of ['bin/icb.mjs', 'dist/icb.mjs']) {
    if (!existsSync(join(place, part))) cpSync(join(cli, part), join(place, part));
  }
  giveTo(place, 65534);
  return ['--import', 'data:text/javascript,process.setgid(65534);process.setuid(65534);', join(place, 'bin/icb.mjs')];
}

function giveTo(folder: string, user: number): void {
  const { status } = spawnSync('chown', ['-R', '-h', `${user}:${user}`, folder]);
  expect(status).toBe(0);
}

/** The first Node on the path that is not one of the project's own. */
function nodeOfTheMachine(): string {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  return folders.map((folder) => join(folder, 'node')).find((path) => existsSync(path)) ?? process.execPath;
}

function versionOf(node: string): string {
  return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
}
