/** What is known of the rules by which a constitution is judged, for rules on how it explains itself. */

/** Every rule that was judged so far, by its id. */
export type KnownRules = ReadonlyMap<string, KnownRule>;

export interface KnownRule {
  /** Whether the constitution falls short of it; `undefined` where nobody can tell. */
  readonly unmet: boolean | undefined;
  /** Whether one may comply or explain. */
  readonly explainable: boolean;
}
