/** Pages on their own in the look of the NHS: to send, to print, and to read without any program of ours. */
import { createHash } from 'node:crypto';
import { nhsPage as pageOf } from '@icb/documents/page';
import { visible } from '../pretty/visible.ts';

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
export function nhsPage({ title, band, heading, script, ...parts }: PageParts): string {
  return pageOf({
    ...parts,
    title: asText(title),
    band: asText(band),
    heading: asText(heading),
    script: script === undefined ? undefined : { text: script, hash: hashOf(script) },
  });
}

function hashOf(script: string): string {
  return createHash('sha256').update(script).digest('base64');
}

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
