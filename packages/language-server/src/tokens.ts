/** Which word is what, where colour by pattern alone would be wrong: keywords, names, terms, texts. */
import type { LanguageServices } from '@icb/language/editing';
import { type SemanticTokens, SemanticTokensBuilder } from 'vscode-languageserver';
import { lexerFor } from './lexers.ts';
import { Places } from './places.ts';

export const tokenTypes = ['keyword', 'variable', 'string', 'number', 'comment'] as const;

export function tokensOf(
  file: { readonly uri: string; readonly text: string },
  services: LanguageServices,
): SemanticTokens {
  const places = new Places(file);
  const builder = new SemanticTokensBuilder();
  const { words } = lexerFor(file, services).layout(file.text);
  for (const { image, reading, offset } of words) {
    const type = typeOf(image, reading);
    if (type === undefined) continue;
    let at = offset;
    // A token of the protocol stands on one line.
    for (const part of image.split('\n')) {
      const { line, character } = places.position(at);
      const length = part.replace(/\r$/, '').length;
      if (length > 0) builder.push(line, character, length, tokenTypes.indexOf(type), 0);
      at += part.length + 1;
    }
  }
  return builder.build();
}

function typeOf(image: string, reading: string): (typeof tokenTypes)[number] | undefined {
  if (image === '{' || image === '}' || image === ',' || image === '') return undefined;
  if (image.startsWith('"')) return 'string';
  if (reading === 'keyword') return 'keyword';
  if (reading === 'literal') return 'number';
  return 'variable';
}
