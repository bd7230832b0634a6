/** The frame of every picture: its size, its colours, its title and description for those who cannot see it. */
import type { DrawingOptions } from '../options.ts';
import { shortened } from '../text/visible.ts';
import { el, type Markup, rounded } from './element.ts';
import { styleSheet } from './theme.ts';

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly options: DrawingOptions;
}

export function drawing({ width, height, title, description, options }: Frame, children: readonly Markup[]): string {
  const id = options.id ?? 'icb';
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'icb-drawing',
      viewBox: `0 0 ${rounded(w)} ${rounded(h)}`,
      width: w,
      height: h,
      role: 'group',
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-description`,
    },
    el('title', { id: `${id}-title` }, shortened(title, 300)),
    el('desc', { id: `${id}-description` }, description),
    options.style !== 'none' && { markup: `<style>${styleSheet(options.theme ?? 'auto')}</style>` },
    el('rect', { class: 'icb-paper', width: w, height: h }),
    ...children,
  ).markup;
}
