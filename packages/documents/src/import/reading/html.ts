/** A web page as it is seen: not its scripts, its menus, what is hidden, and what is marked as deleted. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { RawBlock, RawRow } from './document.ts';
import { isHeaderRow } from './plain-text.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const unseen = new Set([
  ...[
    'head',
    'script',
    'style',
    'template',
    'noscript',
    'iframe',
    'object',
    'svg',
    'canvas',
    'audio',
    'video',
    'nav',
    'footer',
    'aside',
    'select',
  ],
  ...['del', 's', 'strike', 'datalist', 'dialog', 'math', 'button', 'textarea'],
]);
const blocks = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'caption',
    'center',
    'dd',
    'details',
    'div',
    'dl',
    'dt',
    'fieldset',
  ],
  ...[
    'figcaption',
    'figure',
    'footer',
    'form',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hr',
    'html',
    'legend',
    'li',
    'main',
  ],
  ...['ol', 'p', 'pre', 'section', 'summary', 'table', 'ul', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th'],
]);
/** Deeper than any page that somebody made; a page that goes deeper is read to here. */
const deepest = 400;
/** Rows that a cell of a table reaches over. */
const most = 200;

interface Around {
  readonly depth: number;
  readonly list: number;
  readonly as: 'heading' | 'paragraph' | 'item';
  readonly level: number;
}

export function readHtml(text: string): RawBlock[] {
  const raw: RawBlock[] = [];
  let words = '';
  let around: Around = { depth: 0, list: 0, as: 'paragraph', level: 0 };
  let number: string | undefined;
  let bold = true;
  const end = (): void => {
    if (words.trim() !== '') {
      const isHeading = around.as === 'paragraph' && bold && isShort(words);
      const depth = around.as === 'heading' ? around.level : around.as === 'item' ? around.list : isHeading ? 7 : 0;
      raw.push({
        as: isHeading ? 'heading' : around.as,
        depth,
        text: words,
        ...(number === undefined ? {} : { number }),
      });
      number = undefined;
    }
    words = '';
    bold = true;
  };
  const visit = (node: Node, here: Around, isBold: boolean): void => {
    if (here.depth > deepest) return;
    if ('value' in node) {
      const value = node.value.replace(/\s+/g, ' ');
      if (value.trim() !== '' && !isBold) bold = false;
      around = here;
      words += value;
      return;
    }
    if (!('tagName' in node) || isHidden(node)) return;
    const { tagName } = node;
    const inner = { ...here, depth: here.depth + 1 };
    if (tagName === 'br') {
      words += '\n';
      return;
    }
    if (tagName === 'table') {
      end();
      for (const child of elements(node)) if (child.tagName === 'caption') visit(child, inner, true);
      end();
      raw.push({ as: 'table', rows: rowsOf(node) });
      return;
    }
    if (tagName === 'dl') {
      end();
      raw.push({ as: 'table', rows: pairsOf(node) });
      return;
    }
    const isBlock = blocks.has(tagName);
    if (isBlock) end();
    const heading = /^h([1-6])$/.exec(tagName);
    const within: Around = heading
      ? { ...inner, as: 'heading', level: Number(heading[1]) }
      : tagName === 'li'
        ? { ...inner, as: 'item' }
        : tagName === 'ul' || tagName === 'ol'
          ? { ...inner, list: here.list + 1 }
          : inner;
    let count = Number(attribute(node, 'start') ?? '1');
    for (const child of node.childNodes) {
      if (tagName === 'ol' && 'tagName' in child && child.tagName === 'li' && !isHidden(child)) {
        number = markOf(attribute(node, 'type') ?? '1', count);
        count += 1;
      }
      visit(child, within, isBold || ['b', 'strong'].includes(tagName));
    }
    if (isBlock) end();
  };
  for (const node of parse(text).childNodes) visit(node, around, false);
  end();
  return raw;
}

function isShort(words: string): boolean {
  return !words.includes('\n') && words.trim().length < 90 && !/[.;,]\s*$/.test(words);
}

function isHidden(node: Element): boolean {
  const style = attribute(node, 'style') ?? '';
  return (
    unseen.has(node.tagName) ||
    attribute(node, 'hidden') !== undefined ||
    attribute(node, 'aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])/i.test(style) ||
    (node.tagName === 'input' && attribute(node, 'type') !== undefined)
  );
}

function attribute(node: Element, name: string): string | undefined {
  return node.attrs.find((each) => each.name === name)?.value;
}

function markOf(type: string, count: number): string {
  if (type === 'a' || type === 'A') return String.fromCharCode(96 + ((count - 1) % 26) + 1);
  return String(count);
}

function rowsOf(table: Element): RawRow[] {
  const rows: RawRow[] = [];
  /** Cells of rows above that reach down into this one, by column. */
  const reaching = new Map<number, { text: string; left: number }>();
  const visit = (node: Element, depth: number): void => {
    if (isHidden(node) || depth > deepest) return;
    if (node.tagName === 'tr') {
      const cells = elements(node).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
      const texts: string[] = [];
      const fill = (): void => {
        for (let above = reaching.get(texts.length); above; above = reaching.get(texts.length)) {
          if (above.left <= 1) reaching.delete(texts.length);
          else above.left -= 1;
          texts.push(above.text);
        }
      };
      for (const cell of cells) {
        fill();
        const text = textOf(cell, 0);
        const down = Math.min(Number(attribute(cell, 'rowspan') ?? '1') || 1, most);
        if (down > 1) reaching.set(texts.length, { text, left: down - 1 });
        const across = Math.min(Number(attribute(cell, 'colspan') ?? '1') || 1, 40);
        texts.push(text, ...Array.from({ length: across - 1 }, () => ''));
      }
      fill();
      const header =
        cells.length > 1 &&
        (cells.every(({ tagName }) => tagName === 'th') || (rows.length === 0 && isHeaderRow(texts)));
      rows.push({ header, cells: texts });
    } else if (node.tagName !== 'caption') for (const child of elements(node)) visit(child, depth + 1);
  };
  visit(table, 0);
  return rows;
}

/** A term and what is said of it, side by side. */
function pairsOf(list: Element): RawRow[] {
  const rows: { header: boolean; cells: string[] }[] = [];
  const parts = elements(list).flatMap((each) => (each.tagName === 'div' ? elements(each) : [each]));
  for (const part of parts) {
    if (part.tagName === 'dt') rows.push({ header: false, cells: [textOf(part, 0)] });
    else rows.at(-1)?.cells.push(textOf(part, 0));
  }
  return rows;
}

function elements(node: Element): Element[] {
  return node.childNodes.filter((child): child is Element => 'tagName' in child && !isHidden(child));
}

function textOf(node: Element, depth: number): string {
  if (depth > deepest) return '';
  return node.childNodes
    .map((child) => {
      if ('value' in child) return child.value.replace(/\s+/g, ' ');
      if (!('tagName' in child) || isHidden(child)) return '';
      if (child.tagName === 'br') return '\n';
      const inner = textOf(child, depth + 1);
      return blocks.has(child.tagName) ? `\n${inner}\n` : inner;
    })
    .join('');
}
