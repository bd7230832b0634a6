/** The things that a rule can speak of, and what it can ask of each: the words of the rule language, as data. */
import type {
  Body,
  Condition,
  Constitution,
  Delegation,
  Part,
  Party,
  Policy,
  Principles,
  Provision,
  Reference,
  Registers,
  Removal,
  Seat,
  Span,
  TermReference,
  Text,
  VariationRoute,
} from '@icb/language';

/** A thing that a rule speaks of. */
export type Item = { readonly span: Span; readonly header: Span; readonly name: string } & (
  | { readonly kind: 'constitution'; readonly part: Constitution }
  | { readonly kind: 'seat'; readonly part: Seat; readonly within: 'board' | Body }
  | { readonly kind: 'body'; readonly part: Body }
  | { readonly kind: 'party'; readonly part: Party }
  | { readonly kind: 'condition'; readonly part: Condition }
  | { readonly kind: 'policy'; readonly part: Policy }
  | { readonly kind: 'provision'; readonly part: Provision }
  | { readonly kind: 'principle'; readonly part: Part & { readonly of: Principles; readonly text: string } }
  | { readonly kind: 'removal'; readonly part: Removal }
  | { readonly kind: 'delegation'; readonly part: Delegation }
  | { readonly kind: 'route'; readonly part: VariationRoute }
  | { readonly kind: 'registers'; readonly part: Registers }
);

export type ItemKind = Item['kind'];

/** What a property is worth: names, terms, a yes or no, a text, a number. `undefined` where the text does not say. */
export type Value =
  | { readonly type: 'references'; readonly references: readonly Reference[] }
  | { readonly type: 'terms'; readonly terms: readonly TermReference[] }
  | { readonly type: 'flag'; readonly flag: boolean | 'unknown' }
  | { readonly type: 'texts'; readonly texts: readonly Text[] }
  | { readonly type: 'number'; readonly number: number | undefined; readonly unit?: string };

export function headerOf(part: { readonly span: Span; readonly block?: { readonly header: Span } | undefined }): Span {
  return part.block?.header ?? part.span;
}
