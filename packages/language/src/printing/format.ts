/**
 * The text of a constitution in one layout. Works on the words of the text, so it formats what cannot be read just as
 * safely: no word, comment, text block or placeholder is lost or moved, and nothing that is read is read otherwise.
 */

import type { Scanned } from '../reading/scanner.ts';
import { sharedIndent } from '../reading/values.ts';
import type { Provisions } from '../reading/words.ts';

/** The pieces of a text in its order, comments included, and what was made of them. */
export interface Layout extends Provisions {
  readonly pieces: readonly Scanned[];
}

const STEP = '  ';

/**
 * Formats a text of which the words are known. The byte-order mark and the kind of line break stay. Where braces are
 * missing, or a text block is not closed, nobody knows how deep a line stands: then lines stay as far in as they are.
 */
export function formatLayout(text: string, { pieces, words, unread, problems }: Layout): string {
  const starts = new Set([
    ...words.filter((word) => word.starts).map((word) => word.offset),
    ...unread.map((each) => each.offset),
  ]);
  const braced =
    !problems.some((problem) => problem.code === 'brace') &&
    !pieces.some(({ kind, closed }) => kind === 'block' && !closed);
  const multiline = braced ? blocksOverLines(pieces) : new Set<number>();
  let out = '';
  let depth = 0;
  let brackets = 0;
  let lineIndent = '';
  pieces.forEach((piece, index) => {
    const previous = pieces[index - 1];
    const isOpen = isMark(piece, '{');
    const isClose = isMark(piece, '}');
    if (isClose) depth = Math.max(0, depth - 1);
    if (starts.has(piece.offset)) brackets = 0;
    const breaks = previous
      ? braced
        ? Math.max(lineBreaks(previous, piece, multiline), staysApart(pieces, index) ? 1 : 0)
        : Math.min(2, piece.line - previous.endLine)
      : 0;
    if (!braced && (!previous || breaks > 0)) {
      // (A byte-order mark within a text is a blank: as the first character, it would be another thing.)
      lineIndent = text.slice(piece.offset - columnOf(piece, text), piece.offset).replaceAll('\ufeff', ' ');
      out += '\n'.repeat(breaks) + lineIndent;
    } else if (!previous || breaks > 0) {
      const continues = !!previous && !starts.has(piece.offset) && !isOpen && !isClose && piece.kind !== 'comment';
      lineIndent = STEP.repeat(depth) + (continues && continuesLine(pieces, index) ? STEP.repeat(1 + brackets) : '');
      out += '\n'.repeat(breaks) + lineIndent;
    } else {
      const staysPut = !braced && previous.endLine > previous.line;
      out += staysPut ? text.slice(previous.end, piece.offset) : between(previous, piece);
    }
    if (!braced && piece.endLine > piece.line) out += unbroken(piece.image);
    else if (piece.kind === 'block') out += textBlock(piece.image, lineIndent);
    else if (piece.kind === 'comment') out += comment(piece.image, columnOf(piece, text), out);
    else out += piece.image;
    if (isOpen) depth += 1;
    if (isMark(piece, '(')) brackets += 1;
    if (isMark(piece, ')')) brackets = Math.max(0, brackets - 1);
  });
  const body = out === '' ? '' : `${out.trimEnd()}\n`;
  const mark = text.charCodeAt(0) === 0xfeff ? '\ufeff' : '';
  return mark + (usesCarriageReturns(text) ? body.replace(/\n/g, '\r\n') : body);
}

function isMark({ kind, image }: Scanned, mark: string): boolean {
  return kind === 'punctuation' && image === mark;
}

/** Where a piece stands in its line, which a byte-order mark is no part of. */
function columnOf({ line, column }: Scanned, text: string): number {
  return line === 0 && text.charCodeAt(0) === 0xfeff ? column - 1 : column;
}

/**
 * Where a text is left open, what ends it: behind a brace at the end of its line nothing may come, for it would be taken for
 * the text; and a brace that closes a block, alone on its line, stays alone there.
 */
