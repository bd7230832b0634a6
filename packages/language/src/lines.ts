/** Offsets to lines and columns. */

/** Line and column from 0; the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Lines {
  /** How many lines the text has: at least 1. */
  readonly count: number;
  /** The position of an offset; offsets beyond the text count as its end. */
  positionAt(offset: number): Position;
  /** The offset at which a line begins. */
  startOf(line: number): number;
  /** A line without its line break. */
  textOf(line: number): string;
}

export function linesOf(text: string): Lines {
  const starts = [0];
  if (text.includes('\r'))
    for (const { 0: end, index } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    count: starts.length,
    positionAt(offset) {
      const within = Math.max(0, Math.min(offset, text.length));
      const line = lineAt(within);
      return { line, column: within - (starts[line] as number) };
    },
    startOf: (line) => starts[Math.min(line, starts.length - 1)] as number,
    textOf: (line) => text.slice(starts[line], starts[line + 1]).replace(/[\r\n]+$/, ''),
  };
}
