/** What every part of a constitution is made of: a place in the text, texts, dates, numbers, references. */
import type { Span } from '../finding.ts';
import type { Body } from './body.ts';
import type { Party } from './constitution.ts';
import type { Seat } from './seat.ts';
import type { TermInfo } from './term.ts';

/** Anything with a place in the text. */
export interface Part {
  readonly span: Span;
}

/** A text and the placeholders (`[state the area]`) that are left in it. */
export interface Text extends Part {
  readonly value: string;
  /** As it stands in the file, quotes and indentation included: what is found at an index in it is at its place plus that. */
  readonly raw: string;
  readonly placeholders: readonly Placeholder[];
}

export interface Placeholder extends Part {
  /** With its brackets. */
  readonly text: string;
}

/** A date as it was written, and as `YYYY-MM-DD` if there is such a day. */
export interface When extends Part {
  readonly text: string;
  readonly date: string | undefined;
}

/** A number as it was written; `value` is `undefined` for a placeholder. */
export interface Amount extends Part {
  readonly text: string;
  readonly value: number | undefined;
}

export type TimeUnit = 'hour' | 'day' | 'week' | 'month' | 'year';

/** A length of time: `3 clear days`. */
export interface Duration extends Part {
  readonly amount: Amount;
  readonly quality: 'clear' | 'working' | undefined;
  readonly unit: TimeUnit;
}

/** Part of a whole: `1/2` or `50%`. `value` is between 0 and 1 where the text makes sense. */
export interface Share extends Part {
  readonly text: string;
  readonly value: number;
}

/**
 * A name that stands for something. `is` tells what: `unknown` where nothing has that name (which is a finding of its
 * own), `placeholder` where the text leaves it open.
 */
export interface Reference extends Part {
  readonly name: string;
  readonly is: 'party' | 'seat' | 'body' | 'constitution' | 'term' | 'placeholder' | 'unknown';
  /** `each local-authority`: every one of them, one by one. */
  readonly each: boolean;
  readonly party?: Party;
  readonly seat?: Seat;
  readonly body?: Body;
  readonly constitution?: ConstitutionName;
  readonly term?: TermInfo;
}

/** A term of the vocabulary, or a placeholder for one. */
export interface TermReference extends Part {
  readonly name: string;
  readonly is: 'term' | 'placeholder' | 'unknown';
  readonly term?: TermInfo;
}

/** Another constitution, in this file or an imported one. */
export interface ConstitutionName {
  readonly uri: string;
  readonly name: string;
  readonly kind: 'icb' | 'icp';
}

/**
 * The braces of a part. `header` is what to underline when something is missing in it; `insertion` is the offset at which a
 * further line would go.
 */
export interface Block {
  readonly header: Span;
  readonly insertion: number;
  /** Where its closing brace stands, or its end where there is none. */
  readonly close: number;
  /** Whether that brace shares its line with something else: a new line then has to make room for itself. */
  readonly inline: boolean;
  /** The blanks before a further line, before the part itself, and those by which one stands further in than the other. */
  readonly layout: { readonly inside: string; readonly outside: string; readonly step: string };
  /** Every line that was read, by the property that it says, in the order of the text. */
  readonly lines: readonly Line[];
}

export interface Line extends Part {
  readonly property: string;
  /** What goes with it when it is taken out: the whole of its lines, if nothing else stands there. */
  readonly room: Span;
}

/** Part of the text that could not be read, and the kinds of block that it stands in, innermost last. */
export interface UnreadPart extends Part {
  readonly within: readonly string[];
}
