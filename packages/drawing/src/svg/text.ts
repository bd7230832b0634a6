/** Texts in a picture: lines that are as wide as they were measured, whatever fonts a machine has. */
import { type Letters, widthOf } from '../text/measure.ts';
import { visible } from '../text/visible.ts';
import { wrap } from '../text/wrap.ts';
import { el, type Markup } from './element.ts';

export interface TextStyle extends Letters {
  /** A class of the theme: `ink`, `soft` … */
  readonly colour: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** From one line to the next; by default a quarter more than the size. */
  readonly leading?: number;
}

/** One line. `y` is where the letters stand, not their top. */
export function textLine(text: string, x: number, y: number, style: TextStyle): Markup {
  return el(
    'text',
    {
      x,
      y,
      class: `icb-${style.colour}${style.bold ? ' icb-bold' : ''}${anchors[style.anchor ?? 'start']}`,
      'font-size': style.size,
      // Another font is made as wide as the one by which everything was laid out.
      textLength: widthOf(text, style),
      lengthAdjust: 'spacingAndGlyphs',
    },
    text,
  );
}

const anchors = { start: '', middle: ' icb-middle', end: ' icb-end' };

export interface TextBlock {
  /** All of it. */
  readonly text: string;
  readonly height: number;
  readonly cut: boolean;
  readonly width: number;
  /** Draws it with its top at `y`, and against `x` as its style says, or as is said here. */
  readonly at: (x: number, y: number, anchor?: TextStyle['anchor']) => readonly Markup[];
}

/** Some lines. If not all of the text fits, whoever draws it says the whole of it in a title: see `titled`. */
export function textBlock(text: string, width: number, most: number, style: TextStyle): TextBlock {
  const { lines, cut } = wrap(text, width, most, style);
  const leading = style.leading ?? style.size * 1.25;
  return {
    text: visible(text),
    height: lines.length * leading,
    cut,
    width: Math.max(0, ...lines.map((line) => widthOf(line, style))),
    at: (x, y, anchor = style.anchor ?? 'start') => {
      const base = (index: number): number => y + index * leading + (leading + style.size * 0.72) / 2;
      return lines.map((line, index) => textLine(line, x, base(index), { ...style, anchor }));
    },
  };
}

/** Texts that belong to nothing that can be pointed at but themselves. */
export function withTitle(blocks: readonly TextBlock[], drawn: readonly Markup[]): readonly Markup[] {
  const title = titled(blocks);
  return title ? [el('g', {}, title, ...drawn)] : drawn;
}

/** What pointing at something shows: the texts in it that are cut short, as a whole. */
export function titled(blocks: readonly TextBlock[]): Markup | undefined {
  const cut = blocks.filter((block) => block.cut);
  return cut.length > 0 ? el('title', {}, cut.map(({ text }) => text).join('\n')) : undefined;
}
