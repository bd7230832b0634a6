/**
 * A Word file as it is shown with all changes accepted: its paragraphs and tables with the numbers that Word makes, without
 * what is deleted, hidden, a field's code, a comment, or in the margins of the page.
 */
import type { RawBlock, RawRow, Unreadable } from '../document.ts';
import { isHeaderRow } from '../plain-text.ts';
import { partsOf } from './archive.ts';
import { type Numbers, numbersOf } from './numbers.ts';
import { type Styles, stylesOf } from './styles.ts';
import { child, type Element, elements, isOn, readXml, valueAt } from './xml.ts';

const main = 'word/document.xml';
const wanted = [main, 'word/styles.xml', 'word/numbering.xml'];

export function readWord(bytes: Uint8Array): readonly RawBlock[] | Unreadable {
  const parts = partsOf(bytes, wanted);
  if ('problem' in parts) return parts;
  if (!parts.has(main)) return { problem: 'This is not a Word file (.docx): it has no document in it.' };
  const roots = new Map<string, Element>();
  for (const [name, text] of parts) {
    const root = readXml(text);
    if ('problem' in root) return root;
    roots.set(name, root);
  }
  const body = child(roots.get(main), 'w:body');
  if (!body) return { problem: 'This Word file is damaged: its document has no body.' };
  const reading: Reading = {
    styles: stylesOf(roots.get('word/styles.xml')),
    numbers: numbersOf(roots.get('word/numbering.xml')),
    raw: [],
  };
  readBlocks(body, reading);
  return reading.raw;
}

interface Reading {
  readonly styles: Styles;
  readonly numbers: Numbers;
  readonly raw: RawBlock[];
}

/** What holds blocks without being one: content controls, inserted text. */
const wrappers = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:customXml',
  'w:smartTag',
  'mc:AlternateContent',
  'mc:Choice',
]);

function readBlocks(parent: Element, reading: Reading): void {
  for (const each of elements(parent)) {
    if (each.name === 'w:p') readParagraph(each, reading);
    else if (each.name === 'w:tbl') reading.raw.push({ as: 'table', rows: rowsOf(each, reading) });
    else if (wrappers.has(each.name) && !isTableOfContents(each)) readBlocks(each, reading);
  }
}

function isTableOfContents(element: Element): boolean {
  return valueAt(element, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery') === 'Table of Contents';
}

function readParagraph(paragraph: Element, { styles, numbers, raw }: Reading): void {
  const properties = child(paragraph, 'w:pPr');
  const id = valueAt(properties, 'w:pStyle');
  const style = styles(id);
  const said = spoken(paragraph, styles, style.hidden);
  const list = valueAt(properties, 'w:numPr', 'w:numId') ?? style.list.id;
  const level = Number(valueAt(properties, 'w:numPr', 'w:ilvl') ?? style.list.level ?? '0');
  if (said.text.trim() === '' || /^TOC\s?\d/i.test(id ?? '')) return;
  const printed = list !== undefined && list !== '0' ? numbers(list, level) : undefined;
  const number = printed === undefined || printed === '•' ? undefined : printed.replace(/^\(|[).\s]+$/g, '');
  const own = valueAt(properties, 'w:outlineLvl');
  const outline = own !== undefined ? Number(own) : style.outline;
  const given = number === undefined ? {} : { number };
  const isLong = /[.;:]\s*$/.test(said.text) && said.text.length > 100;
  if (outline !== undefined && outline < 9 && !isLong)
    raw.push({ as: 'heading', depth: outline + 1, text: said.text, ...given });
  else if (printed !== undefined && /\d\.\d/.test(number ?? ''))
    raw.push({ as: 'paragraph', depth: 0, text: said.text, ...given });
  else if (printed !== undefined) raw.push({ as: 'item', depth: level + 1, text: said.text, ...given });
  else if (said.bold && said.text.length < 90 && !/[.;,:]\s*$/.test(said.text))
    raw.push({ as: 'heading', depth: 7, text: said.text });
  else raw.push({ as: 'paragraph', depth: 0, text: said.text });
}

interface Spoken {
  readonly text: string;
  readonly bold: boolean;
}

const unread = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPr',
  'w:rPr',
  'w:instrText',
  'w:delText',
  'mc:Fallback',
  'w:footnoteReference',
  'w:commentReference',
]);

function spoken(paragraph: Element, styles: Styles, hidden: boolean): Spoken {
  let text = '';
  let bold = true;
  const visit = (element: Element, unseen: boolean, isBold: boolean): void => {
    if (unread.has(element.name)) return;
    if (element.name === 'w:t') {
      const words = element.children.filter((each) => typeof each === 'string').join('');
      if (unseen) return;
      text += words;
      if (words.trim() !== '' && !isBold) bold = false;
    } else if (element.name === 'w:tab') text += '\t';
    else if (element.name === 'w:br' || element.name === 'w:cr') text += '\n';
    else if (element.name === 'w:noBreakHyphen') text += '-';
    else if (element.name === 'w:r') {
      const properties = child(element, 'w:rPr');
      const gone = isOn(properties, 'w:vanish') || isOn(properties, 'w:strike') || isOn(properties, 'w:dstrike');
      const off = child(properties, 'w:vanish') !== undefined && !isOn(properties, 'w:vanish');
      const isHidden = !off && (unseen || gone || styles(valueAt(properties, 'w:rStyle')).hidden);
      for (const each of elements(element)) visit(each, isHidden, isOn(properties, 'w:b'));
    } else {
      if (element.name === 'w:txbxContent') text += '\n';
      for (const each of elements(element)) visit(each, unseen, isBold);
      if (element.name === 'w:p' && element !== paragraph) text += '\n';
    }
  };
  visit(paragraph, hidden, false);
  return { text: text.replace(/\t/g, ' '), bold: bold && text.trim() !== '' };
}

function rowsOf(table: Element, reading: Reading): RawRow[] {
  const rows: RawRow[] = [];
  const all = elements(table).flatMap((each) =>
    each.name === 'w:tr'
      ? [each]
      : wrappers.has(each.name)
        ? elements(each).flatMap((inner) => (inner.name === 'w:tr' ? [inner] : elements(inner)))
        : [],
  );
  for (const row of all.filter(({ name }) => name === 'w:tr')) {
    if (child(row, 'w:trPr', 'w:del')) continue;
    const cells = elements(row)
      .flatMap((each) => (each.name === 'w:sdt' ? elements(child(each, 'w:sdtContent') ?? each) : [each]))
      .filter(({ name }) => name === 'w:tc')
      .map((cell) => {
        const inner: Reading = { ...reading, raw: [] };
        readBlocks(cell, inner);
        return inner.raw
          .map((block) =>
            block.as === 'table' ? block.rows.map((each) => each.cells.join(' ')).join('\n') : block.text,
          )
          .join('\n');
      });
    const header = isOn(child(row, 'w:trPr'), 'w:tblHeader') || (rows.length === 0 && isHeaderRow(cells));
    rows.push({ header, cells });
  }
  return rows;
}
