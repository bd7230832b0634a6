/** A file of any of the formats that are read, as blocks of text with their places. */
import type { Block, RawBlock, Unreadable } from './document.ts';
import { type Format, largest } from './formats.ts';
import { readHtml } from './html.ts';
import { legible } from './legible.ts';
import { readMarkdown } from './markdown.ts';
import { numbered } from './numbered.ts';
import { readPlainText } from './plain-text.ts';
import { readWord } from './word/word.ts';

export async function readDocument(bytes: Uint8Array, format: Format): Promise<readonly Block[] | Unreadable> {
  if (bytes.length > largest.file) return tooLarge;
  const raw = await rawOf(bytes, format);
  if ('problem' in raw) return raw;
  const blocks = numbered(raw.map(legible));
  if (blocks.length > largest.blocks) return tooLarge;
  if (blocks.length === 0) return { problem: 'There are no words to read in this file.' };
  return blocks;
}

const tooLarge: Unreadable = { problem: 'This file is far larger than any constitution. It was not read.' };

async function rawOf(bytes: Uint8Array, format: Format): Promise<readonly RawBlock[] | Unreadable> {
  if (format === 'word') return readWord(bytes);
  if (format === 'pdf') return (await import('./pdf.ts')).readPdf(bytes);
  if (bytes.length > largest.text) return tooLarge;
  const text = textOf(bytes);
  if (typeof text !== 'string') return text;
  return { html: readHtml, markdown: readMarkdown, text: readPlainText }[format](text);
}

function textOf(bytes: Uint8Array): string | Unreadable {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (!wide && bytes.includes(0)) return { problem: 'This file holds binary data, not text.' };
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What is not UTF-8 and has no zeros is, in practice, the character set of Windows.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
