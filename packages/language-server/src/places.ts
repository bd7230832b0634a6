/** From offsets to lines and columns, and back, as the protocol counts them. */
import { type Lines, linesOf, type Span } from '@icb/language';
import type { Position, Range } from 'vscode-languageserver';

const known = new WeakMap<object, Lines>();

/** The places of a text; `of` is whatever holds the text, so that its lines are counted once. */
export class Places {
  private readonly lines: Lines;
  readonly text: string;

  constructor(of: { readonly text: string }) {
    this.lines = known.get(of) ?? linesOf(of.text);
    known.set(of, this.lines);
    this.text = of.text;
  }

  position(offset: number): Position {
    const { line, column } = this.lines.positionAt(offset);
    return { line, character: column };
  }

  range({ offset, end }: Span): Range {
    return { start: this.position(offset), end: this.position(end) };
  }

  /** Beyond the end of a line is its end, beyond the last line the end of the text. */
  offset({ line, character }: Position): number {
    if (line >= this.lines.count) return this.text.length;
    return this.lines.startOf(line) + Math.min(character, this.lines.textOf(line).length);
  }

  /** The whole text. */
  whole(): Range {
    return this.range({ offset: 0, end: this.text.length });
  }
}
