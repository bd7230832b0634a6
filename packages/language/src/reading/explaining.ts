/**
 * What explains a slip, and what else of Langium and Chevrotain hardly any text needs. It is as large as all that reads a text, so
 * where the program is bundled in parts, this is one of them, and is read when one of these functions is first called. (Hence
 * nothing but functions.)
 */
import type { TokenType } from 'chevrotain';
import {
  createCompletionParser,
  createGrammarConfig,
  DefaultLexerErrorMessageProvider,
  DefaultTokenBuilder,
  type LangiumCoreServices,
  type LangiumParser,
} from 'langium';
import { type Kinds, knownTypes, tokenOf } from './chevrotain-tokens.ts';
import type { StartToken } from './lexer.ts';
import { createRecoveringParser } from './recovering-parser.ts';
import type { Scanned } from './scanner.ts';
import type { Word } from './words.ts';

/** Langium's parser, which recovers from slips, and explains them. */
export function recoveringParser(services: LangiumCoreServices): LangiumParser {
  return createRecoveringParser(services);
}

/** Types of token as Chevrotain has them, by their names. */
export function typesForChevrotain(kinds: Kinds): Record<string, TokenType> {
  return knownTypes(kinds);
}

/** A word, or what stands between words, as Chevrotain has it. */
export function tokenForChevrotain(piece: Scanned | Word, image: string, type: TokenType): StartToken {
  return tokenOf(piece, image, type);
}

export function completionParser(services: LangiumCoreServices): LangiumCoreServices['parser']['CompletionParser'] {
  return createCompletionParser(services);
}

export function grammarConfig(services: LangiumCoreServices): LangiumCoreServices['parser']['GrammarConfig'] {
  return createGrammarConfig(services);
}

export function tokenBuilder(): LangiumCoreServices['parser']['TokenBuilder'] {
  return new DefaultTokenBuilder();
}

export function lexerMessages(): LangiumCoreServices['parser']['LexerErrorMessageProvider'] {
  return new DefaultLexerErrorMessageProvider();
}
