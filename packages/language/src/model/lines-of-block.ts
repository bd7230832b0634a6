/** Where a block stands and what its lines say: also where something would go that is not there. */
import type { AstNode } from 'langium';
import type { Span } from '../finding.ts';
import type { Lines } from '../lines.ts';
import type { Block } from './constitution.ts';
import { spanOf, spanOfKeyword } from './values.ts';

/** Reads the block of a node. */
export type BlockReader = (node: AstNode, provisions: readonly AstNode[]) => Block;

export function blockReader(text: string, lines: Lines): BlockReader {
  return (node, provisions) => {
    const whole = spanOf(node);
    const open = spanOfKeyword(node, '{');
    return {
      header: headerOf(text, lines, whole, open),
      ...endOf(text, whole, open),
      layout: layoutOf(text, lines, whole, provisions),
      lines: provisions.map((each) => {
        const span = spanOf(each);
        return { property: each.$type, span, room: roomOf(text, span) };
      }),
    };
  };
}

/** How far in a further line would stand: as those that are there, else one step further than the part itself. */
function layoutOf(text: string, lines: Lines, whole: Span, provisions: readonly AstNode[]): Block['layout'] {
  const outside = indentAt(text, lines, whole.offset);
  const { line } = lines.positionAt(whole.offset);
  const last = provisions.findLast((each) => lines.positionAt(spanOf(each).offset).line > line);
  const inside = last && indentAt(text, lines, spanOf(last).offset);
  const step = (inside ?? (outside || firstIndent(text))).startsWith('\t') ? '\t' : '  ';
  return { outside, inside: inside ?? outside + step, step };
}

function indentAt(text: string, lines: Lines, offset: number): string {
  const start = lines.startOf(lines.positionAt(offset).line);
  return /^[^\S\r\n\uFEFF]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

function firstIndent(text: string): string {
  return /^[^\S\r\n]+(?=\S)/m.exec(text)?.[0] ?? '';
}

/** What goes with a line when it is taken out: the blanks before it and its line break, if nothing else stands there. */
function roomOf(text: string, { offset, end }: Span): Span {
  let start = offset;
  while (start > 0 && offset - start < 200 && isBlank(text[start - 1] as string)) start -= 1;
  const after = /^[^\S\r\n]*(\r?\n)?/.exec(text.slice(end, end + 200));
  const alone = (start === 0 || /[\r\n]/.test(text[start - 1] as string)) && after?.[1] !== undefined;
  return alone ? { offset: start, end: end + after[0].length } : { offset, end };
}

const isBlank = (char: string): boolean => char === ' ' || /[^\S\r\n]/.test(char);

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
