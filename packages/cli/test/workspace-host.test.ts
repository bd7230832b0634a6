import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { workspaceHost } from '../src/files/workspace-host.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** What an import of `path` in the file `from` brings: a path from the folder, or the problem. */
async function imported(folder: string, from: string, path: string, workingFolder = folder): Promise<string> {
  const loaded = await workspaceHost(workingFolder).load(path, pathToFileURL(join(folder, from)).href);
  return 'problem' in loaded ? loaded.problem : fileURLToPath(loaded.uri).slice(folder.length + 1);
}

describe('an import', () => {
  test('starts from the file that imports', async () => {
    const folder = temporaryFolder({ 'boards/a.icb': '', 'terms.icb': '', 'boards/terms.icb': '' });
    expect(await imported(folder, 'boards/a.icb', 'terms.icb')).toBe('boards/terms.icb');
    expect(await imported(folder, 'boards/a.icb', './terms.icb')).toBe('boards/terms.icb');
    expect(await imported(folder, 'boards/a.icb', '../terms.icb')).toBe('terms.icb');
  });

  test('brings the text of the file', async () => {
    const folder = temporaryFolder({ 'terms.icb': 'term x' });
    const loaded = await workspaceHost(folder).load('terms.icb', pathToFileURL(join(folder, 'a.icb')).href);
    expect(loaded).toEqual({ uri: pathToFileURL(join(folder, 'terms.icb')).href, text: 'term x' });
  });

  test.each([['.git/HEAD'], ['icb.config.json']])('stays in the folder of the nearest %s', async (mark) => {
    const folder = temporaryFolder({
      [`inner/${mark}`]: '',
      'inner/boards/a.icb': '',
      'inner/terms.icb': '',
      'secret.icb': '',
    });
    expect(await imported(folder, 'inner/boards/a.icb', '../terms.icb')).toBe('inner/terms.icb');
    expect(await imported(folder, 'inner/boards/a.icb', '../../secret.icb')).toBe('outside');
    expect(await imported(folder, 'inner/boards/a.icb', '../../no-such-file.icb')).toBe('outside');
  });

  test('stays in the working folder where there is no such mark', async () => {
    const folder = temporaryFolder({ 'boards/a.icb': '', 'terms.icb': '' });
    expect(await imported(folder, 'boards/a.icb', '../terms.icb', folder)).toBe('terms.icb');
    expect(await imported(folder, 'boards/a.icb', '../terms.icb', join(folder, 'boards'))).toBe('outside');
  });

  test.each([
    '/etc/hosts',
    'file:///etc/hosts',
    'https://example.org/a.icb',
    'C:\\a.icb',
    'C:a.icb',
    '\\\\server\\a.icb',
    '//server/a.icb',
  ])('never names the whole way: %s', async (path) => {
    const folder = temporaryFolder({ 'a.icb': '' });
    expect(await imported(folder, 'a.icb', path)).toBe('outside');
  });

  test('a link may not lead outside either', async () => {
    const folder = temporaryFolder({ 'inner/.git/HEAD': '', 'inner/a.icb': '', 'inner/b.icb': '', 'secret.icb': '' });
    symlinkSync('../secret.icb', join(folder, 'inner/link.icb'));
    symlinkSync('..', join(folder, 'inner/up'));
    symlinkSync('b.icb', join(folder, 'inner/fine.icb'));
    expect(await imported(folder, 'inner/a.icb', 'link.icb')).toBe('outside');
    expect(await imported(folder, 'inner/a.icb', 'up/secret.icb')).toBe('outside');
    expect(await imported(folder, 'inner/a.icb', 'fine.icb')).toBe('inner/b.icb');
  });

  test('says whether the file is missing or cannot be read', async () => {
    const folder = temporaryFolder({ 'a.icb': '', 'binary.icb': Uint8Array.of(0, 1), 'boards/b.icb': '' });
    expect(await imported(folder, 'a.icb', 'gone.icb')).toBe('missing');
    expect(await imported(folder, 'a.icb', 'binary.icb')).toBe('unreadable');
    expect(await imported(folder, 'a.icb', 'boards')).toBe('unreadable');
  });
});
