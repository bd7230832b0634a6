/** docs/ci.md cannot lie: its commands are run, its files are used, and its tables name all that there is, and no more. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateWorkflow } from '@action-validator/core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { thresholds } from '../../packages/cli/src/check/threshold.ts';
import { temporaryFolder } from '../../packages/cli/test/temporary-folder.ts';
import { packedCommand } from '../../scripts/package-cli.mjs';
import { actionOf, runAction } from './composite-action.ts';
import { runGitlabJob } from './gitlab-job.ts';
import { runHooks } from './pre-commit-program.ts';
import { git, put, type Released, released, root, teamRepository } from './released.ts';

const page = readFileSync(join(root, 'docs/ci.md'), 'utf8');
const { version } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8'));

let icb: Released;
beforeAll(() => {
  icb = released();
});
afterAll(() => icb?.remove());

function blockOf(info: string): string {
  const found = new RegExp(`^\`\`\`${info.replaceAll('.', '\\.')}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(page)?.[1];
  if (found === undefined) throw new Error(`The page has no example ${info}.`);
  return found;
}

/** The first column of the table under a heading cell, without its marks. */
function rowsOf(heading: string): string[] {
  const [, table = ''] = new RegExp(`^\\| ${heading} \\|.*\\n\\|[-|]+\\n((?:\\|.*\\n)+)`, 'm').exec(page) ?? [];
  return table
    .trimEnd()
    .split('\n')
    .map((row) => row.split('|')[1]?.trim().replaceAll('`', '') ?? '');
}

/** Runs what stands behind `$` in a block, and expects what stands below it: parts, with `…` for what is left out. */
function expectShown(info: string, folder: string, status: number): void {
  const [command = '', ...shown] = blockOf(`console ${info}`).split('\n');
  const said = run(command.replace('$ icb ', '').split(' '), folder);
  expect(said.status).toBe(status);
  let from = 0;
  for (const part of shown.join('\n').split(/^…\n/m)) {
    const at = said.text.indexOf(part.trimEnd(), from);
    if (at < 0) expect(said.text.slice(from)).toBe(part);
    from = at + part.trimEnd().length;
  }
}

function run(args: readonly string[], folder: string) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'packages/cli/bin/icb.cjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ICB_TODAY: '2026-11-21' },
  });
  return { status, text: `${stdout}${stderr}` };
}

const slip = blockOf('icb slip.icb');
const harbour = blockOf('icb harbour.icb');

describe('how a check ends', () => {
  test.each([
    [0, ['slip.icb', '--pack', 'language', '--fail-on', 'never']],
    [1, ['slip.icb', '--pack', 'language']],
    [2, ['missing.icb']],
  ])('%i', (status, args) => {
    expect(run(['check', ...args], temporaryFolder({ 'slip.icb': slip })).status).toBe(status);
    expect(rowsOf('exit code')).toEqual(['0', '1', '2', '3']);
  });
});

test('a baseline does what the page says, step by step', () => {
  const folder = temporaryFolder({ 'harbour.icb': harbour });
  expectShown('baseline', folder, 0);
  put(folder, { 'harbour.icb': harbour.replace('      must be general-practitioner\n', '') });
  expectShown('after', folder, 1);
});

test('reports are made as the page says', () => {
  const folder = temporaryFolder({ 'harbour.icb': harbour, 'slip.icb': slip });
  expectShown('markdown', folder, 1);
  expectShown('reports', folder, 0);
  for (const file of ['icb-junit.xml', 'icb.sarif', 'icb.html']) expect(existsSync(join(folder, file))).toBe(true);
  const [, forms = ''] = /Allowed choices are (.*)\./.exec(run(['check', '--format', 'x'], folder).text) ?? [];
  expect(rowsOf('form').sort()).toEqual(forms.split(', ').sort());
});

