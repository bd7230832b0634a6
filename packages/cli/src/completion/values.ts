/** What can stand for an option or an argument: said where it is defined, and asked for when somebody presses Tab. */
import type { Argument, Option } from 'commander';
import type { Surroundings } from '../surroundings.ts';

export interface Word {
  readonly word: string;
  /** What it means, in one line; empty where it says so itself. */
  readonly meaning: string;
  /** Whether more of the same word follows, as in `statute/`. */
  readonly open?: boolean;
}

/** Words, files (those whose names end so; all, if no ending is given), both, or neither. */
export interface Values {
  /** Is told what has been typed so far. */
  readonly words?: (typed: string, surroundings: Surroundings) => readonly Word[] | Promise<readonly Word[]>;
  /** Folders always, and files with these endings. */
  readonly files?: readonly string[];
  /** Where a file is named within a word, what stands before it: `sarif:`. */
  readonly fileAfter?: RegExp;
}

const known = new WeakMap<Option | Argument, Values>();

/** Says what can stand for an option or an argument, and gives it back. */
export function valued<T extends Option | Argument>(of: T, values: Values): T {
  known.set(of, values);
  return of;
}

/** What can stand for it; `undefined` where nobody has said. */
export function valuesOf(of: Option | Argument): Values | undefined {
  const choices = of.argChoices;
  if (!choices) return known.get(of);
  return { words: () => choices.map((word) => ({ word, meaning: '' })) };
}

export const constitutionFiles: Values = { files: ['.icb'] };
export const folders: Values = { files: ['/'] };
export const anyFiles: Values = { files: [] };
/** Only who types it knows it: a date, a number. */
export const ownWords: Values = {};
