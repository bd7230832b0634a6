/** Names in Mermaid's text: whatever they hold, they stay within their quotes and are no markup. */
import { shortened } from '../text/visible.ts';

/** Mermaid knows characters by number between `#` and `;`: letters, digits and the plainest signs stand for themselves. */
export function label(...lines: readonly string[]): string {
  const said = lines.filter((line) => line !== '').map((line) => safe(shortened(line, 120)));
  return `"${said.join('<br/>')}"`;
}

function safe(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N} ,.·–—’‘“”…()/+-]/gu, (sign) => `#${sign.codePointAt(0)};`);
}

/** Indented by two blanks for each step. */
export function lines(step: number, ...all: readonly string[]): string[] {
  return all.map((line) => `${'  '.repeat(step)}${line}`);
}
