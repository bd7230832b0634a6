/** Participants and observers, apart from the table, beside one another where there is room. */
import type { DrawingOptions } from '../options.ts';
import type { Markup } from '../svg/element.ts';
import { textLine } from '../svg/text.ts';
import { type Drawn, list } from './column.ts';
import { chairSize, rowGap, styles, toCard } from './measures.ts';
import type { BoardPicture, Group } from './picture.ts';
import { cardsOf, drawSeat } from './seat.ts';

export function attendeesOf(
  { attendees }: BoardPicture,
  x: number,
  top: number,
  width: number,
  columns: number,
  options: DrawingOptions,
): Drawn {
  if (attendees.length === 0) return { drawn: [], bottom: top };
  const each = width / columns;
  const shares = sharesOf(attendees, columns);
  let [left, y, bottom] = [x, top + 34, top];
  const drawn = attendees.flatMap((group, index) => {
    const share = shares[index] as number;
    const block = attendeeBlock(group, left, y, each, share, options);
    bottom = Math.max(bottom, block.bottom);
    if (columns === 1) y = block.bottom + 12;
    else left += share * each;
    return block.drawn;
  });
  return { drawn: [textLine('In attendance', x, top + 20, { ...styles.seat, size: 15 }), ...drawn], bottom };
}

/** Columns for each group: more for the larger one. */
function sharesOf([first, second]: readonly Group[], columns: number): number[] {
  if (!second || columns === 1) return [columns, columns];
  const share = (first?.places.length ?? 0) >= second.places.length ? columns - 1 : 1;
  return [share, columns - share];
}

function attendeeBlock(
  group: Group,
  x: number,
  top: number,
  each: number,
  columns: number,
  options: DrawingOptions,
): Drawn {
  const cards = cardsOf(group, each - chairSize - toCard - 20);
  const heading = `${group.title} · ${group.count}`;
  const seats: Markup[] = [textLine(heading, x, top + 14, { ...styles.heading, colour: `text-${group.colour}` })];
  let y = top + 28;
  for (let start = 0; start < cards.length; start += columns) {
    const row = cards.slice(start, start + columns);
    const at = y;
    seats.push(
      ...row.map((card, index) => drawSeat(card, 'right', at, () => x + index * each + chairSize / 2, options)),
    );
    y += Math.max(...row.map((card) => card.height)) + rowGap;
  }
  return { drawn: [list(heading, ...seats)], bottom: y - rowGap };
}
