/** Pages on their own in the look of the NHS: to send, to print, and to read without any program of ours. */
import { createHash } from 'node:crypto';
import { visible } from '../pretty/visible.ts';
import { nhsStyle } from '../reporters/generated/nhs-style.ts';

export interface PageParts {
  /** What stands in the title of the window; text. */
  readonly title: string;
  /** What kind of page it is, on the band above it; text. */
  readonly band: string;
  /** What it is about; text. */
  readonly heading: string;
  /** HTML. */
  readonly body: string;
  /** What the design system has no word for, as CSS. */
  readonly style?: string;
  /** JavaScript without which the page says the same. No other can run in it. */
  readonly script?: string;
}

/** One page, with nothing that would be fetched. */
export function nhsPage({ title, band, heading, body, style = '', script }: PageParts): string {
  const allowed = script === undefined ? '' : `; script-src 'sha256-${hashOf(script)}'`;
  return `<!DOCTYPE html>
<html lang="en" class="nhsuk-template">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:${allowed}">
<title>${asText(title)}</title>
<style>
${nhsStyle}
${commonStyle}${style}
</style>
</head>
<body class="nhsuk-template__body">
<a class="nhsuk-skip-link" href="#maincontent">Skip to main content</a>
<header class="icb-band"><div class="nhsuk-width-container">${asText(band)}</div></header>
<div class="nhsuk-width-container">
<main class="nhsuk-main-wrapper" id="maincontent">
<h1>${asText(heading)}</h1>
${body}
<p class="nhsuk-body-s">Made by icb. Nothing here is legal advice.</p>
</main>
</div>
${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
}

function hashOf(script: string): string {
  return createHash('sha256').update(script).digest('base64');
}

const commonStyle = `
body { font-family: arial, sans-serif; }
.icb-band { background: #005eb8; color: #fff; font-weight: 600; padding: 16px 0; }
.nhsuk-table-container { overflow-x: auto; } .nhsuk-u-margin-bottom-1 { margin-bottom: 4px; }
:is(p, li, td, th, dt, dd, caption) code { color: inherit; background: none; padding: 0; font-size: 0.9em; overflow-wrap: anywhere; }
@media print { .nhsuk-skip-link { display: none; } .icb-band { background: none; color: #005eb8; padding: 0 0 8px; } a[href]::after { content: ""; } }
`;

export function callout(title: string, content: string): string {
  return `<div class="nhsuk-warning-callout"><h2 class="nhsuk-warning-callout__label">${asText(title)}</h2>${content}</div>`;
}

/** Cells are HTML; numbers stand to the right. A row begins with what it is about. */
export function dataTable(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const isNumeric = (column: number): boolean =>
    rows.length > 0 && rows.every((row) => typeof row[column] === 'number');
  const header = (cell: string, at: number): string =>
    `<th scope="col" class="nhsuk-table__header${isNumeric(at) ? ' nhsuk-table__header--numeric' : ''}">${asText(cell)}</th>`;
  const cellOf = (cell: string | number, at: number): string =>
    at === 0
      ? `<th scope="row" class="nhsuk-table__header">${cell}</th>`
      : `<td class="nhsuk-table__cell${typeof cell === 'number' ? ' nhsuk-table__cell--numeric' : ''}">${cell}</td>`;
  return [
    `<div class="nhsuk-table-container" role="region" tabindex="0" aria-label="${asText(caption)}"><table class="nhsuk-table">`,
    `<caption class="nhsuk-table__caption">${asText(caption)}</caption>`,
    `<thead><tr>${head.map(header).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map((row) => `<tr>${row.map(cellOf).join('')}</tr>`),
    '</tbody></table></div>',
  ].join('\n');
}

/** Only addresses of the web are links. */
export function linked(words: string, url: string | null): string {
  return url !== null && /^https?:\/\//.test(url) ? `<a href="${asText(url)}">${asText(words)}</a>` : asText(words);
}

/** A sentence in which words of the language stand between backticks, as HTML. */
export function prose(value: string): string {
  return asText(value).replace(/`([^`\n]+)`/g, '<code>$1</code>');
}

/** Text as HTML, in an element or in an attribute. Line breaks stay; what would reorder a line becomes visible. */
export function asText(value: string): string {
  const lines = value.split(/\r?\n/).map((line) => visible(line.replaceAll('\t', ' ')));
  return lines.join('\n').replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
