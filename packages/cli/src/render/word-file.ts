/** The document as a Word file, with the diagram as SVG and, for programs that show none, as PNG. */
import { plainPicture, wordOf } from '@icb/documents';
import { drawBoard } from '@icb/drawing';
import { rendered } from '../diagram/render.ts';
import type { Made, Rendering } from './render.ts';

export async function wordFileOf({ document, constitution, options }: Rendering): Promise<Made> {
  if (!options.diagram || (constitution.board?.members.length ?? 0) === 0) return { content: await wordOf(document) };
  const svg = drawBoard(constitution, { theme: 'light' });
  const [, width = '1000', height = '1000'] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  const made = await rendered(svg, 'png', options.browser);
  // Whoever names a browser wants to know that it is not there.
  if ('error' in made && (options.browser ?? process.env.ICB_BROWSER)) return made;
  const size = { width: Number(width), height: Number(height) };
  const png = 'error' in made ? plainPicture(constitution, size.width, size.height) : made.content;
  const picture = { svg, png, ...size };
  return { content: await wordOf(document, { picture }), ...('error' in made && { note: withoutBrowser }) };
}

const withoutBrowser =
  'No browser was found to draw the diagram for programs that show no SVG: these show the chairs in their colours, without names. Word shows the diagram. Install Chromium, Chrome or Edge, or name one with --browser or in ICB_BROWSER.\n';
