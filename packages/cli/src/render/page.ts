/** The document as a page on its own in the look of the NHS. */
import { documentPage } from '@icb/documents/page';
import type { Rendering } from './render.ts';

export function pageOf({ document, constitution, old, options: { diagram, table } }: Rendering): string {
  return documentPage(document, constitution, { diagram, old, table });
}
