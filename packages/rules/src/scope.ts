/** What a question of a rule is put to, and what comes back. */
import type { Constitution, Span } from '@icb/language';
import type { End, Tally } from './counts.ts';
import { LAST_DAY } from './day.ts';
import type { Item } from './items.ts';
import { type KnownRules, noRules } from './known-rules.ts';
import type { Truth } from './truth.ts';

/** What all questions of one judging are put with. */
export interface Asking {
  readonly constitution: Item & { readonly kind: 'constitution' };
  /** The rules that were judged before. */
  readonly rules: KnownRules;
  /** By the law and the bodies of which day, `YYYY-MM-DD`. */
  readonly day: string;
  /** Whether a placeholder counts as what will stand there. */
  readonly holesFit: boolean;
  /** Whether a name that stands for nothing known (a slip, or an import that is missing) counts as what it might mean. */
  readonly namesFit: boolean;
  /** Told of everything that the answer rests on. */
  readonly rests: (on: Resting) => void;
  /** Told where the answer would be another if placeholders, or names that stand for nothing, counted as what they might be. */
  readonly met: (what: 'hole' | 'name') => void;
}

/** What a question is put to. */
export class Scope {
  readonly asking: Asking;
  readonly subject: Item;
  /** The thing that `it` stands for, in `for every`. */
  readonly it: Item | undefined;

  constructor(asking: Asking, subject: Item = asking.constitution, it?: Item) {
    this.asking = asking;
    this.subject = subject;
    this.it = it;
  }

  get constitution(): Asking['constitution'] {
    return this.asking.constitution;
  }

  get day(): string {
    return this.asking.day;
  }

  get rules(): KnownRules {
    return this.asking.rules;
  }

  get isWhole(): boolean {
    return this.subject === this.asking.constitution;
  }

  /** The same question, put to a thing. */
  about(subject: Item): Scope {
    return new Scope(this.asking, subject, this.it);
  }

  /** The same question, where `it` stands for a thing. */
  withIt(it: Item): Scope {
    return new Scope(this.asking, this.subject, it);
  }
}

/** What an answer rests on: part of a constitution that has to be seen, and lines that have to be read. */
export interface Resting {
  readonly coverage: string | undefined;
  readonly content: string;
  /** Whether a thing may be there that a name which stands for nothing keeps from being known. */
  readonly doubtful?: boolean;
  /** Whether nothing of the kind can be seen. */
  readonly outOfSight?: boolean;
}

/** The answer, and the things because of which it is not yes; where none of them is there, where they would be. */
export interface Outcome {
  readonly truth: Truth;
  readonly offenders: readonly Item[];
  /** Those of them because of which the answer is a sure no. */
  readonly contradictions?: readonly Item[] | undefined;
  readonly place: Span | undefined;
  /** The placeholders because of which it is neither yes nor no. */
  readonly holes: readonly Span[];
}

export type Question = (scope: Scope) => Outcome;

/** What is counted, and where it would stand. */
export interface Counting {
  /** From what surely fits to what may fit, counting ranges of seats to one end: for requirements. */
  readonly tally: (scope: Scope, end: End) => Counted;
  /** Of what surely fits, from the least to the most: for measures and messages, where silence does not count. */
  readonly stated: (scope: Scope) => Tally;
  /** Those that surely fit. */
  readonly things: (scope: Scope) => readonly Item[];
  readonly place: (scope: Scope) => Span | undefined;
}

/** A number, and the placeholders because of which it is not sure. */
export type Counted = Tally & { readonly holes: readonly Span[] };

/** How a whole constitution is asked. */
export function askingOf(
  part: Constitution,
  {
    day = LAST_DAY,
    rules = noRules,
    holesFit = false,
    namesFit = false,
    rests = () => undefined,
    met = () => undefined,
  }: Partial<Asking> = {},
): Asking {
  const { span, block, title, name } = part;
  const constitution: Asking['constitution'] = {
    kind: 'constitution',
    part,
    span,
    header: block.header,
    name: title?.value ?? name,
  };
  return { constitution, day, rules, holesFit, namesFit, rests, met };
}

/** The scope of a question about a whole constitution. */
export function scopeOf(part: Constitution, how: Partial<Asking> = {}): Scope {
  return new Scope(askingOf(part, how));
}
