/** Two documents as one, in which every part and every word tells what became of it. */
import type { Change, Clause, Content, Item, Row, Section, Words } from '../document/document.ts';
import { basisWords } from '../formats/margin.ts';
import { changedWords, type NameNow, wordsOfOne } from './changed-words.ts';
import { type Pair, type Part, pairedByLikeness } from './pairing.ts';

/** The sections of both, in the order of the new version; what is gone stands where it stood. */
export function mergedSections(pairs: readonly Pair[]): readonly Section[] {
  const merging = new Merging(namesNow(pairs));
  return pairs.map((pair) => merging.part(pair) as Section);
}

/** What is gone goes by another name where the new version has its old one. */
function namesNow(pairs: readonly Pair[]): NameNow {
  const all = everyPair(pairs);
  const taken = new Set(all.flatMap(({ now }) => (now ? [now.id] : [])));
  const names = new Map(
    all.flatMap(({ old, now }): [string, string][] =>
      old ? [[old.id, now?.id ?? (taken.has(old.id) ? `${old.id}/before` : old.id)]] : [],
    ),
  );
  return (id) => names.get(id) ?? id;
}

function everyPair(pairs: readonly Pair[]): Pair[] {
  return pairs.flatMap((pair) => [pair, ...everyPair(pair.within)]);
}

class Merging {
  private readonly nameNow: NameNow;

  constructor(nameNow: NameNow) {
    this.nameNow = nameNow;
  }

  part({ old, now, within }: Pair): Part {
    const inner = within.map((pair) => this.part(pair));
    if (old && now) return this.both(old, now, inner);
    return this.one((now ?? old) as Part, now ? 'added' : 'removed', inner);
  }

  private both(old: Part, now: Part, inner: readonly Part[]): Part {
    if (now.kind === 'section') return this.section(old as Section, now, inner);
    if (now.kind === 'clause') return this.clause(old as Clause, now, inner);
    if (now.kind === 'table') return { ...now, rows: inner as Row[] };
    if (now.kind === 'picture') return now;
    if ('cells' in now) {
      const before = (old as Row).cells;
      return { ...now, cells: now.cells.map((cell, at) => this.words(before[at] ?? [], cell)) };
    }
    const before = old as Item;
    return { ...now, heading: this.heading(before.heading, now.heading), paragraphs: this.paragraphs(before, now) };
  }

  private section(old: Section, now: Section, inner: readonly Part[]): Section {
    const change =
      old.title.length > 0 && now.title.length === 0
        ? ('removed' as const)
        : old.title.length === 0 && now.title.length > 0
          ? ('added' as const)
          : undefined;
    return {
      ...now,
      ...(change && { change }),
      ...(change === 'removed' && { number: old.number }),
      ...former(old.number, now.number),
      title: this.words(old.title, now.title),
      content: inner as Content[],
    };
  }

  private clause(old: Clause, now: Clause, inner: readonly Part[]): Clause {
    const isSameBasis = basisText(old) === basisText(now);
    return {
      ...now,
      ...former(old.number, now.number),
      ...(!isSameBasis && old.basis && { formerBasis: old.basis }),
      heading: this.heading(old.heading, now.heading),
      paragraphs: this.paragraphs(old, now),
      items: inner as Item[],
    };
  }

  private heading(old: Words | undefined, now: Words | undefined): Words | undefined {
    return old || now ? this.words(old ?? [], now ?? []) : undefined;
  }

  /** The first is the clause itself; of the others, those that only one version has are whole paragraphs. */
  private paragraphs(old: Pick<Item, 'paragraphs'>, now: Pick<Item, 'paragraphs'>): readonly Words[] {
    const [before = [], ...olds] = old.paragraphs;
    const [after = [], ...news] = now.paragraphs;
    const steps = pairedByLikeness(olds.map(asItem), news.map(asItem)).map(({ old: one, now: other }) => ({
      one: one && wordsOf(one),
      other: other && wordsOf(other),
    }));
    return [
      this.words(before, after),
      ...steps.map(({ one, other }) =>
        one && other ? this.words(one, other) : this.ofOne(one ?? other ?? [], one ? 'removed' : 'added'),
      ),
    ];
  }

  private one(part: Part, change: Change, inner: readonly Part[]): Part {
    const id = change === 'removed' ? this.nameNow(part.id) : part.id;
    const words = (all: Words): Words => this.ofOne(all, change);
    if (part.kind === 'section') return { ...part, id, change, title: words(part.title), content: inner as Content[] };
    if (part.kind === 'table') return { ...part, id, change, rows: inner as Row[] };
    if (part.kind === 'picture') return { ...part, id, change };
    if (part.kind === 'clause') return { ...part, ...said(part, words), id, change, items: inner as Item[] };
    if ('cells' in part) return { ...part, id, change, cells: part.cells.map(words) };
    return { ...part, ...said(part, words), id, change };
  }

  private words(old: Words, now: Words): Words {
    return changedWords(old, now, this.nameNow);
  }

  private ofOne(words: Words, change: Change): Words {
    return wordsOfOne(words, change, this.nameNow);
  }
}

function said(
  { heading, paragraphs }: Pick<Item, 'heading' | 'paragraphs'>,
  words: (all: Words) => Words,
): Pick<Item, 'heading' | 'paragraphs'> {
  return { heading: heading && words(heading), paragraphs: paragraphs.map(words) };
}

const basisText = ({ basis }: Clause): string => (basis ? basisWords(basis) : '');

function former(old: string | undefined, now: string | undefined): { readonly formerNumber?: string } {
  return old !== undefined && now !== undefined && old !== now ? { formerNumber: old } : {};
}

/** A paragraph as a part that has no name. */
const asItem = (words: Words): Item => ({
  id: '',
  heading: undefined,
  paragraphs: [words],
  span: undefined,
  notes: [],
});

const wordsOf = (part: Part): Words => ('paragraphs' in part ? (part.paragraphs[0] ?? []) : []);
