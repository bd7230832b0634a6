/** What is found in a file, as data: the one model that every reporter, editor and test shows. */

/** A stretch of text: UTF-16 offsets from 0, `end` exclusive. Empty where something is missing. */
export interface Span {
  readonly offset: number;
  readonly end: number;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** How a quotation or a fact was checked: `primary` on the law's own text down to `memory`, which nobody has checked. */
export type Verification = (typeof verifications)[number];

export const verifications = ['primary', 'official', 'source', 'local', 'secondary', 'derived', 'memory'] as const;

export interface Citation {
  readonly source: string;
  readonly reference: string;
  /** The exact words, or `null` where none are quoted. */
  readonly quote: string | null;
  /** The publisher's own address, or `null` where there is none. */
  readonly url: string | null;
  readonly verified: Verification;
}

export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** A way to put a finding right. `safe` never changes what is said; `review` wants a person's eye. */
export interface Fix {
  readonly title: string;
  readonly kind: 'safe' | 'review';
  readonly edits: readonly TextEdit[];
}

export interface Finding {
  /** `pack/rule`; those of the language itself are `language/…`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly status: 'open' | 'partly' | 'explained';
  /** One or two plain sentences. */
  readonly message: string;
  readonly span: Span;
  readonly citations: readonly Citation[];
  readonly explanation?: { readonly reason: string; readonly review: string | null };
  readonly fixes: readonly Fix[];
  /** What it is about, where its rule tells: by it and the rule, a baseline knows the finding again. */
  readonly about?: string;
  /** Other places that belong to it, in the same file. */
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
}
