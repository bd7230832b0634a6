/** The seats of the two boards, row by row: facing one another, or on a phone each as it is now, with what changed in it. */
import { chairSize, rowGap, styles } from '../board/measures.ts';
import type { Group } from '../board/picture.ts';
import type { Place } from '../board/place.ts';
import { type Card, cardOf, drawSeat } from '../board/seat.ts';
import type { DrawingOptions } from '../options.ts';
import { el, type Markup } from '../svg/element.ts';
import { type TextBlock, textBlock, textLine, withTitle } from '../svg/text.ts';
import type { Layout } from './layout.ts';
import type { Row, RowGroup } from './picture.ts';
import { drawSign, signs } from './signs.ts';

/** More changes of one seat than that are left to the table of words. */
const mostNotes = 4;

export interface Drawn {
  readonly drawn: readonly Markup[];
  readonly bottom: number;
}

export function drawGroup(group: RowGroup, layout: Layout, top: number, options: DrawingOptions): Drawn {
  const style = { ...styles.heading, colour: `text-${group.colour}` };
  const { x } = layout.table;
  const drawn: Markup[] = [
    ...(layout.narrow ? [] : [textLine(group.title, x - layout.toText, top + 22, { ...style, anchor: 'end' })]),
    textLine(group.title, x + layout.toText, top + 22, style),
  ];
  let y = top + 32;
  for (const row of group.rows) {
    const placed = drawRow(row, group, layout, y, options);
    drawn.push(...placed.drawn);
    y = placed.bottom + rowGap;
  }
  return { drawn: [el('g', { role: 'group', 'aria-label': group.title }, ...drawn)], bottom: y };
}

function drawRow(row: Row, group: RowGroup, layout: Layout, y: number, options: DrawingOptions): Drawn {
  const { x } = layout.table;
  const [old, now] = layout.narrow
    ? [undefined, cardIn(row.now ?? row.old, group, layout)]
    : [cardIn(row.old, group, layout), cardIn(row.now, group, layout)];
  const height = Math.max(old?.height ?? 0, now?.height ?? 0, chairSize);
  const side = now ? 1 : -1;
  const edge = x + side * layout.toText;
  const notes = notesOn(row, layout);
  let below = y + height + 3;
  const drawnNotes = notes.flatMap((note) => {
    const drawn = withTitle([note], note.at(edge, below, side === 1 ? 'start' : 'end'));
    below += note.height;
    return drawn;
  });
  const seat = (card: Card, at: 'left' | 'right', middle: number): Markup =>
    drawSeat(card, at, y + (height - card.height) / 2, () => middle, options);
  const drawn = el(
    'g',
    { class: 'icb-row', 'data-standing': row.standing },
    old && seat(old, 'left', x - layout.chairOut),
    now && seat(now, 'right', x + layout.chairOut),
    ...drawSign(row.standing, x, y + height / 2, 12),
    el('g', { 'aria-hidden': 'true' }, ...drawnNotes),
  );
  return { drawn: [drawn], bottom: notes.length > 0 ? below : y + height };
}

function notesOn({ standing, changes }: Row, { cardWidth }: Layout): readonly TextBlock[] {
  if (standing === 'same') return [];
  const { colour, words } = signs[standing];
  const style = { ...styles.detail, colour: `text-${colour}` };
  const room = cardWidth - 12;
  if (standing !== 'changed') return [textBlock(words, room, 1, { ...style, bold: true })];
  const more = changes.length - mostNotes;
  return [
    ...changes.slice(0, mostNotes).map((change) => textBlock(change, room, 3, style)),
    ...(more > 0 ? [textBlock(`and ${more} more`, room, 1, style)] : []),
  ];
}

function cardIn(place: Place | undefined, group: RowGroup, { cardWidth }: Layout): Card | undefined {
  if (!place) return undefined;
  const as: Group = { id: 'other', title: group.title, colour: group.colour, places: [], count: '' };
  return cardOf(place, as, place.chairs, cardWidth);
}
