/** Words as they may stand in a document of any form. */
import { visible } from '@icb/drawing';

/** Without what XML does not know, and without what would rearrange the line; blanks at the ends stay. */
export function clean(text: string): string {
  const seen = visible(text);
  if (seen === '') return text === '' ? '' : ' ';
  return `${/^\s/.test(text) ? ' ' : ''}${seen}${/\s$/.test(text) ? ' ' : ''}`;
}
