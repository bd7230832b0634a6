/** A seat: on a board, in a partnership, or on a committee for someone who has none on the board. */
import type { Span } from '../finding.ts';
import type { BodyKind } from './body.ts';
import type { Condition, Provision } from './constitution.ts';
import type { Amount, Block, Duration, Part, Reference, TermReference, Text } from './parts.ts';

export type SeatKind =
  | 'chair'
  | 'chief-executive'
  | 'executive'
  | 'non-executive'
  | 'partner'
  | 'other-member'
  | 'member'
  | 'participant'
  | 'observer';

/** Yes, no, or not known: what a text does not say is unknown. */
export type Truth = boolean | 'unknown';

export interface Seat extends Part {
  readonly kind: SeatKind;
  /** Its own name, else that of its kind. */
  readonly name: string;
  readonly named: boolean;
  readonly nameSpan: Span;
  readonly title: Text | undefined;
  readonly aliases: readonly Text[];
  readonly block: Block;
  readonly count: Count;
  readonly votes: Truth;
  readonly votesStated: 'votes' | 'does not vote' | 'not stated' | undefined;
  readonly roles: readonly TermReference[];
  readonly responsibleFor: readonly TermReference[];
  readonly appointed: Appointment | undefined;
  readonly removals: readonly SeatRemoval[];
  readonly nominated: Nomination | undefined;
  readonly nominationProcess: NominationProcess | undefined;
  /** Where the person works. */
  readonly from: readonly Reference[];
  /** For whom the seat speaks. */
  readonly represents: readonly Reference[];
  readonly requirements: readonly Requirement[];
  readonly term: TermOfOffice | undefined;
  readonly deputies: Deputies | undefined;
  readonly vacancy: Vacancy | undefined;
  readonly remuneration: Remuneration | undefined;
  readonly accountableTo: readonly Reference[];
  readonly actsFor: readonly Standing[];
  readonly becomes: readonly Standing[];
  readonly sharedWith: readonly Reference[];
  readonly jointWith: readonly Reference[];
  readonly jobShare: (Part & { readonly people: Amount }) | undefined;
  readonly samePersonAs: readonly Reference[];
  readonly heldJointlyBy: readonly Reference[];
  readonly rotates: Rotation | undefined;
  readonly invitedBy: readonly Reference[];
  readonly provisions: readonly Provision[];
}

/** How many seats of one kind. `max` is `undefined` where the text sets no limit or states none. */
export interface Count {
  readonly min: number;
  readonly max: number | undefined;
  /** What was written, if anything was: without it, one. */
  readonly stated: CountStated | undefined;
}

export interface CountStated extends Part {
  readonly form: 'exactly' | 'range' | 'at-least' | 'for-each' | 'not-stated';
  readonly least: Amount | undefined;
  readonly most: Amount | undefined;
  /** For `seats 1 for each local-authority`: of which; `seats 8, 1 for each …` says the whole too. */
  readonly forEach: Reference | undefined;
  /** For `seats 1 for each place`: of which of the constitution's own bodies. */
  readonly forBodies: BodyKind | undefined;
  readonly perEach: Amount | undefined;
}

export interface Appointment extends Part {
  readonly by: readonly Reference[];
  readonly withApprovalOf: readonly Reference[];
  readonly prior: boolean;
}

export interface SeatRemoval extends Appointment {
  readonly kind: 'removed' | 'suspended';
  readonly grounds: readonly TermReference[];
}

export interface Nomination extends Part {
  readonly jointly: boolean;
  readonly by: readonly Reference[];
  /** Of a description prescribed in regulations. */
  readonly asPrescribed: boolean;
  readonly listedIn: TermReference | undefined;
}

/** How nominations are made: steps of its own, or those of another seat. */
export interface NominationProcess extends Part {
  readonly as: Reference | undefined;
  readonly steps: readonly Condition[];
  readonly hasRegardTo: readonly TermReference[];
  readonly block: Block | undefined;
}

export interface Requirement extends Part {
  readonly modal: 'must' | 'should' | 'may';
  readonly not: boolean;
  readonly what: 'be' | 'independent' | 'registered' | 'seconded' | 'hold' | 'knowledge' | 'experience';
  /** For knowledge: and experience of it too. */
  readonly andExperience: boolean;
  /** For `be`, `registered` and `hold`, any one of them; for knowledge and experience, all. */
  readonly terms: readonly TermReference[];
  /** For `independent of` and `seconded from`. */
  readonly who: readonly Reference[];
}

export interface TermOfOffice extends Part {
  readonly upTo: boolean;
  readonly length: Duration;
  readonly most: readonly (Part & { readonly amount: Amount; readonly unit: 'term' | 'year' })[];
  readonly break: Duration | undefined;
}

export interface Deputies extends Part {
  readonly are: 'named' | 'allowed' | 'excluded';
  readonly vote: boolean | undefined;
  readonly withApprovalOf: readonly Reference[];
}

export interface Vacancy extends Part {
  readonly text: Text | undefined;
  readonly filledBy: readonly Reference[];
  readonly within: Duration | undefined;
}

export interface Remuneration extends Part {
  readonly setBy: readonly Reference[];
  readonly text: Text | undefined;
}

/** Standing in for another seat (`acts for chair during absence`), or succeeding to it (`becomes chair on vacancy`). */
export interface Standing extends Part {
  readonly seat: Reference;
  readonly occasions: readonly TermReference[];
}

export interface Rotation extends Part {
  readonly between: readonly Reference[];
  readonly every: Duration | undefined;
}
