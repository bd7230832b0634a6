/** A document as a reader sees it: headings, paragraphs, items of lists, tables, each with its place. No layout, no origin. */

export interface Place {
  /** Counted from 1 through the whole document: blocks of text, and rows of tables. */
  readonly paragraph: number;
  /** Counted from 1, where the format knows pages. */
  readonly page?: number;
}

export interface Line {
  readonly as: 'heading' | 'paragraph' | 'item';
  /** Of a heading, its level from 1; of an item, how deep its list is nested, from 1; of a paragraph 0. */
  readonly depth: number;
  /** As it is printed, without its brackets and its full stop: `2.2.1`, `a`, `iv`; empty where there is none. */
  readonly number: string;
  readonly text: string;
  readonly place: Place;
}

export interface Row {
  readonly header: boolean;
  /** Lines within a cell are separated by line ends. */
  readonly cells: readonly string[];
  readonly place: Place;
}

export interface Table {
  readonly as: 'table';
  readonly rows: readonly Row[];
  readonly place: Place;
}

export type Block = Line | Table;

/** Why a file cannot be read, in a sentence for the person who has it. */
export interface Unreadable {
  readonly problem: string;
}

/** What a reader hands on before numbers are told from words, and before places are counted. */
export type RawBlock =
  | {
      readonly as: 'heading' | 'paragraph' | 'item';
      readonly depth: number;
      /** A number that the format makes itself, as Word does. */
      readonly number?: string;
      readonly text: string;
      readonly page?: number;
    }
  | { readonly as: 'table'; readonly rows: readonly RawRow[]; readonly page?: number };

export interface RawRow {
  readonly header: boolean;
  readonly cells: readonly string[];
}
