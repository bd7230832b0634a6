import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFiles } from '../src/files/find.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The paths that are found, with the reason where one leads to no file. */
async function found(folder: string, ...paths: string[]): Promise<string[]> {
  return (await findFiles(paths, folder)).map((each) => ('error' in each ? `${each.path}: ${each.error}` : each.path));
}

describe('paths', () => {
  test('a folder means the .icb files in it, at any depth, sorted', async () => {
    const folder = temporaryFolder({
      'b.icb': '',
      'a.icb': '',
      'notes.md': '',
      'places/east side/c.icb': '',
      '.drafts/d.icb': '',
    });
    expect(await found(folder, '.')).toEqual(['.drafts/d.icb', 'a.icb', 'b.icb', 'places/east side/c.icb']);
  });

  test('a constitution that is named is taken even if git ignores it, and nothing else is a constitution', async () => {
    const folder = temporaryFolder({ '.gitignore': '*.icb', 'a.icb': '', 'draft.txt': '', 'node_modules/b.icb': '' });
    expect(await found(folder, 'a.icb', 'draft.txt', 'node_modules/b.icb')).toEqual([
      'a.icb',
      'draft.txt: This is no constitution: the name of a constitution ends in `.icb`.',
      'node_modules/b.icb',
    ]);
  });

  test('a file named twice, or reached in two ways, is taken once', async () => {
    const folder = temporaryFolder({ 'a.icb': '', 'boards/b.icb': '' });
    symlinkSync('boards/b.icb', join(folder, 'also-b.icb'));
    expect(await found(folder, 'a.icb', './a.icb', 'a*', 'boards/../a.icb', join(folder, 'a.icb'))).toEqual(['a.icb']);
    expect(await found(folder, 'boards', 'also-b.icb')).toEqual(['also-b.icb']);
  });

  test('a link is taken only if it is named', async () => {
    const folder = temporaryFolder({ 'boards/b.icb': '' });
    symlinkSync('boards/b.icb', join(folder, 'link.icb'));
    expect(await found(folder, '.')).toEqual(['boards/b.icb']);
    expect(await found(folder, '**')).toEqual(['boards/b.icb']);
    expect(await found(folder, 'link.icb')).toEqual(['link.icb']);
  });

  test('paths outside the working folder are shown from there', async () => {
    const folder = temporaryFolder({ 'a.icb': '', 'inner/b.icb': '' });
    expect(await found(join(folder, 'inner'), '..')).toEqual(['../a.icb', 'b.icb']);
  });

  test('a pattern means the .icb files that match it', async () => {
    const folder = temporaryFolder({ 'a.icb': '', 'a.md': '', 'boards/b.icb': '', 'boards/deep/c.icb': '' });
    expect(await found(folder, '**/*.icb')).toEqual(['a.icb', 'boards/b.icb', 'boards/deep/c.icb']);
    expect(await found(folder, 'boards/*')).toEqual(['boards/b.icb']);
    expect(await found(folder, '{a,z}.*')).toEqual(['a.icb']);
    expect(await found(join(folder, 'boards'), '../*.icb')).toEqual(['../a.icb']);
  });

  test('a file whose name looks like a pattern is that file', async () => {
    const folder = temporaryFolder({ 'draft [2].icb': '', 'draft 2.icb': '' });
    expect(await found(folder, 'draft [2].icb')).toEqual(['draft [2].icb']);
  });

  test('a path that leads nowhere says so, and the others are still found', async () => {
    const folder = temporaryFolder({ 'a.icb': '', 'empty/notes.md': '' });
    symlinkSync('gone.icb', join(folder, 'link.icb'));
    symlinkSync('loop.icb', join(folder, 'loop.icb'));
    expect(
      await found(folder, 'a.icb', 'missing.icb', 'a.icb/b.icb', 'empty', '*.bcc', 'link.icb', 'loop.icb'),
    ).toEqual([
      '*.bcc: No .icb file matches this pattern.',
      'a.icb',
      'a.icb/b.icb: There is no file or folder at this path.',
      'empty: There is no .icb file in this folder.',
      'link.icb: This is a link to a file that is not there.',
      'loop.icb: This is a link that leads back to itself.',
      'missing.icb: There is no file or folder at this path.',
    ]);
  });

  test('a loop of folder links traps neither a walk nor a pattern', async () => {
    const folder = temporaryFolder({ 'boards/a.icb': '' });
    symlinkSync('..', join(folder, 'boards', 'up'));
    symlinkSync('boards', join(folder, 'boards.icb'));
    expect(await found(folder, '.')).toEqual(['boards/a.icb']);
    expect(await found(folder, '**')).toEqual(['boards/a.icb']);
    expect(await found(folder, 'boards/up')).toEqual(['boards/up/boards/a.icb']);
  });
});

describe('what git ignores', () => {
  test('.git and node_modules are never walked into', async () => {
    const folder = temporaryFolder({
      'a.icb': '',
      '.git/b.icb': '',
      'node_modules/c.icb': '',
      'x/node_modules/d.icb': '',
    });
    expect(await found(folder, '.')).toEqual(['a.icb']);
    expect(await found(folder, '**/*.icb')).toEqual(['a.icb']);
  });

  test('every .gitignore counts from its own folder down, and the deepest that has a word on a file decides', async () => {
    const folder = temporaryFolder({
      '.git/HEAD': '',
      '.gitignore': 'drafts/\n*.old.icb\n/top.icb\n',
      'top.icb': '',
      'boards/top.icb': '',
      'boards/a.old.icb': '',
      'boards/.gitignore': '!kept.old.icb\nprivate*\n!drafts/\n',
      'boards/kept.old.icb': '',
      'boards/private.icb': '',
      'boards/drafts/b.icb': '',
      'drafts/.gitignore': '!c.icb\n',
      'drafts/c.icb': '',
    });
    const seen = ['boards/drafts/b.icb', 'boards/kept.old.icb', 'boards/top.icb'];
    expect(await found(folder, '.')).toEqual(seen);
    expect(await found(folder, '**/*.icb')).toEqual(seen);
  });

  test('the .gitignore files above count as well, up to the top of the repository and no further', async () => {
    const folder = temporaryFolder({
      '.gitignore': '*.icb\n',
      'repository/.git/HEAD': '',
      'repository/.gitignore': '*.draft.icb\n',
      'repository/boards/a.icb': '',
      'repository/boards/b.draft.icb': '',
    });
    expect(await found(folder, 'repository/boards')).toEqual(['repository/boards/a.icb']);
    expect(await found(join(folder, 'repository/boards'), '*.icb')).toEqual(['a.icb']);
  });

  test('without a repository, .gitignore counts from the working folder down', async () => {
    const folder = temporaryFolder({ '.gitignore': '*.draft.icb\n', 'boards/a.icb': '', 'boards/b.draft.icb': '' });
    expect(await found(folder, 'boards')).toEqual(['boards/a.icb']);
  });

  test('a folder that is named is walked even if git ignores it', async () => {
    const folder = temporaryFolder({
      '.git/HEAD': '',
      '.gitignore': 'out/\n',
      'out/a.icb': '',
      'out/.gitignore': 'b.icb\n',
      'out/b.icb': '',
    });
    expect(await found(folder, 'out')).toEqual(['out/a.icb']);
  });
});
