/** A seat in the picture: its chairs, and beside them its title, profession, sector and roles. */
import type { DrawingOptions } from '../options.ts';
import { el, type Markup, type Values } from '../svg/element.ts';
import { type TextBlock, textBlock, titled } from '../svg/text.ts';
import { chairPicture, colourOf, type Facing } from './chair.ts';
import { chairPitch, chairSize, styles, toCard } from './measures.ts';
import type { Group } from './picture.ts';
import type { Chair, Place, Source } from './place.ts';

/** A seat as far as one needs to know it to find it a place. */
export interface Card {
  readonly place: Place;
  readonly group: Group;
  /** Those of its chairs that stand here; a long row goes on elsewhere. */
  readonly chairs: readonly Chair[];
  readonly title: TextBlock;
  readonly details: TextBlock;
  readonly textHeight: number;
  readonly height: number;
}

/** More chairs than that in one column would make a seat hard to place. */
const mostTogether = 8;

export function cardsOf(group: Group, width: number): Card[] {
  return group.places.flatMap((place) => {
    const parts = Math.ceil(place.chairs.length / mostTogether);
    const size = Math.ceil(place.chairs.length / parts);
    return Array.from({ length: parts }, (_, part) => {
      const chairs = place.chairs.slice(part * size, (part + 1) * size);
      return cardOf(place, group, chairs, width, part > 0);
    });
  });
}

export function cardOf(place: Place, group: Group, chairs: readonly Chair[], width: number, goesOn = false): Card {
  const colour = place.missing ? `text-${colourOf(place, group.colour)}` : 'ink';
  const title = textBlock(goesOn ? `${place.title} (continued)` : place.title, width, place.missing ? 3 : 2, {
    ...styles.seat,
    colour,
  });
  const details = textBlock(place.details.join(' · '), width, 2, styles.detail);
  const textHeight = title.height + details.height + (details.height > 0 ? 2 : 0);
  return {
    place,
    group,
    chairs,
    title,
    details,
    textHeight,
    height: Math.max(textHeight, chairs.length * chairPitch - (chairPitch - chairSize)),
  };
}

/** Draws a seat from the top at `y`; `middleOf` says where the chair at a height stands. */
export function drawSeat(
  card: Card,
  side: 'left' | 'right',
  y: number,
  middleOf: (y: number) => number,
  options: DrawingOptions,
): Markup {
  const column = card.chairs.length * chairPitch - (chairPitch - chairSize);
  const first = y + (card.height - column) / 2 + chairSize / 2;
  const spots = card.chairs.map((chair, index) => ({
    chair,
    y: first + index * chairPitch,
    x: middleOf(first + index * chairPitch),
  }));
  const sign = side === 'left' ? -1 : 1;
  const outermost = sign * Math.max(...spots.map(({ x }) => sign * x), sign * middleOf(y + card.height / 2));
  const edge = outermost + sign * (chairSize / 2 + toCard);
  const texts = textsAt(card, edge, y + (card.height - card.textHeight) / 2, side === 'left' ? 'end' : 'start');
  const width = Math.max(card.title.width, card.details.width);
  const box = {
    x: side === 'left' ? edge - width : edge,
    y: y + (card.height - card.textHeight) / 2,
    width,
    height: card.textHeight,
  };
  return drawn(card, spots, side, texts, box, options);
}

/** Draws the chair at the head of the table: chairs side by side, the text above them. */
export function drawHead(card: Card, x: number, y: number, options: DrawingOptions): Markup {
  const below = y + card.textHeight + 8 + chairSize / 2;
  const start = x - ((card.chairs.length - 1) * chairPitch) / 2;
  const spots = card.chairs.map((chair, index) => ({ chair, x: start + index * chairPitch, y: below }));
  const width = Math.max(card.title.width, card.details.width);
  const texts = [...card.title.at(x, y, 'middle'), ...card.details.at(x, y + card.title.height + 2, 'middle')];
  return drawn(card, spots, 'top', texts, { x: x - width / 2, y, width, height: card.textHeight }, options);
}

interface Spot {
  readonly chair: Chair;
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function textsAt(card: Card, x: number, y: number, anchor: 'start' | 'end'): Markup[] {
  return [...card.title.at(x, y, anchor), ...card.details.at(x, y + card.title.height + 2, anchor)];
}

/** A seat of one chair is one thing to reach and to press; of several, each chair is. */
function drawn(
  card: Card,
  spots: readonly Spot[],
  facing: Facing,
  texts: readonly Markup[],
  text: Box,
  options: DrawingOptions,
): Markup {
  const { place, group } = card;
  const area = ({ x, y }: Spot): Box => ({
    x: x - chairSize / 2,
    y: y - chairSize / 2,
    width: chairSize,
    height: chairSize,
  });
  const [only, ...more] = spots;
  const single = only && more.length === 0;
  const pictures = spots.map((each) => chairPicture(place, each.chair, group.colour, each.x, each.y, facing));
  return el(
    'g',
    { class: 'icb-seat', ...dataOf(place) },
    titled([card.title, card.details]),
    ...spots.map((each, index) =>
      spot(place, each.chair, options, single ? around(area(each), text) : area(each), pictures[index]?.shapes ?? []),
    ),
    // What is written is said by the labels of the chairs.
    el('g', { class: 'icb-said', 'aria-hidden': 'true' }, ...texts, ...pictures.flatMap(({ letters }) => letters)),
  );
}

function around(one: Box, other: Box): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  const [right, bottom] = [
    Math.max(one.x + one.width, other.x + other.width),
    Math.max(one.y + one.height, other.y + other.height),
  ];
  return { x, y, width: right - x, height: bottom - y };
}

/** What can be reached by keyboard: with its words, its place in the text, and a ring when it is reached. */
function spot(place: Place, chair: Chair, options: DrawingOptions, box: Box, children: readonly Markup[]): Markup {
  const ring = { x: box.x - 4, y: box.y - 3, width: box.width + 8, height: box.height + 6, rx: 6 };
  return el(
    'g',
    {
      class: `icb-spot icb-chair${place.missing ? ' icb-ghost' : ''}`,
      role: options.actions ? 'button' : 'img',
      tabindex: 0,
      'aria-label': chair.label,
      ...dataOf(place),
    },
    el('rect', { class: 'icb-hit', ...ring, fill: 'transparent' }),
    el('rect', { class: 'icb-glow', ...ring, 'stroke-width': 5 }),
    el('rect', { class: 'icb-ring', ...ring, 'stroke-width': 2 }),
    ...children,
  );
}

function dataOf({ kind, seat, source, missing, version }: Place): Values {
  if (missing) {
    return {
      'data-rule': missing.finding.rule,
      'data-about': missing.finding.about,
      'data-fix': missing.fix,
      'data-kind': kind,
      'data-from': missing.finding.span.offset,
      'data-to': missing.finding.span.end,
    };
  }
  return { 'data-seat': seat?.name, 'data-kind': kind, 'data-version': version, ...sourceData(source) };
}

export function sourceData(source: Source | undefined): Values {
  if (!source) return {};
  const { span, line, endLine } = source;
  return { 'data-from': span.offset, 'data-to': span.end, 'data-line': line, 'data-end-line': endLine };
}
