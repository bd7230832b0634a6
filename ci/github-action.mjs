/**
 * What the action does (action.yml): checks, shows each finding at its line and the report in the log, sums up for the
 * job, and says to the steps that follow what has come of it. Ends with 0 whatever was found; a later step fails.
 */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandToRun } from './command.mjs';

const { env } = process;
const folder = mkdtempSync(join(env.RUNNER_TEMP || tmpdir(), 'icb-'));
const sarifFile = input('SARIF_FILE');
const forms = {
  github: join(folder, 'annotations.txt'),
  pretty: join(folder, 'report.txt'),
  markdown: join(folder, 'summary.md'),
  json: join(folder, 'report.json'),
  ...(sarifFile && { sarif: sarifFile }),
};

const { status, stderr } = spawnSync(process.execPath, [commandToRun(), ...wanted()], {
  encoding: 'utf8',
  stdio: ['ignore', 'inherit', 'pipe'],
  maxBuffer: 100_000_000,
});
const exitCode = status ?? 3;

log();
sumUp();
tellSteps();

/** What to type after `icb`. (With `=`, no value can be taken for an option.) */
function wanted() {
  const options = {
    'as-at': input('AS_AT'),
    'fail-on': input('FAIL_ON'),
    baseline: input('BASELINE') === 'none' ? '' : input('BASELINE'),
    'changed-since': input('CHANGED_SINCE'),
  };
  return [
    'check',
    ...Object.entries(options).flatMap(([name, value]) => (value ? [`--${name}=${value}`] : [])),
    ...(input('BASELINE') === 'none' ? ['--no-baseline'] : []),
    ...linesOf('PACKS').map((pack) => `--pack=${pack}`),
    ...Object.entries(forms).map(([form, file]) => `--format=${form}:${file}`),
    '--',
    ...linesOf('PATHS'),
  ];
}

function input(name) {
  return (env[`INPUT_${name}`] ?? '').trim();
}

function linesOf(name) {
  return input(name)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function log() {
  // A line of a constitution must not be taken for a command to the runner.
  const end = randomUUID();
  say(`::group::icb check`);
  say(`::stop-commands::${end}`);
  say(`${made('pretty')}${stderr}`.trimEnd());
  say(`::${end}::`);
  say('::endgroup::');
  process.stdout.write(made('github'));
  if (exitCode > 1) say(`::error title=icb could not check everything::${escaped(stderr.trim())}`);
}

function sumUp() {
  if (!env.GITHUB_STEP_SUMMARY) return;
  const fence = '````';
  const failed = `### The check came to no end\n\n${fence}text\n${stderr.trim()}\n${fence}\n`;
  appendFileSync(env.GITHUB_STEP_SUMMARY, made('markdown') || failed);
}

function tellSteps() {
  const { errors = '', warnings = '' } = made('json') === '' ? {} : JSON.parse(made('json')).summary;
  const outputs = {
    'exit-code': exitCode,
    errors,
    warnings,
    report: existing('json'),
    summary: existing('markdown'),
    'code-scanning': forCodeScanning(),
  };
  const end = randomUUID();
  for (const [name, value] of Object.entries(outputs))
    appendFileSync(env.GITHUB_OUTPUT, `${name}<<${end}\n${value}\n${end}\n`);
}

/** What GitHub's code scanning is to show, a file: it would show what is explained or known as if it were neither. */
function forCodeScanning() {
  if (!existing('sarif')) return '';
  const log = JSON.parse(made('sarif'));
  for (const run of log.runs)
    run.results = run.results.filter(
      ({ suppressions = [], baselineState }) => suppressions.length === 0 && baselineState !== 'unchanged',
    );
  const file = join(folder, 'code-scanning.sarif');
  writeFileSync(file, JSON.stringify(log));
  return file;
}

/** The file of a form, if it was written. */
function existing(form) {
  return forms[form] !== undefined && existsSync(forms[form]) ? forms[form] : '';
}

function made(form) {
  return existing(form) ? readFileSync(forms[form], 'utf8') : '';
}

function say(line) {
  process.stdout.write(`${line}\n`);
}

/** As GitHub's own toolkit escapes what would end a line. */
function escaped(text) {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
