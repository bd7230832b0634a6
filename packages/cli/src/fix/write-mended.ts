/** Writes what was mended, each file all or nothing. */
import type { UnreadPath } from '@icb/rules';
import { replaceText } from '../files/write.ts';
import { onOneLine } from '../pretty/visible.ts';
import type { MendedFile } from './mend.ts';

/** The files that could not be written, and why. */
export function writeMended(mended: readonly MendedFile[]): UnreadPath[] {
  return mended.flatMap(({ path, realPath, before, text }) => {
    const error = replaceText(realPath, before, text);
    return error === undefined ? [] : [{ path, error }];
  });
}

export function unwrittenSentences(unwritten: readonly UnreadPath[]): string {
  return unwritten.map(({ path, error }) => `icb: ${onOneLine(path)}: ${error}\n`).join('');
}
