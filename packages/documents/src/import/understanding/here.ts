/** Where in the document the reading is, and what it remembers on its way. */
import type { SeatKind } from '../lexicon.ts';
import type { Found, FoundBody, FoundSeat, Said, Source } from './found.ts';
import type { Hints } from './hints.ts';
import type { SeatReading } from './seat-phrase.ts';
import type { Listing } from './seats.ts';
import type { Surroundings } from './slots.ts';
import type { VoteNumber } from './vote-numbers.ts';

/** What a heading, or the words before a list, say counts until the next ones. */
export interface Here {
  readonly list: Hints['list'];
  /** Of those in no list, what said so, where a sentence further on may tell otherwise. */
  readonly offBy?: 'outside' | 'sentence' | undefined;
  /** How sure it is that a list follows: what was only guessed from its items is likely at best. */
  readonly sure: Said['sure'];
  readonly votes: Listing['votes'];
  readonly group: SeatKind | undefined;
  readonly about: readonly string[];
  /** The heading, where it is half of what is said: “What if it is urgent?” */
  readonly asked: string | undefined;
  readonly body: FoundBody | undefined;
  readonly number: number;
  /** What begins each item of a list: “They must:”, “Nobody can be a member who:”. */
  readonly modal: 'must' | 'must not' | undefined;
  /** Said of each of a list by the words that lead in to it: “The Board appoints, for two years, these members:”. */
  readonly common: FoundSeat['lines'];
  /** Of those in a list, that they are whoever nominates: “They are nominated by:”. */
  readonly nominates: boolean;
}

export const nowhere: Here = {
  list: undefined,
  sure: 'certain',
  votes: undefined,
  group: undefined,
  about: [],
  asked: undefined,
  body: undefined,
  number: 0,
  modal: undefined,
  common: [],
  nominates: false,
};

/** What follows was read together with the words before it. */
export const consumed: Here = { ...nowhere, number: -1 };

export interface Reading {
  readonly found: Found;
  readonly around: Surroundings;
  /** The seats that “this member” and “they” are. */
  current: FoundSeat[];
  /** Those that the heading of the section names: what “this member” means there is beyond doubt. */
  headed: readonly FoundSeat[];
  /** The seats of the list that was read last. */
  listed: FoundSeat[];
  /** Said of all members, or of all who attend: counts where a seat itself says nothing. */
  votes: {
    readonly whose: 'members' | 'attendees';
    readonly value: boolean;
    readonly source: Source;
    /** How sure it is at best, where it was put together from words that stand apart. */
    readonly sure?: Said['sure'];
    /** Said of so many: of members, where there are no more than these. */
    readonly number?: VoteNumber;
  }[];
  lists: number;
  /** Those of whom a sentence said that they are members, for “they” in the next. */
  announced?: { readonly paragraph: number; readonly seats: readonly FoundSeat[] };
  /** The last sentences, for what points back to them. */
  told: readonly string[];
  /** The sentence before, wherever it stands; and the one before in the same paragraph. */
  before: string;
  preceding: string;
  /** Where the quorum was spoken of last. */
  quorum: { readonly paragraph: number } | undefined;
  /** Whether another sentence stands before this one, in the same paragraph. */
  isFollowing: boolean;
  /** Whether the item before ended with “or”. */
  isAlternative: boolean;
  /** The committee whose terms of reference the whole document is. */
  whole?: FoundBody;
  /** The committee that was spoken of last. */
  lastBody: { readonly body: FoundBody; readonly paragraph: number } | undefined;
  /** “Those marked with an asterisk vote”: whether a mark says so, or that they do not. */
  marked: { readonly votes: boolean; readonly source: Source; readonly mark?: string } | undefined;
  /** “V = voting”: what letters and signs beside a seat say of its vote. */
  readonly legend: { readonly mark: string; readonly votes: boolean; readonly source: Source }[];
  /** “Each has one vote, apart from …” */
  readonly exceptions: {
    readonly seat: SeatReading;
    readonly votes: boolean;
    readonly source: Source;
    /** Counts only where nothing else is said of the seat. */
    readonly isSoft?: boolean;
  }[];
  /** For what a majority is asked, as the last sentences said. */
  topics?: { readonly topics: readonly string[]; readonly paragraph: number };
  /** By the letter or number of their item, the seats of the list that was read last. */
  readonly lettered: Map<string, readonly FoundSeat[]>;
  /** By the number of its section, the seats that it is about. */
  readonly sections: Map<string, readonly FoundSeat[]>;
}

export function listingOf({ list, group, votes, number, sure }: Here): Listing | undefined {
  return list === undefined || list === 'law' || list === 'none' || list === 'outside'
    ? undefined
    : { list, group, votes, number, sure };
}

export function leave({ found }: Reading, source: Source, why: string): void {
  if (!found.left.some(({ quote }) => quote === source.quote)) found.left.push({ ...source, why });
}

export function add(to: Said[], said: readonly Said[]): void {
  for (const each of said) if (!to.some(({ text }) => text === each.text)) to.push(each);
}

export const notOnBoard = 'It is not, or not yet, on the board.';
export const onlyLaw = 'It says what the law asks, not what this board has.';
