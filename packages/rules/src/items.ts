/** The things that a rule can speak of, and what it can ask of each: the words of the rule language, as data. */
import type {
  Appointment,
  Block,
  Body,
  Challenge,
  Condition,
  Constitution,
  Declared,
  Delegation,
  Established,
  Exclusion,
  Explanation,
  Interests,
  Meetings,
  NominationProcess,
  Notice,
  Part,
  Party,
  Policy,
  Principles,
  Provision,
  Reference,
  Registers,
  Removal,
  Seat,
  Span,
  Strategy,
  TermReference,
  Text,
  VariationRoute,
} from '@icb/language';

/** A thing that a rule speaks of. */
export type Item = { readonly span: Span; readonly header: Span; readonly name: string } & (
  | { readonly kind: 'constitution'; readonly part: Constitution }
  | { readonly kind: 'seat'; readonly part: Seat; readonly within: 'board' | Body }
  | { readonly kind: 'body'; readonly part: Body }
  | { readonly kind: 'party'; readonly part: Party }
  | { readonly kind: 'condition'; readonly part: Condition }
  | { readonly kind: 'policy'; readonly part: Policy }
  | { readonly kind: 'provision'; readonly part: Provision }
  | { readonly kind: 'principle'; readonly part: Principle }
  | { readonly kind: 'removal'; readonly part: Removal }
  | { readonly kind: 'delegation'; readonly part: Delegation }
  | { readonly kind: 'route'; readonly part: VariationRoute }
  | { readonly kind: 'registers'; readonly part: Registers }
  | { readonly kind: 'heading'; readonly part: Part & { readonly title: Text | undefined } }
  | { readonly kind: 'appointment'; readonly part: Appointment }
  | { readonly kind: 'process'; readonly part: NominationProcess }
  | { readonly kind: 'secondment'; readonly part: Part & { readonly from: Reference } }
  | { readonly kind: 'statement'; readonly part: Principles }
  | { readonly kind: 'meetings'; readonly part: Meetings }
  | { readonly kind: 'interests'; readonly part: Interests }
  | { readonly kind: 'strategy'; readonly part: Strategy }
  | { readonly kind: 'establishment'; readonly part: Established }
  | { readonly kind: 'role'; readonly part: Role }
  | { readonly kind: 'publication'; readonly part: NonNullable<Strategy['published']> }
  | { readonly kind: 'exclusion'; readonly part: Exclusion }
  | { readonly kind: 'notice'; readonly part: Notice }
  | { readonly kind: 'declaration'; readonly part: Declared }
  | { readonly kind: 'management'; readonly part: NonNullable<Interests['managed']> }
  | { readonly kind: 'explanation'; readonly part: JudgedExplanation }
  | { readonly kind: 'reference'; readonly part: Named }
  | { readonly kind: 'challenge'; readonly part: Challenge }
  | { readonly kind: 'function'; readonly part: TakenOn }
  | { readonly kind: 'detail'; readonly part: Detail }
  // A line, or words of one, of which only its presence is asked.
  | { readonly kind: 'line'; readonly part: Line }
);

export type ItemKind = Item['kind'];

/** One of the principles of a statement. */
export interface Principle extends Part {
  readonly of: Principles;
  readonly text: string;
  /** Whether a placeholder stands in it. */
  readonly open: boolean;
}

/** A role of the vocabulary that somebody could have, and where: `block` is that of the board. */
export interface Role extends Part {
  readonly name: string;
  readonly role: TermReference;
  readonly block: Block | undefined;
}

export interface Line extends Part {
  /** Whether a placeholder stands in it. */
  readonly open: boolean;
  /** What it does not say and should, for messages. */
  readonly lacks?: string | undefined;
  /** The organisation that it declares, to which other lines refer: no draft can stand in the place of its kind. */
  readonly declares?: Party | undefined;
  /** Of a body that is no more: the one that has its functions, as one would write it here. */
  readonly successor?: string | undefined;
}

/** What a line names, and the power by which it does. */
export interface Named extends Part {
  readonly who: Reference | TermReference;
  readonly under: TermReference | undefined;
}

/** An explanation, and what is wrong with it. */
export interface JudgedExplanation extends Explanation {
  /** The rule is known, and may not be explained. */
  readonly inadmissible: boolean;
  /** The rule is known, and nothing is to be explained. */
  readonly unneeded: boolean;
  /** Its pack is known, and neither the rule nor one that could be meant. */
  readonly ofNoRule: boolean;
}

/** A function that a body exercises, that is delegated, or for which a member is responsible. */
export interface TakenOn extends Part {
  readonly function: TermReference;
}

/**
 * Something that a seat, a committee or a procedure is to say: whether it does, or leaves it open. Its item is named by the
 * words that would say it; where they are a line of their own, `block` is where they would go.
 */
export interface Detail extends Part {
  readonly stated: boolean | 'open';
  readonly block: Block | undefined;
}

/** What a property is worth: names, terms, a yes or no, a text, a number. `undefined` where the text does not say. */
export type Value =
  | { readonly type: 'references'; readonly references: readonly Reference[] }
  | { readonly type: 'terms'; readonly terms: readonly TermReference[] }
  // lines of which each may be met in several ways: what is asked must fit all ways of one line
  | { readonly type: 'choices'; readonly choices: readonly (readonly TermReference[])[] }
  | { readonly type: 'flag'; readonly flag: boolean | 'unknown' }
  | { readonly type: 'texts'; readonly texts: readonly Text[] }
  | { readonly type: 'number'; readonly number: number | undefined; readonly unit?: string };

/** What to underline: the line that opens a block, or the first words of a line whose text may go on in the next. */
export function headerOf(part: {
  readonly span: Span;
  readonly block?: { readonly header: Span } | undefined;
  readonly topic?: Part | undefined;
  readonly term?: Part | undefined;
}): Span {
  const head = part.topic ?? part.term;
  return part.block?.header ?? { offset: part.span.offset, end: head?.span.end ?? part.span.end };
}
