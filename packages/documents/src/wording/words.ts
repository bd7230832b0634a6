/** Texts of a file as words of the document: placeholders told apart, lines joined to paragraphs. */
import type { Text } from '@icb/language';
import type { Piece, Words } from '../document/document.ts';

/** A text on one line. */
export function wordsOf(text: string): Words {
  return pieces(text.replace(/\s+/g, ' ').trim());
}

export function saidIn(text: Text): Words {
  return wordsOf(text.value);
}

/** A text in its paragraphs: blank lines part them, and lines that begin as items of a list do. */
export function paragraphsOf({ value }: Text): Words[] {
  const lines = value.split(/\r\n|\r|\n/);
  const paragraphs: string[] = [];
  let open = false;
  for (const line of lines) {
    const words = line.trim();
    if (words === '') open = false;
    else if (open && !startsItem.test(words)) paragraphs[paragraphs.length - 1] += ` ${words}`;
    else {
      paragraphs.push(words);
      open = true;
    }
  }
  return paragraphs.map(wordsOf);
}

const startsItem = /^(?:[-–•*]\s|\(?(?:[a-z]|[ivx]+|\d+)[.)]\s)/;

function pieces(text: string): Piece[] {
  return text
    .split(/(\[[^\]\r\n]*\])/)
    .filter((part) => part !== '')
    .map((part) => (/^\[.*\]$/.test(part) ? { placeholder: part } : part));
}

/** Words one after another; neighbours that are both plain text become one. */
export function together(...parts: readonly (Words | string)[]): Words {
  const joined: Piece[] = [];
  for (const piece of parts.flat()) {
    const last = joined[joined.length - 1];
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece;
    else if (piece !== '') joined.push(piece);
  }
  return joined;
}

/** With a capital at the beginning. */
export function capital(words: Words): Words {
  const [first, ...rest] = words;
  return typeof first === 'string' ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest] : words;
}
