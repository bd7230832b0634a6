/** The last good picture stays while a line cannot be read; and one is told so. */
import { describe, expect, it } from 'vitest';
import type { Errors } from '../../src/preview/note.ts';
import type { Subject } from '../../src/preview/subject.ts';
import { nextShown, type Shown } from '../../src/preview/which-shown.ts';

const subject: Subject = { uri: 'file:///a.icb', view: 'board', other: undefined };
const place = (line: number) => ({ start: { line, character: 2 }, end: { line, character: 5 } });
const fine: Errors = { count: 0, first: null, unread: null };
const broken: Errors = { count: 2, first: place(3), unread: place(11) };
const odd: Errors = { count: 2, first: place(3), unread: null };
const answer = (content: string | null, errors: Errors) => ({ content, title: null, version: 1, errors });
const good: Shown = { subject, content: 'good', title: null, whole: true };

describe('the picture', () => {
  it('is the newest, while all can be read', () => {
    expect(nextShown(undefined, subject, answer('new', fine))).toEqual({
      shown: { subject, content: 'new', title: null, whole: true },
      is: 'new',
      note: undefined,
    });
    expect(nextShown(good, subject, answer('good', fine)).is).toBe('same');
  });

  it('stays the last good one while a line cannot be read, and says which', () => {
    const { shown, is, note } = nextShown(good, subject, answer('with a hole', broken));
    expect([shown, is]).toEqual([good, 'older']);
    expect(note).toEqual({ text: 'Line 12 cannot be read: the picture is that of the text before.', place: place(11) });
    expect(nextShown(good, subject, answer(null, broken)).is).toBe('older');
  });

  it('shows what could be read where there was no good one, and goes on with that', () => {
    const first = nextShown(undefined, subject, answer('with a hole', broken));
    expect([first.is, first.shown.whole]).toEqual(['new', false]);
    expect(first.note?.text).toBe('Line 12 cannot be read: the picture shows what could be read.');
    expect(nextShown(first.shown, subject, answer('with another', broken)).is).toBe('new');
  });

  it('of another file or view is no good one for this', () => {
    const other = { ...subject, view: 'governance' as const };
    expect(nextShown(good, other, answer('with a hole', broken)).shown.content).toBe('with a hole');
  });

  it('follows where all could be read, and what it says cannot be', () => {
    const { is, note } = nextShown(good, subject, answer('new', odd));
    expect(is).toBe('new');
    expect(note).toEqual({ text: '2 errors in the text, the first in line 4.', place: place(3) });
    expect(nextShown(good, subject, answer('new', { ...odd, count: 1 })).note?.text).toBe(
      '1 error in the text, in line 4.',
    );
  });

  it('is none where there is no constitution, and that is said', () => {
    const { shown, note } = nextShown(good, subject, answer(null, fine));
    expect([shown.content, shown.whole, note?.text]).toEqual([
      null,
      false,
      'There is no constitution to draw in this file.',
    ]);
  });

  it('of a document is told of in other words', () => {
    const written: Subject = { ...subject, view: 'document' };
    const whole: Shown = { ...good, subject: written };
    expect(nextShown(whole, written, answer('with a hole', broken)).note?.text).toBe(
      'Line 12 cannot be read: the document is that of the text before.',
    );
    expect(nextShown(whole, written, answer(null, fine)).note?.text).toBe(
      'There is no constitution to write in this file.',
    );
    expect(nextShown(whole, written, { ...answer('good', fine), title: 'NHS Harbour' }).is).toBe('new');
  });
});
