/** How a board or committee does its work: quorum, decisions, meetings, interests. */
import type { Provision } from './constitution.ts';
import type { Amount, Block, Duration, Part, Reference, Share, TermReference } from './parts.ts';

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
