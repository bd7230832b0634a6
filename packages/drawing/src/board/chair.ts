/** One chair, seen from above: a seat and its back. Filled if it votes, outlined if not, dashed if it is missing. */
import { el, type Markup } from '../svg/element.ts';
import { textLine } from '../svg/text.ts';
import type { Colour } from '../svg/theme.ts';
import { widthOf } from '../text/measure.ts';
import { chairSize, smallChair, styles } from './measures.ts';
import type { Chair, Place } from './place.ts';

/** On which side of the seat its back is: away from the table. */
export type Facing = 'left' | 'right' | 'top';

export function colourOf(place: Place, colour: Colour): Colour {
  if (!place.missing) return colour;
  return place.missing.required ? 'missing' : 'advised';
}

export interface ChairPicture {
  readonly shapes: readonly Markup[];
  /** What is written on it. */
  readonly letters: readonly Markup[];
}

/** With its middle at `x`, `y`. */
export function chairPicture(
  place: Place,
  chair: Chair,
  colour: Colour,
  x: number,
  y: number,
  facing: Facing,
): ChairPicture {
  const size = chair.maybe ? smallChair : chairSize;
  const own = colourOf(place, colour);
  const votes = place.votes === true && !place.missing;
  const shape = `${votes ? `icb-fill-${own}` : `icb-line-${own}`}${place.missing ? ' icb-dashed' : ''}`;
  const back = 4;
  const seat = size - back - 2;
  const half = size / 2;
  const [left, top] = [x - half, y - half];
  const shift = {
    left: [back + 2, (size - seat) / 2],
    right: [0, (size - seat) / 2],
    top: [(size - seat) / 2, back + 2],
  }[facing];
  const [backX, backY] = { left: [left, top + 5], right: [left + size - back, top + 5], top: [left + 5, top] }[
    facing
  ] as [number, number];
  const lying = facing === 'top';
  const middle = { x: left + (shift[0] as number) + seat / 2, y: top + (shift[1] as number) + seat / 2 };
  const inset = votes ? 0.5 : 1;
  const shapes = [
    el('rect', {
      class: `icb-chair-shape ${shape}`,
      x: left + (shift[0] as number) + inset,
      y: top + (shift[1] as number) + inset,
      width: seat - inset * 2,
      height: seat - inset * 2,
      rx: size * 0.2,
      'stroke-width': votes ? 1 : 2,
    }),
    el('rect', {
      class: `icb-fill-${own}`,
      x: backX,
      y: backY,
      width: lying ? size - 10 : back,
      height: lying ? back : size - 10,
      rx: 2,
      'stroke-width': 0,
      ...(place.missing && { opacity: 0.55 }),
    }),
  ];
  return { shapes, letters: lettersOn(place, chair, own, votes, middle) };
}

function lettersOn(
  place: Place,
  chair: Chair,
  colour: Colour,
  votes: boolean,
  middle: { readonly x: number; readonly y: number },
): Markup[] {
  const [only, ...more] = place.professions;
  const letters = `${only && more.length === 0 ? only.letters : ''}${place.votes === 'unknown' && !place.missing ? '?' : ''}${place.times ? `×${place.times}` : ''}`;
  if (letters === '' && !place.missing) return [];
  // (Not by colour alone.)
  const text = place.missing ? (place.missing.required ? '!' : '+') : letters;
  const base = { ...styles.letters, colour: votes ? 'on-chair' : `text-${colour}` };
  const room = chair.maybe ? 15 : 24;
  const size = Math.min(
    place.missing ? 18 : chair.maybe ? 9 : 12.5,
    (base.size * room) / Math.max(1, widthOf(text, base)),
  );
  return [textLine(text, middle.x, middle.y + size * 0.36, { ...base, size })];
}
