/** From what a format holds to the blocks of a document: numbers that are typed are told from words, places are counted. */
import type { Block, Line, RawBlock } from './document.ts';

/** The blocks in their order. What has no words is left out. */
export function numbered(raw: readonly RawBlock[]): Block[] {
  let paragraph = 0;
  let last = '';
  const blocks: Block[] = [];
  for (const each of raw) {
    const page = each.page === undefined ? {} : { page: each.page };
    if (each.as === 'table') {
      const rows = each.rows
        .map(({ header, cells }) => ({ header, cells: cells.map(tidyLines) }))
        .filter(({ cells }) => cells.some((cell) => cell !== ''))
        .map((row) => {
          paragraph += 1;
          return { ...row, place: { paragraph, ...page } };
        });
      if (rows[0]) blocks.push({ as: 'table', rows, place: rows[0].place });
      continue;
    }
    for (const part of each.text.split('\n')) {
      const text = tidy(part);
      if (!/[\p{L}\p{N}]|^\[.*\]$/u.test(text)) continue;
      paragraph += 1;
      const made = line(each, text, { paragraph, ...page }, last);
      if (made.as === 'item') last = made.number;
      blocks.push(made);
    }
  }
  return blocks;
}

function line(raw: Exclude<RawBlock, { as: 'table' }>, text: string, place: Line['place'], last: string): Line {
  const typed = splitNumber(text);
  const number = raw.number ?? typed.number;
  const words = raw.number === undefined ? typed.text : text;
  const listed = raw.as === 'paragraph' && isMarker(number === '' ? typed.mark : number);
  if (raw.as === 'item' || listed)
    return {
      as: 'item',
      depth: Math.max(raw.depth, 1) + (raw.number === undefined ? nested(number, last) : 0),
      number,
      text: words,
      place,
    };
  return { as: raw.as, depth: raw.depth, number, text: words, place };
}

/** `(a)`, `iv)`, `-`: what numbers an item of a list, and not `2.2.1`, which numbers a clause. */
function isMarker(number: string): boolean {
  return /^([a-z]{1,4}|\d{1,2}|[-–—•·*▪◦‣])$/i.test(number);
}

/** Small Roman numbers stand below letters; `i` after `h` is a letter. */
function nested(number: string, last: string): number {
  if (number.length === 1 && last.length === 1 && number.charCodeAt(0) === last.charCodeAt(0) + 1) return 0;
  return /^(i{1,3}|iv|v|vi{1,3}|ix|x)$/.test(number) ? 1 : 0;
}

const typedNumber =
  /^(?:(?<clause>(?:SO|§|[A-Z])?\s?\d{1,3}(?:\.\d{1,3})+)\.?|(?<plain>\d{1,3})[.)]|\((?<bracketed>[a-z]{1,4}|[A-Z]|\d{1,2})\)|(?<open>[a-z]|[ivx]{1,4}|[A-Z])[.)]|(?<mark>[-–—•·*▪◦‣o]))(?:\s+|(?<=[)])(?=\S))(?=\S)/;

/** The number at the beginning, and the words after it. */
export function splitNumber(text: string): { readonly number: string; readonly mark: string; readonly text: string } {
  const found = typedNumber.exec(text);
  if (!found) return { number: '', mark: '', text };
  const { clause, plain, bracketed, open, mark } = found.groups ?? {};
  const number = (clause ?? plain ?? bracketed ?? open ?? '').replace(/\s/g, '');
  return { number, mark: mark ?? '', text: text.slice(found[0].length) };
}

/** White space of every kind is one space; quotes and hyphens have one form, and what cannot be seen is left out. */
export function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[‘’ʼ]/g, '’')
    .replace(/[‐‑]/g, '-')
    .trim();
}

function tidyLines(text: string): string {
  return text.split('\n').map(tidy).filter(Boolean).join('\n');
}
