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
import type { SourceFile } from '@icb/language';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runCommandLine } from '../src/command-line.ts';
import { faultsOf } from './check-schema.ts';
import { faultsOfDiff } from './diff-schema.ts';
import { faultsOfRules } from './rules-schema.ts';
import { asExpected, bytesOf, type Run, type Step, scenarioOf } from './scenario.ts';
import { faultsOfSurvey } from './survey-schema.ts';
import { temporaryFolder } from './temporary-folder.ts';

const cli = dirname(import.meta.dirname);
const scenarios = join(import.meta.dirname, 'scenarios');

/** The Node that builds, and that of the machine, which may be as old as 20: the command must run on both. */
const nodes = [...new Map([process.execPath, nodeOfTheMachine()].map((path) => [versionOf(path), path]))];

/** All of them, by name. */
const steps = new Map(
  readdirSync(scenarios)
    .filter((name) => name.endsWith('.scenario'))
    .map((name) => [name, scenarioOf(readFileSync(join(scenarios, name), 'utf8')).steps]),
);
const hasPacks = (name: string): boolean => (steps.get(name) ?? []).some((step) => step.do === 'pack');
const names = [...steps.keys()];

describe.each(nodes)('on Node %s', { timeout: 60_000 }, (_, node) => {
  test.each(names.filter((name) => !hasPacks(name)))('%s', (name) => play(name, node));
});

describe('with packs of its own', () => {
  test.each(names.filter(hasPacks))('%s', (name) => play(name, undefined));
});

async function play(name: string, node: string | undefined): Promise<void> {
  const folder = temporaryFolder();
  const state: State = { node, folder, workingFolder: folder, environment: {}, packs: [] };
  for (const step of steps.get(name) ?? []) await take(step, state);
}

interface State {
  /** What runs the command; nothing where it runs within the test. */
  readonly node: string | undefined;
  readonly folder: string;
  workingFolder: string;
  readonly environment: Record<string, string>;
  readonly packs: SourceFile[];
}

async function take(step: Step, state: State): Promise<void> {
  const path = 'name' in step ? join(state.folder, step.name) : state.folder;
  if (step.do === 'run') await run(step, state);
  if (step.do === 'pack') state.packs.push({ uri: `icb-pack:/${step.name}.icbrules`, text: step.content });
  if (step.do === 'with') state.environment[step.name] = step.value;
  if (step.do === 'in') state.workingFolder = path;
  if (step.do === 'then file')
    expect(readFileSync(path, 'utf8')).toBe(Buffer.from(bytesOf(step.content, step.marks)).toString());
  if (['file', 'folder', 'link'].includes(step.do))
    mkdirSync(step.do === 'folder' ? path : dirname(path), { recursive: true });
  if (step.do === 'link') symlinkSync(step.target, path);
  if (step.do === 'file') writeFileSync(path, bytesOf(step.content, step.marks));
  if ((step.do === 'file' || step.do === 'folder') && step.marks.includes('closed')) close(path);
  if (step.do === 'file' && step.marks.includes('read-only')) chmodSync(path, 0o444);
}

function close(path: string): void {
  chmodSync(path, 0);
  // Or else it could not be taken away again.
  onTestFinished(() => chmodSync(path, 0o700));
}

async function run({ args, exit, stdout, stderr }: Run, state: State): Promise<void> {
  const said = state.node === undefined ? await runWithin(args, state) : runAsProcess(args, state, state.node);
  expect({
    exit: said.exitCode,
    stdout: asExpected(said.stdout, stdout),
    stderr: asExpected(said.stderr, stderr),
  }).toEqual({
    exit,
    stdout,
    stderr,
  });
  if (!args.includes('json') || said.stdout === '') return;
  const faults = schemas[args[0] ?? ''] ?? faultsOf;
  expect(faults(JSON.parse(said.stdout))).toEqual([]);
}

/** By the command whose report it is. */
const schemas: Readonly<Record<string, (document: unknown) => string[]>> = {
  rules: faultsOfRules,
  survey: faultsOfSurvey,
  diff: faultsOfDiff,
};

interface Said {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function runWithin(args: readonly string[], { workingFolder, environment, packs }: State): Promise<Said> {
  const today = environment.ICB_TODAY ?? '2026-11-21';
  return runCommandLine(args, { workingFolder, today, packs, colour: false, width: 100 });
}

function runAsProcess(args: readonly string[], { folder, workingFolder, environment }: State, node: string): Said {
  const { status, stdout, stderr } = spawnSync(node, [...asOrdinaryUser(folder), ...args], {
    cwd: workingFolder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: folder, ICB_TODAY: '2026-11-21', ...environment },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { exitCode: status, stdout, stderr };
}

/**
 * What to start Node with. No file is closed to root, so as root the command gives up its powers before it begins; it
 * then needs a place that everyone may read.
 */
function asOrdinaryUser(folder: string): string[] {
  if (process.getuid?.() !== 0) return [join(cli, 'bin/icb.mjs')];
  const place = dirname(folder);
  const built = readdirSync(join(cli, 'dist')).filter((file) => file.endsWith('.mjs'));
  for (const part of ['bin/icb.mjs', ...built.map((file) => `dist/${file}`)]) {
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
