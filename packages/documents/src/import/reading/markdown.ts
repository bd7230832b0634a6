/** Markdown is what it is shown as: a page of HTML. */
import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import type { RawBlock } from './document.ts';
import { readHtml } from './html.ts';

export function readMarkdown(text: string): RawBlock[] {
  const withoutFrontMatter = text.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/~~[^~\n]+~~/g, '');
  return readHtml(
    micromark(withoutFrontMatter, {
      allowDangerousHtml: true,
      extensions: [gfmTable()],
      htmlExtensions: [gfmTableHtml()],
    }),
  );
}
