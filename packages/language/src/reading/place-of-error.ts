import type { IRecognitionException, IToken } from 'chevrotain';
import type { StartToken } from './lexer.ts';

/**
 * Where an error shows: at the word that does not fit; but where the next provision begins too early, at the last word
 * of the unfinished one.
 */
export function placeOfError(error: IRecognitionException): IToken {
  const token = error.token as StartToken;
  if ((error as { unfinished?: boolean }).unfinished) return token;
  const previous = (error as { previousToken?: IToken }).previousToken;
  const next = token.startsProvision || token.image === '}' || token.image === '{' || !(token.startOffset >= 0);
  return next && previous && previous.startOffset >= 0 ? previous : token;
}
