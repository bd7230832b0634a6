/** How wide a text is, by the table of widths: in pixels, for a size of letters in pixels. */
import { widths } from './widths.ts';

export interface Letters {
  readonly size: number;
  readonly bold?: boolean;
}

const [regular, bold] = [new Map<number, number>(), new Map<number, number>()];
for (const range of widths) {
  for (const [map, list] of [
    [regular, range.regular],
    [bold, range.bold],
  ] as const) {
    for (const [index, width] of list.entries()) if (width > 0) map.set(range.first + index, width);
  }
}

/** Letters that the table lacks: none for marks upon others, a full square for Chinese and pictures, else a broad one. */
function guessed(code: number): number {
  if ((code >= 0x300 && code <= 0x36f) || (code >= 0x591 && code <= 0x5bd) || (code >= 0x64b && code <= 0x65f))
    return 0;
  if ((code >= 0xfe00 && code <= 0xfe0f) || code === joiner || code === 0x200c) return 0;
  // Colours of skin, and the letters of flags, are part of the picture before them.
  if ((code >= 0x1f3fb && code <= 0x1f3ff) || (code >= 0xe0020 && code <= 0xe007f)) return 0;
  return (code >= 0x1100 && code <= 0x11ff) || code >= 0x2e80 ? 1000 : 650;
}

const joiner = 0x200d;

export function widthOf(text: string, letters: Letters): number {
  const map = letters.bold ? bold : regular;
  let sum = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const known = map.get(unit);
    if (known !== undefined) {
      sum += known;
      continue;
    }
    const code = text.codePointAt(index) as number;
    // What is joined to a picture makes one picture with it.
    const joined = code > 0xffff && text.charCodeAt(index - 1) === joiner;
    if (code > 0xffff) index++;
    sum += joined ? 0 : guessed(code);
  }
  return (sum * letters.size) / 1000;
}
