/** A term of the vocabulary as the rest of the program sees it: described, never as a node of the parser. */

export type TermCategory =
  | 'profession'
  | 'sector'
  | 'organisation'
  | 'office'
  | 'status'
  | 'role'
  | 'knowledge'
  | 'service'
  | 'policy'
  | 'topic'
  | 'statements'
  | 'step'
  | 'condition'
  | 'disqualification'
  | 'ground'
  | 'purpose'
  | 'function'
  | 'form'
  | 'power'
  | 'guidance'
  | 'people'
  | 'register'
  | 'occasion'
  | 'coverage'
  | 'seat-kind';

export interface TermInfo {
  readonly name: string;
  readonly category: TermCategory;
  readonly title: string;
  readonly definition: string | undefined;
  /** Every term that it is one of, nearest first, without itself. */
  readonly ancestors: readonly string[];
  readonly aliases: readonly string[];
  readonly source: TermSource | undefined;
  readonly registeredWith: readonly string[];
  /** First and last day of its existence, `YYYY-MM-DD`, where there is one. */
  readonly existsFrom: string | undefined;
  readonly existsUntil: string | undefined;
  /** The bodies that have the functions of this one, which is no more. */
  readonly succeededBy: readonly string[];
  /** For a set of statements: each of them. */
  readonly statements: readonly string[];
}

export interface TermSource {
  readonly title: string;
  readonly address: string | undefined;
  readonly verified: string | undefined;
}

/** Whether a term is the other one or one of its kind: a general practitioner is a doctor. */
export function isA(term: TermInfo | undefined, name: string): boolean {
  return term !== undefined && (term.name === name || term.ancestors.includes(name));
}

/** Whether a body or office existed on a day (`YYYY-MM-DD`); a term without dates always did. */
export function existedOn(term: TermInfo, day: string): boolean {
  return (
    !(term.existsFrom !== undefined && day < term.existsFrom) &&
    !(term.existsUntil !== undefined && day > term.existsUntil)
  );
}
