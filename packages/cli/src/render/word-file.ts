/** The document as a Word file, with the diagram as SVG and, for programs that show none, as PNG. */
import { wordOf } from '@icb/documents';
import { drawBoard } from '@icb/drawing';
import { rendered } from '../diagram/render.ts';
import type { Made, Rendering } from './render.ts';

export async function wordFileOf({ document, constitution, options }: Rendering): Promise<Made> {
  if (!options.diagram || (constitution.board?.members.length ?? 0) === 0) return { content: await wordOf(document) };
  const svg = drawBoard(constitution, { theme: 'light' });
  const [, width = '1000', height = '1000'] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  const made = await rendered(svg, 'png', options.browser);
  if ('error' in made) return made;
  const picture = { svg, png: made.content, width: Number(width), height: Number(height) };
  return { content: await wordOf(document, { picture }) };
}
