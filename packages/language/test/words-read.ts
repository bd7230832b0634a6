/** The constitutions in `written` as far as words go: for tests that damage them, and look what the words are taken for. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Problem, Provisions, Word } from '../src/reading/words.ts';
import { createServices, lexerOf } from '../src/services.ts';

export const lexer = lexerOf(createServices());

const folder = new URL('written/', import.meta.url);

/** By name. */
export const texts = readdirSync(folder).map((name): [name: string, text: string] => [
  name,
  readFileSync(new URL(name, folder), 'utf8'),
]);

/** What each word is taken for, and what the lines stand in; the marks apart that tell lines from one another. */
export function reads({ words }: Pick<Provisions, 'words'>): unknown[] {
  return words
    .filter(({ kind }) => kind !== 'end')
    .map(({ reading, keyword, image, starts, within }) => [reading, keyword ?? image, starts, within]);
}

/** The words that open lines. */
export function startsOf({ words }: Provisions): Word[] {
  return words.filter(({ starts }) => starts);
}

export function onlyProblem({ problems }: Provisions): Problem {
  expect(problems).toHaveLength(1);
  return problems[0] as Problem;
}

/** The text after the way out of a problem. */
export function mended(text: string, { fix }: Problem): string {
  if (!fix) throw new Error('There is no way out.');
  return text.slice(0, fix.offset) + fix.newText + text.slice(fix.end);
}

export interface Braced {
  /** The word that opens the line of the block, that line, from 1, and the blanks before it. */
  readonly name: string;
  readonly line: number;
  readonly indent: string;
  readonly head: Word;
  readonly open: number;
  readonly close: number;
  /** What it stands in. */
  readonly outer: Braced | undefined;
}

/** The blocks of a text without slips, inner ones before those that they stand in. */
export function blocksOf({ words }: Provisions): Braced[] {
  const found: Braced[] = [];
  const open: Braced[] = [];
  const starts: Word[] = [];
  for (const word of words) {
    if (word.starts) starts[open.length] = word;
    if (word.kind !== 'punctuation') continue;
    if (word.image === '{') {
      const head = starts[open.length] as Word;
      const { image: name, line, column } = head;
      const indent = ' '.repeat(column);
      open.push({ name, line: line + 1, indent, head, open: word.offset, close: -1, outer: open.at(-1) });
    } else if (word.image === '}') found.push({ ...(open.pop() as Braced), close: word.offset });
  }
  return found;
}
