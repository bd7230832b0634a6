/** Pictures on a page: as wide as a screen or a sheet of paper, and as slim as a phone; only one of the two is there at a time. */
import { type DrawingOptions, styleSheet } from '@icb/drawing';

/** `draw` makes SVG by the options that it is given, and may add to them. The page has `pictureStyle`. */
export function pictures(id: string, draw: (options: DrawingOptions) => string): string {
  const as = (width: 'wide' | 'narrow'): string => draw({ id: `${id}-${width}`, width, theme: 'light', style: 'none' });
  return [
    `<div class="icb-picture icb-picture--wide">${as('wide')}</div>`,
    `<div class="icb-picture icb-picture--narrow">${as('narrow')}</div>`,
  ].join('\n');
}

/** Pages of the NHS are light, whatever somebody has chosen elsewhere; so are their pictures. */
export const pictureStyle = `
${styleSheet('light')}
.icb-picture { background: #fff; margin-bottom: 40px; } .icb-picture svg { display: block; width: 100%; height: auto; }
.icb-picture--narrow { display: none; } .icb-picture--narrow svg { max-width: 480px; margin: 0 auto; }
@media screen and (max-width: 1000px) { .icb-picture--wide { display: none; } .icb-picture--narrow { display: block; } }
`;
