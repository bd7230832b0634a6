/** What has to be said of a picture or a document: that the text has errors, and what that means for what one sees. */
import { counted } from '../counted.ts';

/** As the server tells it with a picture. */
export interface Errors {
  readonly count: number;
  readonly first: Place | null;
  /** The first by which something could not be read. */
  readonly unread: Place | null;
}

/** Lines count from 0. */
export interface Place {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface Note {
  readonly text: string;
  readonly place: Place | undefined;
}

/** `kept`: what is shown, `of` a kind, is an older one, of the text before it could no longer be read. */
export function noteOn({ count, first, unread }: Errors, kept: boolean, of: string): Note | undefined {
  if (unread) {
    const what = kept ? `the ${of} is that of the text before` : `the ${of} shows what could be read`;
    return { text: `Line ${unread.start.line + 1} cannot be read: ${what}.`, place: unread };
  }
  if (!first) return undefined;
  const where = `${count === 1 ? '' : 'the first '}in line ${first.start.line + 1}`;
  return { text: `${counted(count, 'error')} in the text, ${where}.`, place: first };
}

export const nothingToDraw = 'There is no constitution to draw in this file.';
export const nothingToCompare = 'There are no two constitutions to compare here.';
export const nothingToWrite = 'There is no constitution to write in this file.';
