/** Puts what is said in its places: sections in order, numbers, names by which parts are known, and references to them. */
import {
  type Clause,
  type Content,
  type CrossReference,
  type Item,
  plainText,
  type Row,
  type Section,
  type Words,
} from './document.ts';
import type { Place } from './skeleton.ts';

/** What is said, by the place where it belongs. */
export type Said = ReadonlyMap<string, readonly Content[]>;

export interface Assembling {
  readonly kind: 'icb' | 'icp';
  readonly said: Said;
  /** What stands where nothing is said; where there is none, the section is left out. */
  readonly silence: ((place: Place, title: string) => Clause) | undefined;
  readonly spans: ReadonlyMap<string, Section['span']>;
}

export function sectionOf(place: Place, number: string, level: number, how: Assembling): Section | undefined {
  const { kind, said, silence } = how;
  const title = (kind === 'icp' && place.ofPartnership) || place.title;
  const own = withoutSameHeading(said.get(place.id) ?? [], title);
  const prefix = /^Appendix/.test(number) ? '' : `${number}.`;
  const within = numbered(place.within ?? [], prefix, level + 1, how);
  const isEmpty = own.length === 0 && within.length === 0;
  if (isEmpty && !silence) return undefined;
  const content = isEmpty && silence ? [silence(place, title)] : [...numberClauses(own, prefix), ...within];
  return {
    kind: 'section',
    id: place.id,
    number,
    level,
    title: [title],
    span: how.spans.get(place.id),
    notes: [],
    content: isEmpty ? numberClauses(content, prefix) : content,
  };
}

/** A section about one seat, of which the title says enough, needs no further heading. */
function withoutSameHeading(content: readonly Content[], title: string): readonly Content[] {
  const sections = content.filter((each) => each.kind === 'section');
  const [only] = sections;
  if (sections.length !== 1 || !only || plainText(only.title).toLowerCase() !== title.toLowerCase()) return content;
  return content.map((each) => (each === only ? { ...only, title: [] } : each));
}

/** Sections one after another; where nothing stands for what is silent, the others close up. */
export function numbered(places: readonly Place[], prefix: string, level: number, how: Assembling): Section[] {
  const found: Section[] = [];
  for (const place of places) {
    if (place.only !== undefined && place.only !== how.kind) continue;
    const section = sectionOf(place, `${prefix}${found.length + 1}`, level, how);
    if (section) found.push(section);
  }
  return found;
}

/** Clauses are counted through a numbered section, whatever headings stand between them. */
function numberClauses(content: readonly Content[], prefix: string): Content[] {
  let count = 0;
  const visit = (each: Content): Content => {
    if (each.kind === 'section') return { ...each, content: each.content.map(visit) };
    if (each.kind !== 'clause') return each;
    count += 1;
    return { ...each, number: `${prefix}${count}` };
  };
  return content.map(visit);
}

/** Every part is changed, innermost first. */
export function mapSections(sections: readonly Section[], change: Changes): Section[] {
  const visit = (each: Content): Content => {
    if (each.kind === 'section') return change.section({ ...each, content: each.content.map(visit) });
    if (each.kind === 'clause') return change.clause({ ...each, items: each.items.map(change.item) });
    if (each.kind === 'table') return { ...each, rows: each.rows.map(change.row) };
    return each;
  };
  return sections.map((section) => visit(section) as Section);
}

export interface Changes {
  readonly section: (section: Section) => Section;
  readonly clause: (clause: Clause) => Clause;
  readonly item: (item: Item) => Item;
  readonly row: (row: Row) => Row;
}

/** No two parts go by one name: the second of them is `name#2`. */
export function namedApart(sections: readonly Section[]): Section[] {
  const counts = new Map<string, number>();
  const apart = <T extends { readonly id: string }>(part: T): T => {
    const count = (counts.get(part.id) ?? 0) + 1;
    counts.set(part.id, count);
    return count === 1 ? part : { ...part, id: `${part.id}#${count}` };
  };
  return mapSections(sections, { section: apart, clause: apart, item: apart, row: apart });
}

/** References show the number of what they refer to. */
export function referred(sections: readonly Section[]): Section[] {
  const numbers = numbersOf(sections);
  const resolve = (words: Words): Words =>
    words.map((piece) => (typeof piece === 'object' && 'to' in piece ? shown(piece, numbers) : piece));
  const paragraphs = <T extends { readonly paragraphs: readonly Words[] }>(part: T): T => ({
    ...part,
    paragraphs: part.paragraphs.map(resolve),
  });
  return mapSections(sections, {
    section: (section) => section,
    clause: paragraphs,
    item: paragraphs,
    row: (row) => ({ ...row, cells: row.cells.map(resolve) }),
  });
}

function shown(piece: CrossReference, numbers: ReadonlyMap<string, Numbered>): CrossReference {
  const { id, words } = numbers.get(piece.to) ?? { id: piece.to, words: '' };
  return { ...piece, to: id, words: piece.isNext ? words.replace(/^(clause|section) /, '') : words };
}

/** A part that has a number, and how it is referred to. */
interface Numbered {
  readonly id: string;
  readonly words: string;
}

/** What has no number of its own goes by that of the section around it. */
function numbersOf(sections: readonly Section[]): Map<string, Numbered> {
  const numbers = new Map<string, Numbered>();
  const visit = (each: Content, within: Numbered, after: string): void => {
    if (each.kind === 'section') {
      const { id, number } = each;
      const words = /^Appendix/.test(number ?? '') ? (number ?? '') : `section ${number}${after}`;
      const own = number === undefined ? within : { id, words };
      numbers.set(id, own);
      for (const inner of each.content) visit(inner, own, after);
    } else if (each.kind === 'clause' && each.number) {
      numbers.set(each.id, { id: each.id, words: `clause ${each.number}${after}` });
    }
  };
  for (const section of sections) {
    const isAppendix = /^Appendix/.test(section.number ?? '');
    visit(section, { id: section.id, words: '' }, isAppendix ? ` of ${section.number}` : '');
  }
  return numbers;
}
