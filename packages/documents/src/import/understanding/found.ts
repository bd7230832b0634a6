/** What was understood of a document, piece by piece, each with the words that say it and how sure the import is. */
import type { SeatKind } from '../lexicon.ts';
import type { Confidence } from '../patterns/pattern-file.ts';
import type { Place } from '../reading/document.ts';
import type { Count } from '../words/numbers.ts';

export interface Source {
  readonly quote: string;
  readonly place: Place;
}

/** One line of the draft. A seat in it stands as `@chair@`. */
export interface Said extends Source {
  readonly text: string;
  readonly sure: Confidence;
}

export interface FoundSeat {
  kind: Exclude<SeatKind, 'person'>;
  title: string;
  count: Count | undefined;
  counted: boolean;
  forEach: string | undefined;
  roles: string[];
  votes: boolean | undefined;
  /** Whom it is from where no line says so: organisations beside its name. */
  from: string[];
  lines: Said[];
  steps: Said[];
  sure: Confidence;
  source: Source;
  /** Where whether it votes is said, if not with the seat itself. */
  votesSource: Source | undefined;
  /** Of the list that it stands in, so that two in one list are two seats. */
  list: number;
  /** Named somewhere, but not said to be on the board. */
  mentioned: boolean;
}

export interface FoundBody {
  readonly kind: 'committee' | 'sub-committee' | 'joint-committee';
  readonly title: string;
  readonly source: Source;
  readonly lines: Said[];
  readonly members: FoundSeat[];
  readonly quorum: Said[];
  readonly decisions: Said[];
}

export interface Found {
  readonly kind: 'icb' | 'icp';
  title: (Source & { readonly text: string }) | undefined;
  readonly seats: FoundSeat[];
  readonly bodies: FoundBody[];
  readonly quorum: Said[];
  readonly decisions: Said[];
  readonly interests: Said[];
  readonly eligibility: Said[];
  readonly disqualification: Said[];
  /** Passages of which nothing was understood, and those that were left out on purpose, with the reason. */
  readonly left: (Source & { readonly why: string })[];
}
