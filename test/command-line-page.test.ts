/** docs/command-line.md cannot lie: its commands are run, in the order of the page, and say what it shows. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const icb = join(root, 'packages/cli/bin/icb.cjs');
const page = readFileSync(join(root, 'docs/command-line.md'), 'utf8');
const env = { ...process.env, ICB_TODAY: '2026-11-21' };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'icb-page-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A command of the page, as a shell would take it apart, and what is shown of what it says. */
function shown(info: string): { readonly args: readonly string[]; readonly said: string } {
  const [, command = '', said = ''] =
    new RegExp(`^\`\`\`console ${info}\\n\\$ icb (.*)\\n([\\s\\S]*?)^\`\`\``, 'm').exec(page) ?? [];
  expect(command).not.toBe('');
  return { args: [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''), said };
}

function run(args: readonly string[]): { readonly stdout: string; readonly stderr: string } {
  // Nobody is asked: nobody sits there.
  return spawnSync(process.execPath, [icb, ...args], { cwd: folder, env, encoding: 'utf8', input: '' });
}

describe('docs/command-line.md', () => {
  test('shows what icb init writes', () => {
    const { args, said } = shown('init');
    expect(run(args)).toMatchObject({ stdout: said, stderr: '' });
  });

  test('shows what icb check --watch says', async () => {
    const { args, said } = shown('watch');
    const child = spawn(process.execPath, [icb, ...args], { cwd: folder, env });
    try {
      let told = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (text) => {
          told += text;
        });
      await expect.poll(() => told).toContain('Waiting for a change');
      const timeless = (text: string): string => text.replace(/\d\d:\d\d:\d\d/, 'TIME');
      expect(timeless(told)).toBe(timeless(said));
    } finally {
      child.kill('SIGKILL');
    }
  });

  test('shows what --max leaves of a report', () => {
    const { args, said } = shown('max');
    const { stdout, stderr } = run(args);
    expect(stdout + stderr).toBe(said);
  });

  test('shows the table of --timing, with numbers of its own', () => {
    const { args, said } = shown('timing');
    const { stderr } = run(args);
    const names = (text: string): string[] =>
      [...text.matchAll(/^ {2}(.*?) {2,}[\d.,]+ +[\d.]+%/gm)].map(([, name]) => name as string);
    const lines = said.split('\n').filter((line) => line !== '…' && line !== '' && names(`${line}\n`).length === 0);
    // (How wide a column is, depends on the longest number.)
    const anyTime = (text: string): string => text.replace(/[\d,]+\.\d ms/, 'N ms').replace(/ {2,}/g, '  ');
    for (const line of lines) expect(anyTime(stderr)).toContain(anyTime(line));
    expect(lines).toHaveLength(4);
    // (Which of them is slowest, changes.)
    const rules = run([...args, '--format', 'json']).stdout;
    for (const name of names(said))
      expect(name.includes('/') ? Object.keys(JSON.parse(rules).files[0].states) : names(stderr)).toContain(name);
  });

  test('names the shells that there are, and what to put where', () => {
    const rows = [...page.matchAll(/^\| (bash|zsh|fish) \| `([^`]+)`/gm)];
    const { stderr } = run(['completion', 'none']);
    expect(stderr).toContain(`Allowed choices are ${rows.map(([, shell]) => shell).join(', ')}.`);
    for (const [, shell = '', line = ''] of rows) {
      expect(run(['completion', shell]).stdout).toContain(line);
      expect(run(['completion', '--help']).stdout).toContain(line);
    }
  });
});
