/** Puts Langium's services together for our languages. */
import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  URI,
} from 'langium';
import { IcbGeneratedModule, IcbGeneratedSharedModule } from './generated/module.ts';
import { Imports } from './linking/imports.ts';
import { ConstitutionScopeComputation, ConstitutionScopeProvider } from './linking/scope.ts';
import { ConstitutionLexer } from './reading/lexer.ts';
import { syntaxMessages } from './reading/messages.ts';
import { createConstitutionParser } from './reading/parser.ts';
import { ConstitutionValueConverter } from './reading/values.ts';
import { vocabularyFiles } from './vocabulary/generated/vocabulary.ts';

export interface LanguageServices {
  readonly shared: LangiumSharedCoreServices;
  readonly core: LangiumCoreServices;
  readonly imports: Imports;
  /** The documents of the built-in vocabulary, under `icb-vocabulary:/`. */
  readonly vocabulary: readonly LangiumDocument[];
}

export const VOCABULARY_SCHEME = 'icb-vocabulary';

export function createServices(): LanguageServices {
  const imports = new Imports();
  const vocabulary: LangiumDocument[] = [];
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), IcbGeneratedSharedModule);
  const core: LangiumCoreServices = inject(createDefaultCoreModule({ shared }), IcbGeneratedModule, {
    parser: {
      Lexer: (services: LangiumCoreServices) => new ConstitutionLexer(services),
      LangiumParser: (services: LangiumCoreServices) => createConstitutionParser(services),
      ValueConverter: () => new ConstitutionValueConverter(),
      ParserErrorMessageProvider: (services: LangiumCoreServices) =>
        syntaxMessages(() => (services.parser.Lexer as ConstitutionLexer).keywords),
    },
    references: {
      ScopeProvider: (services: LangiumCoreServices) =>
        new ConstitutionScopeProvider(services, imports, () => vocabulary),
      ScopeComputation: (services: LangiumCoreServices) => new ConstitutionScopeComputation(services),
    },
  });
  shared.ServiceRegistry.register(core);
  for (const { name, text } of vocabularyFiles) {
    const uri = URI.from({ scheme: VOCABULARY_SCHEME, path: `/${name}` });
    const document = shared.workspace.LangiumDocumentFactory.fromString(text, uri);
    shared.workspace.LangiumDocuments.addDocument(document);
    vocabulary.push(document);
  }
  return { shared, core, imports, vocabulary };
}

/** Our lexer, which knows more than Langium's interface tells. */
export function lexerOf(services: LanguageServices): ConstitutionLexer {
  return services.core.parser.Lexer as ConstitutionLexer;
}
