/** How many columns of a terminal a text takes. */

/**
 * Most text: Latin letters and common signs, each one sign, one column wide. Looking into it any further would take a thousand
 * times longer.
 */
const plain = /^[ -~\u00A1-\u00AC\u00AE-\u024F\u2010-\u2027\u2030-\u205E]*$/;

/** Whether a text is such: there is nothing in it to be made visible either. */
export function isPlain(text: string): boolean {
  return plain.test(text);
}

/** With tabs, other alphabets, Chinese characters and pictures: each is one sign still. */
const simple =
  /^(?:[\t -~\u00A1-\u00AC\u00AE-\u024F\u0370-\u0482\u048A-\u052F\u2010-\u2027\u202A-\u205E\u4E00-\u9FFF]|[\u{1F300}-\u{1F3FA}\u{1F400}-\u{1FAFF}])*$/u;

let signs: Intl.Segmenter | undefined;

/** East Asian wide forms, and what is shown as a picture. */
const isWide = (sign: string): boolean =>
  /^(?:[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}|[\u{20000}-\u{3FFFD}])/u.test(
    sign,
  );

/** The signs of a text as a reader sees them: a letter with its accents is one. */
export function signsOf(text: string): string[] {
  if (simple.test(text)) return [...text];
  signs ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return [...signs.segment(text)].map(({ segment }) => segment);
}

export function widthOf(text: string): number {
  if (plain.test(text)) return text.length;
  return signsOf(text).reduce((sum, sign) => sum + (isWide(sign) ? 2 : 1), 0);
}

/** A text on lines of at most `width` columns, broken between words; a longer word has a line to itself. */
export function wrapped(text: string, width: number): string[] {
  const isAllPlain = plain.test(text);
  if (isAllPlain && text.length <= width) return [text];
  if (isAllPlain && !/^ | $| {2}/.test(text)) return wrappedPlain(text, width);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const length = isAllPlain ? word.length : widthOf(word);
    if (line !== '' && used + 1 + length > width) {
      lines.push(line);
      line = word;
      used = length;
    } else {
      used += length + (line === '' ? 0 : 1);
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** The same of a text in which every sign is one column wide, and there is one space between two words. */
function wrappedPlain(text: string, width: number): string[] {
  const lines: string[] = [];
  let from = 0;
  while (text.length - from > width) {
    const last = text.lastIndexOf(' ', from + width);
    const to = last > from ? last : text.indexOf(' ', from + width);
    if (to < 0) break;
    lines.push(text.slice(from, to));
    from = to + 1;
  }
  lines.push(text.slice(from));
  return lines;
}
