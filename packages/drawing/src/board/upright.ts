/** For a phone: the table stands upright, and everybody sits along one side of it. */
import type { DrawingOptions } from '../options.ts';
import { el } from '../svg/element.ts';
import { type Drawn, drawColumn } from './column.ts';
import { type Column, columnsOf } from './columns.ts';
import { chairSize, margin, rowGap, toCard, toTable } from './measures.ts';
import { middleOf } from './middle.ts';
import type { BoardPicture } from './picture.ts';
import { cardsOf } from './seat.ts';

export function drawUpright(picture: BoardPicture, top: number, width: number, options: DrawingOptions): Drawn {
  const edge = margin / 2;
  const table = 14;
  const middle = middleOf(picture, width - 2 * edge - 24);
  const panel = el('rect', {
    class: 'icb-panel',
    x: edge,
    y: top,
    width: width - 2 * edge,
    height: middle.height + 32,
    rx: 8,
  });
  const rowsTop = top + middle.height + 44;
  const groups = [...(picture.head ? [picture.head] : []), ...picture.members];
  const cards = groups.flatMap((group) => cardsOf(group, width - 2 * edge - table - toTable - chairSize - toCard));
  const [column] = columnsOf(cards, 1) as [Column];
  const chairs = edge + table + toTable + chairSize / 2;
  const side = drawColumn(column, 'right', rowsTop, () => chairs, options);
  const bottom = Math.max(side.bottom - rowGap, rowsTop + 40);
  return {
    drawn: [
      panel,
      ...middle.at(width / 2, top + 16),
      ...(cards.length > 0
        ? [
            el('rect', {
              class: 'icb-table',
              x: edge,
              y: rowsTop + 6,
              width: table,
              height: bottom - rowsTop,
              rx: table / 2,
              'stroke-width': 1.5,
            }),
          ]
        : []),
      ...side.drawn,
    ],
    bottom,
  };
}
