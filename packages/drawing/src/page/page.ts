/** A page on its own: the picture, made for a screen and for a phone, and the tables that say the same. Nothing is fetched. */
import type { Constitution } from '@icb/language';
import { drawPicture } from '../board/draw.ts';
import { boardPicture } from '../board/picture.ts';
import { drawComparePicture } from '../compare/draw.ts';
import { comparePicture } from '../compare/picture.ts';
import { drawGovernancePicture } from '../governance/draw.ts';
import { governancePicture } from '../governance/picture.ts';
import type { DrawingOptions } from '../options.ts';
import { el, type Markup } from '../svg/element.ts';
import { styleSheet, type Theme } from '../svg/theme.ts';
import { shortened } from '../text/visible.ts';
import {
  type Parts,
  partsOfBoard,
  partsOfComparison,
  partsOfGovernance,
  scaleOn,
  sheet,
  sheetsOf,
  sizeOf,
  turned,
} from './sheets.ts';
import { boardTables, compareTables, governanceTables } from './tables.ts';

/** The board as a page of HTML. */
export function boardPage(constitution: Constitution, options: DrawingOptions = {}): string {
  const picture = boardPicture(constitution, options);
  const figures = figuresOf(picture, partsOfBoard(picture), drawPicture, options);
  return page(picture.title, figures, boardTables(picture), options.theme);
}

/** Governance as a page of HTML. */
export function governancePage(constitution: Constitution, options: DrawingOptions = {}): string {
  const picture = governancePicture(constitution, options);
  const figures = figuresOf(picture, partsOfGovernance(picture), drawGovernancePicture, options);
  return page(`${picture.title}: governance`, figures, governanceTables(picture), options.theme);
}

/** Two constitutions, or versions of one, compared on a page of HTML. */
export function comparePage(
  old: Constitution,
  now: Constitution,
  options: DrawingOptions = {},
  otherText?: string,
): string {
  const picture = comparePicture(old, now, options, otherText);
  const figures = figuresOf(picture, partsOfComparison(picture), drawComparePicture, options);
  const title =
    picture.old.title === picture.now.title
      ? `${picture.now.title}: what changed`
      : `${picture.old.title} and ${picture.now.title} compared`;
  return page(title, figures, compareTables(picture), options.theme);
}

interface Figures {
  readonly markup: readonly Markup[];
  readonly paper: 'portrait' | 'landscape';
}

/** The picture for a wide window, for a slim one, and for paper; only one of them is there at a time. */
function figuresOf<Picture>(
  picture: Picture,
  parts: Parts<Picture>,
  draw: (picture: Picture, options: DrawingOptions) => string,
  options: DrawingOptions,
): Figures {
  const as = (id: string, width: 'wide' | 'narrow'): DrawingOptions => ({ ...options, width, id, style: 'none' });
  const wide = draw(picture, as('icb-wide', 'wide'));
  let drawn = 0;
  const sheets = sheetsOf(picture, parts, (some) => draw(some, as(`icb-sheet-${drawn++}`, 'wide')));
  const size = sizeOf(wide).width > 1000 ? 'icb-large' : 'icb-medium';
  const figure = (svg: string, shown: string): Markup =>
    el('div', { class: `icb-figure ${size} ${shown}` }, { markup: svg });
  return {
    markup: [
      figure(wide, sheets.length > 0 ? 'icb-on-wide' : 'icb-on-wide icb-on-paper'),
      figure(draw(picture, as('icb-narrow', 'narrow')), 'icb-on-narrow'),
      ...sheets.map((sheet) => figure(sheet, 'icb-on-paper')),
    ],
    paper: sheets.length > 0 ? 'portrait' : sheetFor(wide),
  };
}

function page(
  title: string,
  { markup: figures, paper }: Figures,
  tables: readonly Markup[],
  theme: Theme = 'auto',
): string {
  const name = shortened(title, 200);
  const html = el(
    'html',
    { lang: 'en-GB' },
    el(
      'head',
      {},
      { markup: '<meta charset="utf-8">' },
      { markup: '<meta name="viewport" content="width=device-width, initial-scale=1">' },
      { markup: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">` },
      el('title', {}, name),
      { markup: `<style>${styleSheet(theme)}\n${pageStyle(theme, paper)}</style>` },
    ),
    el(
      'body',
      { class: 'icb-drawing' },
      el(
        'main',
        {},
        el('h1', { class: 'icb-unseen' }, name),
        ...figures,
        el('section', { class: 'icb-tables' }, el('h2', {}, 'The same as tables'), ...tables),
      ),
    ),
  );
  return `<!doctype html>\n${html.markup}\n`;
}

/** On which way of an A4 sheet the picture comes out larger. */
function sheetFor(svg: string): 'portrait' | 'landscape' {
  return scaleOn(sheet, svg) >= scaleOn(turned, svg) ? 'portrait' : 'landscape';
}

function pageStyle(theme: Theme, paper: Figures['paper']): string {
  const scheme = theme === 'auto' ? 'light dark' : theme === 'dark' ? 'dark' : 'light';
  return `:root{color-scheme:${scheme}}
*{box-sizing:border-box}
body{margin:0;background:var(--icb-paper);color:var(--icb-ink);font-size:16px;line-height:1.5}
main{max-width:1120px;margin:0 auto;padding:0 16px 48px}
.icb-figure svg{display:block;width:100%;height:auto;margin:0 auto}
.icb-on-narrow svg{max-width:480px}
.icb-figure{display:none}
.icb-figure.icb-on-wide{display:block}
.icb-scroll{overflow-x:auto}
.icb-scroll:focus-visible{outline:3px solid var(--icb-focus);outline-offset:2px}
.icb-unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.icb-tables{border-top:1px solid var(--icb-line);margin-top:24px}
h2{font-size:20px;margin:24px 0 0}
table{border-collapse:collapse;width:100%;font-size:15px;margin:16px 0 24px}
caption{text-align:left;font-weight:700;padding:8px 0}
th,td{text-align:left;vertical-align:top;padding:8px 16px 8px 0;border-bottom:1px solid var(--icb-line);overflow-wrap:break-word;max-width:26em}
thead th{white-space:nowrap}
tbody th{font-weight:400;min-width:11em}
@media (max-width:900px){.icb-large.icb-on-wide{display:none}.icb-large.icb-on-narrow{display:block}}
@media (max-width:720px){main{padding:0 8px 32px}td{min-width:6em}.icb-figure.icb-on-wide{display:none}.icb-figure.icb-on-narrow{display:block}}
@media print{.icb-figure.icb-figure{display:none}.icb-figure.icb-figure.icb-on-paper{display:block}main{max-width:none;padding:0}
.icb-figure{break-after:page}.icb-figure svg{width:auto;max-width:100%;max-height:96vh;margin:0 auto}.icb-tables{border:0}tr{break-inside:avoid}.icb-scroll{overflow:visible}body{font-size:10pt;line-height:1.35}table{font-size:9pt;margin:8px 0 16px}th,td{padding:3px 10px 3px 0}caption{break-after:avoid}thead{break-after:avoid}tr{break-inside:avoid}}
@page{size:A4 ${paper};margin:12mm}`;
}
