/** Text from a file or a path, made safe to show: what a terminal would obey instead of printing becomes visible. */

import { visible } from './unprintable.ts';
import { isPlain } from './width.ts';

export { visible };

/** A text on one line: line breaks and tabs become spaces, all else that is unprintable becomes visible. */
export function onOneLine(text: string): string {
  if (isPlain(text) && !/^ | $| {2}/.test(text)) return text;
  return visible(text.replace(/\s+/gu, ' ').trim());
}
