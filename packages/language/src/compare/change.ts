/** What changed between two constitutions, as data in a constitution's own terms. */
import type { Span } from '../finding.ts';
import type { Body, Party, Seat } from '../model/constitution.ts';

/** What a change does, where a reader would ask first: who votes, how many sit, how many must be present. */
export type Effect =
  | 'seat-added'
  | 'seat-removed'
  | 'vote-gained'
  | 'vote-lost'
  | 'more-seats'
  | 'fewer-seats'
  | 'quorum-raised'
  | 'quorum-lowered';

/** What a change is about: the constitution as a whole, or one of its parts as both versions know it. */
export type Subject =
  | { readonly is: 'constitution' }
  | { readonly is: 'seat'; readonly old: Seat | undefined; readonly new: Seat | undefined; readonly of?: BodyPair }
  | ({ readonly is: 'body' } & BodyPair)
  | { readonly is: 'party'; readonly old: Party | undefined; readonly new: Party | undefined };

/** A committee (place, collaborative …) as the two versions have it. */
export interface BodyPair {
  readonly old: Body | undefined;
  readonly new: Body | undefined;
}

export interface Change {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly subject: Subject;
  /** The property that changed, by its path in the model: `votes`, `quorum.sizes`. */
  readonly property: string;
  /** One sentence in plain English. Long texts are shortened in it. */
  readonly sentence: string;
  /** What was said before, in words; `undefined` where nothing was. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Where it stood, and where it stands. */
  readonly old: Span | undefined;
  readonly new: Span | undefined;
  readonly effect?: Effect;
}

/** Which parts of two constitutions are the same part. */
export interface Pairs<T> {
  readonly both: readonly (readonly [T, T])[];
  readonly onlyOld: readonly T[];
  readonly onlyNew: readonly T[];
}

export interface Comparison {
  readonly changes: readonly Change[];
  /** The seats of the two boards. */
  readonly seats: Pairs<Seat>;
  readonly bodies: Pairs<Body>;
  readonly parties: Pairs<Party>;
}