function staysApart(pieces: readonly Scanned[], index: number): boolean {
  const [before, brace, piece] = [pieces[index - 2], pieces[index - 1], pieces[index]];
  if (!brace || !piece) return false;
  if (isMark(brace, '}')) return isMark(piece, '{') && piece.line > brace.line;
  if (!isMark(brace, '{') || !before) return false;
  return !before.closed && before.endLine === brace.line;
}

/** The offsets of braces whose block stands on several lines. None is missing, and none is one too many. */
function blocksOverLines(pieces: readonly Scanned[]): ReadonlySet<number> {
  const found = new Set<number>();
  const open: Scanned[] = [];
  for (const piece of pieces) {
    if (isMark(piece, '{')) open.push(piece);
    if (!isMark(piece, '}')) continue;
    const start = open.pop() as Scanned;
    if (start.line !== piece.line) found.add(start.offset).add(piece.offset);
  }
  return found;
}

/** How many line breaks come between two neighbours: 0 for the same line, 2 for a blank line. */
function lineBreaks(previous: Scanned, piece: Scanned, multiline: ReadonlySet<number>): number {
  const apart = piece.line - previous.endLine;
  const afterOpen = isMark(previous, '{');
  const closes = isMark(piece, '}');
  if (afterOpen && closes) return 0;
  if (isMark(piece, '{') && previous.kind !== 'comment' && previous.closed) return 0;
  if (apart === 0) {
    if (afterOpen && multiline.has(previous.offset) && piece.kind !== 'comment') return 1;
    if (closes && multiline.has(piece.offset)) return 1;
    return 0;
  }
  if (closes) return 1;
  return Math.min(2, apart);
}

/** A line that does not open a provision goes on with the one before, unless nothing is there to go on with. */
function continuesLine(pieces: readonly Scanned[], index: number): boolean {
  for (let before = index - 1; before >= 0; before--) {
    const piece = pieces[before] as Scanned;
    if (piece.kind === 'comment') continue;
    return !isMark(piece, '{') && !isMark(piece, '}');
  }
  return false;
}

function between(previous: Scanned, piece: Scanned): string {
  if (isMark(piece, ',') || isMark(piece, ')') || isMark(previous, '(')) return '';
  if (isMark(previous, '{') && isMark(piece, '}')) return '';
  const marks = [previous.kind, piece.kind].some((kind) => kind === 'punctuation' || kind === 'comment');
  return previous.end === piece.offset && !marks ? '' : ' ';
}

const unbroken = (image: string): string => image.replace(/\r\n?/g, '\n');

/** The lines of a text block, one step in from the line that holds it. Its value stays the same. */
function textBlock(image: string, lineIndent: string): string {
  const fence = (/^"+/.exec(image) as RegExpExecArray)[0];
  const lines = image.slice(fence.length, -fence.length).split(/\r\n|\r|\n/);
  if (lines.length === 1 || !/^\s*$/.test(lines[0] as string)) return unbroken(image);
  const last = lines[lines.length - 1] as string;
  const ownLine = /^\s*$/.test(last);
  const content = ownLine ? lines.slice(1, -1) : lines.slice(1);
  const shared = sharedIndent(content);
  const indented = content.map((line) => (/^\s*$/.test(line) ? '' : lineIndent + STEP + line.slice(shared.length)));
  return [fence, ...indented].join('\n') + (ownLine ? `\n${lineIndent}${fence}` : fence);
}

/** A comment as it is; the further lines of one over several lines move with its first, which began at a column. */
function comment(image: string, began: number, out: string): string {
  const lines = image.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  const shift = out.length - (out.lastIndexOf('\n') + 1) - began;
  return lines
    .map((line, index) => {
      if (index === 0 || line === '') return line;
      if (shift >= 0) return ' '.repeat(shift) + line;
      const removable = Math.min(-shift, (/^ */.exec(line) as RegExpExecArray)[0].length);
      return line.slice(removable);
    })
    .join('\n');
}

function usesCarriageReturns(text: string): boolean {
  const all = text.match(/\n/g)?.length ?? 0;
  const both = text.match(/\r\n/g)?.length ?? 0;
  return both > all / 2;
}
