/** Types of token, and tokens, as Chevrotain has them: for its own parser, which only slips need. */
import { createToken, createTokenInstance, EOF, Lexer, type TokenType } from 'chevrotain';
import type { StartToken } from './lexer.ts';
import type { Scanned } from './scanner.ts';
import type { Word } from './words.ts';

/** The types of a language by their numbers; from `firstName` on, those of keywords where they may be names. */
export interface Kinds {
  readonly all: TokenType[];
  readonly firstName: number;
  /** What is added to the number of a keyword where it may be a name. */
  readonly toName: number;
  /** The number of the type of names. */
  readonly id: number;
  /** The numbers of keywords that may be names. */
  readonly names: ReadonlySet<number>;
}

/** Leaves of a syntax tree may hold the types already: they stay the same objects. */
export function knownTypes({ all, firstName, toName, id, names }: Kinds): Record<string, TokenType> {
  all[0] = EOF;
  const know = (number: number, categories?: TokenType[]): void => {
    const type = all[number] as TokenType;
    const { name, LABEL: label } = type;
    Object.assign(
      type,
      createToken({
        name,
        pattern: Lexer.NA,
        ...(label !== undefined && { label }),
        ...(categories && { categories }),
      }),
    );
  };
  for (let number = 1; number < firstName; number++) know(number);
  for (const number of names) know(number, [all[number - toName] as TokenType, all[id] as TokenType]);
  // (No word is ever a name that is reserved: the fewer types there are, the sooner an error is explained.)
  const come = all.filter((_, number) => number < firstName || names.has(number));
  return Object.fromEntries(come.map((type) => [type.name, type]));
}

export function tokenOf(piece: Scanned | Word, image: string, type: TokenType): StartToken {
  const made: StartToken = createTokenInstance(
    type,
    image,
    piece.offset,
    piece.end - 1,
    piece.line + 1,
    piece.endLine + 1,
    piece.column + 1,
    piece.endColumn,
  );
  if ((piece as Word).starts) Object.assign(made, { startsProvision: true, within: (piece as Word).within });
  return made;
}
