/** The document as PDF: its page, printed by a browser. */
import { rendered } from '../diagram/render.ts';
import { pageOf } from './page.ts';
import type { Made, Rendering } from './render.ts';

export function printed(rendering: Rendering): Promise<Made> {
  return rendered(pageOf(rendering), 'pdf', rendering.options.browser);
}
