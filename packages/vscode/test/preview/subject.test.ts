/** What a preview is about: kept over a reload, and following the editor. */
import { describe, expect, it } from 'vitest';
import {
  documentIn,
  fileName,
  following,
  type Kept,
  keep,
  kept,
  pictureIn,
  type Subject,
  titleOf,
} from '../../src/preview/subject.ts';

const [north, south, east] = ['north', 'south', 'east'].map((name) => `file:///boards/${name}.icb`) as [
  string,
  string,
  string,
];
const board: Subject = { uri: north, view: 'board', other: undefined };
const written: Subject = { uri: north, view: 'document', other: undefined };
const compared: Subject = { uri: north, view: 'compare', other: south };

describe('a preview that is kept', () => {
  it('is the same again', () => {
    for (const subject of [board, compared, written])
      for (const pinned of [true, false])
        for (const beside of [true, false])
          expect(kept(keep({ subject, pinned, beside }))).toEqual({ subject, pinned, beside });
  });

  it('by an earlier version, that knew no documents, is the same too', () => {
    expect(kept(`{"uri":"${north}","view":"board","pinned":true}`)).toEqual({
      subject: board,
      pinned: true,
      beside: false,
    });
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
    '{"uri":"file:///a.icb","view":"board","pinned":false,"beside":1}',
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

describe('picture and document', () => {
  it('are to be seen alone, or side by side', () => {
    const alone = [board, compared, written].map((subject) => {
      const [picture, document] = [pictureIn({ subject, beside: false }), documentIn({ subject, beside: false })];
      return [picture?.view, document?.view];
    });
    expect(alone).toEqual([
      ['board', undefined],
      ['compare', undefined],
      [undefined, 'document'],
    ]);
    const both = [board, compared, written].map((subject) => {
      const [picture, document] = [pictureIn({ subject, beside: true }), documentIn({ subject, beside: true })];
      return [picture?.view, document?.uri, document?.other];
    });
    expect(both).toEqual([
      ['board', north, undefined],
      ['compare', north, undefined],
      ['board', north, undefined],
    ]);
  });
});

describe('its title', () => {
  const title = (subject: Subject, pinned = false, beside = false): string =>
    titleOf({ subject, pinned, beside } satisfies Kept);

  it('names the file, and whether it stays with it', () => {
    expect(title(board)).toBe('Board of north.icb');
    expect(title({ ...board, view: 'governance' }, true)).toBe('Governance of north.icb (pinned)');
    expect(title(compared)).toBe('north.icb compared with south.icb');
    expect(title(written)).toBe('Document of north.icb');
    expect(title(board, true, true)).toBe('Board of north.icb, with the document (pinned)');
    expect(title(written, false, true)).toBe('Document of north.icb, with the board');
  });

  it('reads addresses of any kind', () => {
    expect(fileName('untitled:Untitled-1')).toBe('Untitled-1');
    expect(fileName('vscode-vfs://github/a/b/my%20board.icb')).toBe('my board.icb');
    expect(fileName('file:///a/100%.icb')).toBe('100%.icb');
  });
});
