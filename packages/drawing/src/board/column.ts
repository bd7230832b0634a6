/** Seats below one another under the headings of their groups, along a side of the table. */
import type { DrawingOptions } from '../options.ts';
import { el, type Markup } from '../svg/element.ts';
import { textLine } from '../svg/text.ts';
import type { Column } from './columns.ts';
import { chairSize, headingHeight, rowGap, styles, toCard } from './measures.ts';
import { drawSeat } from './seat.ts';

export interface Drawn {
  readonly drawn: readonly Markup[];
  readonly bottom: number;
}

export function drawColumn(
  column: Column,
  side: 'left' | 'right',
  top: number,
  middleAt: (y: number) => number,
  options: DrawingOptions,
): Drawn {
  const drawn: Markup[] = [];
  let y = top;
  const sign = side === 'left' ? -1 : 1;
  for (const { cards, goesOn } of column) {
    const [first] = cards;
    if (!first) continue;
    const { group } = first;
    const heading = `${group.title}${goesOn ? ' (cont.)' : ` · ${group.count}`}`;
    const x = middleAt(y + headingHeight + first.height / 2) + sign * (chairSize / 2 + toCard);
    const seats: Markup[] = [
      textLine(heading, x, y + headingHeight - 12, {
        ...styles.heading,
        colour: `text-${group.colour}`,
        anchor: side === 'left' ? 'end' : 'start',
      }),
    ];
    y += headingHeight;
    for (const card of cards) {
      seats.push(drawSeat(card, side, y, middleAt, options));
      y += card.height + rowGap;
    }
    drawn.push(list(heading, ...seats));
  }
  return { drawn, bottom: y };
}

export function list(title: string, ...seats: readonly Markup[]): Markup {
  return el('g', { role: 'group', 'aria-label': title }, ...seats);
}
