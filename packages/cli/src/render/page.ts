/** The document as a page on its own in the look of the NHS. */
import { documentStyle, htmlOf } from '@icb/documents';
import { drawBoard, styleSheet } from '@icb/drawing';
import { nhsPage } from '../pages/nhs-page.ts';
import type { Rendering } from './render.ts';

export function pageOf({ document, constitution, options }: Rendering): string {
  const hasPicture = options.diagram && (constitution.board?.members.length ?? 0) > 0;
  const draw = (width: 'wide' | 'narrow'): string =>
    drawBoard(constitution, { theme: 'light', width, id: `icb-${width}`, style: 'none' });
  return nhsPage({
    title: `${document.title}: ${document.heading}`,
    band: document.heading,
    heading: document.title,
    body: htmlOf(document, { picture: hasPicture ? { wide: draw('wide'), narrow: draw('narrow') } : undefined }),
    style: `${hasPicture ? styleSheet('light') : ''}${documentStyle}`,
  });
}
