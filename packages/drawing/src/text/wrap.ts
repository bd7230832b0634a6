/** Breaks a text into lines of a width; what does not fit ends in `…`. */
import { type Letters, widthOf } from './measure.ts';
import { visible } from './visible.ts';

export interface Wrapped {
  readonly lines: readonly string[];
  /** Whether something had to be left out. */
  readonly cut: boolean;
}

/** In at most so many lines. Breaks at blanks and hyphens, and within a word only if it is longer than a line. */
export function wrap(text: string, width: number, most: number, letters: Letters): Wrapped {
  // No more can ever be shown than letters of no width worth speaking of.
  const enough = Math.ceil((width * most) / (letters.size * 0.15)) + 10;
  const whole = visible(text.slice(0, enough * 4));
  const all = whole.slice(0, enough);
  const lines: string[] = [];
  let rest = all;
  while (rest !== '' && lines.length < most) {
    const line = lineOf(rest, width, letters);
    // A dot between two things is left out where the line between them ends.
    lines.push(line.trimEnd().replace(/ ·$/, ''));
    rest = rest.slice(line.length).trimStart();
  }
  const cut = rest !== '' || all.length < whole.length || text.length > enough * 4;
  if (cut && lines.length > 0) lines.push(ended(lines.pop() as string, width, letters));
  return { lines, cut };
}

/** As much of the text as fits on a line. */
function lineOf(text: string, width: number, letters: Letters): string {
  if (widthOf(text, letters) <= width) return text;
  let line = '';
  for (const word of text.match(/[^\s-]*(?:-+|\s+|$)/g) ?? []) {
    if (widthOf((line + word).trimEnd(), letters) > width) break;
    line += word;
  }
  return line !== '' ? line : lettersThatFit(text, width, letters);
}

/** Never between a letter and the marks upon it. */
function lettersThatFit(text: string, width: number, letters: Letters): string {
  let fits = '';
  for (const [letter] of text.matchAll(/\P{M}(?:\p{M}|\u200D|\uFE0F)*/gu)) {
    if (fits !== '' && widthOf(fits + letter, letters) > width) break;
    fits += letter;
  }
  return fits === '' ? ([...text][0] ?? '') : fits;
}

function ended(line: string, width: number, letters: Letters): string {
  let kept = line;
  while (kept !== '' && widthOf(`${kept}…`, letters) > width) kept = [...kept].slice(0, -1).join('');
  return `${kept.trimEnd()}…`;
}
