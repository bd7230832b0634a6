/** Of what a file holds, what a reader of it sees: controls, and what hides in a text or turns its direction, are left out. */
import type { RawBlock } from './document.ts';

/** Joiners belong to how some names are written; line ends and tabs part words. */
const unseen = /(?![\t\n\r\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}]/gu;

const seen = (text: string): string => text.replace(/[\u0085\u2028\u2029]/g, '\n').replace(unseen, '');

export function legible(block: RawBlock): RawBlock {
  if (block.as !== 'table') return { ...block, text: seen(block.text) };
  return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(seen) })) };
}
