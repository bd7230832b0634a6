/** Documents: a constitution as prose in the model constitution's order, in the formats that people read. They run anywhere. */
export { type AgainstOptions, documentAgainst } from './compare/compare-documents.ts';
export { reasonsBy } from './compare/reasons.ts';
export { type VariedSpans, variedSpans } from './compare/varied-spans.ts';
export type * from './document/document.ts';
export { plainText } from './document/document.ts';
export type { Based } from './document/notes.ts';
export { type DocumentPart, partsOf } from './document/parts.ts';
export { type DocumentOptions, documentOf } from './document-of.ts';
export { documentStyle, type HtmlOptions, htmlOf } from './formats/html.ts';
export { type MarkdownOptions, markdownOf } from './formats/markdown.ts';
export { plainPicture } from './formats/plain-picture.ts';
export { wordsOf } from './wording/words.ts';
