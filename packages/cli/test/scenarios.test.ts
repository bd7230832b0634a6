import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SourceFile } from '@icb/language';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { runCommandLine } from '../src/command-line.ts';
import { faultsOf } from './check-schema.ts';
import { faultsOfDiff } from './diff-schema.ts';
import { faultsOfImport } from './import-schema.ts';
import { asOrdinaryUser, emptyHome, type Installed, installed, nodes, withoutNetwork } from './installed.ts';
import { faultsOfRules } from './rules-schema.ts';
import { asExpected, bytesOf, type Run, type Step, scenarioOf } from './scenario.ts';
import { faultsOfSurvey } from './survey-schema.ts';
import { temporaryFolder } from './temporary-folder.ts';

const scenarios = join(import.meta.dirname, 'scenarios');

let icb: Installed;
beforeAll(() => {
  icb = installed();
});
afterAll(() => icb?.remove());

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
  if (step.do === 'no file') rmSync(path);
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
  import: faultsOfImport,
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

/** As somebody who has installed it, without a network, and with a home in which nothing is to appear. */
function runAsProcess(args: readonly string[], { folder, workingFolder, environment }: State, node: string): Said {
  const home = emptyHome();
  const options = [...withoutNetwork(icb), ...asOrdinaryUser(dirname(folder))];
  const { status, stdout, stderr } = spawnSync(node, [...options, icb.command, ...args], {
    cwd: workingFolder,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      HOME: home,
      ICB_CACHE: icb.kept,
      GIT_ALLOW_PROTOCOL: 'file',
      ICB_TODAY: '2026-11-21',
      ...environment,
    },
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(readdirSync(home)).toEqual([]);
  return { exitCode: status, stdout, stderr };
}