describe('on GitHub', () => {
  const workflows = [...page.matchAll(/^```yaml (\.github\/workflows\/\S+)\n([\s\S]*?)^```/gm)].map(
    ([, name = '', text = '']) => ({ name, text }),
  );

  test.each(workflows)('$name is as the schema of workflows says', ({ text }) => {
    expect(validateWorkflow(text).errors).toEqual([]);
    expect(validateWorkflow(text.replace('runs-on', 'runs-in')).errors).not.toEqual([]);
    for (const [, uses = ''] of text.matchAll(/uses: (.*)/g))
      expect(uses).toMatch(/^(OWNER\/REPOSITORY@v[\d.]+|[\w-]+\/[\w-]+@[0-9a-f]{40} # v[\d.]+)$/);
    expect(text).toContain(`OWNER/REPOSITORY@v${version}`);
  });

  test.each(workflows)('$name does what it says', async ({ text }) => {
    const steps: { uses?: string; with?: Record<string, string | boolean> }[] = parse(text).jobs.check.steps;
    const inputs = steps.find(({ uses }) => uses?.startsWith('OWNER/'))?.with ?? {};
    const team = teamRepository({ 'slip.icb': slip });
    const given = Object.entries(inputs).map(([name, value]) => [
      name,
      String(value).replace(/\$\{\{ github\.event\.pull_request\.base\.sha \}\}/, git(team, 'rev-parse', 'HEAD')),
    ]);
    put(team, { 'slip.icb': slip, 'harbour.icb': harbour });
    const temporary = mkdtempSync(join(tmpdir(), 'icb-runner-'));
    onTestFinished(() => rmSync(temporary, { recursive: true, force: true }));
    const { exitCode, outputs, used } = await runAction(icb.checkout, team, temporary, Object.fromEntries(given));
    expect(exitCode).toBe(1);
    const { files } = JSON.parse(readFileSync(outputs.report ?? '', 'utf8'));
    const paths = files.map(({ path }: { path: string }) => path);
    expect(paths).toEqual('changed-since' in inputs ? ['harbour.icb'] : ['harbour.icb', 'slip.icb']);
    expect(Object.keys(used)).toHaveLength('sarif-file' in inputs ? 1 : 0);
  });

  test('fail-on is said to take what it takes', () => {
    const { inputs } = actionOf(root);
    expect(inputs['fail-on']?.description).toContain(`One of ${thresholds.join(', ')}.`);
    expect(page).toContain(
      `| \`fail-on\` | how grave a finding must be for the check to fail: ${thresholds.map((each) => `\`${each}\``).join(', ')} |`,
    );
  });

  test('all inputs and outputs are told', () => {
    const { inputs, outputs } = actionOf(root);
    expect(rowsOf('input')).toEqual(Object.keys(inputs));
    expect(page).toContain(
      `the outputs ${Object.keys(outputs)
        .map((name) => `\`${name}\``)
        .join(', ')
        .replace(/, ([^,]*)$/, ' and $1')}`,
    );
  });
});

describe('on GitLab', () => {
  test('what is to be included makes the job run', () => {
    const { status, said } = runGitlabJob({ 'slip.icb': slip }, blockOf('yaml .gitlab-ci.yml'), 'icb-cli-0.1.0.tgz');
    expect(blockOf('yaml .gitlab-ci.yml')).toContain(`icb-cli-${version}.tgz`);
    expect(said).toContain('There is no such day as `2026-02-30`.');
    expect(status).toBe(1);
  });

  test('all variables are told', () => {
    const template = readFileSync(join(root, 'ci/icb.gitlab-ci.yml'), 'utf8');
    const used = new Set([...template.matchAll(/\$\{?(ICB_\w+)/g)].map(([, name]) => name));
    expect(rowsOf('variable').sort()).toEqual([...used].sort());
    for (const name of used) expect(template).toMatch(new RegExp(`^#   ${name} `, 'm'));
  });
});

test('the hooks run as the page configures them', () => {
  const team = teamRepository({ 'notes.txt': 'Not a constitution.\n' });
  const configuration = blockOf('yaml .pre-commit-config.yaml');
  expect(configuration).toContain(`rev: v${version}`);
  put(team, {
    'slip.icb': slip,
    '.pre-commit-config.yaml': configuration
      .replace('https://github.com/OWNER/REPOSITORY', icb.repository)
      .replace(`v${version}`, icb.tag),
  });
  const { said, status } = runHooks(team);
  expect(said).toContain('There is no such day as `2026-02-30`.');
  expect(status).toBe(1);
});

test('the command is installed and run as the page says', () => {
  const folder = temporaryFolder({ 'slip.icb': slip });
  cpSync(packedCommand(), join(folder, `icb-cli-${version}.tgz`));
  mkdirSync(join(folder, 'prefix/bin'), { recursive: true });
  const { status, stdout } = spawnSync('sh', ['-ec', blockOf('sh install')], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: `${join(folder, 'prefix/bin')}:${process.env.PATH}`,
      HOME: folder,
      npm_config_prefix: join(folder, 'prefix'),
      npm_config_cache: join(folder, 'cache'),
      npm_config_offline: 'true',
    },
  });
  expect(stdout).toContain('There is no such day as `2026-02-30`.');
  expect(status).toBe(1);
});

test('the commands for the container and for a release are those that there are', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const [, name = ''] of page.matchAll(/npm run ([\w:]+)/g)) expect(Object.keys(scripts)).toContain(name);
  const told = readFileSync(join(root, 'Containerfile'), 'utf8');
  for (const line of blockOf('sh container').trimEnd().split('\n')) expect(told).toContain(`#   ${line}\n`);
});

test('its links lead somewhere', () => {
  for (const [, target = ''] of page.matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
    const [file = '', anchor] = target.split('#');
    const text = file === '' ? page : readFileSync(join(root, 'docs', file), 'utf8');
    const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    );
    if (anchor !== undefined) expect(headings).toContain(anchor);
  }
});
