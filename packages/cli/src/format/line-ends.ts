/** Mending knows one kind of line end. A file keeps its own, and its byte-order mark. */

const byteOrderMark = '\uFEFF';

/** A text as the language likes it, and the way back to how the file has it. */
export interface PlainText {
  /** With `\n` alone, and without a byte-order mark. */
  readonly text: string;
  /** A plain text with the line ends that most lines of the file have, and with a byte-order mark if it had one. */
  restored(text: string): string;
}

export function plainText(text: string): PlainText {
  const mark = text.startsWith(byteOrderMark) ? byteOrderMark : '';
  const crLf = isMostlyCrLf(text);
  return {
    text: text.slice(mark.length).replaceAll('\r\n', '\n'),
    restored: (plain) => mark + (crLf ? plain.replaceAll('\n', '\r\n') : plain),
  };
}

function isMostlyCrLf(text: string): boolean {
  const ends = text.match(/\r?\n/g) ?? [];
  return ends.filter((end) => end === '\r\n').length * 2 > ends.length;
}
