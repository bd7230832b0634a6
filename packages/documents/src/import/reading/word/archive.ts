/**
 * The parts of a Word file that are read, and no others. What an archive says of itself is not believed: each part is
 * unpacked bit by bit, and only up to a limit.
 */
import { Inflate } from 'fflate';
import type { Unreadable } from '../document.ts';

export interface Limits {
  /** Bytes of one part when unpacked. */
  readonly part: number;
  readonly entries: number;
}

export const limits: Limits = { part: 48 * 1024 * 1024, entries: 5000 };

export type Parts = ReadonlyMap<string, string>;

/** The named parts as text; those that are not there are left out. */
export function partsOf(
  bytes: Uint8Array,
  wanted: readonly string[],
  { part, entries }: Limits = limits,
): Parts | Unreadable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 8 && view.getUint32(0) === 0xd0cf11e0)
    return {
      problem:
        'This file is encrypted, or in the old format of Word (.doc). Open it in Word and save it without a password as .docx.',
    };
  if (bytes.length < 22 || view.getUint16(0) !== 0x504b)
    return { problem: 'This is not a Word file (.docx), or it is damaged.' };
  const listing = listOf(view, entries);
  if ('problem' in listing) return listing;
  const parts = new Map<string, string>();
  for (const entry of listing.entries) {
    if (/^([/\\]|[a-z]:)|(^|[/\\])\.\.([/\\]|$)/i.test(entry.name))
      return { problem: 'This Word file names files outside of itself, which Word never does. It was not read.' };
    if (/vbaProject|vbaData|\.(exe|dll|js|vbs)$/i.test(entry.name))
      return { problem: 'This Word file holds macros. Save it in Word as a document without macros (.docx).' };
    if (entry.encrypted) return { problem: 'This file is encrypted. Open it, and save it without a password.' };
    if (!wanted.includes(entry.name)) continue;
    if (parts.has(entry.name))
      return { problem: 'This Word file holds two parts of the same name, which Word never makes. It was not read.' };
    const text = unpack(bytes, view, entry, part);
    if (typeof text !== 'string') return text;
    parts.set(entry.name, text);
  }
  return parts;
}

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly at: number;
}

const damaged: Unreadable = {
  problem: 'This Word file is damaged. Open it in Word, which may repair it, and save it again.',
};

function listOf(view: DataView, most: number): { readonly entries: readonly Entry[] } | Unreadable {
  let end = view.byteLength - 22;
  const first = Math.max(0, end - 0xffff);
  while (end >= first && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < first) return damaged;
  const count = view.getUint16(end + 10, true);
  if (count > most) return { problem: 'This Word file holds far more parts than a document has. It was not read.' };
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = count; left > 0; left -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return damaged;
    const [nameLength, extra, comment] = [28, 30, 32].map((from) => view.getUint16(at + from, true)) as [
      number,
      number,
      number,
    ];
    if (at + 46 + nameLength > view.byteLength) return damaged;
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
    entries.push({
      name,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + extra + comment;
  }
  return { entries };
}

function unpack(bytes: Uint8Array, view: DataView, { at, method, packed }: Entry, most: number): string | Unreadable {
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) return damaged;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) return damaged;
  const content = bytes.subarray(start, start + packed);
  const tooLarge = { problem: 'This Word file unpacks to far more than a constitution needs. It was not read.' };
  if (method === 0) return packed > most ? tooLarge : decoded(content);
  if (method !== 8) return damaged;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
  });
  try {
    // In small steps, so that what would be too large is known before it has all been made.
    const step = 16 * 1024;
    for (let from = 0; from < content.length || from === 0; from += step) {
      inflate.push(content.subarray(from, from + step), from + step >= content.length);
      if (size > most) return tooLarge;
    }
  } catch {
    return damaged;
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return decoded(whole);
}

function decoded(content: Uint8Array): string | Unreadable {
  try {
    const isWide = content[0] === 0xff || content[0] === 0xfe;
    return new TextDecoder(isWide ? (content[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8', { fatal: true }).decode(
      content,
    );
  } catch {
    return damaged;
  }
}
