/** Names in Mermaid's text: whatever they hold, they stay within their quotes and are no markup. And how much Mermaid takes. */
import { shortened } from '../text/visible.ts';

/**
 * Mermaid knows characters by number between `#` and `;`: letters, digits and the plainest signs stand for themselves. It
 * refuses a diagram in which a label is empty, as that of a name of which nothing can be seen would be.
 */
export function label(...lines: readonly string[]): string {
  const said = lines.map((line) => safe(shortened(line, 120))).filter((line) => line !== '');
  return `"${said.length > 0 ? said.join('<br/>') : 'without a name'}"`;
}

function safe(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N} ,.·–—’‘“”…()/+-]/gu, (sign) => `#${sign.codePointAt(0)};`);
}

/** Indented by two blanks for each step. */
export function lines(step: number, ...all: readonly string[]): string[] {
  return all.map((line) => `${'  '.repeat(step)}${line}`);
}

/** Pages that draw Mermaid refuse a diagram with 500 edges, and one of more than 50,000 letters. */
export const mostEdges = 499;
const mostLetters = 48_000;

/** As many of the lines as Mermaid takes beside those that are there already; what is left out is counted by `more`. */
export function asManyAsFit(
  there: readonly string[],
  all: readonly string[],
  more: (count: number) => string,
): string[] {
  let left = there.reduce((room, line) => room - line.length - 1, mostLetters);
  const fit = all.findIndex((line) => {
    left -= line.length + 1;
    return left < 0;
  });
  return fit === -1 ? [...all] : [...all.slice(0, fit), more(all.length - fit)];
}
