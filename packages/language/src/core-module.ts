/**
 * The services that are Langium's own. (Its default modules would bring along its parser, its lexer, and all that only editors use:
 * what hardly any check needs is in `editor-services.ts` and `reading/explaining.ts`.)
 */
import {
  DefaultAstNodeDescriptionProvider,
  DefaultAstNodeLocator,
  DefaultIndexManager,
  DefaultLangiumDocumentFactory,
  DefaultLangiumDocuments,
  DefaultLinker,
  DefaultNameProvider,
  DefaultReferenceDescriptionProvider,
  DefaultScopeComputation,
  DefaultScopeProvider,
  DefaultServiceRegistry,
  EmptyFileSystem,
  type LangiumCoreServices,
  type LangiumDefaultCoreServices,
  type LangiumDefaultSharedCoreServices,
  type LangiumSharedCoreServices,
  type Module,
} from 'langium';
import {
  asyncParser,
  commentProvider,
  configurationProvider,
  documentationProvider,
  documentBuilder,
  documentValidator,
  hydrator,
  jsonSerializer,
  references,
  validationRegistry,
  workspaceLock,
  workspaceManager,
} from './editor-services.ts';
import { completionParser, grammarConfig, lexerMessages, tokenBuilder } from './reading/explaining.ts';

type Own = 'LangiumParser' | 'Lexer' | 'ParserErrorMessageProvider' | 'ValueConverter';
type Parts = Omit<LangiumDefaultCoreServices, 'parser'> & {
  readonly parser: Omit<LangiumDefaultCoreServices['parser'], Own>;
};

/** What languages share. */
export const sharedModule: Module<LangiumSharedCoreServices, LangiumDefaultSharedCoreServices> = {
  ServiceRegistry: (services) => new DefaultServiceRegistry(services),
  workspace: {
    LangiumDocuments: (services) => new DefaultLangiumDocuments(services),
    LangiumDocumentFactory: (services) => new DefaultLangiumDocumentFactory(services),
    DocumentBuilder: documentBuilder,
    IndexManager: (services) => new DefaultIndexManager(services),
    WorkspaceManager: workspaceManager,
    FileSystemProvider: () => EmptyFileSystem.fileSystemProvider(),
    WorkspaceLock: workspaceLock,
    ConfigurationProvider: configurationProvider,
  },
  profilers: {},
};

/** All but what each language has of its own. */
export function coreModule(shared: LangiumSharedCoreServices): Module<LangiumCoreServices, Parts> {
  return {
    documentation: {
      CommentProvider: commentProvider,
      DocumentationProvider: documentationProvider,
    },
    parser: {
      AsyncParser: asyncParser,
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
      References: references,
    },
    serializer: { Hydrator: hydrator, JsonSerializer: jsonSerializer },
    validation: { DocumentValidator: documentValidator, ValidationRegistry: validationRegistry },
    shared: () => shared,
  };
}
