/** Words as they were read, and what could not be read. */
import type { Scanned } from './scanner.ts';

/** How a piece of text reads: a keyword that cannot be a name, a keyword or a name, a term that opens a line, or itself. */
export type Reading = 'keyword' | 'keyword-or-name' | 'lead' | 'name' | 'literal';

export interface Word extends Scanned {
  readonly reading: Reading;
  /** The keyword that it reads as, which differs from `image` where a slip was put right. */
  readonly keyword?: string | undefined;
  /** Whether a provision starts here: the parser takes up reading only at such words, and at braces. */
  readonly starts: boolean;
  /** For a word that starts a provision: the kinds of block that it stands in, innermost last. */
  readonly within?: readonly string[] | undefined;
}

/** Something that could not be read as it stands. Offsets count from 0, `end` is exclusive. */
export interface Problem {
  readonly code: 'syntax' | 'unknown-word' | 'unclosed-text' | 'brace';
  readonly message: string;
  readonly offset: number;
  readonly end: number;
  /** The edit that would put it right, if there is one to be sure of. */
  readonly fix?: { readonly title: string; readonly offset: number; readonly end: number; readonly newText: string };
}

/** A stretch of text that nobody could read, and the kinds of block that it stood in, innermost last. */
export interface Unread {
  readonly offset: number;
  readonly end: number;
  readonly within: readonly string[];
  /** The word that opens the line, as it stands. */
  readonly word: string;
}

export interface Provisions {
  readonly words: readonly Word[];
  readonly problems: readonly Problem[];
  readonly unread: readonly Unread[];
}

/** Up to which word a provision reaches that starts at a word: where the next one starts, or its block ends. */
export function endOfProvision(words: readonly Word[], start: number): number {
  let depth = 0;
  for (let at = start + 1; at < words.length; at += 1) {
    const word = words[at] as Word;
    if (depth === 0 && word.starts) return at;
    if (word.kind !== 'punctuation') continue;
    if (word.image === '{') depth += 1;
    else if (word.image === '}') {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return words.length;
}
