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
    return {
      header: headerOf(text, lines, whole, open),
      ...endOf(text, whole, open),
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

/** Where a further line would go: before the line of the closing brace, else right after what stands before it. */
function endOf(text: string, whole: Span, open: Span | undefined): Pick<Block, 'insertion' | 'close' | 'inline'> {
  if (text[whole.end - 1] !== '}') return { insertion: whole.end, close: whole.end, inline: true };
  const close = whole.end - 1;
  let lineStart = close;
  while (lineStart > 0 && !/[\r\n]/.test(text[lineStart - 1] as string)) lineStart -= 1;
  const blank = /^[^\S\r\n]*$/.test(text.slice(lineStart, close));
  if (blank && lineStart > (open?.end ?? 0)) return { insertion: lineStart, close, inline: false };
  return { insertion: lineStart + text.slice(lineStart, close).trimEnd().length, close, inline: true };
}
