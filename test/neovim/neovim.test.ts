/** Neovim's own client against `icb lsp --stdio`: what somebody sees and does who writes a constitution there. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { board } from '../../packages/language-server/test/harbour.ts';
import { neovim } from './set-up.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

interface Seen {
  readonly fault?: string;
  readonly filetype: string;
  readonly findings: readonly {
    readonly code: string;
    readonly severity: number;
    readonly line: number;
    readonly message: string;
    readonly source: string;
  }[];
  readonly hover: string;
  readonly offered: readonly string[];
  readonly mended: string;
  readonly formatted: string;
}

let seen: Seen;

beforeAll(() => {
  const nvim = neovim();
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'icb neovim ')));
  try {
    const file = join(folder, 'harbour.icb');
    const result = join(folder, 'seen.json');
    writeFileSync(file, board);
    const wanted = {
      command: [process.execPath, at('../../packages/cli/bin/icb.cjs'), 'lsp', '--stdio'],
      folder,
      file,
      result,
      hover: 'general-practitioner',
      actionAt: 'board {',
      action: 'Add the chief executive – One chief executive',
      rule: 'statute/chief-executive',
    };
    // Nothing of whoever's machine this is: neither settings nor plugins nor a history.
    const args = ['--headless', '--clean', '-n', '-c', `luafile ${at('session.lua').replaceAll(' ', '\\ ')}`];
    const env = { ...process.env, ICB_SESSION: JSON.stringify(wanted), XDG_STATE_HOME: folder, XDG_CACHE_HOME: folder };
    const { status, stderr } = spawnSync(nvim, args, { env, cwd: folder, encoding: 'utf8', timeout: 150_000 });
    if (status !== 0) throw new Error(`Neovim has ended with ${status}: ${stderr}`);
    seen = JSON.parse(readFileSync(result, 'utf8')) as Seen;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (seen.fault) throw new Error(seen.fault);
}, 300_000);

test('findings are shown at their lines', () => {
  expect(seen.filetype).toBe('icb');
  expect(seen.findings).toContainEqual(
    expect.objectContaining({ code: 'statute/chief-executive', severity: 1, line: 5, source: 'icb' }),
  );
});

test('a hover tells what a word means', () => {
  expect(seen.hover).toContain('General practitioner');
});

test('a code action drafts the clause', () => {
  expect(seen.offered).toContain('Add the chief executive – One chief executive');
  expect(seen.mended).toContain('    chief-executive {\n      appointed by chair with approval of nhs-england\n');
});

test('a text is laid out', () => {
  expect(seen.formatted).toBe(seen.mended);
});
