/** Takes things out of a constitution, with what refers to them. */
import type { Appointment, Constitution, Line, Part, Party, Reference, Seat, Span, TextEdit } from '@icb/language';
import type { Item } from './items.ts';
import { isName, isReference, linesWithin, partsWithin, referencesWithin } from './parts-within.ts';

/**
 * The edits that take out things and every reference to them: from a list of several their names, else the line. Where the
 * line says who is to do something that has to be done, a placeholder asks who does it instead.
 */
export function removalOf(items: readonly Item[], constitution: Constitution): TextEdit[] {
  const lines = linesWithin(constitution);
  const taken = items.map((item) => roomFor(spanAmong(item, items, constitution), lines));
  const goes = (name: Reference): boolean => items.some((item) => refersTo(name, item));
  const instead: Span[] = [];
  const { organisations, uri } = constitution;
  const own = organisations.filter((party) => party.uri === uri);
  for (const each of [constitution, ...own].flatMap(referencesWithin)) {
    const part = each.part as Reference;
    if (!goes(part)) continue;
    const { above } = each;
    const line = innermost(part.span, lines);
    const within = above.at(-1);
    const list = Array.isArray(within) ? within.filter(isReference).filter((each) => isIn(each, line)) : [];
    const owner = above.at(-2) ?? {};
    const kept = list.findIndex((each) => !goes(each));
    if (kept !== -1) taken.push(withComma(list.indexOf(part), list, kept));
    else if (isApproval(part, owner))
      taken.push({ offset: owner.by.at(-1)?.span.end ?? part.span.offset, end: part.span.end });
    else if (line && !hasToBeDone(line, owner, above)) taken.push(line.room);
    else instead.push(part.span);
  }
  const gone = apart(taken);
  const left = instead.filter((span) => !gone.some((each) => each.offset <= span.offset && span.end <= each.end));
  return [
    ...gone.map((span) => ({ span, newText: '' })),
    ...left.map((span) => ({ span, newText: '[who does this instead]' })),
  ];
}

/** What goes with one of several things: where more of a list are among them, no comma between these stays. */
function spanAmong({ span, header }: Item, items: readonly Item[], constitution: Constitution): Span {
  if (items.length === 1) return span;
  const line = innermost(header, linesWithin(constitution));
  const name = partsWithin(constitution).find(({ part }) => isName(part) && isSame(part.span, header));
  const within = name?.above.at(-1);
  const list = Array.isArray(within) ? (within as Part[]).filter((each) => isIn(each, line)) : [];
  const index = list.findIndex((each) => isSame(each.span, header));
  if (!line || index === -1) return span;
  const kept = list.findIndex((each) => !items.some((item) => isSame(item.header, each.span)));
  return kept === -1 ? line.span : withComma(index, list, kept);
}

const isSame = (one: Span, other: Span): boolean => one.offset === other.offset && one.end === other.end;

/** The edits that take out an organisation, and put a name in its place wherever somebody refers to it. */
export function insteadOf(party: Party, name: string, constitution: Constitution): TextEdit[] {
  const own = constitution.organisations.filter(({ uri }) => uri === constitution.uri);
  const references = [constitution, ...own]
    .flatMap(referencesWithin)
    .map(({ part }) => part as Reference)
    .filter((each) => each.party === party);
  const gone = roomFor(party.span, linesWithin(constitution));
  return [
    { span: gone, newText: '' },
    ...references
      .filter(({ span }) => span.end <= gone.offset || span.offset >= gone.end)
      .map(({ span }) => ({ span, newText: name })),
  ];
}

const isIn = ({ span }: Part, line: Line | undefined): boolean =>
  line === undefined || (line.span.offset <= span.offset && span.end <= line.span.end);

/** Whether it is by its approval alone that somebody may act. */
function isApproval(part: Reference, owner: object): owner is Appointment {
  return 'withApprovalOf' in owner && 'by' in owner && (owner as Appointment).withApprovalOf.includes(part);
}

/**
 * Whoever appoints a member (but the chair, whom nobody of the board appoints), varies, has a function or settles what is in
 * dispute; and what an organisation covers, whose line stays.
 */
function hasToBeDone({ property }: Line, owner: object, above: readonly object[]): boolean {
  if (property === 'Appointed') return !above.some((each) => 'votesStated' in each && (each as Seat).kind === 'chair');
  if (property === 'VariationRoute') return !('onOwnInitiative' in owner && owner.onOwnInitiative);
  return ['Delegation', 'Disagreement', 'Party'].includes(property);
}

function refersTo({ seat, body, party }: Reference, { part }: Item): boolean {
  return [seat, body, party].some((each) => each === part);
}

/** A name in a list, with the comma that parts it from the one before, or from the next, if those before it go as well. */
function withComma(index: number, list: readonly Part[], firstKept: number): Span {
  const [before, { span }, next] = [list[index - 1], list[index] as Part, list[index + 1]];
  if (before && index > firstKept) return { offset: before.span.end, end: span.end };
  return { offset: span.offset, end: next?.span.offset ?? span.end };
}

function roomFor(span: Span, lines: readonly Line[]): Span {
  return lines.find((line) => line.span.offset === span.offset && line.span.end === span.end)?.room ?? span;
}

function innermost({ offset, end }: Span, lines: readonly Line[]): Line | undefined {
  return lines
    .filter(({ span }) => span.offset <= offset && end <= span.end)
    .sort((one, other) => one.span.end - one.span.offset - (other.span.end - other.span.offset))[0];
}

/** Without those that stand within another. */
function apart(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((one, other) => one.offset - other.offset || other.end - one.end);
  const result: Span[] = [];
  for (const span of sorted) if (span.offset >= (result.at(-1)?.end ?? 0)) result.push(span);
  return result;
}
