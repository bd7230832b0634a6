/** Where a block stands and what its lines say: also where something would go that is not there. */
import type { AstNode } from 'langium';
import type { Span } from '../finding.ts';
import type { Lines } from '../lines.ts';
import type { Block } from './constitution.ts';
import { spanOf, spanOfKeyword } from './values.ts';

/** Reads the block of a node that stands `depth` levels deep. */
export type BlockReader = (node: AstNode, depth: number, provisions: readonly AstNode[]) => Block;

export function blockReader(text: string, lines: Lines): BlockReader {
  return (node, depth, provisions) => {
    const whole = spanOf(node);
    const open = spanOfKeyword(node, '{');
    const closes = text[whole.end - 1] === '}';
    return {
      header: headerOf(text, lines, whole, open),
      insertion: closes ? insertionBefore(text, whole.end - 1, open) : whole.end,
      depth: depth + 1,
      lines: provisions.map((each) => ({ property: each.$type, span: spanOf(each) })),
    };
  };
}

/** The first line of the part, without its brace: never more than one line. */
function headerOf(text: string, lines: Lines, whole: Span, open: Span | undefined): Span {
  const { line } = lines.positionAt(whole.offset);
  const endOfLine = lines.startOf(line) + lines.textOf(line).length;
  const end = Math.min(open?.offset ?? whole.end, endOfLine, whole.end);
  return { offset: whole.offset, end: whole.offset + text.slice(whole.offset, end).trimEnd().length };
}

/** After the last provision, or after the opening brace of an empty block. */
function insertionBefore(text: string, brace: number, open: Span | undefined): number {
  let lineStart = brace;
  while (lineStart > 0 && !/[\r\n]/.test(text[lineStart - 1] as string)) lineStart -= 1;
  const aloneOnLine = /^[^\S\r\n]*$/.test(text.slice(lineStart, brace));
  return aloneOnLine && lineStart > (open?.end ?? 0) ? lineStart : brace;
}
