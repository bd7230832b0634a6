/** Terms of the built-in vocabulary, by their names and by the words of a text. */
import { ast, type LanguageServices } from '@icb/language/editing';
import { LONGEST_WORD } from './line-place.ts';

export function termNamed(name: string, services: LanguageServices): ast.Term | undefined {
  for (const document of services.vocabulary)
    for (const item of (document.parseResult.value as ast.Document).items)
      if (ast.isTerm(item) && item.name === name) return item;
  return undefined;
}

/** The word in which a place of a text lies, and where it stands. */
export function wordAround(text: string, offset: number): { word: string; offset: number; end: number } {
  const before = /[\p{L}\p{N}_-]*$/u.exec(text.slice(Math.max(0, offset - LONGEST_WORD), offset))?.[0] ?? '';
  const after = /^[\p{L}\p{N}_-]*/u.exec(text.slice(offset))?.[0] ?? '';
  return { word: before + after, offset: offset - before.length, end: offset + after.length };
}
