/** Places as people count them: lines and columns from 1. */
import { type Lines, linesOf, type Span } from '@icb/language';

const byteOrderMark = '\uFEFF';

/** Line and column from 1; the column in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export type RangeOf = (span: Span) => { readonly start: Place; readonly end: Place };

/** Where the parts of a text stand, as reports tell it. */
export function rangesIn(text: string): RangeOf {
  const lines = linesOf(text);
  // A byte-order mark is no column: editors do not show it either.
  const mark = text.startsWith(byteOrderMark) ? 1 : 0;
  return ({ offset, end }) => ({ start: placeOf(lines, offset, mark), end: placeOf(lines, end, mark) });
}

function placeOf(lines: Lines, offset: number, mark: number): Place {
  const { line, column } = lines.positionAt(offset);
  return { line: line + 1, column: Math.max(1, column + 1 - (line === 0 ? mark : 0)) };
}
