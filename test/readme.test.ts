/** The README shows what is: its examples are read, its reports are printed, its commands are there. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const icb = join(root, 'packages/cli/bin/icb.cjs');
const folder = mkdtempSync(join(tmpdir(), 'icb-readme-'));
afterAll(() => rmSync(folder, { recursive: true }));

function example(info: string): string {
  const found = new RegExp(`^\`\`\`${info}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(readme)?.[1];
  if (found === undefined) throw new Error(`The README has no example ${info}.`);
  return found;
}

it('shows a constitution without a slip', () => {
  writeFileSync(join(folder, 'harbour.icb'), example('icb'));
  const output = execFileSync(process.execPath, [icb, 'check', '--pack', 'language', 'harbour.icb'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(output).toContain('no findings');
});

it('shows the report that icb check prints', () => {
  writeFileSync(join(folder, 'slips.icb'), example('icb slips'));
  const [command, ...report] = example('console').split('\n');
  expect(command).toBe('$ icb check --pack language slips.icb');
  const { stdout, status } = spawnSync(process.execPath, [icb, 'check', '--pack', 'language', 'slips.icb'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stdout.trimEnd()).toBe(report.join('\n').trimEnd());
  expect(status).toBe(1);
});

it('shows what icb check says of the law, as far as it is shown', () => {
  const [command, ...report] = example('console judged').split('\n');
  const args = (command ?? '').replace('$ icb ', '').split(' ');
  const env = { ...process.env, ICB_TODAY: '2026-11-21' };
  const { stdout } = spawnSync(process.execPath, [icb, ...args], { cwd: root, encoding: 'utf8', env });
  const parts = report.join('\n').trimEnd().split('\n…\n');
  expect(parts).toHaveLength(2);
  for (const part of parts) expect(stdout).toContain(part);
});

it('shows what icb survey counts, as far as it is shown', () => {
  const [command, ...report] = example('console survey').split('\n');
  const args = (command ?? '').replace('$ icb ', '').split(' ');
  const { stdout } = spawnSync(process.execPath, [icb, ...args], { cwd: root, encoding: 'utf8' });
  expect(stdout.startsWith(report.join('\n').replace(/…\n$/, ''))).toBe(true);
});

it('shows the picture that icb diagram draws', () => {
  const [command, ...said] = example('console diagram').split('\n');
  const args = (command ?? '').replace('$ icb ', '').replace(' -o ', ` -o ${folder}/`).split(' ');
  const env = { ...process.env, ICB_TODAY: '2026-11-21' };
  const { stderr } = spawnSync(process.execPath, [icb, ...args], { cwd: root, encoding: 'utf8', env });
  expect(stderr.replace(`${folder}/`, '').trimEnd()).toBe(said.join('\n').trimEnd());
  const [, shown] = /!\[[^\]]*\]\(([^)]+\.svg)\)/.exec(readme) ?? [];
  expect(readFileSync(join(folder, 'northshire.svg'), 'utf8')).toBe(readFileSync(join(root, shown ?? ''), 'utf8'));
});

it('names commands that there are', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const [, name] of readme.matchAll(/npm run (\w+)/g)) expect(Object.keys(scripts)).toContain(name);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test']));
});
