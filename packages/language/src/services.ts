/** Puts Langium's services together for our languages. */
import {
  inject,
  type LangiumCoreServices,
  type LangiumDocument,
  type LangiumParser,
  type LangiumSharedCoreServices,
  type LanguageMetaData,
  URI,
} from 'langium';
import { coreModule, sharedModule } from './core-module.ts';
import { icb } from './generated/icb-parser.ts';
import { IcbGeneratedSharedModule, IcbLanguageMetaData, IcbRulesLanguageMetaData } from './generated/module.ts';
import { Imports } from './linking/imports.ts';
import { ConstitutionScopeComputation, ConstitutionScopeProvider } from './linking/scope.ts';
import { grammarFrom } from './reading/grammar.ts';
import { textOfIcbGrammar, textOfRulesGrammar } from './reading/grammar-texts.ts';
import { ConstitutionLexer } from './reading/lexer.ts';
import { syntaxMessages } from './reading/messages.ts';
import { createConstitutionParser, type TextParser } from './reading/parser.ts';
import { reservedInRules } from './reading/reserved.ts';
import { rulesLanguage } from './reading/rules-language.ts';
import type { CompiledLanguage } from './reading/tree-builder.ts';
import { ConstitutionValueConverter } from './reading/values.ts';
import { documentsOf } from './vocabulary/described.ts';
import { vocabularyFiles } from './vocabulary/generated/vocabulary.ts';

export interface LanguageServices {
  readonly shared: LangiumSharedCoreServices;
  /** For constitutions. */
  readonly core: LangiumCoreServices;
  /** For rule packs. */
  readonly rules: LangiumCoreServices;
  readonly imports: Imports;
  /** The documents of the built-in vocabulary, under `icb-vocabulary:/`. */
  readonly vocabulary: readonly LangiumDocument[];
}

export const VOCABULARY_SCHEME = 'icb-vocabulary';

/** What an editor adds to the services: how it completes, shows and renames. */
export interface EditorModules {
  readonly shared: object;
  readonly each: (shared: LangiumSharedCoreServices) => object;
}

export interface ServiceOptions {
  readonly editor?: EditorModules | undefined;
  /** Makes the documents of the vocabulary; without it they are as they were described when the program was built. */
  readonly vocabulary?: (shared: LangiumSharedCoreServices) => LangiumDocument[];
}

/** Nothing is read and no parser is made before somebody asks for it. */
export function createServices(options: ServiceOptions = {}): LanguageServices {
  const { editor } = options;
  const imports = new Imports();
  const vocabulary: LangiumDocument[] = [];
  const shared = inject(sharedModule, IcbGeneratedSharedModule, editor?.shared ?? {});
  const core: LangiumCoreServices = inject(
    coreModule(shared),
    languageModule(() => icb, textOfIcbGrammar, IcbLanguageMetaData, new Set()),
    {
      references: {
        ScopeProvider: (services: LangiumCoreServices) =>
          new ConstitutionScopeProvider(services, imports, () => vocabulary),
        ScopeComputation: (services: LangiumCoreServices) => new ConstitutionScopeComputation(services),
      },
    },
    editor?.each(shared) ?? {},
  );
  const rules: LangiumCoreServices = inject(
    coreModule(shared),
    languageModule(rulesLanguage, textOfRulesGrammar, IcbRulesLanguageMetaData, reservedInRules),
    editor?.each(shared) ?? {},
  );
  shared.ServiceRegistry.register(core);
  shared.ServiceRegistry.register(rules);
  for (const document of (options.vocabulary ?? describedVocabulary)(shared)) {
    shared.workspace.LangiumDocuments.addDocument(document);
    vocabulary.push(document);
  }
  return { shared, core, rules, imports, vocabulary };
}

function describedVocabulary(shared: LangiumSharedCoreServices): LangiumDocument[] {
  const files = vocabularyFiles().map((file) => ({ ...file, uri: vocabularyUri(file.name) }));
  return documentsOf(files, shared);
}

/** The address of a file of the built-in vocabulary. */
export function vocabularyUri(name: string): URI {
  return URI.from({ scheme: VOCABULARY_SCHEME, path: `/${name}` });
}

/** How both languages are read: our scanner, parser, recovery, messages and texts. */
function languageModule(
  language: () => CompiledLanguage,
  grammar: () => string,
  metadata: LanguageMetaData,
  reserved: ReadonlySet<string>,
) {
  return {
    Grammar: () => grammarFrom(grammar()),
    LanguageMetaData: () => metadata,
    parser: {
      Lexer: () => new ConstitutionLexer(JSON.parse(language().tables), reserved),
      LangiumParser: (services: LangiumCoreServices) =>
        createConstitutionParser(services, language()) as TextParser & LangiumParser,
      ValueConverter: () => new ConstitutionValueConverter(),
      ParserErrorMessageProvider: (services: LangiumCoreServices) =>
        syntaxMessages(() => (services.parser.Lexer as ConstitutionLexer).keywords),
    },
  };
}

/**
 * Makes what explains a slip in a constitution. It takes some tens of milliseconds, which whoever makes the first slip would
 * wait for otherwise; calling it again does nothing.
 */
export function prepareForSlips({ core }: LanguageServices): void {
  (core.parser.LangiumParser as TextParser & LangiumParser).prepare();
}

/** Our lexer, which knows more than Langium's interface tells. */
export function lexerOf(services: LanguageServices): ConstitutionLexer {
  return services.core.parser.Lexer as ConstitutionLexer;
}

export function rulesLexerOf(services: LanguageServices): ConstitutionLexer {
  return services.rules.parser.Lexer as ConstitutionLexer;
}
