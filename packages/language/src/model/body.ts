/** Committees, places, collaboratives and other arrangements. */
import type { Span } from '../finding.ts';
import type { MembersOf, Population, Provision } from './constitution.ts';
import type { Block, Part, Reference, TermReference, Text } from './parts.ts';
import type { Decisions, Meetings, Quorum } from './procedures.ts';
import type { Seat } from './seat.ts';

export type BodyKind =
  | 'committee'
  | 'sub-committee'
  | 'joint-committee'
  | 'place'
  | 'neighbourhood'
  | 'collaborative'
  | 'arrangement';

/** A committee, place, collaborative or other arrangement through which functions are exercised or advice is given. */
export interface Body extends Part {
  readonly kind: BodyKind;
  readonly name: string;
  readonly nameSpan: Span;
  readonly title: Text | undefined;
  readonly block: Block;
  readonly purposes: readonly TermReference[];
  readonly partOf: Reference | undefined;
  readonly form: Form | undefined;
  readonly parties: readonly Reference[];
  readonly covers: readonly Reference[];
  readonly population: Population | undefined;
  readonly exercises: readonly Exercise[];
  readonly chairedBy: readonly Reference[];
  readonly membersChosen: readonly MembersChosen[];
  readonly members: readonly Reference[];
  readonly membersOf: readonly MembersOf[];
  /** Seats of its own, for people who have none on the board. */
  readonly seats: readonly Seat[];
  readonly bars: readonly TermReference[];
  readonly termsOfReference: TermsOfReference | undefined;
  readonly inCommonWith: readonly Reference[];
  readonly reportsTo: readonly Reference[];
  readonly advises: readonly Reference[];
  readonly quorum: Quorum | undefined;
  readonly decisions: Decisions | undefined;
  readonly meetings: Meetings | undefined;
  readonly provisions: readonly Provision[];
}

export interface Form extends Part {
  readonly form: TermReference;
  readonly under: TermReference | undefined;
}

export interface Exercise extends Part {
  readonly functions: readonly TermReference[];
  readonly under: TermReference | undefined;
  readonly limit: Text | undefined;
}

export interface MembersChosen extends Part {
  readonly how: 'approved' | 'appointed';
  readonly by: readonly Reference[];
}

export interface TermsOfReference extends Part {
  readonly agreedByBoard: boolean;
  readonly published: boolean;
}
