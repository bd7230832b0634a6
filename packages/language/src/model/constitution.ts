/**
 * What a constitution is: plain, read-only data in the constitution's own words, with defaults resolved, references
 * followed, and a place in the text for every part. Rules, pictures and documents see this and nothing of the parser.
 */
import type { Span } from '../finding.ts';
import type { TermInfo } from './term.ts';

/** Anything with a place in the text. */
export interface Part {
  readonly span: Span;
}

/** A text and the placeholders (`[state the area]`) that are left in it. */
export interface Text extends Part {
  readonly value: string;
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
 * The braces of a part. `header` is what to underline when something is missing in it; `insertion` is the offset at
 * which a further line would go, `depth` how many levels it is to be indented.
 */
export interface Block {
  readonly header: Span;
  readonly insertion: number;
  readonly depth: number;
  /** Every line that was read, by the property that it says, in the order of the text. */
  readonly lines: readonly Line[];
}

export interface Line extends Part {
  readonly property: string;
}

/** Part of the text that could not be read, and the kinds of block that it stands in, innermost last. */
export interface UnreadPart extends Part {
  readonly within: readonly string[];
}

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
}

export interface Import extends Part {
  readonly path: string;
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

export interface Removal extends Part {
  readonly kind: 'removal' | 'suspension';
  readonly of: readonly TermReference[];
  readonly by: readonly Appointment[];
  readonly grounds: readonly TermReference[];
  readonly provisions: readonly Provision[];
  readonly block: Block;
}

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

export interface Delegation extends Exercise {
  readonly to: readonly Reference[];
}

export interface Quorum extends Part {
  readonly sizes: readonly QuorumSize[];
  readonly includes: readonly QuorumMix[];
  readonly meetsWithout: readonly Reference[];
  readonly counts: readonly (Part & { readonly not: boolean; readonly what: readonly TermReference[] })[];
  readonly provisions: readonly Provision[];
  readonly block: Block;
}

/** `at least 1/2 of voting members`, `more than 6 members`: a share or a number. */
export interface QuorumSize extends Part {
  readonly strictly: boolean;
  readonly share: Share | undefined;
  readonly number: Amount | undefined;
  readonly voting: boolean;
}

/** `includes 1 executive` (so many of a kind), `includes medical or nursing` (one of these seats). */
export interface QuorumMix extends Part {
  readonly count: Amount | undefined;
  readonly kinds: readonly TermReference[];
  readonly seats: readonly Reference[];
}

export interface Decisions extends Part {
  readonly consensusFirst: Part | undefined;
  readonly majorities: readonly Majority[];
  readonly oneVoteEach: Part | undefined;
  readonly proxies: (Part & { readonly allowed: boolean }) | undefined;
  readonly castingVote: (Part & { readonly heldBy: readonly Reference[] }) | undefined;
  readonly disagreement: (Part & { readonly resolvedBy: readonly Reference[] }) | undefined;
  readonly urgent: readonly Urgent[];
  readonly provisions: readonly Provision[];
  readonly block: Block;
}

export interface Majority extends Part {
  /** `undefined` for a simple majority. */
  readonly share: Share | undefined;
  readonly of: 'all' | 'voting' | undefined;
  readonly for: readonly TermReference[];
}

export interface Urgent extends Part {
  readonly by: readonly Reference[];
  readonly reportedToNextMeeting: boolean;
  readonly reportedTo: readonly Reference[];
}

export interface Meetings extends Part {
  readonly openness: (Part & { readonly public: boolean }) | undefined;
  readonly exclusions: readonly Exclusion[];
  readonly frequency: Frequency | undefined;
  readonly notices: readonly Notice[];
  readonly papers: readonly Papers[];
  readonly agendaToPress: Part | undefined;
  readonly calledBy: readonly Reference[];
  readonly chairedBy: readonly Reference[];
  readonly provisions: readonly Provision[];
  readonly block: Block;
}

export interface Exclusion extends Part {
  readonly byResolution: boolean;
  readonly by: readonly Reference[];
  readonly grounds: readonly TermReference[];
}

export interface Frequency extends Part {
  readonly perYear: Amount | undefined;
  readonly every: Duration | undefined;
}

export interface Notice extends Part {
  readonly to: 'public' | 'member';
  readonly length: Duration;
  readonly orWhenConvened: boolean;
}

export interface Papers extends Part {
  readonly what: 'papers' | 'agenda' | 'minutes';
  readonly before: Duration | undefined;
}

export interface Interests extends Part {
  readonly registers: readonly Registers[];
  readonly declared: Declared | undefined;
  readonly managed: (Part & { readonly appearanceToo: boolean }) | undefined;
  readonly kept: readonly (Part & { readonly published: boolean; readonly length: Duration })[];
  readonly provisions: readonly Provision[];
  readonly block: Block;
}

export interface Registers extends Part {
  readonly of: readonly TermReference[];
  readonly access: 'published' | 'on-request' | undefined;
}

export interface Declared extends Part {
  readonly promptly: boolean;
  readonly within: Duration | undefined;
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
