/** What a preview is about: kept over a reload, and following the editor. */
import { describe, expect, it } from 'vitest';
import { fileName, following, type Kept, keep, kept, type Subject, titleOf } from '../../src/preview/subject.ts';

const [north, south, east] = ['north', 'south', 'east'].map((name) => `file:///boards/${name}.icb`) as [
  string,
  string,
  string,
];
const board: Subject = { uri: north, view: 'board', other: undefined };
const compared: Subject = { uri: north, view: 'compare', other: south };

describe('a preview that is kept', () => {
  it('is the same again', () => {
    for (const each of [board, compared])
      for (const pinned of [true, false])
        expect(kept(keep({ subject: each, pinned }))).toEqual({ subject: each, pinned });
  });

  it.each([
    undefined,
    3,
    '',
    '{',
    'null',
    '[]',
    '{"uri":"north.icb","view":"board","pinned":false}',
    '{"uri":"file:///a.icb","view":"all","pinned":false}',
    '{"uri":"file:///a.icb","view":"board","pinned":"no"}',
    '{"uri":"file:///a.icb","view":"compare","pinned":false}',
    '{"uri":"file:///a.icb","view":"board","other":"file:///b.icb","pinned":false}',
  ])('is none if it is %j', (text) => {
    expect(kept(text)).toBeUndefined();
  });
});

describe('following the editor', () => {
  it('it keeps its view', () => {
    expect(following(board, south)).toEqual({ ...board, uri: south });
    expect(following({ ...board, view: 'governance' }, south).view).toBe('governance');
    expect(following(board, north)).toBe(board);
  });

  it('it stays while one goes to and fro between what is compared, and shows a third alone', () => {
    expect(following(compared, south)).toBe(compared);
    expect(following(compared, east)).toEqual({ uri: east, view: 'board', other: undefined });
  });
});

describe('its title', () => {
  const title = (subject: Subject, pinned = false): string => titleOf({ subject, pinned } satisfies Kept);

  it('names the file, and whether it stays with it', () => {
    expect(title(board)).toBe('Board of north.icb');
    expect(title({ ...board, view: 'governance' }, true)).toBe('Governance of north.icb (pinned)');
    expect(title(compared)).toBe('north.icb compared with south.icb');
  });

  it('reads addresses of any kind', () => {
    expect(fileName('untitled:Untitled-1')).toBe('Untitled-1');
    expect(fileName('vscode-vfs://github/a/b/my%20board.icb')).toBe('my board.icb');
    expect(fileName('file:///a/100%.icb')).toBe('100%.icb');
  });
});
