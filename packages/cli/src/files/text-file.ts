/** Reading a file as text, with a plain sentence where that cannot be done. */
import { readFileSync, statSync } from 'node:fs';
import { largestSize } from './largest-size.ts';
import { noteFile } from './looks.ts';

/** The text as it stands on disk, a byte-order mark included, or one sentence that says why there is none. */
export type Text = { readonly text: string } | { readonly problem: 'missing' | 'unreadable'; readonly error: string };

export function readText(file: string): Text {
  noteFile(file);
  try {
    const { size, isFile } = about(file);
    if (!isFile) return unreadable('This is not a file that can be read.');
    if (size > largestSize) return unreadable(tooLarge(size));
    return textOf(readFileSync(file));
  } catch (error) {
    return { problem: isMissing(error) ? 'missing' : 'unreadable', error: whyNotRead(error) };
  }
}

/** A system error in the words of a person who does not know its code. */
export function whyNotRead(error: unknown): string {
  const code = codeOf(error);
  return sentences[code] ?? `This cannot be read (the system says ${code}).`;
}

export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'There is no file or folder at this path.',
  ENOTDIR: 'There is no file or folder at this path.',
  EACCES: 'You do not have permission to read this.',
  EPERM: 'You do not have permission to read this.',
  ELOOP: 'This is a link that leads back to itself.',
  ENAMETOOLONG: 'This path is too long for the system.',
};

function about(file: string): { size: number; isFile: boolean } {
  const stats = statSync(file);
  return { size: stats.size, isFile: stats.isFile() };
}

export function tooLarge(size: number): string {
  const megabytes = (size / 1024 / 1024).toFixed(1).replace(/\.0$/, '');
  return `This file is too large (${megabytes} MB): no constitution needs more than 4 MB, so it was not read.`;
}

/** What the bytes of a file say. */
export function textOf(bytes: Uint8Array): Text {
  if (isUtf16(bytes)) return unreadable('This file is saved as UTF-16. Save it as UTF-8 and try again.');
  if (bytes.includes(0)) return unreadable('This file holds binary data, not text.');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return unreadable('This file is not text in UTF-8. Save it as UTF-8 and try again.');
  }
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function unreadable(error: string): Text {
  return { problem: 'unreadable', error };
}
