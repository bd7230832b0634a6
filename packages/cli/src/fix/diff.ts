/** What mending changes in a file, as a unified diff that a person can read and `git apply` can take. */
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { onOneLine, visible } from '../pretty/visible.ts';
import type { MendedFile } from './mend.ts';

export function diffOf({ path, before, text }: Pick<MendedFile, 'path' | 'before' | 'text'>): string {
  const shown = onOneLine(path);
  const patch = createTwoFilesPatch(`a/${shown}`, `b/${shown}`, before, text, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  return patch.split('\n').map(harmless).join('\n');
}

/** A line as it is, but for what a terminal would obey; tabs, line ends and a byte-order mark are no such thing. */
function harmless(line: string): string {
  const [, before = '', middle = '', after = ''] = /^(.?\uFEFF?)(.*?)(\r?)$/su.exec(line) ?? [];
  return before + middle.split('\t').map(visible).join('\t') + after;
}
