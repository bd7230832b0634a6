/** The document as a page on its own in the look of the NHS. */
import { drawBoard, styleSheet } from '@icb/drawing';
import type { Constitution } from '@icb/language';
import type { Document } from '../document/document.ts';
import { asText, documentStyle, htmlOf } from '../formats/html.ts';
import { nhsPage } from './nhs-page.ts';

/** With the diagram of its board, if `diagram` says so and the board has members. */
export function documentPage(document: Document, constitution: Constitution, diagram: boolean): string {
  const hasPicture = diagram && (constitution.board?.members.length ?? 0) > 0;
  const draw = (width: 'wide' | 'narrow'): string =>
    drawBoard(constitution, { theme: 'light', width, id: `icb-${width}`, style: 'none' });
  return nhsPage({
    title: asText(`${document.title}: ${document.heading}`),
    band: asText(document.heading),
    heading: asText(document.title),
    body: htmlOf(document, { picture: hasPicture ? { wide: draw('wide'), narrow: draw('narrow') } : undefined }),
    style: `${hasPicture ? styleSheet('light') : ''}${documentStyle}`,
  });
}
