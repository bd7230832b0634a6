/** Makes of whatever a constitution holds a line of text that a picture, a page or a diagram can show and nothing more. */

/** Controls, and what turns the direction of text around or hides in it: a name shall not rearrange what stands beside it. */
const unseen =
  /[\p{Cc}\p{Cs}\u00AD\u061C\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/gu;

/** Marks upon a blank, or upon a letter that bears two: they would climb into the lines above and below. */
const heaped = /(?<= )\p{Mn}+|(?<=\p{Mn}\p{Mn})\p{Mn}+/gu;

/** On one line, blanks made one, without what cannot be seen, and without heaps of marks. */
export function visible(text: string): string {
  return text
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .replace(unseen, '')
    .replace(heaped, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** As much of it as a label bears, with `…` for the rest. */
export function shortened(text: string, most: number): string {
  const line = visible(text);
  if (line.length <= most) return line;
  const letters = [...line.slice(0, most * 2)];
  return letters.length <= most && line.length <= most * 2
    ? line
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** For the text and the attributes of XML and HTML, which know no controls and no halves of letters. */
export function escaped(text: string): string {
  return text.replace(unseen, '').replace(/[&<>"']/g, (sign) => entities[sign] as string);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
