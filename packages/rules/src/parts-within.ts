/** What stands within a part of a constitution, at any depth: texts, references, lines. */
import type { Block, Constitution, Line, Reference, TermReference, Text } from '@icb/language';
import { onceForEach } from './once-for-each.ts';

/** Properties that lead out of a constitution, to what is said elsewhere; and what a block notes of how it is written. */
const leftOut: ReadonlySet<string> = new Set(['organisations', 'imports', 'lines', 'layout']);

/** An object within a part, and what it stands in. */
export class Within {
  readonly part: object;
  private readonly outer: Within | undefined;

  constructor(part: object, outer: Within | undefined) {
    this.part = part;
    this.outer = outer;
  }

  /** Whether anything that it stands in is such a thing. */
  standsIn(isSuch: (part: object) => boolean): boolean {
    return this.outer !== undefined && (isSuch(this.outer.part) || this.outer.standsIn(isSuch));
  }

  /** What it stands in, outermost first. */
  get above(): readonly object[] {
    const above: object[] = [];
    for (let { outer } = this as Within; outer; outer = outer.outer) above.push(outer.part);
    return above.reverse();
  }
}

/**
 * Every object within a part that could say something, itself first: not places, nor lists as such (but they stand above what
 * is in them). What a name refers to stands elsewhere. Walked once for each part.
 */
export const partsWithin = onceForEach((part: object): readonly Within[] => {
  const found: Within[] = [];
  walk(part, undefined, found);
  return found;
});

function walk(part: object, outer: Within | undefined, found: Within[]): void {
  const within = new Within(part, outer);
  if (Array.isArray(part)) {
    for (const each of part) if (typeof each === 'object' && each !== null && !isPlace(each)) walk(each, within, found);
    return;
  }
  found.push(within);
  if ('is' in part) return;
  // (Faster than a list of its names, which would be made for each part of each version of a text.)
  for (const name in part) {
    const value = (part as Readonly<Record<string, unknown>>)[name];
    if (typeof value === 'object' && value !== null && !isPlace(value) && !leftOut.has(name))
      walk(value, within, found);
  }
}

const isPlace = (value: object): boolean => (Array.isArray(value) ? value.length === 0 : 'offset' in value);

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

/** The references within a part, and what they stand in. */
export const referencesWithin = onceForEach((part: object): readonly Within[] =>
  partsWithin(part).filter((each) => isReference(each.part)),
);

/** The lines that were read, in the order of the text, blocks before what stands in them. */
export const linesWithin = onceForEach((constitution: Constitution): readonly Line[] =>
  partsWithin(constitution)
    .flatMap(({ part }) => ('lines' in part && 'insertion' in part ? (part as Block).lines : []))
    .sort((one, other) => one.span.offset - other.span.offset || other.span.end - one.span.end),
);
