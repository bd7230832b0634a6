/** The server: how it begins, the files that change, and the findings that it sends. */
import type { Severity } from '@icb/language';
import { VOCABULARY_SCHEME } from '@icb/language/editing';
import {
  type CancellationToken,
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { conformanceOf, whereMet } from './conformance.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { answerExports } from './exports/answer.ts';
import { type Files, isConfig, isConstitution, isInside, isRules } from './files.ts';
import { giveWay } from './give-way.ts';
import type { JudgedFile } from './judged-files.ts';
import { verdictOf } from './lenses.ts';
import { answerPictures } from './pictures/answer.ts';
import { answerQuestions } from './questions.ts';
import { Session } from './session.ts';
import { settingsDiagnostics } from './settings-file.ts';
import { tokenTypes } from './tokens.ts';

/** How long whoever writes rules or settings must rest before all is judged anew, in milliseconds. */
const PAUSE = 100;

export interface Server {
  /** Until all that the editor has told so far is dealt with. */
  settled(): Promise<void>;
}

/** Starts to listen. Never throws for anything that a file, or an editor, says. */
export function serve(
  connection: Connection,
  disk: Files,
  today = () => new Date().toISOString().slice(0, 10),
): Server {
  const open = new TextDocuments(TextDocument);
  const session = new Session(connection, open, disk, today);
  const { client, judged, packs, workspace, files, ruleFiles } = session;

  // ------------------------------------------------------------------------------------------------- what is wrong

  /** Files that somebody works on and has not saved since, where they are checked on saving only. */
  const unsaved = new Set<string>();
  const refused = new Set<string>();
  const tellRefused = (sentences: readonly string[]): void => {
    for (const sentence of sentences) {
      if (!refused.has(sentence))
        void connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Warning,
          message: `The settings of the editor: ${sentence}`,
        });
      refused.add(sentence);
    }
  };
  const publish = async (uris: Iterable<string>): Promise<void> => {
    for (const uri of new Set(uris)) {
      if (uri.startsWith(`${VOCABULARY_SCHEME}:`) || unsaved.has(uri)) continue;
      if (isRules(uri) || isConfig(uri)) {
        const version = open.get(uri)?.version;
        const diagnostics = isRules(uri)
          ? await ruleFiles.diagnostics(uri)
          : await settingsDiagnostics(uri, files, packs);
        if (diagnostics && version === open.get(uri)?.version)
          await connection.sendDiagnostics({ uri, ...(version !== undefined && { version }), diagnostics });
        continue;
      }
      tellRefused((await packs.for(uri)).refused);
      const of = await judged.of(uri);
      const document = open.get(uri);
      if (!of || (document && document.getText() !== of.file.text)) continue;
      await connection.sendDiagnostics({
        uri,
        ...(document && { version: document.version }),
        diagnostics: diagnosticsOf(of, client.rulePage),
      });
      // As the client counts them: `not-checkable` and `not-in-force` are no verdicts.
      const verdicts = verdictOf(of).map(({ pack, counts: { met, partly, explained, open } }) => ({
        name: pack,
        met,
        partly,
        explained,
        open,
      }));
      if (document) await connection.sendNotification('icb/verdict', { uri, packs: verdicts });
      else workspace.release(uri);
      // Whoever asks something meanwhile does not wait until every file is judged.
      await giveWay();
    }
  };
  const takeIn = (uri: string, text: string): readonly string[] => {
    const isNew = !workspace.has(uri);
    const changed = workspace.set({ uri, text });
    return isNew ? [...changed, ...workspace.retryImports()] : changed;
  };
  const forget = async (uri: string): Promise<void> => {
    found.delete(uri);
    ruleFiles.forget(uri);
    const importers = workspace.remove(uri);
    await connection.sendDiagnostics({ uri, diagnostics: [] });
    await publish(importers);
  };
  const fromDisk = async (uri: string): Promise<readonly string[]> => {
    const file = await disk.read(uri);
    const { text } = open.get(uri) ? { text: open.get(uri)?.getText() } : 'text' in file ? file : { text: undefined };
    return text === undefined ? [] : takeIn(uri, text);
  };
  /** Settings or packs have changed. Who changes them again meanwhile need not wait for what no longer holds. */
  const judgeAnew = async (pause = 0): Promise<void> => {
    round += 1;
    const mine = round;
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    if (mine !== round) return;
    packs.forget();
    for (const uri of [...asides(), ...workspace.all()]) if (mine === round) await publish([uri]);
  };
  let round = 0;
  /** Files of rules and settings that lie in the folders. */
  const found = new Set<string>();
  /** Those, and others of their kind that are open. */
  const asides = (): string[] => {
    const opened = open.all().map(({ uri }) => uri);
    return [...found, ...opened.filter((uri) => isRules(uri) || isConfig(uri))];
  };
  /** Open files whose text was taken in before. */
  const begunWith = new Set<string>();
  const takeInAll = async (folders: readonly string[]): Promise<void> => {
    for (const uri of await disk.find(folders)) {
      if (isRules(uri) || isConfig(uri)) found.add(uri);
      if (!isConstitution(uri)) continue;
      const file = await disk.read(uri);
      if ('text' in file && !open.get(uri)) workspace.set({ uri, text: file.text });
    }
  };
  /** A fault of ours is told once, in the log, and the editor goes on. */
  const safely =
    <P extends unknown[]>(work: (...given: P) => Promise<void>) =>
    (...given: P): void => {
      const done = work(...given)
        .catch((error) => connection.console.error(`icb: ${error instanceof Error ? error.stack : error}`))
        .finally(() => working.delete(done));
      working.add(done);
    };
  const working = new Set<Promise<void>>();

  // ------------------------------------------------------------------------------------------------- to begin with

  connection.onInitialize(
    ({ workspaceFolders, rootUri, capabilities, initializationOptions }: InitializeParams): InitializeResult => {
      client.folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
      client.snippets =
        (capabilities.workspace?.workspaceEdit as { snippetEditSupport?: boolean } | undefined)?.snippetEditSupport ===
        true;
      client.watches = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
      client.folderChanges = capabilities.workspace?.workspaceFolders === true;
      client.configuration = capabilities.workspace?.configuration === true;
      const { rulePage } = (initializationOptions ?? {}) as { readonly rulePage?: unknown };
      client.rulePage = typeof rulePage === 'string' ? rulePage : undefined;
      return {
        serverInfo: { name: 'icb' },
        capabilities: {
          textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
          codeActionProvider: {
            codeActionKinds: [CodeActionKind.QuickFix, `${CodeActionKind.SourceFixAll}.icb`],
            resolveProvider: true,
          },
          completionProvider: { triggerCharacters: [' ', '/'] },
          hoverProvider: true,
          definitionProvider: true,
          referencesProvider: true,
          documentHighlightProvider: true,
          renameProvider: { prepareProvider: true },
          documentSymbolProvider: true,
          workspaceSymbolProvider: true,
          foldingRangeProvider: true,
          selectionRangeProvider: true,
          documentFormattingProvider: true,
          documentRangeFormattingProvider: true,
          documentLinkProvider: {},
          inlayHintProvider: true,
          codeLensProvider: {},
          typeHierarchyProvider: true,
          semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] }, full: true },
          workspace: {
            workspaceFolders: { supported: true, changeNotifications: true },
            textDocumentContent: { schemes: [VOCABULARY_SCHEME, 'icb-pack'] },
          },
        },
      };
    },
  );
  /** The files that were there at the beginning are all taken in. */
  let allThere: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    allThere = resolve;
  });
  connection.onInitialized(
    safely(async () => {
      if (client.watches) {
        const watchers = ['**/*.icb', '**/*.icbrules', '**/icb.config.json'].map((globPattern) => ({ globPattern }));
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      }
      if (client.configuration) await connection.client.register(DidChangeConfigurationNotification.type);
      if (client.folderChanges) connection.workspace.onDidChangeWorkspaceFolders(changeFolders);
      await takeInAll(client.folders);
      allThere();
      await publish([...asides(), ...workspace.all()]);
    }),
  );

  // ---------------------------------------------------------------------------------------------- files that change

  open.onDidChangeContent(
    safely(async ({ document }) => {
      const { uri, languageId } = document;
      // (At once: whoever asks next, asks about this text.)
      const changed = isConstitution(uri) || languageId === 'icb' ? takeIn(uri, document.getText()) : undefined;
      const isNew = !begunWith.has(uri);
      begunWith.add(uri);
      if (!isNew && (await session.settingsFor(uri)).checkWhen === 'onSave') unsaved.add(uri);
      if (changed) await publish(changed);
      else if (isConfig(uri) || (isRules(uri) && (await packs.judgesBy(uri)))) await judgeAnew(isNew ? 0 : PAUSE);
      else await publish([uri]);
    }),
  );
  open.onDidSave(
    safely(async ({ document: { uri } }) => {
      if (!unsaved.delete(uri)) return;
      if (isRules(uri) || isConfig(uri)) await judgeAnew();
      else await publish(workspace.set({ uri, text: open.get(uri)?.getText() ?? '' }));
    }),
  );
  open.onDidClose(
    safely(async ({ document: { uri, languageId } }) => {
      begunWith.delete(uri);
      unsaved.delete(uri);
      const file = await disk.read(uri);
      // (Somebody may have opened it again meanwhile.)
      if (open.get(uri)) return;
      const stays = 'text' in file && client.folders.some((folder) => isInside(uri, folder));
      if (isRules(uri) || isConfig(uri)) {
        if (!stays) await forget(uri);
        await judgeAnew();
      } else if (isConstitution(uri) || languageId === 'icb') {
        if (stays) await publish(takeIn(uri, file.text));
        else await forget(uri);
      }
    }),
  );
  connection.onDidChangeConfiguration(
    safely(async ({ settings }) => {
      session.forgetSettings((settings as { readonly icb?: unknown } | null)?.icb);
      unsaved.clear();
      await judgeAnew();
    }),
  );
  connection.onDidChangeWatchedFiles(
    safely(async ({ changes }) => {
      const stale = new Set<string>();
      let anew = false;
      for (const { uri, type } of changes) {
        if (open.get(uri)) continue;
        if (isRules(uri) || isConfig(uri)) {
          anew = true;
          if (type === FileChangeType.Deleted) await forget(uri);
          else found.add(uri);
        } else if (isConstitution(uri)) {
          const changed = await fromDisk(uri);
          if (changed.length === 0) await forget(uri);
          for (const each of changed) stale.add(each);
        }
      }
      if (anew) await judgeAnew();
      else await publish(stale);
    }),
  );
  const changeFolders = safely(async ({ added, removed }: WorkspaceFoldersChangeEvent) => {
    const left = removed.map(({ uri }) => uri);
    client.folders = [...client.folders.filter((uri) => !left.includes(uri)), ...added.map(({ uri }) => uri)];
    for (const uri of [...workspace.all(), ...found])
      if (!open.get(uri) && !client.folders.some((folder) => isInside(uri, folder))) await forget(uri);
    await takeInAll(added.map(({ uri }) => uri));
    await judgeAnew();
  });

  answerQuestions(session);

  connection.onRequest('icb/checkWorkspace', async (_: object, token: CancellationToken) => {
    await begun;
    const counts = { files: 0, errors: 0, warnings: 0 };
    for (const uri of workspace.all()) {
      if (token.isCancellationRequested)
        throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The check was stopped.');
      const found = await judged.glance(uri, 'counts', countsOf);
      if (!open.get(uri)) workspace.release(uri);
      if (!found) continue;
      counts.files += 1;
      counts.errors += found.errors;
      counts.warnings += found.warnings;
    }
    return counts;
  });

  connection.onRequest('icb/conformance', ({ uri }: { readonly uri: string }) =>
    session.about({ textDocument: { uri } }, null, { constitution: (of) => conformanceOf(of, session.version(uri)) }),
  );
  connection.onRequest('icb/whereMet', ({ uri, rule }: { readonly uri: string; readonly rule: string }) =>
    session.about({ textDocument: { uri } }, null, { constitution: (of) => whereMet(rule, of) ?? null }),
  );
  answerExports(session);
  answerPictures(session, begun);

  open.listen(connection);
  connection.listen();
  return {
    async settled() {
      while (working.size > 0) await Promise.all(working);
    },
  };
}

/** How much is wrong in a file, explanations apart. */
function countsOf({ findings }: JudgedFile): { readonly errors: number; readonly warnings: number } {
  const open = findings.filter(({ status }) => status !== 'explained');
  const count = (of: Severity): number => open.filter(({ severity }) => severity === of).length;
  return { errors: count('error'), warnings: count('warning') };
}
