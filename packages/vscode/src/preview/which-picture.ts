/** Which picture is shown: the newest, but while a line cannot be read the last one that was whole; and what is said of it. */
import { type Errors, type Note, noteOn, nothingToCompare, nothingToDraw } from './note.ts';
import { isSame, type Subject } from './subject.ts';

/** What the server answers to `icb/picture`. */
export interface Picture {
  readonly svg: string | null;
  /** Of the text that was drawn; `null` where the editor has not opened it. */
  readonly version: number | null;
  readonly errors: Errors;
}

export interface Shown {
  readonly subject: Subject;
  readonly svg: string | null;
  /** Nothing is missing in it that could not be read. */
  readonly whole: boolean;
}

export interface Next {
  readonly shown: Shown;
  /** `older`: it stays, though the text has changed. */
  readonly is: 'new' | 'same' | 'older';
  readonly note: Note | undefined;
}

export function nextPicture(shown: Shown | undefined, subject: Subject, { svg, errors }: Picture): Next {
  const now = shown && isSame(shown.subject, subject) ? shown : undefined;
  if (now?.whole && errors.unread) return { shown: now, is: 'older', note: noteOn(errors, true) };
  const nothing = subject.view === 'compare' ? nothingToCompare : nothingToDraw;
  return {
    shown: { subject, svg, whole: svg !== null && errors.unread === null },
    is: now && now.svg === svg ? 'same' : 'new',
    note: svg === null && !errors.first ? { text: nothing, place: undefined } : noteOn(errors, false),
  };
}
