/** What is added, removed or changed has a sign, a word and a colour. */
import { el, type Markup } from '../svg/element.ts';
import { textLine } from '../svg/text.ts';
import type { Colour } from '../svg/theme.ts';
import type { Standing } from './picture.ts';

export const signs: Readonly<
  Record<Standing, { readonly sign: string; readonly colour: Colour; readonly words: string }>
> = {
  same: { sign: '', colour: 'attendee', words: 'unchanged' },
  added: { sign: '+', colour: 'added', words: 'added' },
  removed: { sign: '−', colour: 'removed', words: 'removed' },
  changed: { sign: '≠', colour: 'changed', words: 'changed' },
};

/** With its middle at `x`, `y`; what has not changed has a line of that length instead. */
export function drawSign(standing: Standing, x: number, y: number, radius: number): readonly Markup[] {
  const { sign, colour } = signs[standing];
  if (sign === '') return [el('path', { class: 'icb-rule', d: `M${x - 8} ${y}h16`, 'stroke-width': 1.5 })];
  const size = radius * 1.45;
  return [
    el('circle', { class: `icb-fill-${colour}`, cx: x, cy: y, r: radius, 'stroke-width': 0 }),
    textLine(sign, x, y + size * 0.36, { size, bold: true, colour: 'on-chair', anchor: 'middle' }),
  ];
}
