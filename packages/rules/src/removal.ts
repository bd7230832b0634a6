/** Takes a thing out of a constitution, with what refers to it. */
import type { Constitution, Line, Reference, Span, TextEdit } from '@icb/language';
import type { Item } from './items.ts';
import { isReference, linesWithin, partsWithin } from './parts-within.ts';

/** The edits that take out a thing and every reference to it: from a list of several its name, else the whole line. */
export function removalOf(item: Item, constitution: Constitution): TextEdit[] {
  const lines = linesWithin(constitution);
  const taken = [roomFor(item.span, lines)];
  for (const { part, above } of partsWithin(constitution)) {
    if (!isReference(part) || !refersTo(part, item)) continue;
    const list = above.at(-1);
    const others = Array.isArray(list) ? list.filter((each) => isReference(each) && !refersTo(each, item)) : [];
    const line = innermost(part.span, lines);
    if (others.length > 0 && Array.isArray(list)) taken.push(withComma(part, list));
    else if (line) taken.push(line.room);
  }
  return apart(taken).map((span) => ({ span, newText: '' }));
}

function refersTo({ seat, body, party }: Reference, { part }: Item): boolean {
  return [seat, body, party].some((each) => each === part);
}

/** A name in a list, with the comma that parts it from the one before, or if it is the first, from the next. */
function withComma(part: Reference, list: readonly Reference[]): Span {
  const index = list.indexOf(part);
  const [before, next] = [list[index - 1], list[index + 1]];
  if (before) return { offset: before.span.end, end: part.span.end };
  return { offset: part.span.offset, end: next?.span.offset ?? part.span.end };
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
