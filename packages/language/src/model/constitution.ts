/**
 * What a constitution is: plain, read-only data in the constitution's own words, with defaults resolved, references
 * followed, and a place in the text for every part. Rules, pictures and documents see this and nothing of the parser.
 */
import type { Span } from '../finding.ts';
import type { Body, Exercise } from './body.ts';
import type { Amount, Block, Duration, Part, Reference, TermReference, Text, UnreadPart, When } from './parts.ts';
import type { Decisions, Interests, Meetings, Quorum } from './procedures.ts';
import type { Appointment, Seat } from './seat.ts';

export type * from './body.ts';
export type * from './parts.ts';
export type * from './procedures.ts';
export type * from './seat.ts';

export interface Constitution extends Part {
  readonly kind: 'icb' | 'icp';
  /** The short name by which others refer to it. */
  readonly name: string;
  readonly nameSpan: Span;
  /** Its full name, as in law. */
  readonly title: Text | undefined;
  /** For a partnership: the board with which it was established. */
  readonly for: Reference | undefined;
  readonly uri: string;
  readonly block: Block;
  readonly imports: readonly Import[];
  /** Other constitutions that the file holds or imports, as far as one compares areas with them. */
  readonly neighbours: readonly Neighbour[];
  readonly established: readonly Established[];
  readonly inForce: InForce | undefined;
  readonly varied: readonly Varied[];
  readonly published: Published | undefined;
  readonly encodings: readonly Encoding[];
  readonly codes: readonly Code[];
  readonly population: Population | undefined;
  readonly area: Area | undefined;
  readonly partners: Partners | undefined;
  /** Organisations that the file declares outside of the constitution. */
  readonly organisations: readonly Party[];
  readonly eligibility: Conditions | undefined;
  readonly disqualification: Conditions | undefined;
  readonly board: Board | undefined;
  readonly removals: readonly Removal[];
  readonly bodies: readonly Body[];
  readonly delegations: readonly Delegation[];
  readonly quorum: Quorum | undefined;
  readonly decisions: Decisions | undefined;
  readonly meetings: Meetings | undefined;
  readonly interests: Interests | undefined;
  readonly principles: readonly Principles[];
  readonly variation: Variation | undefined;
  readonly challenge: Challenge | undefined;
  readonly strategy: Strategy | undefined;
  readonly policies: readonly Policy[];
  readonly provisions: readonly Provision[];
  readonly explanations: readonly Explanation[];
  /** What could not be read: no rule may claim that something is absent which may stand there. */
  readonly unread: readonly UnreadPart[];
  /** Comments of its file, beside it too, with their marks: what changes a line keeps them. */
  readonly comments: readonly Comment[];
}

export interface Comment extends Part {
  readonly text: string;
}

export interface Import extends Part {
  readonly path: string;
}

export interface Neighbour {
  readonly uri: string;
  readonly kind: 'icb' | 'icp';
  readonly name: string;
  readonly title: string | undefined;
  /** The organisations of its area: its own, and those of other files that it covers. */
  readonly area: readonly Party[];
}

export interface Established extends Part {
  readonly date: When | undefined;
  readonly order: Text | undefined;
  readonly jointlyBy: readonly Reference[];
}

export interface InForce extends Part {
  readonly from: When | undefined;
  readonly until: When | undefined;
}

export interface Varied extends Part {
  readonly date: When;
  readonly note: Text | undefined;
}

export interface Published extends Part {
  readonly address: Text;
}

/** That the file encodes a published text, and what of it: outside of that, silence says nothing. */
export interface Encoding extends Part {
  readonly source: Text;
  readonly covers: readonly TermReference[];
}

export interface Code extends Part {
  readonly scheme: 'ods' | 'ons';
  readonly code: string;
}

export interface Population extends Part {
  readonly count: Amount;
  readonly most: Amount | undefined;
}

export interface Area extends Part {
  readonly text: Text | undefined;
  /** Authorities in the area that are declared elsewhere: in an imported file, or among the organisations. */
  readonly covers: readonly Reference[];
  readonly parties: readonly Party[];
  readonly block: Block | undefined;
}

