/** A paragraph of a source, known by a print of its words; `listed` if the page must have it. */
export interface Paragraph {
  readonly id: string;
  readonly listed: boolean;
  readonly print: Set<string>;
}
export function readTable(): Paragraph[];
export function standsIn(print: Set<string>, words: string): boolean;
export function wordsOf(text: string): string[];
