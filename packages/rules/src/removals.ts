/** What goes with something that is taken out of a text: the comma in its list, the line that it stood on alone. */
import type { Block, Part, Span } from '@icb/language';

const within = (inner: Span, outer: Span): boolean => inner.offset >= outer.offset && inner.end <= outer.end;

/** The line of a block on which something stands: the innermost, if blocks are given that stand in one another. */
export function lineOf(part: Part, blocks: readonly Block[]): Span | undefined {
  return blocks
    .flatMap(({ lines }) => lines)
    .filter(({ span }) => within(part.span, span))
    .sort((one, other) => one.span.end - one.span.offset - (other.span.end - other.span.offset))[0]?.span;
}

/** What to take out so that one of a list goes: with a comma, or the whole line where it stands there alone. */
export function outOfList(part: Part, list: readonly Part[], blocks: readonly Block[]): Span {
  const line = lineOf(part, blocks) ?? part.span;
  const fellows = list.filter(({ span }) => within(span, line));
  const index = fellows.findIndex(({ span }) => span.offset === part.span.offset);
  const [before, after] = [fellows[index - 1], fellows[index + 1]];
  if (before) return { offset: before.span.end, end: part.span.end };
  return after ? { offset: part.span.offset, end: after.span.offset } : line;
}
