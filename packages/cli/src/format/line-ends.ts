/** Formatting knows one kind of line end. A file keeps its own, and its byte-order mark. */

const byteOrderMark = '\uFEFF';

/**
 * Formats a text and gives it back with the line ends that most of its lines have, and with a byte-order mark if it had
 * one.
 */
export function keepingLineEnds(text: string, format: (text: string) => string): string {
  const mark = text.startsWith(byteOrderMark) ? byteOrderMark : '';
  const formatted = format(text.slice(mark.length).replaceAll('\r\n', '\n'));
  return mark + (isMostlyCrLf(text) ? formatted.replaceAll('\n', '\r\n') : formatted);
}

function isMostlyCrLf(text: string): boolean {
  const ends = text.match(/\r?\n/g) ?? [];
  return ends.filter((end) => end === '\r\n').length * 2 > ends.length;
}
