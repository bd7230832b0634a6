/** For a screen or a sheet: a horseshoe table, with the chair at its head and seats along its sides. */
import type { DrawingOptions } from '../options.ts';
import { el, rounded } from '../svg/element.ts';
import { type Drawn, drawColumn, list } from './column.ts';
import { type Column, columnsOf, heightOf } from './columns.ts';
import {
  band,
  betweenRows,
  cardWidth,
  cardWidthInRows,
  chairRadius,
  chairSize,
  longestTable,
  rowGap,
  tableRadius,
  toCard,
  toTable,
} from './measures.ts';
import { middleOf } from './middle.ts';
import type { BoardPicture } from './picture.ts';
import { cardOf, cardsOf, drawHead } from './seat.ts';

/** Rows of chairs along each side of the table: the second stands behind the first. */
export type Rows = 1 | 2;

const widthIn = (rows: Rows): number => (rows === 1 ? cardWidth : cardWidthInRows);

/** How far the chairs of a row stand from those of the row before it. */
const rowStep = (rows: Rows): number => chairSize + toCard + widthIn(rows) + betweenRows;

/** From the middle of the table to the end of the outermost texts. */
export function outermost(rows: Rows): number {
  return chairRadius + (rows - 1) * rowStep(rows) + chairSize / 2 + toCard + widthIn(rows);
}

/** As many as it takes for a table that is not too long. */
export function rowsOf(picture: BoardPicture): Rows {
  return sidesOf(picture, 1).every((column) => heightOf(column) <= longestTable) ? 1 : 2;
}

/** The columns of seats: down the left side, row by row, then down the right. */
function sidesOf(picture: BoardPicture, rows: Rows): readonly Column[] {
  const cards = picture.members.flatMap((group) => cardsOf(group, widthIn(rows)));
  return columnsOf(cards, 2 * rows);
}

export function drawHorseshoe(
  picture: BoardPicture,
  top: number,
  width: number,
  rows: Rows,
  options: DrawingOptions,
): Drawn {
  const x = width / 2;
  const head = picture.head;
  const [place] = head?.places ?? [];
  const headCard = head && place && cardOf(place, head, place.chairs, 300);
  const tableTop = top + (headCard ? headCard.textHeight + 8 + chairSize + toTable : 24);
  const arc = tableTop + tableRadius;
  // Where the first row begins, there is room for the chair at the head.
  const rowsTop = tableTop - 14;
  const middle = middleOf(picture, 2 * (tableRadius - band) - 28);
  const alongTable = (y: number): number => Math.sqrt(Math.max(0, chairRadius ** 2 - Math.max(0, arc - y) ** 2));
  const behind = (): number => chairRadius + rowStep(rows);
  const columns = sidesOf(picture, rows).map((column, index) => {
    const side = index < rows ? 'left' : 'right';
    const out = index % rows === 0 ? alongTable : behind;
    const middleAt = (y: number): number => (side === 'left' ? x - out(y) : x + out(y));
    return drawColumn(column, side, rowsTop, middleAt, options);
  });
  const firstOfMiddle = tableTop + band + 30;
  const bottom = Math.max(
    arc + 40,
    firstOfMiddle + middle.height + 24,
    ...columns.map((column) => column.bottom - rowGap + 6),
  );
  const middleTop = (firstOfMiddle + bottom - 24 - middle.height) / 2;
  return {
    drawn: [
      el('path', { class: 'icb-table', d: horseshoe(x, tableTop, bottom), 'stroke-width': 1.5 }),
      ...(headCard ? [list(head.title, drawHead(headCard, x, top, options))] : []),
      ...columns.flatMap((column) => column.drawn),
      ...middle.at(x, middleTop),
    ],
    bottom,
  };
}

/** A table open at its foot: straight sides, a round head, rounded ends. */
function horseshoe(x: number, top: number, bottom: number): string {
  const [outer, inner] = [tableRadius, tableRadius - band];
  const arc = top + outer;
  const end = band / 2;
  const n = rounded;
  return [
    `M${n(x - outer)} ${n(bottom - end)}`,
    `V${n(arc)}`,
    `A${outer} ${outer} 0 0 1 ${n(x + outer)} ${n(arc)}`,
    `V${n(bottom - end)}`,
    `A${end} ${end} 0 0 1 ${n(x + inner)} ${n(bottom - end)}`,
    `V${n(arc)}`,
    `A${inner} ${inner} 0 0 0 ${n(x - inner)} ${n(arc)}`,
    `V${n(bottom - end)}`,
    `A${end} ${end} 0 0 1 ${n(x - outer)} ${n(bottom - end)}Z`,
  ].join('');
}