export interface Partners extends Part {
  readonly parties: readonly Party[];
  readonly block: Block;
}

/** An organisation: a local authority, a trust, the general practices, a Local Medical Committee… */
export interface Party extends Part {
  /** The file that declares it. */
  readonly uri: string;
  /** The kind of organisation, a term: `nhs-trust`. */
  readonly kind: TermReference;
  readonly name: string;
  readonly nameSpan: Span;
  readonly title: Text | undefined;
  readonly provides: readonly TermReference[];
  readonly listedIn: TermReference | undefined;
  /** Whether only part of it lies in the area, and which part. */
  readonly inPart: { readonly extent: Text | undefined } | undefined;
  readonly covers: readonly Reference[];
  readonly codes: readonly Code[];
}

export interface Conditions extends Part {
  readonly conditions: readonly Condition[];
  readonly block: Block;
}

/** A condition of eligibility, a ground of disqualification or a step of nomination. */
export interface Condition extends Part {
  readonly term: TermReference;
  readonly text: Text | undefined;
}

export interface Board extends Part {
  readonly kind: 'board' | 'members';
  readonly members: readonly Seat[];
  readonly membersOf: readonly MembersOf[];
  readonly block: Block;
}

/** Members by reference: all (voting) members of another board. */
export interface MembersOf extends Part {
  readonly voting: boolean;
  readonly of: Reference;
}

export interface Removal extends Part {
  readonly kind: 'removal' | 'suspension';
  readonly of: readonly TermReference[];
  readonly by: readonly Appointment[];
  readonly grounds: readonly TermReference[];
  readonly provisions: readonly Provision[];
  readonly block: Block;
}

export interface Delegation extends Exercise {
  readonly to: readonly Reference[];
}

export interface Principles extends Part {
  readonly topic: TermReference;
  readonly from: TermReference | undefined;
  readonly items: readonly Text[];
  readonly block: Block | undefined;
}

export interface Variation extends Part {
  readonly routes: readonly VariationRoute[];
  readonly effectiveFromApproval: Part | undefined;
  readonly proposedBy: readonly Reference[];
  readonly consults: readonly Reference[];
  readonly provisions: readonly Provision[];
  readonly block: Block;
}

export interface VariationRoute extends Appointment {
  readonly onOwnInitiative: boolean;
}

/** How local stakeholders can challenge plans. */
export interface Challenge extends Part {
  readonly openToEveryone: boolean;
  readonly openTo: readonly Reference[];
  readonly raisedWithin: Duration | undefined;
  readonly heardBy: readonly Reference[];
  readonly answered: (Part & { readonly within: Duration | undefined; readonly published: boolean }) | undefined;
  readonly provisions: readonly Provision[];
  readonly block: Block;
}

/** The integrated care strategy of a partnership. */
export interface Strategy extends Part {
  readonly assessedNeedsOf: readonly Reference[];
  readonly reviewed: (Part & { readonly onEachAssessment: boolean; readonly every: Duration | undefined }) | undefined;
  readonly considers: readonly TermReference[];
  readonly hasRegardTo: readonly TermReference[];
  readonly involves: readonly Reference[];
  readonly involvesLocalPeople: boolean;
  readonly published: (Part & { readonly copiesTo: readonly Reference[] }) | undefined;
  readonly provisions: readonly Provision[];
  readonly block: Block;
}

export interface Policy extends Part {
  readonly policy: TermReference;
  readonly title: Text | undefined;
  readonly published: boolean | undefined;
  readonly reviewedEvery: Duration | undefined;
}

/** What the constitution says in sentences, on a topic. */
export interface Provision extends Part {
  readonly topic: TermReference;
  readonly text: Text;
}

export interface Explanation extends Part {
  readonly rule: string;
  readonly ruleSpan: Span;
  readonly reason: Text | undefined;
  readonly review: When | undefined;
}
