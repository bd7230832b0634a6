/** A pack of rules as its author wrote it: plain data, with a place in the text for every part. Nothing is resolved yet. */
import type { Span, Verification } from '../finding.ts';
import type { Part, Text } from './parts.ts';

export interface RulePack extends Part {
  readonly name: string;
  readonly nameSpan: Span;
  readonly title: string;
  readonly uri: string;
  /** The version of the rule language that the pack is written in. */
  readonly language: number;
  readonly description: string;
  /** Whether the pack runs only where it is asked for (a bill that is not law). */
  readonly offByDefault: boolean;
  /** Whether the pack states an Act: then its errors cannot be lowered, switched off or explained. */
  readonly act: boolean;
  readonly sources: readonly PackSource[];
  readonly options: readonly PackOption[];
  readonly rules: readonly PackRule[];
  readonly grades: readonly PackGrade[];
  readonly measures: readonly PackMeasure[];
}

export interface PackSource extends Part {
  readonly name: string;
  readonly title: string;
  /** `null` where there is no public address. */
  readonly address: string | null;
  /** Whether it is guidance or a publication, where the pack states an Act. */
  readonly guidance: boolean;
}

export interface PackOption extends Part {
  readonly name: string;
  readonly title: string;
  readonly default: string;
}

/** With `not`, silence is as it should be: only what contradicts is a failing. */
export type ObligationLevel = Strength | `${Exclude<Strength, 'background'>} not`;
export type Strength = 'must' | 'should' | 'policy' | 'ask' | 'may' | 'background';

export interface PackRule extends Part {
  readonly name: string;
  readonly nameSpan: Span;
  readonly title: string;
  readonly appliesTo: readonly ('icb' | 'icp')[];
  readonly inForce: RulePeriod;
  /** As it was first. */
  readonly obligation: ObligationLevel;
  /** What became of it, in the order of time. */
  readonly obligationChanges: readonly ObligationChange[];
  /** Whether to say the contrary is as grave as to break a `must not`, though silence is not. */
  readonly mustNotContradict: boolean;
  readonly citations: readonly PackCitation[];
  readonly requirement: Expression | undefined;
  readonly otherwise: Text | undefined;
  readonly partly: (Part & { readonly when: Expression; readonly saying: Text | undefined }) | undefined;
  readonly pointsAt: Words | undefined;
  readonly about: Words | undefined;
  readonly description: string | undefined;
  /** Where in the order of the model constitution it belongs: `3.2`, or `standing-orders`. */
  readonly section: string | undefined;
  readonly entails: readonly string[];
  readonly replaces: readonly string[];
  readonly notCheckable: string | undefined;
  /** Parts of a constitution that the rule needs to see beyond those that its words tell. */
  readonly reads: readonly string[];
  readonly fixes: readonly PackFix[];
  readonly examples: readonly PackExample[];
}

/** A strength that holds from the day after `until`. */
export interface ObligationChange extends Part {
  /** The last day of what was before, `YYYY-MM-DD`. */
  readonly until: string;
  readonly unverified: boolean;
  readonly obligation: ObligationLevel;
}

/** First and last day, `YYYY-MM-DD`. */
export interface RulePeriod {
  readonly from: string | undefined;
  readonly fromUnverified: boolean;
  readonly until: string | undefined;
  readonly untilUnverified: boolean;
}

export interface PackCitation extends Part {
  readonly source: PackSource | undefined;
  readonly sourceName: string;
  readonly reference: string;
  readonly quote: string | null;
  /** More than one where a text was checked one way and its reading another: the weakest counts. */
  readonly verified: readonly Verification[];
}

export interface PackFix extends Part {
  readonly title: string;
  readonly review: boolean;
  readonly action: 'insert' | 'set' | 'replace' | 'remove';
  readonly where: Words | undefined;
  readonly text: Text | undefined;
  /** Where it is of use, if not wherever the rule is not met. */
  readonly when: Expression | undefined;
}

export interface PackExample extends Part {
  readonly outcome: 'fails' | 'passes' | 'partly';
  readonly asAt: string | undefined;
  readonly text: Text;
}

export interface PackGrade extends Part {
  readonly name: string;
  readonly title: string;
  readonly appliesTo: readonly ('icb' | 'icp')[];
  readonly citations: readonly PackCitation[];
  readonly categories: readonly (Part & { readonly title: string; readonly when: Expression | undefined })[];
}

export interface PackMeasure extends Part {
  readonly name: string;
  readonly title: string;
  readonly appliesTo: readonly ('icb' | 'icp')[];
  readonly citations: readonly PackCitation[];
  readonly kind: 'share' | 'count' | 'ratio';
  readonly counted: Quantity | undefined;
  /** For a share, all of which a part is counted; for a ratio, what is set against it. */
  readonly among: Quantity | undefined;
}

/** Words that are yet to be resolved: `ordinary member`, `appointed by nhs-england`. */
export interface Words extends Part {
  readonly words: readonly WordText[];
}

export interface WordText extends Part {
  readonly text: string;
  readonly is: 'word' | 'number' | 'share' | 'text';
}

/** How many: a number, a share (`1/3`, `30%`), or what an option of the pack says. */
export interface Bound extends Part {
  readonly how: 'exactly' | 'at-least' | 'at-most';
  /** A share as a fraction; `undefined` where an option decides. */
  readonly value: number | undefined;
  readonly option: string | undefined;
}

/** Things to be counted. */
export interface Quantity extends Part {
  /** Seats are counted, not parts: two partner members in one block are two. */
  readonly seats: boolean;
  readonly items: Items;
}

export interface Items extends Part {
  readonly noun: Words;
  readonly where: Expression | undefined;
}

export type Expression = Part &
  (
    | { readonly op: 'and' | 'or'; readonly operands: readonly Expression[] }
    | { readonly op: 'not'; readonly operand: Expression }
    | { readonly op: 'some' | 'no'; readonly items: Items }
    | { readonly op: 'every' | 'for-every'; readonly items: Items; readonly claim: Expression }
    | { readonly op: 'count'; readonly bound: Bound; readonly counted: Quantity }
    /** Of all of them, so many: `at least 30% of seats of voting members has is doctor`. */
    | { readonly op: 'proportion'; readonly bound: Bound; readonly counted: Quantity; readonly claim: Expression }
    /** How many of the one there are to one of the other. */
    | { readonly op: 'ratio'; readonly bound: Bound; readonly counted: Quantity; readonly against: Quantity }
    | { readonly op: 'different'; readonly noun: Words; readonly conditions: readonly Expression[] }
    | { readonly op: 'mentions'; readonly all: boolean; readonly phrases: readonly string[] }
    | { readonly op: 'phrase'; readonly words: Words }
  );
