/** Boxes and the lines between them, as they are drawn. */
import { sourceData } from '../board/seat.ts';
import type { DrawingOptions } from '../options.ts';
import { el, type Markup, rounded } from '../svg/element.ts';
import { type TextBlock, textBlock, titled } from '../svg/text.ts';
import { shortened } from '../text/visible.ts';
import type { Box } from './picture.ts';

export const styles = {
  title: { size: 13.5, bold: true, colour: 'ink', leading: 17 },
  line: { size: 12, colour: 'soft', leading: 15 },
  does: { size: 12, colour: 'ink', leading: 15 },
  heading: { size: 16, bold: true, colour: 'ink', leading: 22 },
  column: { size: 12.5, bold: true, colour: 'soft', leading: 18 },
} as const;

const inside = { x: 14, y: 8 };
const strip = 5;

/** A box with its texts measured. */
export interface Sized {
  readonly box: Box;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly TextBlock[];
}

export function sized(box: Box, width: number, mostTitleLines = 2, mostLinesEach = 2): Sized {
  const room = width - 2 * inside.x;
  const texts = [
    textBlock(box.title, room, mostTitleLines, styles.title),
    ...box.lines
      .slice(0, 8)
      .map((line) => textBlock(line, room, mostLinesEach, line.startsWith('Exercises ') ? styles.does : styles.line)),
  ];
  return { box, width, texts, height: texts.reduce((sum, { height }) => sum + height, 0) + 2 * inside.y };
}

export function drawBox(
  { box, width, height, texts }: Sized,
  x: number,
  y: number,
  label: string,
  options: DrawingOptions,
): Markup {
  let top = y + inside.y;
  const lines = texts.flatMap((text) => {
    const drawn = text.at(x + inside.x, top);
    top += text.height;
    return drawn;
  });
  const ring = { x: x - 3, y: y - 3, width: width + 6, height: height + 6, rx: 7 };
  return el(
    'g',
    { class: 'icb-node-of', 'data-node': box.id, ...sourceData(box.source) },
    titled(texts),
    el(
      'g',
      {
        class: 'icb-spot icb-box',
        role: options.actions && box.source ? 'button' : 'img',
        tabindex: 0,
        'aria-label': shortened(label, 600),
        ...sourceData(box.source),
      },
      el('rect', { class: 'icb-node icb-box-shape', x, y, width, height, rx: 5, 'stroke-width': 1 }),
      el('rect', {
        class: `icb-fill-${box.colour}`,
        x,
        y: y + 4,
        width: strip,
        height: height - 8,
        rx: 2,
        'stroke-width': 0,
      }),
      el('rect', { class: 'icb-glow', ...ring, 'stroke-width': 5 }),
      el('rect', { class: 'icb-ring', ...ring, 'stroke-width': 2 }),
    ),
    el('g', { class: 'icb-said', 'aria-hidden': 'true' }, ...lines),
  );
}

export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly what: 'nominates' | 'appoints' | 'delegates' | 'advises';
}

/** A curve from the right of one thing to the left of another, or the other way round; the arrow is at its end. */
export function curve(
  edge: Edge,
  from: readonly [number, number],
  to: readonly [number, number],
  colour: string,
): Markup {
  const [[x0, y0], [x1, y1]] = [from, to];
  const sign = Math.sign(x1 - x0);
  const tip = x1 - sign * 7;
  const bend = (tip - x0) * 0.5;
  const n = rounded;
  return el(
    'g',
    { class: 'icb-edge-of', 'data-from-node': edge.from, 'data-to-node': edge.to, 'data-edge': edge.what },
    el('path', {
      class: `icb-wire icb-stroke-${colour}`,
      d: `M${n(x0)} ${n(y0)}C${n(x0 + bend)} ${n(y0)} ${n(tip - bend)} ${n(y1)} ${n(tip)} ${n(y1)}`,
      'stroke-width': 1.5,
      opacity: 0.75,
    }),
    el('path', { class: `icb-text-${colour}`, d: `M${n(x1)} ${n(y1)}l${n(-sign * 8)} -4v8Z` }),
  );
}

/** Down from one thing, and across to the left side of another. */
export function elbow(edge: Edge, from: readonly [number, number], to: readonly [number, number]): Markup {
  const n = rounded;
  const dashed = edge.what === 'advises';
  return el(
    'g',
    { class: 'icb-edge-of', 'data-from-node': edge.from, 'data-to-node': edge.to, 'data-edge': edge.what },
    el('path', { class: 'icb-wire icb-edge', d: `M${n(from[0])} ${n(from[1])}V${n(to[1])}`, 'stroke-width': 1.5 }),
    el('path', {
      class: `icb-wire icb-edge${dashed ? ' icb-dotted' : ''}`,
      d: `M${n(from[0])} ${n(to[1])}H${n(to[0] - 6)}`,
      'stroke-width': 1.5,
    }),
    el('path', { class: 'icb-arrow', d: `M${n(to[0])} ${n(to[1])}l-8 -4v8Z` }),
  );
}
