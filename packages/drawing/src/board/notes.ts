/** What stands below the title of a picture: since when it is in force, and how much of a published text was seen. */
import { type Constitution, dayInWords, type Encoding } from '@icb/language';
import { shortened, visible } from '../text/visible.ts';
import { titleOf } from './marks.ts';

export function notesOf({ inForce, encodings, board, kind }: Constitution): string[] {
  const force = [
    inForce?.from && `from ${dayInWords(inForce.from.date) ?? inForce.from.text}`,
    inForce?.until && `until ${dayInWords(inForce.until.date) ?? inForce.until.text}`,
  ].filter(Boolean);
  return [
    [
      kind === 'icb' ? 'Who sits on the board' : 'Who sits in the partnership',
      force.length > 0 && `in force ${force.join(' ')}`,
    ]
      .filter(Boolean)
      .join(' · '),
    ...new Set(encodings.map(encodingInWords)),
    ...(board ? [] : [`The text says nothing of ${kind === 'icb' ? 'a board' : 'members'}.`]),
  ].map(visible);
}

/** What of a published text is shown, and whose it is; the whole address is in the text. */
function encodingInWords({ source, covers }: Encoding): string {
  const host = /^https?:\/\/(?:www\.)?([^/\s]+)/.exec(source.value)?.[1] ?? shortened(source.value, 80);
  const what = covers.map((each) => titleOf(each).toLowerCase()).join(', ');
  return `As far as it was seen in what is published at ${host}${what === '' ? '' : `: ${what}`}`;
}
