/** The picture of a board: a horseshoe table with the chair at its head and the members along it, grouped by kind. */
import type { Constitution } from '@icb/language';
import type { DrawingOptions } from '../options.ts';
import { drawing } from '../svg/drawing.ts';
import { el, type Markup, rounded } from '../svg/element.ts';
import { textBlock, textLine, withTitle } from '../svg/text.ts';
import { type Column, columnsOf, heightOf } from './columns.ts';
import { legendOf } from './legend.ts';
import {
  band,
  betweenRows,
  cardWidth,
  cardWidthInRows,
  chairRadius,
  chairSize,
  headingHeight,
  longestTable,
  margin,
  rowGap,
  styles,
  tableRadius,
  toCard,
  toTable,
} from './measures.ts';
import { middleOf } from './middle.ts';
import { type BoardPicture, boardPicture, type Group } from './picture.ts';
import { cardOf, cardsOf, drawHead, drawSeat } from './seat.ts';

/** Draws the board as SVG. Never throws for anything that a constitution says. */
export function drawBoard(constitution: Constitution, options: DrawingOptions = {}): string {
  return drawPicture(boardPicture(constitution, options), options);
}

export function drawPicture(picture: BoardPicture, options: DrawingOptions): string {
  const narrow = options.width === 'narrow';
  const rows = narrow || sidesOf(picture, 1).every((column) => heightOf(column) <= longestTable) ? 1 : 2;
  const width = narrow ? 400 : 2 * (outermost(rows) + margin);
  const edge = narrow ? margin / 2 : margin;
  const header = headerOf(picture, edge, width);
  const body = narrow
    ? narrowBody(picture, header.height, width, options)
    : wideBody(picture, header.height, width, rows, options);
  const attendees = attendeesOf(
    picture,
    edge,
    body.bottom + 18,
    width - 2 * edge,
    narrow ? 1 : rows === 1 ? 3 : 4,
    options,
  );
  const legend = legendOf(picture, width - 2 * edge);
  const legendTop = attendees.bottom + 20;
  const line = {
    class: 'icb-rule',
    d: `M${edge} ${rounded(legendTop - 6)}h${rounded(width - 2 * edge)}`,
    'stroke-width': 1,
  };
  return drawing(
    {
      width,
      height: legendTop + legend.height + edge - 8,
      title: picture.title,
      description: describe(picture),
      options,
    },
    [
      ...header.drawn,
      ...body.drawn,
      ...attendees.drawn,
      ...(legend.height > 0 ? [el('path', line), legend.at(edge, legendTop)] : []),
    ],
  );
}

/** Rows of chairs along each side of the table: the second stands behind the first. */
type Rows = 1 | 2;

const widthIn = (rows: Rows): number => (rows === 1 ? cardWidth : cardWidthInRows);

/** How far the chairs of a row stand from those of the row before it. */
const rowStep = (rows: Rows): number => chairSize + toCard + widthIn(rows) + betweenRows;

/** From the middle of the table to the end of the outermost texts. */
function outermost(rows: Rows): number {
  return chairRadius + (rows - 1) * rowStep(rows) + chairSize / 2 + toCard + widthIn(rows);
}

/** The columns of seats: down the left side, row by row, then down the right. */
function sidesOf(picture: BoardPicture, rows: Rows): readonly Column[] {
  const cards = picture.members.flatMap((group) => cardsOf(group, widthIn(rows)));
  return columnsOf(cards, 2 * rows);
}

/** In a few sentences, for whoever cannot see it. */
export function describe({
  memberCount,
  votingCount,
  attendeeCount,
  quorum,
  missingCount,
  byReference,
}: BoardPicture): string {
  return [
    memberCount === undefined
      ? 'The text does not say who the members are.'
      : `${memberCount} ${memberCount === '1' ? 'member' : 'members'}${votingCount === undefined ? '; votes are not stated' : `, ${votingCount} with a vote`}.`,
    ...byReference.map((all) => `${all}.`),
    ...(attendeeCount ? [`In attendance: ${attendeeCount}.`] : []),
    ...(quorum
      ? [`Quorum: ${[...(quorum.persons ? [`${quorum.persons} persons`] : []), ...quorum.sizes].join(', ')}.`]
      : []),
    ...(missingCount > 0
      ? [`${missingCount} ${missingCount === 1 ? 'seat is' : 'seats are'} missing by the rules.`]
      : []),
  ].join(' ');
}

interface Drawn {
  readonly drawn: readonly Markup[];
  readonly bottom: number;
}

function headerOf(
  { title, notes }: BoardPicture,
  edge: number,
  width: number,
): { readonly drawn: readonly Markup[]; readonly height: number } {
  const narrow = width < 500;
  const style = narrow ? { ...styles.title, size: 21, leading: 27 } : styles.title;
  const block = textBlock(title, width - 2 * edge, 3, style);
  let y = edge + block.height + 4;
  const lines = notes.flatMap((note) => {
    const text = textBlock(note, width - 2 * edge, 2, styles.note);
    const drawn = withTitle([text], text.at(edge, y));
    y += text.height;
    return drawn;
  });
  return { drawn: [...withTitle([block], block.at(edge, edge)), ...lines], height: y + 22 };
}

function wideBody(picture: BoardPicture, top: number, width: number, rows: Rows, options: DrawingOptions): Drawn {
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

/** For a phone: the table stands upright, and everybody sits along one side of it. */
function narrowBody(picture: BoardPicture, top: number, width: number, options: DrawingOptions): Drawn {
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

function drawColumn(
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

function list(title: string, ...seats: readonly Markup[]): Markup {
  return el('g', { role: 'group', 'aria-label': title }, ...seats);
}

/** Participants and observers, apart from the table, beside one another where there is room. */
function attendeesOf(
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
