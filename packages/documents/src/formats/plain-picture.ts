/**
 * The board as points of colour, where there is no browser to draw it: a PNG of chairs in rows, one row for each kind of seat,
 * filled where they vote. It has no words: it stands beside the SVG, for programs that show no SVG, and the table names them.
 */
import { boardPicture } from '@icb/drawing';
import type { Constitution } from '@icb/language';
import { zlibSync } from 'fflate';

type Colour = readonly [red: number, green: number, blue: number];

const white: Colour = [255, 255, 255];

const colours: Readonly<Record<string, Colour>> = {
  chair: [0, 48, 135],
  'chief-executive': [0, 94, 184],
  executive: [0, 94, 184],
  'non-executive': [0, 102, 122],
  partner: [51, 0, 114],
  'other-member': [124, 40, 85],
  member: [0, 94, 184],
  participant: [66, 85, 99],
  observer: [66, 85, 99],
};

/** So many chairs stand in a row at the most; further ones in another. */
const inRow = 16;

/** As large as the drawing for which it stands, in points. */
export function plainPicture(constitution: Constitution, width: number, height: number): Uint8Array {
  const { head, members, attendees } = boardPicture(constitution);
  const rows = [...(head ? [head] : []), ...members, ...attendees].flatMap(({ places }) => {
    const chairs = places.flatMap((place) =>
      place.chairs.map(() => ({ colour: colours[place.kind] ?? white, votes: place.votes === true })),
    );
    return Array.from({ length: Math.ceil(chairs.length / inRow) }, (_, row) =>
      chairs.slice(row * inRow, (row + 1) * inRow),
    );
  });
  // From chair to chair, a quarter of it free; the line around a chair is a tenth of it.
  const step = Math.max(4, Math.floor(Math.min(width / (inRow + 1), height / (rows.length + 1), 64)));
  const chair = step - Math.floor(step / 4);
  const line = Math.max(1, Math.floor(step / 10));
  const points = new Uint8Array(width * height * 3).fill(255);
  const fill = (left: number, top: number, size: number, colour: Colour): void => {
    for (let y = Math.max(0, top); y < Math.min(height, top + size); y++)
      for (let x = Math.max(0, left); x < Math.min(width, left + size); x++) points.set(colour, (y * width + x) * 3);
  };
  const above = Math.floor((height - rows.length * step) / 2);
  rows.forEach((row, down) => {
    const before = Math.floor((width - row.length * step) / 2);
    row.forEach(({ colour, votes }, across) => {
      const [left, top] = [before + across * step, above + down * step];
      fill(left, top, chair, colour);
      if (!votes) fill(left + line, top + line, chair - 2 * line, white);
    });
  });
  return pngOf(points, width, height);
}

/** A PNG of eight bits for each of red, green and blue (ISO/IEC 15948). */
function pngOf(points: Uint8Array, width: number, height: number): Uint8Array {
  const lines = new Uint8Array(height * (width * 3 + 1));
  for (let y = 0; y < height; y++)
    lines.set(points.subarray(y * width * 3, (y + 1) * width * 3), y * (width * 3 + 1) + 1);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 2, 0, 0, 0], 8);
  const parts = [
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(lines)),
    chunk('IEND', new Uint8Array()),
  ];
  const png = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    png.set(part, at);
    at += part.length;
  }
  return png;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const whole = new Uint8Array(12 + data.length);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  whole.set(new TextEncoder().encode(name), 4);
  whole.set(data, 8);
  view.setUint32(8 + data.length, checksum(whole.subarray(4, 8 + data.length)));
  return whole;
}

/** CRC-32, as PNG wants it. */
function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}
