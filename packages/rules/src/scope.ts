/** What a question of a rule is put to, and what comes back. */
import type { Constitution, Span } from '@icb/language';
import type { Tally } from './counts.ts';
import type { Item } from './items.ts';
import type { Truth } from './truth.ts';

/** What a question is put to. */
export interface Scope {
  readonly constitution: Item & { readonly kind: 'constitution' };
  readonly subject: Item;
  /** The thing that `it` stands for, in `for every`. */
  readonly it?: Item;
  /** Whether a placeholder counts as what will stand there. */
  readonly holesFit: boolean;
  /** Told of everything that the answer rests on. */
  readonly rests: (on: Resting) => void;
}

/** What an answer rests on: part of a constitution that has to be seen, and lines that have to be read. */
export interface Resting {
  readonly coverage: string;
  readonly content: string;
  /** Whether it is a property of a thing (and not a thing that may be there or not). */
  readonly property: boolean;
}

/** The answer, and the things because of which it is not yes; where none of them is there, where they would be. */
export interface Outcome {
  readonly truth: Truth;
  readonly offenders: readonly Item[];
  readonly place: Span | undefined;
}

export type Question = (scope: Scope) => Outcome;

/** What is counted, and where it would stand. */
export interface Counting {
  /** From what surely fits to what may fit: for requirements. */
  readonly tally: (scope: Scope) => Tally;
  /** Of what surely fits: for measures and messages, where silence does not count. */
  readonly stated: (scope: Scope) => Tally;
  /** Those that surely fit. */
  readonly things: (scope: Scope) => readonly Item[];
  readonly place: (scope: Scope) => Span | undefined;
}

/** What is counted, and where it would stand. */
export interface Counting {
  /** From what surely fits to what may fit: for requirements. */
  readonly tally: (scope: Scope) => Tally;
  /** Of what surely fits: for measures and messages, where silence does not count. */
  readonly stated: (scope: Scope) => Tally;
  /** Those that surely fit. */
  readonly things: (scope: Scope) => readonly Item[];
  readonly place: (scope: Scope) => Span | undefined;
}

/** The scope of a question about a whole constitution. */
export function scopeOf(
  part: Constitution,
  { holesFit = false, rests = () => undefined }: Partial<Pick<Scope, 'holesFit' | 'rests'>> = {},
): Scope {
  const { span, block, title, name } = part;
  const constitution: Scope['constitution'] = {
    kind: 'constitution',
    part,
    span,
    header: block.header,
    name: title?.value ?? name,
  };
  return { constitution, subject: constitution, holesFit, rests };
}
