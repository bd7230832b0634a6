/** The template for GitLab, validated by GitLab's schema and run by a program that runs GitLab's jobs on one's own machine. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runGitlabJob, template } from './gitlab-job.ts';
import { root } from './released.ts';

const codeQuality = JSON.parse(readFileSync(join(root, 'test/schemas/gitlab-code-quality.json'), 'utf8'));
const slip = 'icb north "NHS North Integrated Care Board" {\n  in force from 2026-02-30\n}\n';
const fine = 'icb south "NHS South Integrated Care Board" {\n}\n';

/** The job in a repository with these files, with these variables. */
function run(files: Readonly<Record<string, string>>, variables: Readonly<Record<string, string>>, text?: string) {
  const configuration = {
    include: [{ local: 'ci/icb.gitlab-ci.yml' }],
    variables: { ICB_PACKS: 'language', ...variables },
  };
  return runGitlabJob(files, JSON.stringify(configuration), 'icb cli.tgz', text);
}

const from = { ICB_PACKAGE: './tools/icb cli.tgz' };

describe('the template for GitLab', () => {
  test('shows findings beside their lines, and fails at errors', () => {
    const { status, said, made } = run({ 'boards/north.icb': slip }, from);
    expect(said).toContain('json schema validated');
    expect(said).toContain('There is no such day as `2026-02-30`.');
    expect(said).toContain('FAIL 1');
    expect(status).toBe(1);
    const report = JSON.parse(made('icb-code-quality.json'));
    expect(new Ajv2020().validate(codeQuality, report)).toBe(true);
    expect(report).toMatchObject([
      { location: { path: 'boards/north.icb', lines: { begin: 2 } }, severity: 'critical' },
    ]);
    expect(made('icb-report.html')).toContain('There is no such day');
    const { artifacts } = parse(template).icb;
    expect(artifacts).toMatchObject({ paths: ['icb-report.html'], reports: { codequality: 'icb-code-quality.json' } });
  });

  test('takes what it is given, each as it is', () => {
    const { status, said, made, team } = run(
      { 'our boards/$(touch caught) *.icb': slip, 'south.icb': fine, 'known.json': '{"version": 1, "files": {}}' },
      {
        ...from,
        ICB_PATHS: 'our boards/$(touch caught) *.icb\n--fix.icb',
        ICB_PACKS: 'statute bma',
        ICB_AS_AT: '2022-07-01',
        ICB_FAIL_ON: 'never',
        ICB_BASELINE: 'known.json',
      },
    );
    expect(said).toContain('The baseline known.json knows 0 findings');
    expect(said).toContain('--fix.icb');
    const report = JSON.parse(made('icb-code-quality.json')) as { check_name: string; location: { path: string } }[];
    expect([...new Set(report.map(({ location }) => location.path))]).toEqual([
      '--fix.icb',
      'our boards/$(touch caught) *.icb',
    ]);
    expect([...new Set(report.map(({ check_name }) => check_name.split('/')[0]))].sort()).toEqual(
      expect.arrayContaining(['bma', 'language']),
    );
    // (There is no `--fix.icb`.)
    expect(status).toBe(1);
    expect(said).toContain('FAIL 2');
    expect(existsSync(join(team, 'caught'))).toBe(false);
  });

  test('checks only what has changed, if it is asked to', () => {
    const { status, said, made } = run({ 'north.icb': slip }, { ...from, ICB_CHANGED_SINCE: 'HEAD' });
    expect(said).toContain('No constitution has changed since HEAD.');
    expect(made('icb-code-quality.json')).toBe('[]\n');
    expect(status).toBe(0);
  });

  test('passes where there is nothing to find', () => {
    expect(run({ 'south.icb': fine }, from).status).toBe(0);
  });

  test('says what is missing where nobody has said where icb is', () => {
    const { status, said } = run({ 'south.icb': fine }, {});
    expect(said).toContain('ICB_PACKAGE is not set');
    expect(status).toBe(1);
  });

  test('would be refused if GitLab did not know what it says', () => {
    const { status, said } = run({}, from, template.replace('artifacts:', 'artefacts:'));
    expect(said).toMatch(/artefacts/);
    expect(status).not.toBe(0);
  });
});
