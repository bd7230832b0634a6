/** What all questions of an editor are answered from: the files as they are now, read and judged. */
import { ast, type LanguageServices, VOCABULARY_SCHEME, type Workspace } from '@icb/language/editing';
import { builtInPacks } from '@icb/rules';
import type { LangiumDocument } from 'langium';
import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { editorModules } from './editor-modules.ts';
import { type EditorSettings, editorSettingsOf } from './editor-settings.ts';
import { type Files, isRules } from './files.ts';
import { importsFrom } from './host.ts';
import { type JudgedFile, JudgedFiles } from './judged-files.ts';
import { Packs } from './packs.ts';
import { type RuleFile, RuleFiles } from './rule-files.ts';

/** A question about a file. */
export interface About {
  readonly textDocument: { readonly uri: string };
}

/** A text of the built-in vocabulary or a built-in pack, which nobody can change. */
export interface BuiltInText {
  readonly uri: string;
  readonly text: string;
}

export interface Answers<T> {
  readonly constitution?: (of: JudgedFile, document: LangiumDocument) => T | Promise<T>;
  readonly rules?: (of: RuleFile) => T | Promise<T>;
  readonly vocabulary?: (of: BuiltInText) => T | Promise<T>;
}

/** What the editor can do, and how it is set. */
export interface Client {
  folders: readonly string[];
  /** Whether an edit may have stops for the cursor. */
  snippets: boolean;
  watches: boolean;
  /** Whether it tells of folders that are opened and closed. */
  folderChanges: boolean;
  /** Whether it can be asked for its settings. */
  configuration: boolean;
  /** The address of the page of a built-in rule, with `{rule}` for its id; the law itself, without one. */
  rulePage: string | undefined;
  /** The address of the script that writes Word files, where it is not a part of the server. */
  wordScript: string | undefined;
}

export class Session {
  readonly connection: Connection;
  readonly open: TextDocuments<TextDocument>;
  readonly client: Client = {
    folders: [],
    snippets: false,
    watches: false,
    folderChanges: false,
    configuration: false,
    rulePage: undefined,
    wordScript: undefined,
  };
  readonly files: Files;
  readonly packs: Packs;
  readonly judged: JudgedFiles;
  readonly workspace: Workspace;
  readonly services: LanguageServices;
  readonly ruleFiles: RuleFiles;
  private readonly settings = new Map<string, Promise<EditorSettings>>();
  /** The section `icb` of the settings, where the editor sends it and cannot be asked. */
  private sent: unknown;

  constructor(connection: Connection, open: TextDocuments<TextDocument>, disk: Files, today: () => string) {
    this.connection = connection;
    this.open = open;
    // What somebody has open is newer than what lies on the disk.
    this.files = {
      read: async (uri) => {
        const opened = (): { readonly text: string } | undefined => {
          const document = open.get(uri);
          return document && { text: document.getText() };
        };
        const before = opened();
        if (before) return before;
        const read = await disk.read(uri);
        // (Somebody may have opened it meanwhile.)
        return opened() ?? read;
      },
      find: (of) => disk.find(of),
      real: async (uri) => disk.real?.(uri),
    };
    this.packs = new Packs(this.files, (uri) => this.settingsFor(uri));
    this.judged = new JudgedFiles(
      importsFrom(this.files, () => this.client.folders),
      this.packs,
      today,
      editorModules,
    );
    this.workspace = this.judged.workspace;
    this.services = this.workspace.services;
    this.ruleFiles = new RuleFiles(this.files, this.packs, this.services, today);
  }

  settingsFor(uri: string): Promise<EditorSettings> {
    const known = this.settings.get(uri) ?? this.ask(uri);
    this.settings.set(uri, known);
    return known;
  }

  /** The editor's settings have changed. `sent` are the new ones, if it sends them. */
  forgetSettings(sent: unknown): void {
    this.sent = sent;
    this.settings.clear();
    this.packs.forget();
  }

  private async ask(uri: string): Promise<EditorSettings> {
    if (!this.client.configuration) return editorSettingsOf(this.sent);
    const asked = this.connection.workspace.getConfiguration({ scopeUri: uri, section: 'icb' });
    return editorSettingsOf(await asked.catch(() => undefined));
  }

  /** Answers a question by what kind of file it is about; `none` where there is nothing to say. */
  async about<T>({ textDocument: { uri } }: About, none: T, answers: Answers<T>): Promise<T> {
    if (uri.startsWith(`${VOCABULARY_SCHEME}:`)) {
      const text = this.builtIn(uri);
      return text === undefined || !answers.vocabulary ? none : await answers.vocabulary({ uri, text });
    }
    if (isRules(uri)) {
      const rules = await this.ruleFiles.of(uri);
      return rules && answers.rules ? await answers.rules(rules) : none;
    }
    const of = await this.judged.of(uri);
    const document = of && (await this.workspace.document(uri));
    return of && document && answers.constitution ? await answers.constitution(of, document) : none;
  }

  /** The text of a file of the vocabulary or of a pack that comes with the program. */
  builtIn(uri: string): string | undefined {
    return (
      builtInPacks.find((each) => each.uri === uri)?.text ??
      this.services.vocabulary.find((document) => document.uri.toString() === uri)?.textDocument.getText()
    );
  }

  /** The version of a file that the editor has open. */
  version(uri: string): number | null {
    return this.open.get(uri)?.version ?? null;
  }

  /** All terms of the built-in vocabulary, and of the constitutions' own. */
  terms(): ast.Term[] {
    const documents = [...this.services.vocabulary, ...this.workspace.documents()];
    return documents.flatMap((document) => (document.parseResult.value as ast.Document).items.filter(ast.isTerm));
  }
}
