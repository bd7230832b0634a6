/** Which of the two languages a file is written in. */
import { type LanguageServices, lexerOf, rulesLexerOf } from '@icb/language/editing';
import { isRules } from './files.ts';
import type { Lexer } from './line-place.ts';

export function lexerFor({ uri }: { readonly uri: string }, services: LanguageServices): Lexer {
  return isRules(uri) ? rulesLexerOf(services) : lexerOf(services);
}
