/** Texts of constitutions and of rules in Markdown. */
import { onOneLine } from '../pretty/visible.ts';

/** Only addresses of the web are links. */
export function linked(text: string, url: string | null): string {
  return url === null || !/^https?:\/\//.test(url)
    ? plain(text)
    : `[${plain(text)}](<${url.replace(/[<>\s]/g, (mark) => encodeURIComponent(mark))}>)`;
}

/** Text as text: no markup, no mention of people (`@`), no reference to issues (`#1`), all on one line. */
export function plain(text: string): string {
  return onOneLine(text)
    .trim()
    .replace(/[\\`*_{}[\]()<>|~!#&]/g, (mark) => `\\${mark}`)
    .replace(/@(?=\w)/g, '@\u200b')
    .replace(/\b(https?|www)(?=[:.])/gi, '$1\u200b');
}

/** What is to stand as it is, in a font for programs: with more backticks around it than it has itself. */
export function code(text: string): string {
  const line = onOneLine(text);
  const fence = '`'.repeat(Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  return `${fence}${line.startsWith('`') || line.endsWith('`') ? ` ${line} ` : line}${fence}`;
}
