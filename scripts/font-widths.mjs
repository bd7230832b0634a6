/**
 * `node scripts/font-widths.mjs REGULAR.ttf BOLD.ttf`: writes packages/drawing/src/text/widths.ts, the widths of letters
 * that pictures are measured by. Run by hand, once for a font: the pictures are the same on every machine because nothing
 * measures them by the fonts that it has.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, stop } from './running.mjs';

/** The letters of European languages, and the marks that texts in them use. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x1e80, 0x1e85],
  [0x1ef2, 0x1ef3],
  [0x2010, 0x2026],
  [0x2030, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
];

const [regular, bold] = process.argv.slice(2);
if (!regular || !bold) stop('Name two font files: node scripts/font-widths.mjs REGULAR.ttf BOLD.ttf');

const lines = [
  '// Made by scripts/font-widths.mjs from Liberation Sans 2.1.5 (the SIL Open Font License 1.1), whose letters are as wide as',
  '// those of Arial. Widths in thousandths of the size of the letters, from the first letter of each range on; 0 where the',
  '// font has no such letter.',
  'export interface WidthRange {',
  '  readonly first: number;',
  '  readonly regular: readonly number[];',
  '  readonly bold: readonly number[];',
  '}',
  '',
  'export const widths: readonly WidthRange[] = [',
];
const fonts = [readFont(regular), readFont(bold)];
for (const [first, last] of ranges) {
  const [one, other] = fonts.map((widthOf) =>
    Array.from({ length: last - first + 1 }, (_, index) => widthOf(first + index)),
  );
  lines.push(
    '  {',
    `    first: ${first},`,
    `    regular: [${one.join(', ')}],`,
    `    bold: [${other.join(', ')}],`,
    '  },',
  );
}
lines.push('];', '');
writeFileSync(join(root, 'packages/drawing/src/text/widths.ts'), lines.join('\n'));

/** The widths of a TrueType font: its tables `cmap` (format 4), `hmtx`, `hhea`, `head`. */
function readFont(file) {
  const data = readFileSync(file);
  const tables = new Map();
  for (let index = 0; index < data.readUInt16BE(4); index++) {
    const at = 12 + index * 16;
    tables.set(data.toString('latin1', at, at + 4), data.readUInt32BE(at + 8));
  }
  const unitsPerEm = data.readUInt16BE(tables.get('head') + 18);
  const metrics = data.readUInt16BE(tables.get('hhea') + 34);
  const glyphOf = readCharacterMap(data, tables.get('cmap'));
  return (code) => {
    const glyph = glyphOf(code);
    if (glyph === 0) return 0;
    const width = data.readUInt16BE(tables.get('hmtx') + Math.min(glyph, metrics - 1) * 4);
    return Math.round((width * 1000) / unitsPerEm);
  };
}

function readCharacterMap(data, cmap) {
  const count = data.readUInt16BE(cmap + 2);
  const subtables = Array.from({ length: count }, (_, index) => cmap + data.readUInt32BE(cmap + 8 + index * 8));
  const table = subtables.find((at) => data.readUInt16BE(at) === 4);
  if (table === undefined) stop('The font has no character map of format 4.');
  const segments = data.readUInt16BE(table + 6) / 2;
  return (code) => {
    for (let segment = 0; segment < segments; segment++) {
      const end = data.readUInt16BE(table + 14 + segment * 2);
      if (code > end) continue;
      const start = data.readUInt16BE(table + 16 + (segments + segment) * 2);
      if (code < start) return 0;
      const delta = data.readInt16BE(table + 16 + (segments * 2 + segment) * 2);
      const place = table + 16 + (segments * 3 + segment) * 2;
      const offset = data.readUInt16BE(place);
      if (offset === 0) return (code + delta) & 0xffff;
      const glyph = data.readUInt16BE(place + offset + (code - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
