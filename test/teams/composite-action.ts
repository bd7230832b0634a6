/**
 * Runs a composite action of GitHub as a runner does, as far as ours needs it: its steps in their order, each if its
 * condition holds, with the environment that it names; a step that uses another action is noted, not run. Of
 * expressions it knows those that are used, and fails at any other.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Step {
  readonly id?: string;
  readonly name: string;
  readonly if?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export interface ActionRun {
  /** Of the last step that failed; 0 if none did. */
  readonly exitCode: number;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** What other actions were called with, by their names. */
  readonly used: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export function actionOf(folder: string): Action {
  return parse(readFileSync(join(folder, 'action.yml'), 'utf8')) as Action;
}

/** `temporary` is a folder for what the runner itself writes; `event` is what has happened in the repository. */
export async function runAction(
  folder: string,
  workspace: string,
  temporary: string,
  inputs: Readonly<Record<string, string>>,
  { event = {}, env = {} }: { readonly event?: object; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<ActionRun> {
  const action = actionOf(folder);
  for (const name of Object.keys(inputs)) if (!(name in action.inputs)) throw new Error(`There is no input ${name}.`);
  const files = Object.fromEntries(['summary', 'output', 'event'].map((name) => [name, join(temporary, name)]));
  mkdirSync(join(temporary, 'temp'), { recursive: true });
  writeFileSync(files.summary as string, '');
  writeFileSync(files.event as string, JSON.stringify(event));
  const values: Record<string, string> = { 'github.token': 'a-token' };
  for (const [name, { default: usual = '' }] of Object.entries(action.inputs))
    values[`inputs.${name}`] = inputs[name] ?? filled(usual, values);
  const run = { exitCode: 0, log: '', used: {} as Record<string, Record<string, string>> };
  for (const step of action.runs.steps) {
    if (!holds(step.if ?? 'success()', values, run.exitCode === 0)) continue;
    if (step.uses !== undefined) {
      run.used[step.uses] = each(step.with ?? {}, values);
      continue;
    }
    writeFileSync(files.output as string, '');
    const { code, said } = await bash(step.run ?? '', workspace, {
      ...env,
      GITHUB_ACTION_PATH: folder,
      GITHUB_WORKSPACE: workspace,
      GITHUB_STEP_SUMMARY: files.summary as string,
      GITHUB_OUTPUT: files.output as string,
      GITHUB_EVENT_PATH: files.event as string,
      RUNNER_TEMP: join(temporary, 'temp'),
      ...each(step.env ?? {}, values),
    });
    run.log += said;
    if (code !== 0) run.exitCode = code;
    for (const [name, value] of outputsIn(readFileSync(files.output as string, 'utf8')))
      values[`steps.${step.id}.outputs.${name}`] = value;
  }
  const outputs = Object.entries(action.outputs).map(([name, { value }]) => [name, filled(value, values)]);
  return { ...run, summary: readFileSync(files.summary as string, 'utf8'), outputs: Object.fromEntries(outputs) };
}

/** As GitHub calls `shell: bash`. */
function bash(script: string, cwd: string, env: Readonly<Record<string, string>>) {
  return new Promise<{ code: number; said: string }>((resolve, reject) => {
    const shell = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
      cwd,
      env: { PATH: process.env.PATH, HOME: env.RUNNER_TEMP, ...env },
    });
    let said = '';
    for (const stream of [shell.stdout, shell.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        said += text;
      });
    }
    shell.on('error', reject);
    shell.on('close', (code) => resolve({ code: code ?? 1, said }));
  });
}

/** `name<<END`, lines, `END`. */
function outputsIn(text: string): [string, string][] {
  return [...text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name = '', , value = '']) => [name, value]);
}

function each(texts: Readonly<Record<string, string>>, values: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, filled(text, values)]));
}

/** A text with its expressions in place. */
function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => meant(expression, values));
}

function meant(expression: string, values: Readonly<Record<string, string>>): string {
  const literal = /^'([^']*)'$/.exec(expression)?.[1];
  if (literal !== undefined) return literal;
  if (!/^(inputs|github|steps)\.[\w.-]+$/.test(expression)) throw new Error(`What is \`${expression}\`?`);
  // (What is not there is empty, to GitHub as well.)
  return values[expression] ?? '';
}

function holds(condition: string, values: Readonly<Record<string, string>>, isFineSoFar: boolean): boolean {
  const terms = condition.replace(/^\$\{\{ (.*) \}\}$/, '$1').split(' && ');
  const asksHowItStands = terms.some((term) => /^!?\w+\(\)$/.test(term));
  if (!asksHowItStands && !isFineSoFar) return false;
  return terms.every((term) => {
    if (term === 'success()') return isFineSoFar;
    if (term === '!cancelled()') return true;
    const [, left = '', sign, right = ''] = /^(\S+) (==|!=) (\S+)$/.exec(term) ?? [];
    if (sign === undefined) throw new Error(`What is \`${term}\`?`);
    return (meant(left, values) === meant(right, values)) === (sign === '==');
  });
}
