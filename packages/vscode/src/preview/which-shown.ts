/** Which picture or document is shown: the newest, but while a line cannot be read the last one that was whole; and what is said of it. */
import { type Errors, type Note, noteOn, nothingToCompare, nothingToDraw, nothingToWrite } from './note.ts';
import { isSame, type Subject } from './subject.ts';

/** What the server has answered. */
export interface Answer {
  /** A picture as SVG, or a document as HTML; `null` where there is none. */
  readonly content: string | null;
  /** Above a document: whose it is. */
  readonly title: string | null;
  /** Of the text that was drawn; `null` where the editor has not opened it. */
  readonly version: number | null;
  readonly errors: Errors;
}

export interface Shown {
  readonly subject: Subject;
  readonly content: string | null;
  readonly title: string | null;
  /** Nothing is missing in it that could not be read. */
  readonly whole: boolean;
}

export interface Next {
  readonly shown: Shown;
  /** `older`: it stays, though the text has changed. */
  readonly is: 'new' | 'same' | 'older';
  readonly note: Note | undefined;
}

const nothing = {
  board: nothingToDraw,
  governance: nothingToDraw,
  compare: nothingToCompare,
  document: nothingToWrite,
} as const;

export function nextShown(shown: Shown | undefined, subject: Subject, { content, title, errors }: Answer): Next {
  const kind = subject.view === 'document' ? 'document' : 'picture';
  const now = shown && isSame(shown.subject, subject) ? shown : undefined;
  if (now?.whole && errors.unread) return { shown: now, is: 'older', note: noteOn(errors, true, kind) };
  return {
    shown: { subject, content, title, whole: content !== null && errors.unread === null },
    is: now && now.content === content && now.title === title ? 'same' : 'new',
    note:
      content === null && !errors.first
        ? { text: nothing[subject.view], place: undefined }
        : noteOn(errors, false, kind),
  };
}
