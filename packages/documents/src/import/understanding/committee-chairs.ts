/** Committees that are named with whoever chairs them: “Jane Doe, Non-Executive Member and Chair of the Audit Committee”. */

import type { Block } from '../reading/document.ts';
import { bodyOf, committeeIn } from './committees.ts';
import type { Found, FoundSeat } from './found.ts';
import { nowhere } from './here.ts';

const chair =
  /\b(?:(?<!\bformer |\bdeputy |\bvice )chair(?:man|woman|person)?(?: of|,|:)?|chairs)(?: the| our)? ((?:\p{Lu}[\p{L}-]+,? (?:(?:and|of|for|&) )*){1,6}Committee)\b/giu;

/** Of each seat of a list whose words say so. A seat that is looked for may be to chair a committee; one in a list does. */
export function giveChairs(found: Found, blocks: readonly Block[]): void {
  const texts = new Map(blocks.map((block) => [block.place.paragraph, block.as === 'table' ? '' : block.text]));
  for (const seat of found.seats) {
    const { paragraph } = seat.source.place;
    const isAlone = found.seats.filter(({ source }) => source.place.paragraph === paragraph).length === 1;
    const quote = (isAlone ? texts.get(paragraph) : undefined) || seat.source.quote;
    if (
      seat.list === 0 ||
      seat.mentioned ||
      /\b(?:specific|skills|suitable|until|former|previous|other than|not)\b/i.test(quote)
    )
      continue;
    for (const [, title = ''] of quote.matchAll(chair)) {
      const [named] = committeeIn(title, true, nowhere);
      const mark = named && markOf(seat);
      if (!named || mark === undefined) continue;
      const body = bodyOf(named, seat.source, found);
      if (!body.lines.some(({ text }) => text.startsWith('chaired by')))
        body.lines.push({ text: `chaired by @${mark}@`, sure: 'likely', ...seat.source });
    }
  }
}

function markOf({ kind, roles }: FoundSeat): string | undefined {
  if (roles[0] !== undefined) return roles[0];
  return ['chair', 'chief-executive', 'non-executive', 'executive', 'partner'].includes(kind) ? kind : undefined;
}
