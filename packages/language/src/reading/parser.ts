/**
 * How a text is read: by the parser that was compiled from the grammar; and where a word does not fit, by Langium's own,
 * which recovers, and explains. That one takes tens of milliseconds to make, so nobody makes it before it is needed.
 */
import type { LangiumCoreServices, LangiumParser } from 'langium';
import { onlyAround, putBack } from './broken-provisions.ts';
import { recoveringParser } from './explaining.ts';
import { elementsFrom } from './grammar-elements.ts';
import type { ConstitutionLexer } from './lexer.ts';
import { type CompiledLanguage, readCompiled } from './tree-builder.ts';

/** Of Langium's parser, what reading a text takes. */
export interface TextParser extends Pick<LangiumParser, 'parse'> {
  /** Makes the parser that explains, before somebody who types has to wait for it. */
  prepare(): void;
}

export function createConstitutionParser(
  services: LangiumCoreServices,
  { parser: compiled, elements: tables }: CompiledLanguage,
): TextParser {
  const lexer = services.parser.Lexer as ConstitutionLexer;
  const elements = elementsFrom(tables, () => services.Grammar);
  let made: LangiumParser | undefined;
  const recovering = (): LangiumParser => {
    made ??= recoveringParser(services);
    return made;
  };
  return {
    parse(input, options) {
      if (options?.rule === undefined) {
        const read = lexer.read(input);
        const value = readCompiled(read, compiled, elements, services);
        if (value?.broken.length === 0) {
          read.report.words = [];
          return { value: value.node as never, parserErrors: [], lexerErrors: [], lexerReport: read.report };
        }
        if (value) {
          lexer.handedOn = onlyAround(read, value.broken);
          const found = recovering().parse(input, options);
          if (putBack(found, value.broken, read)) return { ...found, value: value.node as never };
        }
        lexer.handedOn = read;
      }
      return recovering().parse(input, options);
    },
    prepare() {
      recovering();
    },
  };
}
