/** Where what is found stands in the document: at the smallest part that says the line of it. */
import type { Citation, Finding, Span } from '@icb/language';
import { mapSections } from './assemble.ts';
import type { Basis, Note, Section } from './document.ts';

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
}

/** The sections with their notes, and the notes that belong to no part. */
export function withNotes(
  sections: readonly Section[],
  findings: readonly Finding[],
  titleOfRule: (id: string) => string | undefined,
): { readonly sections: Section[]; readonly notes: readonly Note[] } {
  const targets = targetsOf(sections);
  const notes = new Map<string, Note[]>();
  const left: Note[] = [];
  for (const finding of findings) {
    const target = targetFor(finding.span, targets);
    const list = target ? (notes.get(target) ?? []) : left;
    list.push(noteOf(finding, titleOfRule));
    if (target) notes.set(target, list);
  }
  const add = <T extends { readonly id: string; readonly notes: readonly Note[] }>(part: T): T => ({
    ...part,
    notes: notes.get(part.id) ?? part.notes,
  });
  return { sections: mapSections(sections, { section: add, clause: add, item: add, row: add }), notes: left };
}

/** What has a place in the file. Rows only where nothing else says the line: the heading of a seat is better to stand at. */
function targetsOf(sections: readonly Section[]): Target[] {
  const targets: Target[] = [];
  const rows: Target[] = [];
  const add = <T extends { readonly id: string; readonly span: Span | undefined }>(part: T): T => {
    if (part.span) targets.push({ id: part.id, span: part.span });
    return part;
  };
  const row = <T extends { readonly id: string; readonly span: Span | undefined }>(part: T): T => {
    if (part.span) rows.push({ id: part.id, span: part.span });
    return part;
  };
  mapSections(sections, { section: add, clause: add, item: add, row });
  return [...targets, ...rows];
}

function targetFor(span: Span, targets: readonly Target[]): string | undefined {
  const around = targets.filter((each) => each.span.offset <= span.offset && each.span.end >= span.end);
  const within = targets.filter((each) => each.span.offset < span.end && each.span.end > span.offset);
  const found = around.length > 0 ? around : within.filter((each) => lengthOf(each.span) <= lengthOf(span));
  return found.reduce<Target | undefined>(
    (best, each) => (best === undefined || lengthOf(each.span) < lengthOf(best.span) ? each : best),
    undefined,
  )?.id;
}

const lengthOf = ({ offset, end }: Span): number => end - offset;

/** Every clause that says a line of the file, marked by what asks for it. */
export function withBases(sections: readonly Section[], based: readonly Based[]): Section[] {
  return mapSections(sections, {
    section: (section) => section,
    item: (item) => item,
    row: (row) => row,
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
