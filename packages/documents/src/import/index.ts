/** Reading a published constitution back: from a file that people read to a draft in the constitution language. */
import { type Draft, draftOf } from './draft/draft.ts';
import { withoutRefusedLines } from './draft/refused.ts';
import { ownText } from './own/own-text.ts';
import type { Unreadable } from './reading/document.ts';
import type { Format } from './reading/formats.ts';
import { readDocument } from './reading/read.ts';
import type { Source } from './understanding/found.ts';
import { understand } from './understanding/understand.ts';

export type { Statement } from './draft/draft.ts';
export type { Confidence } from './patterns/pattern-file.ts';
export type { Place, Unreadable } from './reading/document.ts';
export { type Format, formatOf, largest } from './reading/formats.ts';

export interface Imported extends Draft {
  /** Passages that name seats or stand among them, and of which the draft has nothing, each with the reason. */
  readonly left: readonly (Source & { readonly why: string })[];
}

/** What was understood of a document. `source` is what the draft names as its origin. Never throws for what is in a file. */
export async function importDocument(
  bytes: Uint8Array,
  format: Format,
  source: string,
): Promise<Imported | Unreadable> {
  const blocks = await readDocument(bytes, format);
  if ('problem' in blocks) return blocks;
  const own = ownText(blocks, source);
  if (own) return own;
  const { found, around } = understand(blocks);
  const { text, statements, refused } = await withoutRefusedLines(draftOf(found, around, source));
  return { text, statements, left: [...found.left, ...refused] };
}
