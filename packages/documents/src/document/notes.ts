/** Where what is found stands in the document: at the smallest part that says the line of it. */
import type { Citation, Finding, Span } from '@icb/language';
import { mapSections } from './assemble.ts';
import type { Basis, Note, Section } from './document.ts';
import { placeDrafted } from './drafted-places.ts';

/** A line that an Act, regulations or guidance ask for. */
export interface Based {
  readonly span: Span;
  readonly kind: 'law' | 'guidance';
  readonly citation: string;
}

export function noteOf(finding: Finding, titleOfRule: (id: string) => string | undefined): Note {
  return {
    rule: finding.rule,
    title: titleOfRule(finding.rule) ?? finding.rule,
    text: finding.message,
    severity: finding.severity,
    citations: finding.citations.map(citationWords),
  };
}

function citationWords({ source, reference, quote, url }: Citation): Note['citations'][number] {
  return { text: [source, reference].filter((each) => each !== '').join(', '), quote, url };
}

interface Target {
  readonly id: string;
  readonly span: Span;
  readonly isRow: boolean;
}

/** The sections with their notes, and the notes that belong to no part. */
export function withNotes(
  sections: readonly Section[],
  findings: readonly Finding[],
  titleOfRule: (id: string) => string | undefined,
  /** Where what is found in the whole stands: its first line. */
  whole: Span,
  kind: 'icb' | 'icp',
): { readonly sections: Section[]; readonly notes: readonly Note[] } {
  const targets = targetsOf(sections);
  const notes = new Map<string, Note[]>();
  const left: Note[] = [];
  for (const finding of findings) {
    const isOfWhole = finding.span.offset <= whole.offset && finding.span.end >= whole.end;
    const target = isOfWhole ? sectionDrafted(finding, kind, sections) : targetFor(finding.span, targets);
    const list = target ? (notes.get(target) ?? []) : left;
    list.push(noteOf(finding, titleOfRule));
    if (target) notes.set(target, list);
  }
  const add = <T extends { readonly id: string; readonly notes: readonly Note[] }>(part: T): T => ({
    ...part,
    notes: notes.get(part.id) ?? part.notes,
  });
  const section = (part: Section): Section => noted(add(part));
  return { sections: mapSections(sections, { section, clause: add, item: add, row: add }), notes: left };
}

/** Where the clause would stand that mends it, if the document has that section. */
function sectionDrafted(finding: Finding, kind: 'icb' | 'icp', sections: readonly Section[]): string | undefined {
  const place = placeDrafted(finding, kind);
  const has = (section: Section): boolean =>
    section.id === place || section.content.some((each) => each.kind === 'section' && has(each));
  return place !== undefined && sections.some(has) ? place : undefined;
}

/** What has a place in the file. */
function targetsOf(sections: readonly Section[]): Target[] {
  const targets: Target[] = [];
  const add =
    (isRow: boolean) =>
    <T extends { readonly id: string; readonly span: Span | undefined }>(part: T): T => {
      if (part.span) targets.push({ id: part.id, span: part.span, isRow });
      return part;
    };
  mapSections(sections, { section: add(false), clause: add(false), item: add(false), row: add(true) });
  return targets;
}

/** The smallest part around it; else the smallest within. At the head of a seat, its section rather than its row. */
function targetFor(span: Span, targets: readonly Target[]): string | undefined {
  const around = targets.filter((each) => each.span.offset <= span.offset && each.span.end >= span.end);
  const begins = around.filter((each) => !each.isRow && each.span.offset === span.offset);
  const within = targets.filter((each) => each.span.offset < span.end && each.span.end > span.offset);
  const nearest = begins.length > 0 ? begins : around;
  const found = nearest.length > 0 ? nearest : within.filter((each) => lengthOf(each.span) <= lengthOf(span));
  return found.reduce<Target | undefined>(
    (best, each) => (best === undefined || lengthOf(each.span) < lengthOf(best.span) ? each : best),
    undefined,
  )?.id;
}

/** A section without a heading has nothing to note at: the one around it has. */
function noted(section: Section): Section {
  const silent = section.content.filter((each) => each.kind === 'section' && each.title.length === 0);
  const lifted = silent.flatMap((each) => (each.kind === 'section' ? each.notes : []));
  if (lifted.length === 0) return section;
  const content = section.content.map((each) =>
    silent.includes(each) ? { ...each, notes: [] } : each,
  ) as Section['content'];
  return { ...section, notes: [...section.notes, ...lifted], content };
}

const lengthOf = ({ offset, end }: Span): number => end - offset;

/** Every clause and row that says a line of the file, marked by what asks for it. */
export function withBases(sections: readonly Section[], based: readonly Based[]): Section[] {
  return mapSections(sections, {
    section: (section) => section,
    item: (item) => item,
    row: (row) => (row.span ? { ...row, basis: basisOf(row.span, based) } : row),
    clause: (clause) => (clause.span ? { ...clause, basis: basisOf(clause.span, based) } : clause),
  });
}

function basisOf(span: Span, based: readonly Based[]): Basis {
  const found = based.filter((each) => each.span.offset < span.end && each.span.end > span.offset);
  const law = found.filter(({ kind }) => kind === 'law');
  const asked = law.length > 0 ? law : found;
  const citations = [...new Set(asked.map(({ citation }) => citation))];
  return { kind: law.length > 0 ? 'law' : found.length > 0 ? 'guidance' : 'local', citations };
}
