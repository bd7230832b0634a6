/** What a terminal would obey instead of printing, made visible. */

import { isPlain } from './width.ts';

/**
 * Controls, invisible formatting (which can reorder a line), line separators and halves of characters. Zero-width joiners are
 * part of how some names and signs are written, and a terminal does not obey them.
 */
export function visible(text: string): string {
  if (isPlain(text)) return text;
  return text.replace(/(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, picture);
}

/** `␛` for what Unicode has a picture of, else its number. */
function picture(sign: string): string {
  const code = sign.codePointAt(0) as number;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
