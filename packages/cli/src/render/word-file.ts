/** The document as a Word file, with the diagram as SVG and, for programs that show none, as PNG. */
import { plainPicture } from '@icb/documents';
import { type WordPicture, wordOf } from '@icb/documents/word';
import { drawBoard } from '@icb/drawing';
import type { Constitution } from '@icb/language';
import { rendered } from '../diagram/render.ts';
import type { Made, Rendering } from './render.ts';

export async function wordFileOf({ document, constitution, old, day, options }: Rendering): Promise<Made> {
  const how = {
    table: options.table,
    author: { author: options.author ?? document.title, day },
  };
  const now = options.diagram ? await pictureOf(constitution, options.browser) : undefined;
  if (now && 'error' in now) return now;
  const before = options.diagram && old ? await pictureOf(old, options.browser) : undefined;
  if (before && 'error' in before) return before;
  const former = before && before.picture.svg !== now?.picture.svg ? before.picture : undefined;
  const content = await wordOf(document, { ...how, picture: now?.picture, formerPicture: former });
  return { content, ...(now?.note && { note: now.note }) };
}

interface Drawn {
  readonly picture: WordPicture;
  readonly note?: string;
}

/** `undefined` where there is nobody to be drawn. */
async function pictureOf(
  constitution: Constitution,
  browser: string | undefined,
): Promise<Drawn | { readonly error: string } | undefined> {
  if ((constitution.board?.members.length ?? 0) === 0) return undefined;
  const svg = drawBoard(constitution, { theme: 'light' });
  const [, width = '1000', height = '1000'] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  const made = await rendered(svg, 'png', browser);
  // Whoever names a browser wants to know that it is not there.
  if ('error' in made && (browser ?? process.env.ICB_BROWSER)) return made;
  const size = { width: Number(width), height: Number(height) };
  const png = 'error' in made ? plainPicture(constitution, size.width, size.height) : made.content;
  return { picture: { svg, png, ...size }, ...('error' in made && { note: withoutBrowser }) };
}

const withoutBrowser =
  'No browser was found to draw the diagram for programs that show no SVG: these show the chairs in their colours, without names. Word shows the diagram. Install Chromium, Chrome or Edge, or name one with --browser or in ICB_BROWSER.\n';
