/** A document set against an older version of it: both in one, and the table of variations. */
import type { Comparison } from '@icb/language';
import { mapSections } from '../document/assemble.ts';
import type { Application, Document, Section, Words } from '../document/document.ts';
import { changedWords } from './changed-words.ts';
import { mergedSections } from './merged.ts';
import { withNamesOf } from './names.ts';
import { pairsOfDocuments } from './pairing.ts';
import { variationsIn } from './variations.ts';

export interface AgainstOptions {
  /** Which parts of the two constitutions are the same: seats, bodies and organisations may have other names now. */
  readonly same?: Pick<Comparison, 'seats' | 'bodies' | 'parties'>;
  readonly application: Application;
  /** Why something varies, by the name of the part that says it. */
  readonly reasons?: ReadonlyMap<string, readonly string[]>;
  /** Whether clauses show why they are there, and not the table of variations alone. */
  readonly marks?: boolean;
}

/** Pure; the same for the same two documents. Where nothing differs, nothing in it is marked as changed. */
export function documentAgainst(old: Document, now: Document, options: AgainstOptions): Document {
  const { same, application, reasons = new Map(), marks = false } = options;
  const sections = mergedSections(pairsOfDocuments(same ? withNamesOf(old, same) : old, now));
  const inForce = ({ inForce: day }: Document): Words => (day === undefined ? [] : [`In force from ${day}`]);
  return {
    ...now,
    sections: marks ? sections : withoutBases(sections),
    against: {
      title: changedWords([old.title], [now.title], (id) => id),
      inForce: changedWords(inForce(old), inForce(now), (id) => id),
      application,
      variations: variationsIn(sections, reasons),
    },
  };
}

function withoutBases(sections: readonly Section[]): readonly Section[] {
  return mapSections(sections, {
    section: (section) => section,
    clause: ({ formerBasis: _, ...clause }) => ({ ...clause, basis: undefined }),
    item: (item) => item,
    row: (row) => row,
  });
}
