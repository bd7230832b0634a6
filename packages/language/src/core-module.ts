/**
 * The services of a language that are Langium's own. (Its default module would bring along its parser, its lexer and what reads
 * comments as documentation: what hardly any text needs is in `reading/explaining.ts`.)
 */
import {
  DefaultAstNodeDescriptionProvider,
  DefaultAstNodeLocator,
  DefaultAsyncParser,
  DefaultDocumentValidator,
  DefaultHydrator,
  DefaultJsonSerializer,
  DefaultLinker,
  DefaultNameProvider,
  DefaultReferenceDescriptionProvider,
  DefaultReferences,
  DefaultScopeComputation,
  DefaultScopeProvider,
  type LangiumCoreServices,
  type LangiumDefaultCoreServices,
  type LangiumSharedCoreServices,
  type Module,
  ValidationRegistry,
} from 'langium';
import {
  commentProvider,
  completionParser,
  documentationProvider,
  grammarConfig,
  lexerMessages,
  tokenBuilder,
} from './reading/explaining.ts';

type Own = 'LangiumParser' | 'Lexer' | 'ParserErrorMessageProvider' | 'ValueConverter';
type Parts = Omit<LangiumDefaultCoreServices, 'parser'> & {
  readonly parser: Omit<LangiumDefaultCoreServices['parser'], Own>;
};

/** All but what each language has of its own. */
export function coreModule(shared: LangiumSharedCoreServices): Module<LangiumCoreServices, Parts> {
  return {
    documentation: {
      CommentProvider: commentProvider,
      DocumentationProvider: documentationProvider,
    },
    parser: {
      AsyncParser: (services) => new DefaultAsyncParser(services),
      GrammarConfig: grammarConfig,
      CompletionParser: completionParser,
      TokenBuilder: tokenBuilder,
      LexerErrorMessageProvider: lexerMessages,
    },
    workspace: {
      AstNodeLocator: () => new DefaultAstNodeLocator(),
      AstNodeDescriptionProvider: (services) => new DefaultAstNodeDescriptionProvider(services),
      ReferenceDescriptionProvider: (services) => new DefaultReferenceDescriptionProvider(services),
    },
    references: {
      Linker: (services) => new DefaultLinker(services),
      NameProvider: () => new DefaultNameProvider(),
      ScopeProvider: (services) => new DefaultScopeProvider(services),
      ScopeComputation: (services) => new DefaultScopeComputation(services),
      References: (services) => new DefaultReferences(services),
    },
    serializer: {
      Hydrator: (services) => new DefaultHydrator(services),
      JsonSerializer: (services) => new DefaultJsonSerializer(services),
    },
    validation: {
      DocumentValidator: (services) => new DefaultDocumentValidator(services),
      ValidationRegistry: (services) => new ValidationRegistry(services),
    },
    shared: () => shared,
  };
}
