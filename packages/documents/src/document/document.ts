/**
 * A constitution as a document: plain data between the constitution and the formats (Word, web page, Markdown, PDF), and the
 * one thing that all of them show. Every clause knows which line of the file it says, and by which name it is known again.
 */
import type { Span } from '@icb/language';

export interface Document {
  readonly kind: 'icb' | 'icp';
  /** The full name of the board or partnership. */
  readonly title: string;
  /** What kind of document it is: “Constitution”, “Terms of reference”. */
  readonly heading: string;
  /** The day from which it is in force, in words, if the file says one. */
  readonly inForce: string | undefined;
  readonly sections: readonly Section[];
  /** What is found in the constitution as a whole, and belongs to no clause. */
  readonly notes: readonly Note[];
  /** What it shows of another version, if it is set against one. */
  readonly against?: Against;
}

/** What became of a part, or of some words, since the other version. */
export type Change = 'added' | 'removed';

/** A version set against an older one: the parts of both are there, and tell what became of them. */
export interface Against {
  readonly title: Words;
  readonly inForce: Words;
  /** What is said above the table of variations. */
  readonly application: Application;
  readonly variations: readonly Variation[];
}

/** What an application for approval says before its list. */
export interface Application {
  readonly title: string;
  /** What stands on it, and what it says of that; what is still to be filled in is a placeholder. */
  readonly lines: readonly (readonly [what: string, words: Words])[];
  readonly note: string;
}

/** One variation: a clause, a section that is there in one version alone, or what changes in a table. */
export interface Variation {
  /** Where it stands now, or stood: its number, if it has one, and what it is about. */
  readonly number: string | undefined;
  readonly title: string;
  /** The number that it had, where that is another one. */
  readonly formerNumber: string | undefined;
  /** The part of the document. */
  readonly to: string;
  /** A paragraph each; words that are others now are marked, unless all are. Empty where it said nothing. */
  readonly before: readonly Words[];
  readonly after: readonly Words[];
  readonly reason: Words;
  /** Who asks for what is said there; empty where nobody looked. */
  readonly bases: readonly Basis[];
}

/** A section of the document, or one within another. Those without a number are headings within a numbered one. */
export interface Section {
  readonly kind: 'section';
  /** Known by it wherever it stands: `composition/membership`, `board/audit-lead`. */
  readonly id: string;
  /** “3.5”, “Appendix 2”. */
  readonly number: string | undefined;
  /** The number that it had in the other version, where that is another one. */
  readonly formerNumber?: string;
  /** What became of its heading. */
  readonly change?: Change;
  /** 1 for the sections of the document, 2 for those within, and so on. */
  readonly level: number;
  readonly title: Words;
  /** The line of the file that the title comes from, if it comes from one. */
  readonly span: Span | undefined;
  readonly content: readonly Content[];
  readonly notes: readonly Note[];
}

export type Content = Section | Clause | Table | Picture;

/** A numbered clause: one provision of the constitution. */
export interface Clause {
  readonly kind: 'clause';
  readonly id: string;
  readonly number: string | undefined;
  readonly formerNumber?: string;
  readonly change?: Change;
  /** What it is about, before its text. */
  readonly heading: Words | undefined;
  readonly paragraphs: readonly Words[];
  /** “(a) …; (b) …”. */
  readonly items: readonly Item[];
  /** The line of the file that it says; none for what the document says of itself. */
  readonly span: Span | undefined;
  readonly basis: Basis | undefined;
  /** Why it was there in the other version, where that is something else. */
  readonly formerBasis?: Basis;
  readonly notes: readonly Note[];
  /** Whether it stands where the file says nothing. */
  readonly silent: boolean;
}

export interface Item {
  readonly id: string;
  readonly change?: Change;
  readonly heading: Words | undefined;
  readonly paragraphs: readonly Words[];
  readonly span: Span | undefined;
  readonly notes: readonly Note[];
}

/** A table; the first cell of a row says what the row is about. */
export interface Table {
  readonly kind: 'table';
  readonly id: string;
  readonly change?: Change;
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly Row[];
}

export interface Row {
  readonly id: string;
  readonly change?: Change;
  readonly cells: readonly Words[];
  readonly span: Span | undefined;
  readonly basis?: Basis;
  readonly notes: readonly Note[];
}

/** The diagram of the board; a format draws it, or leaves it out. */
export interface Picture {
  readonly kind: 'picture';
  readonly id: string;
  readonly change?: Change;
  readonly caption: string;
  /** What it shows, for those who do not see it. */
  readonly description: string;
}

/** A stretch of text: words, placeholders that are still to be filled in, and references to other parts of the document. */
export type Words = readonly Piece[];

export type Piece = PlainPiece | ChangedPiece;

export type PlainPiece = string | Placeholder | CrossReference;

/** Words that only one of two versions has. */
export interface ChangedPiece {
  readonly change: Change;
  readonly piece: PlainPiece;
}

export interface Placeholder {
  /** With its brackets. */
  readonly placeholder: string;
}

export interface CrossReference {
  /** The id of a section or clause. */
  readonly to: string;
  /** What of it is shown: “clause 3.5.1”, found when the document is put together. */
  readonly words: string;
  /** Whether it stands in a list after another one: then it is “3.5.1” alone. */
  readonly isNext?: true;
}

/** Why a clause is there: an Act or regulations ask for it, guidance does, or neither. */
export interface Basis {
  readonly kind: 'law' | 'guidance' | 'local';
  /** The paragraphs that ask for it. */
  readonly citations: readonly string[];
}

/** What is said in the margin: a finding, or the source of what is asked. */
export interface Note {
  readonly rule: string | undefined;
  readonly title: string;
  readonly text: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint' | undefined;
  readonly citations: readonly {
    readonly text: string;
    readonly quote: string | null;
    readonly url: string | null;
  }[];
}

/** The words as plain text; those that are there no more are left out. */
export function plainText(words: Words): string {
  return words.map((piece) => (changeOfPiece(piece) === 'removed' ? '' : textOf(plainPiece(piece)))).join('');
}

export function textOf(piece: PlainPiece): string {
  return typeof piece === 'string' ? piece : 'placeholder' in piece ? piece.placeholder : piece.words;
}

export function plainPiece(piece: Piece): PlainPiece {
  return typeof piece === 'object' && 'change' in piece ? piece.piece : piece;
}

export function changeOfPiece(piece: Piece): Change | undefined {
  return typeof piece === 'object' && 'change' in piece ? piece.change : undefined;
}

/** What became of all of some words; `undefined` where some of them stay, or where there are none. */
export function changeOf(words: Words): Change | undefined {
  const [first, ...others] = words.map(changeOfPiece);
  return others.every((each) => each === first) ? first : undefined;
}

/** Words, each of which became the same. */
export function changedTo(change: Change, words: Words): Words {
  return words.map((piece) => ({ change, piece: plainPiece(piece) }));
}

/** A sign that comes and goes with the words before it. */
export function followedBy(words: Words, sign: string): Words {
  const change = changeOf(words);
  return [...words, change ? { change, piece: sign } : sign];
}
