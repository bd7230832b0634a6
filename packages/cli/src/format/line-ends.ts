/** Mending knows one kind of line end. A file keeps its own, and its byte-order mark. */
import { diffArrays } from 'diff';

const byteOrderMark = '\uFEFF';

/** A text as the language likes it, and the way back to how the file has it. */
export interface PlainText {
  /** With `\n` alone, and without a byte-order mark. */
  readonly text: string;
  /**
   * A plain text as the file would have it: with its byte-order mark, each line that was there with the end that it had,
   * and each new one with that of most lines.
   */
  restored(text: string): string;
}

export function plainText(text: string): PlainText {
  const mark = text.startsWith(byteOrderMark) ? byteOrderMark : '';
  const body = text.slice(mark.length);
  const plain = body.replaceAll('\r\n', '\n');
  const ends: readonly string[] = body.match(/\r?\n/g) ?? [];
  const usual = ends.filter((end) => end === '\r\n').length * 2 > ends.length ? '\r\n' : '\n';
  const restored = new Set(ends).size > 1 ? lineByLine(plain, ends, usual) : (to: string) => to.replaceAll('\n', usual);
  return { text: plain, restored: (to) => mark + restored(to) };
}

function lineByLine(before: string, ends: readonly string[], usual: string): (text: string) => string {
  const lines = before.split('\n');
  return (text) => {
    let line = 0;
    const result: string[] = [];
    for (const { added, removed, value } of diffArrays(lines, text.split('\n'))) {
      for (const content of value) {
        if (!removed) result.push(content, (added ? undefined : ends[line]) ?? usual);
        if (!added) line += 1;
      }
    }
    return result.slice(0, -1).join('');
  };
}
