/** What stands within a part of a constitution, at any depth: texts, references, lines. */
import type { Block, Constitution, Line, Reference, TermReference, Text } from '@icb/language';

/** Properties that lead out of a constitution, to what is said elsewhere. */
const outward: ReadonlySet<string> = new Set(['organisations', 'imports']);

/**
 * Every object within a part, itself first, and the parts that it stands in, outermost first. What a name refers to stands
 * elsewhere.
 */
export function* partsWithin(
  part: object,
  above: readonly object[] = [],
): Iterable<{ part: object; above: readonly object[] }> {
  yield { part, above };
  // what a name leads to stands elsewhere
  if (isName(part)) return;
  if ('is' in part) return;
  const within = [...above, part];
  for (const [name, value] of Object.entries(part)) {
    if (outward.has(name)) continue;
    if (typeof value === 'object' && value !== null) yield* partsWithin(value, within);
  }
}

export function isText(part: object): part is Text {
  return 'value' in part && typeof part.value === 'string' && 'placeholders' in part;
}

/** A reference or the use of a term. */
export function isName(part: object): part is Reference | TermReference {
  return 'is' in part && 'name' in part;
}

export function isReference(part: object): part is Reference {
  return 'is' in part && 'each' in part;
}

const known = new WeakMap<Constitution, readonly Line[]>();

/** The lines that were read, in the order of the text, blocks before what stands in them. */
export function linesWithin(constitution: Constitution): readonly Line[] {
  const before = known.get(constitution);
  if (before) return before;
  const found = [...partsWithin(constitution)]
    .flatMap(({ part }) => ('lines' in part && 'insertion' in part ? (part as Block).lines : []))
    .sort((one, other) => one.span.offset - other.span.offset || other.span.end - one.span.end);
  known.set(constitution, found);
  return found;
}
