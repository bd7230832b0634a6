/** The document that an editor shows beside a text: as `icb render --draft` writes it, and each part with its place. */
import { type DocumentOptions, documentOf, htmlOf } from '@icb/documents';
import type { ReadFile } from '@icb/language';
import { type Errors, errorsOf } from '../pictures/errors.ts';

/** What the server answers to `icb/document`; `null` where it does not know the file. */
export interface ShownDocument {
  /** The file that it was drafted from: every `data-from` is a place in it. */
  readonly uri: string;
  /** The content of a page; `null` where there is no constitution. */
  readonly html: string | null;
  /** The full name of the board or partnership. */
  readonly title: string | null;
  /** Of the text that it was drafted from; `null` where the editor has not opened it. */
  readonly version: number | null;
  readonly errors: Errors;
}

/** What is not said yet stands there as a placeholder: whoever looks at it goes on writing. */
export const asDraft: DocumentOptions = { draft: true };

export function documentFor(file: ReadFile, version: number | null): ShownDocument {
  return { uri: file.uri, ...written(file), version, errors: errorsOf(file) };
}

type Written = Pick<ShownDocument, 'html' | 'title'>;

/** Is asked more often than anything changes. */
const kept = new WeakMap<ReadFile, Written>();

function written(file: ReadFile): Written {
  const known = kept.get(file) ?? write(file);
  kept.set(file, known);
  return known;
}

function write({ constitution, text }: ReadFile): Written {
  if (!constitution) return { html: null, title: null };
  const document = documentOf(constitution, asDraft);
  return { html: htmlOf(document, { text }), title: document.title };
}
