/** The document as a page on its own in the look of the NHS. */
import { documentStyle, htmlOf } from '@icb/documents';
import { drawBoard, drawCompare, styleSheet } from '@icb/drawing';
import { nhsPage } from '../pages/nhs-page.ts';
import type { Rendering } from './render.ts';

export function pageOf({ document, constitution, old, options }: Rendering): string {
  const hasPicture = options.diagram && (constitution.board?.members.length ?? 0) > 0;
  const draw = (width: 'wide' | 'narrow'): string => {
    const how = { theme: 'light', width, id: `icb-${width}`, style: 'none' } as const;
    return old ? drawCompare(old, constitution, how) : drawBoard(constitution, how);
  };
  return nhsPage({
    title: `${document.title}: ${document.heading}`,
    band: document.heading,
    heading: document.title,
    body: htmlOf(document, {
      table: options.table,
      picture: hasPicture ? { wide: draw('wide'), narrow: draw('narrow') } : undefined,
    }),
    style: `${hasPicture ? styleSheet('light') : ''}${documentStyle}`,
  });
}
