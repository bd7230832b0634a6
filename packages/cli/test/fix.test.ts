import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadPacks } from '@icb/rules';
import { describe, expect, test } from 'vitest';
import { withFixKind } from '../src/check/command.ts';
import { runCommandLine } from '../src/command-line.ts';
import { workspaceHost } from '../src/files/workspace-host.ts';
import { diffOf } from '../src/fix/diff.ts';
import { mendFiles } from '../src/fix/mend.ts';
import { writeMended } from '../src/fix/write-mended.ts';
import { packFile } from './pack-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

const withFix = packFile('ours', {
  fix: 'fix "Add a quorum" insert in constitution """\n      quorum { at least 1/2 of voting members }\n    """',
});

describe('mending', () => {
  async function mended(texts: Readonly<Record<string, string>>) {
    const folder = temporaryFolder(texts);
    const files = Object.entries(texts).map(([path, text]) => {
      const realPath = join(folder, path);
      return { path, realPath, uri: pathToFileURL(realPath).href, text };
    });
    const { packs } = await loadPacks([withFix]);
    const chosen = { packs, leftOut: [], refused: [] };
    const judging = { packs, today: '2026-11-21', asAt: undefined };
    const results = await mendFiles(files, 'safe', { of: () => ({ ...judging, chosen }) }, workspaceHost(folder));
    return results.map(({ path, before, text, applied }) => ({ path, before, text, applied }));
  }

  test('keeps the byte-order mark and the line ends', async () => {
    const before = '\uFEFFicb x "NHS X Integrated Care Board" {\r\n  // Ångström\r\n}\r\n';
    const [file] = await mended({ 'a.icb': before });
    expect(file?.before).toBe(before);
    expect(file?.text).toMatch(/^\uFEFFicb x "NHS X Integrated Care Board" \{\r\n {2}\/\/ Ångström\r\n {2}quorum/);
    expect(file?.text).not.toMatch(/[^\r]\n/);
    expect(file?.applied).toEqual([{ rule: 'ours/quorum', title: 'Add a quorum' }]);
  });

  test('leaves out what needs no mending, and what is no constitution', async () => {
    const quorum = 'icb x "NHS X Integrated Care Board" {\n  quorum {\n    at least 1/2 of voting members\n  }\n}\n';
    expect(await mended({ 'a.icb': quorum, 'b.icb': 'organisations {\n}\n', 'c.icb': '' })).toEqual([]);
  });

  test('sees what files import', async () => {
    const board = 'import "b.icb"\nicb x "NHS X Integrated Care Board" {\n  partners { port-ravel }\n}\n';
    const results = await mended({
      'a.icb': board,
      'b.icb': 'organisations {\n  nhs-trust port-ravel "Port Ravel"\n}\n',
    });
    expect(results.map(({ path }) => path)).toEqual(['a.icb']);
  });
});

test('what somebody else has written to a file meanwhile is not lost', () => {
  const folder = temporaryFolder({ 'a.icb': 'icb x "NHS X" {}\n// A note of somebody else\n' });
  const realPath = join(folder, 'a.icb');
  const mended = {
    path: 'a.icb',
    realPath,
    uri: pathToFileURL(realPath).href,
    text: 'icb x "NHS X Board" {}\n',
    applied: [],
  };
  expect(writeMended([{ ...mended, before: 'icb x "NHS X" {}\n' }])).toEqual([
    { path: 'a.icb', error: 'This file has changed meanwhile, and was left as it is. Try again.' },
  ]);
  expect(readdirSync(folder)).toEqual(['a.icb']);
  expect(readFileSync(realPath, 'utf8')).toContain('// A note of somebody else');
  expect(writeMended([{ ...mended, before: readFileSync(realPath, 'utf8') }])).toEqual([]);
  expect(readFileSync(realPath, 'utf8')).toBe('icb x "NHS X Board" {}\n');
});

test('a file to which no fix is made is not written', async () => {
  const folder = temporaryFolder({ 'a.icb': 'icb x "NHS X Integrated Care Board" {}' });
  const long = new Date(2020, 0, 1);
  utimesSync(join(folder, 'a.icb'), long, long);
  const surroundings = { workingFolder: folder, today: '2026-11-21', colour: false, width: 100 };
  await runCommandLine(['check', '--fix=all'], { ...surroundings, packs: [packFile('ours', {})] });
  await runCommandLine(['check', '--fix-dry-run'], { ...surroundings, packs: [withFix] });
  expect(statSync(join(folder, 'a.icb')).mtime).toEqual(long);
  await runCommandLine(['check', '--fix'], { ...surroundings, packs: [withFix] });
  expect(readFileSync(join(folder, 'a.icb'), 'utf8')).toContain('quorum');
});

describe('`--fix`', () => {
  test('never takes the path that follows for its kind', () => {
    expect(withFixKind(['check', '--fix', 'a.icb'])).toEqual(['check', '--fix=safe', 'a.icb']);
    expect(withFixKind(['check', '--fix=all', 'a.icb'])).toEqual(['check', '--fix=all', 'a.icb']);
    expect(withFixKind(['check', '--fix-dry-run'])).toEqual(['check', '--fix-dry-run']);
  });

  test('is a file name after `--`', () => {
    expect(withFixKind(['check', '--', '--fix'])).toEqual(['check', '--', '--fix']);
  });
});

describe('the diff', () => {
  test('is a unified one', () => {
    expect(diffOf({ path: 'a b.icb', before: 'one\ntwo\n', text: 'one\n2\n' })).toBe(
      '--- a/a b.icb\n+++ b/a b.icb\n@@ -1,2 +1,2 @@\n one\n-two\n+2\n',
    );
  });

  test('says where the last line has no end', () => {
    expect(diffOf({ path: 'a.icb', before: 'one', text: 'one\n' })).toContain(
      '-one\n\\ No newline at end of file\n+one\n',
    );
  });

  test('keeps tabs, line ends and the byte-order mark, but never passes on what a terminal would obey', () => {
    const text = diffOf({ path: 'a\u001B.icb', before: '\uFEFF\ta\r\n', text: '\uFEFF\t\u001B[2J\u202E\r\n' });
    expect(text).toContain('-\uFEFF\ta\r\n+\uFEFF\t␛[2J<U+202E>\r\n');
    expect(text).not.toContain('\u001B');
  });
});
