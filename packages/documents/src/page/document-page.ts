/** The document as a page on its own in the look of the NHS. */
import { drawBoard, drawCompare, styleSheet } from '@icb/drawing';
import type { Constitution } from '@icb/language';
import type { Document } from '../document/document.ts';
import { asText, documentStyle, htmlOf } from '../formats/html.ts';
import { nhsPage } from './nhs-page.ts';

export interface PageOptions {
  /** Whether to draw the board, where it has members. */
  readonly diagram: boolean;
  /** The constitution as it was, where the document says what varies: the diagram does so as well. */
  readonly old?: Constitution | undefined;
  /** Whether to begin with the table of variations, where there is one. */
  readonly table?: boolean | undefined;
}

export function documentPage(
  document: Document,
  constitution: Constitution,
  { diagram, old, table }: PageOptions,
): string {
  const hasPicture = diagram && (constitution.board?.members.length ?? 0) > 0;
  const draw = (width: 'wide' | 'narrow'): string => {
    const how = { theme: 'light', width, id: `icb-${width}`, style: 'none' } as const;
    return old ? drawCompare(old, constitution, how) : drawBoard(constitution, how);
  };
  return nhsPage({
    title: asText(`${document.title}: ${document.heading}`),
    band: asText(document.heading),
    heading: asText(document.title),
    body: htmlOf(document, { table, picture: hasPicture ? { wide: draw('wide'), narrow: draw('narrow') } : undefined }),
    style: `${hasPicture ? styleSheet('light') : ''}${documentStyle}`,
  });
}
