/** `icb diagram` as files: what a browser makes of a picture, and that nobody else waits for what draws it. */
import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chromium, noChromium } from '../../../test/chromium.mjs';
import { temporaryFolder } from './temporary-folder.ts';

const cli = join(import.meta.dirname, '..');
const example = join(cli, '../../examples/northshire.icb');

function icb(
  args: readonly string[],
  folder: string,
  env: Record<string, string> = {},
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(cli, 'bin/icb.cjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}

function browser(): string {
  const found = chromium();
  if (!found) throw new Error(noChromium);
  return found;
}

describe('a picture as a file', () => {
  it('is sharp as PNG: twice as many points as pixels', () => {
    const folder = temporaryFolder();
    expect(icb(['diagram', example, '--browser', browser(), '-o', 'a board.png'], folder)).toMatchObject({
      status: 0,
      stderr: 'Drawn: a board.png\n',
    });
    const png = readFileSync(join(folder, 'a board.png'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(icb(['diagram', example], folder).stdout) ?? [];
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(width) * 2, Number(height) * 2]);
    expect(readdirSync(folder)).toEqual(['a board.png']);
  });

  it.each(['board', 'governance'])('is a sheet of A4 as PDF, and further ones for the tables: %s', (view) => {
    const folder = temporaryFolder();
    expect(
      icb(['diagram', example, '--view', view, '-o', 'board.pdf'], folder, { ICB_BROWSER: browser() }),
    ).toMatchObject({ status: 0 });
    const pdf = readFileSync(join(folder, 'board.pdf'), 'latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...sides]) =>
      sides.map((side) => Math.round(Number(side))).sort(),
    );
    expect(sheets.length).toBeGreaterThan(1);
    for (const sheet of sheets) {
      expect(Math.abs(Number(sheet[0]) - 595)).toBeLessThanOrEqual(1);
      expect(Math.abs(Number(sheet[1]) - 842)).toBeLessThanOrEqual(1);
    }
  });

  it('is a page with its tables as HTML', () => {
    const folder = temporaryFolder();
    expect(icb(['diagram', example, '-o', 'board.HTML'], folder)).toMatchObject({ status: 0 });
    const html = readFileSync(join(folder, 'board.HTML'), 'utf8');
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).toContain('<caption>Seats</caption>');
  });

  it('is not made, and nothing is left behind, where the browser makes none', () => {
    const folder = temporaryFolder();
    const broken = join(folder, 'broken');
    writeFileSync(broken, '#!/bin/sh\nexit 7\n');
    chmodSync(broken, 0o755);
    const { status, stderr } = icb(['diagram', example, '-o', 'board.png', '--browser', broken], folder);
    expect(status).toBe(2);
    expect(stderr).toBe(
      `icb: The browser at ${broken} made no PNG (exit code 7). Name another with --browser or in ICB_BROWSER.\n`,
    );
    expect(readdirSync(folder)).toEqual(['broken']);
  });

  it('takes the place of what was there', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'board.svg'), 'old');
    expect(icb(['diagram', example, '-o', 'board.svg'], folder).status).toBe(0);
    expect(readFileSync(join(folder, 'board.svg'), 'utf8')).toMatch(/^<svg /);
  });
});

it('is run by nobody who only checks', () => {
  expect(scriptsRead('check', example)).not.toContain('drawing-index.cjs');
  expect(scriptsRead('diagram', example)).toContain('drawing-index.cjs');
});

/** The scripts of the command that a run has read. */
function scriptsRead(...args: readonly string[]): readonly string[] {
  const folder = temporaryFolder();
  spawnSync(process.execPath, [join(cli, 'bin/icb.cjs'), ...args], {
    env: { ...process.env, NODE_V8_COVERAGE: folder, ICB_CACHE: 'off' },
  });
  const scripts: { url: string }[] = readdirSync(folder).flatMap(
    (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')).result,
  );
  return scripts.map(({ url }) => basename(url));
}
