/** Everything that a constitution says, wherever it says it: its texts, names, passages in prose and open placeholders. */
import type { Constitution, Party, Placeholder, Provision, Reference, Span, TermReference, Text } from '@icb/language';
import { onceForEach } from './once-for-each.ts';
import { isName, isText, partsWithin } from './parts-within.ts';

export interface Contents {
  readonly texts: readonly Text[];
  readonly names: readonly (Reference | TermReference)[];
  /** Those of them that say of what kind an organisation is, with the organisation. */
  readonly kinds: ReadonlyMap<Reference | TermReference, Party>;
  readonly passages: readonly Provision[];
  readonly placeholders: readonly Placeholder[];
}

/** Of the whole file: the organisations that stand beside the constitution are among it. */
export const contentsOf = onceForEach((constitution: Constitution): Contents => {
  const contents = {
    texts: [] as Text[],
    names: [] as (Reference | TermReference)[],
    kinds: new Map<Reference | TermReference, Party>(),
    passages: [] as Provision[],
    placeholders: [] as Placeholder[],
  };
  for (const whole of [constitution, ...constitution.organisations])
    for (const { part } of partsWithin(whole)) {
      if (isText(part)) contents.texts.push(part);
      else if (isName(part)) contents.names.push(part);
      else {
        if (isParty(part)) contents.kinds.set(part.kind, part);
        if (isPassage(part)) contents.passages.push(part);
      }
      addPlaceholders(part, contents.placeholders);
    }
  contents.placeholders.sort((one, other) => one.span.offset - other.span.offset);
  return contents;
});

function isParty(part: object): part is Party {
  return 'kind' in part && typeof part.kind === 'object' && part.kind !== null;
}

function isPassage(part: object): part is Provision {
  return 'topic' in part && 'text' in part;
}

/** One in a text, or a date or number that is not known yet, is there as `text`, a name as `name`, a code as `code`. */
function addPlaceholders(part: object, found: Placeholder[]): void {
  const { text, name, code, span, nameSpan } = part as {
    readonly [of in 'text' | 'name' | 'code']?: unknown;
  } & { readonly span?: Span; readonly nameSpan?: Span };
  const place = nameSpan ?? span;
  // (What only stands for something elsewhere, as a neighbour does, has no place here.)
  if (!place) return;
  const add = (words: unknown): void => {
    if (typeof words === 'string' && words.startsWith('['))
      found.push({ text: words, span: endOf(place, words.length) });
  };
  add(text);
  add(name);
  add(code);
}

/** A word may stand before it: `each [local authority]`. */
function endOf({ end }: Span, length: number): Span {
  return { offset: end - length, end };
}
