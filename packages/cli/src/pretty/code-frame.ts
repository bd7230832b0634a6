/** The line of a finding, with the line before it and carets under the words that are meant. */
import type { Lines, Span } from '@icb/language';
import type { Paint } from './colour.ts';
import { visible } from './visible.ts';
import { isPlain, signsOf, widthOf } from './width.ts';

export interface FrameOptions {
  readonly width: number;
  readonly paint: Paint;
  /** Paints the carets. */
  readonly mark: (text: string) => string;
}

/** One sign of a line as it is shown, and which part of the line it stands for (in UTF-16 units). */
interface Cell {
  readonly shown: string;
  readonly width: number;
  readonly offset: number;
  readonly end: number;
}

const tabWidth = 4;
/** However long a line, no more of it than this, on either side of the span, can ever be shown. */
const reach = 400;
const clipped = '…';

/** Two lines with their numbers, and the carets. A span over several lines is shown as far as its first line goes. */
export function frame(lines: Lines, span: Span, { width, paint, mark }: FrameOptions): string[] {
  const { line, column } = lines.positionAt(span.offset);
  const end = lines.positionAt(span.end);
  const number = String(line + 1);
  const room = Math.max(20, width - number.length - 5);

  const text = lines.textOf(line);
  const window = windowOf(text, column, end.line === line ? end.column : text.length, room);
  const before = line > 0 ? lines.textOf(line - 1) : '';
  const context = before.trim() === '' || window.startsLate ? undefined : windowOf(before, 0, 0, room).shown;
  return [
    ...(context === undefined ? [] : [numbered(String(line), paint.dim(context))]),
    numbered(number, window.shown),
    numbered('', ' '.repeat(window.indent) + mark('^'.repeat(window.carets))),
  ];

  function numbered(label: string, content: string): string {
    const gutter = paint.dim(`${label.padStart(number.length + 2)} │`);
    return content === '' ? gutter : `${gutter} ${content}`;
  }
}

interface Window {
  readonly shown: string;
  /** Whether the beginning of the line had to be left out. */
  readonly startsLate: boolean;
  /** Columns before the carets, and how many carets. */
  readonly indent: number;
  readonly carets: number;
}

/** The part of a line around a span that fits into the room. */
function windowOf(line: string, from: number, to: number, room: number): Window {
  if (line.length <= room && isPlain(line))
    return {
      shown: line.trimEnd(),
      startsLate: false,
      indent: Math.min(from, line.length),
      carets: Math.max(1, Math.min(to, line.length) - from),
    };
  if (isPlain(line)) return windowOfPlain(line, from, to, room);
  const cells = cellsOf(line, from);
  const first = firstCell(cells, from);
  const start = totalWidth(cells) <= room ? 0 : startOfWindow(cells, first, room);
  const startsLate = start > 0 || (cells[0]?.offset ?? 0) > 0;
  const stop = endOfWindow(cells, start, room - (startsLate ? 1 : 0));
  const endsEarly = stop < cells.length || (cells.at(-1)?.end ?? 0) < line.length;
  const within = cells.slice(first, stop).filter((cell) => cell.offset < to);
  return {
    shown: (startsLate ? clipped : '') + shownOf(cells.slice(start, stop)) + (endsEarly ? clipped : ''),
    startsLate,
    indent: (startsLate ? 1 : 0) + totalWidth(cells.slice(start, first)),
    carets: Math.max(1, totalWidth(within)),
  };
}

/** The same of a line in which every sign is one column wide. */
function windowOfPlain(line: string, from: number, to: number, room: number): Window {
  const begin = Math.max(0, from - reach);
  const end = Math.min(line.length, from + reach);
  const first = Math.min(from, end);
  const start = end - begin <= room ? begin : Math.max(begin, first - Math.floor(room / 3));
  const startsLate = start > 0;
  const left = room - (startsLate ? 1 : 0);
  const stop = end - start <= left ? end : start + left - 1;
  const endsEarly = stop < line.length;
  return {
    shown: (startsLate ? clipped : '') + line.slice(start, stop).trimEnd() + (endsEarly ? clipped : ''),
    startsLate,
    indent: (startsLate ? 1 : 0) + first - start,
    carets: Math.max(1, Math.min(to, stop) - first),
  };
}

/** The signs of a line; of a very long one, those near the column. Tabs are spaces, controls are made visible. */
function cellsOf(line: string, column: number): Cell[] {
  const cells: Cell[] = [];
  let offset = Math.max(0, column - reach);
  let at = 0;
  for (const sign of signsOf(line.slice(offset, column + reach))) {
    const shown = shownAs(sign, at, offset);
    const width = widthOf(shown);
    cells.push({ shown, width, offset, end: offset + sign.length });
    at += width;
    offset += sign.length;
  }
  return cells;
}

function shownAs(sign: string, at: number, offset: number): string {
  if (sign === '\t') return ' '.repeat(tabWidth - (at % tabWidth));
  // A byte-order mark is no part of what the file says.
  if (sign === '\uFEFF' && offset === 0) return '';
  return visible(sign);
}

/** The cell in which a column lies; beyond the line, the place after its last. */
function firstCell(cells: readonly Cell[], column: number): number {
  const index = cells.findIndex((cell) => cell.end > column);
  return index === -1 ? cells.length : index;
}

/** A third of the room for what comes before the span, the rest for the span and what follows. */
function startOfWindow(cells: readonly Cell[], first: number, room: number): number {
  let start = first;
  for (let used = 0; start > 0; start--) {
    used += (cells[start - 1] as Cell).width;
    if (used > room / 3) break;
  }
  return start;
}

function endOfWindow(cells: readonly Cell[], start: number, room: number): number {
  if (totalWidth(cells.slice(start)) <= room) return cells.length;
  let stop = start;
  for (let used = 0; stop < cells.length; stop++) {
    used += (cells[stop] as Cell).width;
    if (used > room - 1) break;
  }
  return stop;
}

function totalWidth(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

function shownOf(cells: readonly Cell[]): string {
  return cells
    .map((cell) => cell.shown)
    .join('')
    .trimEnd();
}
