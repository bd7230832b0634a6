/** The GitHub Action, from a release, in a team's repository: its steps are run as a runner runs them. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { validateAction } from '@action-validator/core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type ActionRun, actionOf, runAction } from './composite-action.ts';
import { commitAll, git, put, type Released, released, root, teamRepository } from './released.ts';
import { workflowCommandsIn } from './workflow-commands.ts';

let icb: Released;
beforeAll(() => {
  icb = released();
});
afterAll(() => icb?.remove());

const slip = 'icb north "NHS North Integrated Care Board" {\n  in force from 2026-02-30\n}\n';
const fine = 'icb south "NHS South Integrated Care Board" {\n}\n';
const uploadSarif = /^github\/codeql-action\/upload-sarif@[0-9a-f]{40}$/;

function run(
  workspace: string,
  inputs: Readonly<Record<string, string>>,
  more: Parameters<typeof runAction>[4] = {},
): Promise<ActionRun> {
  const temporary = mkdtempSync(join(tmpdir(), 'icb-runner-'));
  onTestFinished(() => rmSync(temporary, { recursive: true, force: true }));
  return runAction(icb.checkout, workspace, temporary, { packs: 'language', ...inputs }, more);
}

describe('action.yml', () => {
  test('is as the schema of GitHub Actions says', () => {
    expect(validateAction(readFileSync(join(root, 'action.yml'), 'utf8')).errors).toEqual([]);
    // (And would be refused if it were not.)
    expect(validateAction('name: x\nruns:\n  using: composite\n').errors).not.toEqual([]);
  });

  test('puts nothing that comes from outside into a line for the shell, and pins what it uses', () => {
    for (const { run: script, uses } of actionOf(root).runs.steps) {
      expect(script ?? '').not.toContain('${{');
      if (uses !== undefined) expect(uses).toMatch(uploadSarif);
    }
  });

  test('hands each input on', () => {
    const { inputs, runs } = actionOf(root);
    const used = JSON.stringify(runs);
    expect(Object.keys(inputs).filter((name) => !used.includes(`inputs.${name} `))).toEqual([]);
  });
});

describe('a check', () => {
  test('fails, shows each finding at its line, and sums up', async () => {
    const team = teamRepository({ 'boards/north.icb': slip, 'boards/south.icb': fine });
    const { exitCode, log, summary, outputs, used } = await run(team, {});
    expect(exitCode).toBe(1);
    expect(workflowCommandsIn(log).filter(({ name }) => name === 'error')).toEqual([
      {
        name: 'error',
        properties: {
          file: 'boards/north.icb',
          line: '2',
          endLine: '2',
          col: '17',
          endColumn: '27',
          title: 'language/impossible-date',
        },
        data: 'There is no such day as `2026-02-30`. A date is written year, month, day: 2026-04-01.',
      },
    ]);
    expect(log).toContain('1 error in 1 of 2 files');
    expect(summary).toContain('1 error in 1 of 2 files');
    expect(summary).toContain('#### `boards/north.icb` NHS North Integrated Care Board');
    expect(outputs).toMatchObject({ 'exit-code': '1', errors: '1', warnings: '0' });
    expect(JSON.parse(readFileSync(outputs.report ?? '', 'utf8'))).toMatchObject({ version: 1 });
    expect(used).toEqual({});
  });

  test('passes where nothing is as grave as that', async () => {
    const team = teamRepository({ 'north.icb': slip });
    expect(await run(team, { 'fail-on': 'never' })).toMatchObject({
      exitCode: 0,
      outputs: { 'exit-code': '0', errors: '1' },
    });
  });

  test('takes the paths, packs and the day that it is given, each as it is', async () => {
    const team = teamRepository({ 'our boards/$(touch caught) north.icb': slip, 'south.icb': fine, '--fix.icb': fine });
    const { log, outputs } = await run(team, {
      paths: 'our boards/$(touch caught) north.icb\n--fix.icb\n',
      packs: 'statute\nbma',
      'as-at': '2022-07-01',
    });
    const report = JSON.parse(readFileSync(outputs.report ?? '', 'utf8'));
    expect(report.files.map(({ path }: { path: string }) => path)).toEqual([
      '--fix.icb',
      'our boards/$(touch caught) north.icb',
    ]);
    expect(report.files[0].asAt).toBe('2022-07-01');
    expect(Object.keys(report.summary.packs).sort()).toEqual(['bma', 'statute']);
    expect(log).not.toContain('south.icb');
    expect(existsSync(join(team, 'caught'))).toBe(false);
  });

  test('lets no file name pass for a command to the runner', async () => {
    const team = teamRepository({ '::warning::caught/north.icb': slip });
    const { log } = await run(team, {});
    expect(log).toContain('\n::warning::caught/north.icb');
    expect(workflowCommandsIn(log).map(({ name }) => name)).toEqual(['group', 'endgroup', 'error']);
  });

  test('knows a baseline, unless it is told to know none', async () => {
    const team = teamRepository({ 'north.icb': slip });
    const known = {
      version: 1,
      files: { 'north.icb': { 'language/impossible-date': [await messageOf(team)] } },
    };
    put(team, { 'icb-baseline.json': JSON.stringify(known), 'known/findings.json': '{"version": 1, "files": {}}' });
    expect(await run(team, {})).toMatchObject({ exitCode: 0, outputs: { errors: '0' } });
    expect(await run(team, { baseline: 'none' })).toMatchObject({ exitCode: 1, outputs: { errors: '1' } });
    expect(await run(team, { baseline: 'known/findings.json' })).toMatchObject({ exitCode: 1 });
  });

  test('checks only what has changed, if it is asked to', async () => {
    const team = teamRepository({ 'north.icb': slip, 'south.icb': fine });
    const base = git(team, 'rev-parse', 'HEAD');
    put(team, { 'south.icb': fine.replace('South', 'Southern') });
    commitAll(team);
    expect(await run(team, { 'changed-since': base })).toMatchObject({ exitCode: 0, outputs: { errors: '0' } });
    expect(await run(team, {})).toMatchObject({ exitCode: 1 });
  });

  test('says why, where it could not check', async () => {
    const team = teamRepository({ 'north.icb': fine });
    const { exitCode, log, summary, outputs } = await run(team, { packs: 'no-such-pack', comment: 'true' });
    expect(exitCode).toBe(2);
    const [, , error] = workflowCommandsIn(log);
    expect(error).toMatchObject({ name: 'error', properties: { title: 'icb could not check everything' } });
    expect(error?.data).toContain('no-such-pack');
    expect(summary).toContain('no-such-pack');
    expect(outputs).toEqual({ 'exit-code': '2', errors: '', warnings: '', report: '' });
  });

  test('hands its findings to code scanning, though it fails', async () => {
    const team = teamRepository({ 'north.icb': slip });
    const { exitCode, used } = await run(team, { 'sarif-file': 'out put.sarif' });
    expect(exitCode).toBe(1);
    const [[uses = '', given] = []] = Object.entries(used);
    expect(uses).toMatch(uploadSarif);
    expect(given?.category).toBe('icb');
    for (const file of [join(team, 'out put.sarif'), given?.sarif_file ?? '']) {
      const { runs } = JSON.parse(readFileSync(file, 'utf8'));
      expect(rulesIn(runs)).toEqual(['language/impossible-date']);
    }
  });

  test('hands over nothing that is explained or known, for code scanning would show it all the same', async () => {
    const explains = `${fine.replace('}', '')}  explain bma/union-role because "It is being discussed." review 2027-03-31\n}\n`;
    const team = teamRepository({ 'south.icb': explains, 'icb-baseline.json': '{"version": 1, "files": {}}' });
    const inputs = { packs: 'bma', 'sarif-file': 'icb.sarif' };
    const handedOver = async (): Promise<string[]> => {
      const { used } = await run(team, inputs);
      return rulesIn(JSON.parse(readFileSync(Object.values(used)[0]?.sarif_file ?? '', 'utf8')).runs);
    };
    const rules = await handedOver();
    const all = (): string[] => rulesIn(JSON.parse(readFileSync(join(team, 'icb.sarif'), 'utf8')).runs);
    expect(all().filter((rule) => !rules.includes(rule))).toEqual(['bma/union-role']);
    put(team, {
      'icb-baseline.json': JSON.stringify({ version: 1, files: { 'south.icb': { 'bma/hospital-doctor': [''] } } }),
    });
    expect(rules).toContain('bma/hospital-doctor');
    expect(await handedOver()).toEqual(rules.filter((rule) => rule !== 'bma/hospital-doctor'));
    expect(all()).toContain('bma/hospital-doctor');
  });

  test('builds the command first, where the revision is no release', async () => {
    const team = teamRepository({ 'north.icb': slip });
    const bare = join(mkdtempSync(join(tmpdir(), 'icb-bare-')), 'icb');
    onTestFinished(() => rmSync(dirname(bare), { recursive: true, force: true }));
    git(dirname(bare), 'clone', '--quiet', '--branch', 'main', icb.repository, bare);
    mkdirSync(join(bare, 'scripts'));
    const builds = `import { cpSync } from 'node:fs';\ncpSync(${JSON.stringify(join(icb.checkout, 'packages/cli/dist'))}, new URL('../packages/cli/dist', import.meta.url), { recursive: true });\n`;
    writeFileSync(join(bare, 'scripts/build.mjs'), builds);
    const temporary = mkdtempSync(join(tmpdir(), 'icb-runner-'));
    onTestFinished(() => rmSync(temporary, { recursive: true, force: true }));
    const { exitCode, log } = await runAction(bare, team, temporary, { packs: 'language' });
    expect(log).toContain('does not bring icb ready-made');
    expect(exitCode).toBe(1);
  });
});

function rulesIn(runs: readonly { readonly results: readonly { readonly ruleId: string }[] }[]): string[] {
  return runs.flatMap(({ results }) => results.map(({ ruleId }) => ruleId));
}

async function messageOf(team: string): Promise<string> {
  const { log } = await run(team, {});
  return workflowCommandsIn(log).find(({ name }) => name === 'error')?.data ?? '';
}

describe('the comment on a pull request', () => {
  const event = { pull_request: { number: 7 } };

  test('is written once, and then kept up to date', async () => {
    const team = teamRepository({ 'north.icb': slip });
    const github = await fakeGithub(Array.from({ length: 100 }, (_, id) => ({ id, body: `Comment ${id}` })));
    const env = github.env;
    expect(await run(team, { comment: 'true' }, { event, env })).toMatchObject({ exitCode: 1 });
    expect(github.written()).toEqual([expect.stringMatching(/^<!-- icb check%2Ficb -->\n### 1 error in 1 file/)]);
    put(team, { 'north.icb': fine });
    await run(team, { comment: 'true' }, { event, env });
    expect(github.written()).toEqual([expect.stringMatching(/^<!-- icb check%2Ficb -->\n### No findings in 1 file/)]);
    await run(team, { comment: 'true' }, { event, env });
    expect(github.asked.filter((each) => !each.startsWith('GET'))).toEqual([
      'POST /repos/team/boards/issues/7/comments',
      'PATCH /repos/team/boards/issues/comments/100',
    ]);
  });

  test('is left out where it was not asked for, or where there is no pull request', async () => {
    const team = teamRepository({ 'north.icb': fine });
    const github = await fakeGithub([]);
    expect(await run(team, {}, { event, env: github.env })).toMatchObject({ exitCode: 0 });
    expect(await run(team, { comment: 'true' }, { env: github.env })).toMatchObject({ exitCode: 0 });
    expect(github.asked).toEqual([]);
  });

  test('fails nothing if it may not be written', async () => {
    const team = teamRepository({ 'north.icb': fine });
    const github = await fakeGithub([], 'another token');
    const { exitCode, log } = await run(team, { comment: 'true' }, { event, env: github.env });
    expect(exitCode).toBe(0);
    expect(workflowCommandsIn(log).at(-1)).toMatchObject({
      name: 'warning',
      data: expect.stringContaining('The job needs the permission `pull-requests: write`.'),
    });
  });
});

/** GitHub's interface for the comments of one pull request, on this machine. */
async function fakeGithub(before: readonly { id: number; body: string }[], token = 'a-token') {
  const comments = [...before];
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    asked.push(`${request.method} ${url.pathname}`);
    let text = '';
    for await (const part of request) text += part;
    const { body = '' } = text === '' ? {} : (JSON.parse(text) as { body?: string });
    const page = Number(url.searchParams.get('page'));
    if (request.method === 'POST') comments.push({ id: comments.length, body });
    if (request.method === 'PATCH') {
      const changed = comments.find(({ id }) => id === Number(url.pathname.split('/').at(-1)));
      if (changed) changed.body = body;
    }
    response.statusCode = request.headers.authorization === `Bearer ${token}` ? 200 : 403;
    response.end(JSON.stringify(request.method === 'GET' ? comments.slice((page - 1) * 100, page * 100) : {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return {
    asked,
    written: () => comments.slice(before.length).map(({ body }) => body),
    env: {
      GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      GITHUB_REPOSITORY: 'team/boards',
      GITHUB_WORKFLOW: 'check',
      GITHUB_JOB: 'icb',
    },
  };
}
