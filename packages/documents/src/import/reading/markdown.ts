/** Markdown is what it is shown as: a page of HTML. */
import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import type { RawBlock } from './document.ts';
import { readHtml } from './html.ts';

export function readMarkdown(text: string): RawBlock[] {
  const withoutFrontMatter = text
    .replace(/\r\n?/g, '\n')
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/~~[^~\n]+~~/g, '')
    // What is numbered as constitutions are is no list to Markdown: each line of it is a paragraph.
    .replace(/\n[ \t]*(?=(?:\((?:[a-z]{1,4}|[A-Z])\)|[a-z]{1,4}\)|[a-zA-Z]\.|\d+(?:\.\d+)+)\s)/g, '\n\n');
  return readHtml(
    micromark(withoutFrontMatter, {
      allowDangerousHtml: true,
      extensions: [gfmTable()],
      htmlExtensions: [gfmTableHtml()],
    }),
  );
}
