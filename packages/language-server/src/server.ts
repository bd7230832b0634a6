/** The protocol's requests and notifications, each to what answers it. */
import { format, type ReadFile } from '@icb/language';
import { VOCABULARY_SCHEME } from '@icb/language/editing';
import { builtInPacks } from '@icb/rules';
import { CstUtils, type LangiumDocument } from 'langium';
import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type Connection,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ActionData, changeBetween, codeActionsOf, editOf } from './code-actions.ts';
import { completionsAt } from './completion.ts';
import { conformanceOf, whereMet } from './conformance.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { editorModules, providersOf } from './editor-modules.ts';
import { type Exported, exported, exportForms } from './exports/exports.ts';
import { reportOf } from './exports/report.ts';
import { type Files, isConfig, isConstitution, isRules } from './files.ts';
import { foldingsOf, selectionsOf } from './folding.ts';
import { importsFrom } from './host.ts';
import { hoverAt } from './hover.ts';
import { type JudgedFile, JudgedFiles } from './judged-files.ts';
import { hintsOf, lensesOf, verdictOf } from './lenses.ts';
import { linksOf } from './links.ts';
import { Packs } from './packs.ts';
import { Places } from './places.ts';
import { symbolsOf } from './symbols.ts';
import { tokensOf, tokenTypes } from './tokens.ts';

/** Starts to listen. Never throws for anything that a file, or an editor, says. */
export function serve(connection: Connection, disk: Files, today = () => new Date().toISOString().slice(0, 10)): void {
  const open = new TextDocuments(TextDocument);
  let folders: readonly string[] = [];
  let snippets = false;
  let watches = false;
  // What somebody has open is newer than what lies on the disk.
  const files: Files = {
    read: async (uri) => {
      const document = open.get(uri);
      return document ? { text: document.getText() } : await disk.read(uri);
    },
    find: (of) => disk.find(of),
  };
  const packs = new Packs(files);
  const judged = new JudgedFiles(
    importsFrom(files, () => folders),
    packs,
    today,
    editorModules,
  );
  const { workspace } = judged;
  const { services } = workspace;
  const lsp = providersOf(services.core);

  // ------------------------------------------------------------------------------------------------- what is wrong

  const publish = async (uris: Iterable<string>): Promise<void> => {
    for (const uri of new Set(uris)) {
      if (uri.startsWith(VOCABULARY_SCHEME)) continue;
      const of = await judged.of(uri);
      const document = open.get(uri);
      if (!of || (document && document.getText() !== of.file.text)) continue;
      await connection.sendDiagnostics({
        uri,
        ...(document && { version: document.version }),
        diagnostics: diagnosticsOf(of),
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
    }
  };
  const takeIn = (uri: string, text: string): readonly string[] => {
    const isNew = !workspace.has(uri);
    const changed = workspace.set({ uri, text });
    return isNew ? [...changed, ...workspace.retryImports()] : changed;
  };
  const forget = async (uri: string): Promise<void> => {
    const importers = workspace.remove(uri);
    await connection.sendDiagnostics({ uri, diagnostics: [] });
    await publish(importers);
  };
  const fromDisk = async (uri: string): Promise<readonly string[]> => {
    const file = await disk.read(uri);
    return 'text' in file ? takeIn(uri, file.text) : [];
  };
  const judgeAnew = async (): Promise<void> => {
    packs.forget();
    await publish(workspace.all());
  };
  /** A fault of ours is told once, in the log, and the editor goes on. */
  const safely =
    <P extends unknown[]>(work: (...given: P) => Promise<void>) =>
    (...given: P): void => {
      work(...given).catch((error) => connection.console.error(`icb: ${error instanceof Error ? error.stack : error}`));
    };

  // ------------------------------------------------------------------------------------------------- to begin with

  connection.onInitialize(({ workspaceFolders, rootUri, capabilities }: InitializeParams): InitializeResult => {
    folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    snippets =
      (capabilities.workspace?.workspaceEdit as { snippetEditSupport?: boolean } | undefined)?.snippetEditSupport ===
      true;
    watches = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
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
        semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] }, full: true },
        workspace: {
          workspaceFolders: { supported: true, changeNotifications: true },
          textDocumentContent: { schemes: [VOCABULARY_SCHEME, 'icb-pack'] },
        },
      },
    };
  });
  /** The files that were there at the beginning are all taken in. */
  let allThere: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    allThere = resolve;
  });
  connection.onInitialized(
    safely(async () => {
      if (watches) {
        const watchers = ['**/*.icb', '**/*.icbrules', '**/icb.config.json'].map((globPattern) => ({ globPattern }));
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      }
      for (const uri of await disk.find(folders))
        if (isConstitution(uri) && !open.get(uri)) {
          const file = await disk.read(uri);
          if ('text' in file) workspace.set({ uri, text: file.text });
        }
      allThere();
      await publish(workspace.all());
    }),
  );

  // ---------------------------------------------------------------------------------------------- files that change

  open.onDidChangeContent(
    safely(async ({ document }) => {
      const { uri } = document;
      if (isConstitution(uri) || document.languageId === 'icb') await publish(takeIn(uri, document.getText()));
      else if (isRules(uri) || isConfig(uri)) await judgeAnew();
    }),
  );
  open.onDidClose(
    safely(async ({ document: { uri, languageId } }) => {
      if (!isConstitution(uri) && languageId !== 'icb') return;
      const file = await disk.read(uri);
      if ('text' in file && folders.length > 0) await publish(takeIn(uri, file.text));
      else await forget(uri);
    }),
  );
  connection.onDidChangeWatchedFiles(
    safely(async ({ changes }) => {
      const stale = new Set<string>();
      for (const { uri } of changes) {
        if (open.get(uri)) continue;
        if (isRules(uri) || isConfig(uri)) {
          packs.forget();
          for (const each of workspace.all()) stale.add(each);
        } else if (isConstitution(uri)) {
          const changed = await fromDisk(uri);
          if (changed.length === 0) await forget(uri);
          for (const each of changed) stale.add(each);
        }
      }
      await publish(stale);
    }),
  );

  // ------------------------------------------------------------------------------------------------------ questions

  interface At {
    readonly textDocument: { readonly uri: string };
  }
  const about = async <T>(
    { textDocument: { uri } }: At,
    none: T,
    answer: (of: JudgedFile, document: LangiumDocument) => T | Promise<T>,
  ): Promise<T> => {
    if (uri.startsWith(`${VOCABULARY_SCHEME}:`)) return none;
    const of = await judged.of(uri);
    const document = of && (await workspace.document(uri));
    return of && document ? await answer(of, document) : none;
  };
  const offsetIn = (of: JudgedFile, position: { line: number; character: number }): number =>
    new Places(of.file).offset(position);

  connection.onCodeAction((asked) =>
    about(asked, [] as CodeAction[], (of) =>
      codeActionsOf(of, {
        range: asked.range,
        only: asked.context.only,
        version: open.get(asked.textDocument.uri)?.version ?? null,
      }),
    ),
  );
  connection.onCodeActionResolve(async (action) => {
    const edit = await editOf(action.data as ActionData, judged, snippets);
    if (!edit)
      throw new ResponseError(
        LSPErrorCodes.RequestFailed,
        'The text has changed, and there is nothing left to put right here.',
      );
    return { ...action, edit };
  });
  connection.onCompletion((asked) =>
    about(asked, null, (of, document) => ({
      isIncomplete: false,
      items: completionsAt(offsetIn(of, asked.position), of, document, services),
    })),
  );
  connection.onHover((asked) =>
    about(asked, null, async (of, document) => {
      const { known } = await packs.for(of.file.uri);
      return hoverAt(offsetIn(of, asked.position), of, document, services.core.references.References, known) ?? null;
    }),
  );
  connection.onDefinition((asked) =>
    about(asked, null, async (_, document) => (await lsp.DefinitionProvider?.getDefinition(document, asked)) ?? null),
  );
  connection.onReferences((asked) =>
    about(asked, null, async (_, document) => (await lsp.ReferencesProvider?.findReferences(document, asked)) ?? null),
  );
  connection.onDocumentHighlight((asked) =>
    about(
      asked,
      null,
      async (_, document) => (await lsp.DocumentHighlightProvider?.getDocumentHighlight(document, asked)) ?? null,
    ),
  );
  connection.onPrepareRename((asked) =>
    about(asked, null, async (of, document) => {
      refuseBuiltIn(document, offsetIn(of, asked.position));
      return (await lsp.RenameProvider?.prepareRename(document, asked)) ?? null;
    }),
  );
  connection.onRenameRequest((asked) =>
    about(asked, null, async (of, document) => {
      refuseBuiltIn(document, offsetIn(of, asked.position));
      if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(asked.newName))
        throw new ResponseError(ErrorCodes.InvalidParams, 'A name is one word, of letters, digits and hyphens.');
      return (await lsp.RenameProvider?.rename(document, asked)) ?? null;
    }),
  );
  /** Terms of the built-in vocabulary belong to everybody. */
  const refuseBuiltIn = (document: LangiumDocument, offset: number): void => {
    const root = document.parseResult.value.$cstNode;
    const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset);
    const [node] = leaf ? services.core.references.References.findDeclarations(leaf) : [];
    const scheme = node && nodeDocument(node)?.uri.scheme;
    if (scheme === VOCABULARY_SCHEME)
      throw new ResponseError(
        ErrorCodes.InvalidRequest,
        'This word belongs to the built-in vocabulary, and cannot be renamed.',
      );
  };
  const nodeDocument = (node: object): LangiumDocument | undefined => {
    let at = node as { $container?: object; $document?: LangiumDocument };
    while (at.$container) at = at.$container;
    return at.$document;
  };

  connection.onDocumentSymbol((asked) => about(asked, [], symbolsOf));
  connection.onWorkspaceSymbol(async ({ query }) => {
    const wanted = query.toLowerCase();
    const found = [];
    for (const uri of workspace.all()) {
      const of = await judged.of(uri);
      const flat = of ? symbolsOf(of) : [];
      for (const each of flat) {
        found.push(
          ...[each, ...(each.children ?? []), ...(each.children ?? []).flatMap(({ children }) => children ?? [])]
            .filter(({ name }) => name.toLowerCase().includes(wanted))
            .map(({ name, kind, selectionRange }) => ({
              name,
              kind,
              location: { uri, range: selectionRange },
              containerName: each.name,
            })),
        );
      }
    }
    return found.slice(0, 500);
  });
  connection.onFoldingRanges((asked) => about(asked, [], ({ file }) => foldingsOf(file, services)));
  connection.onSelectionRanges((asked) =>
    about(asked, [], ({ file }, document) => selectionsOf(file, document, asked.positions)),
  );
  connection.onDocumentFormatting((asked) => about(asked, [], ({ file }) => formatting(file)));
  connection.onDocumentRangeFormatting((asked) =>
    about(asked, [], ({ file }) => {
      const places = new Places(file);
      const from = places.offset({ line: asked.range.start.line, character: 0 });
      const to = places.offset({ line: asked.range.end.line, character: Number.MAX_SAFE_INTEGER });
      return lineEdits(file.text, format(file.text))
        .filter(({ start, end }) => start <= to && end >= from)
        .map(({ start, end, newText }) => ({
          range: places.range({ offset: start, end }),
          newText,
        }));
    }),
  );
  connection.onDocumentLinks((asked) => about(asked, [], ({ file }, document) => linksOf(file, document)));
  connection.onCodeLens((asked) => about(asked, [], lensesOf));
  connection.languages.inlayHint.on((asked) => about(asked, [], (of) => hintsOf(of, asked.range)));
  connection.languages.semanticTokens.on((asked) => about(asked, { data: [] }, ({ file }) => tokensOf(file, services)));
  connection.onRequest('workspace/textDocumentContent', ({ uri }: { readonly uri: string }) => ({
    text: builtIn(uri) ?? '',
  }));

  connection.onRequest('icb/checkWorkspace', async (_: object, token: CancellationToken) => {
    await begun;
    const counts = { files: 0, errors: 0, warnings: 0 };
    for (const uri of workspace.all()) {
      if (token.isCancellationRequested)
        throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The check was stopped.');
      const of = await judged.of(uri);
      if (!of) continue;
      counts.files += 1;
      for (const { severity, status } of of.findings) {
        if (status === 'explained') continue;
        if (severity === 'error') counts.errors += 1;
        else if (severity === 'warning') counts.warnings += 1;
      }
    }
    return counts;
  });

  connection.onRequest('icb/conformance', ({ uri }: { readonly uri: string }) =>
    about({ textDocument: { uri } }, null, (of) => conformanceOf(of, open.get(uri)?.version ?? null)),
  );
  connection.onRequest('icb/whereMet', ({ uri, rule }: { readonly uri: string; readonly rule: string }) =>
    about({ textDocument: { uri } }, null, (of) => whereMet(rule, of) ?? null),
  );
  connection.onRequest('icb/exportForms', () =>
    exportForms.map(({ form, label, detail, suffix, extension }) => ({ form, label, detail, suffix, extension })),
  );
  connection.onRequest<Exported | null, void>(
    'icb/export',
    ({ uri, form }: { readonly uri: string; readonly form: string }) =>
      about({ textDocument: { uri } }, null, async (judged) => {
        const report = reportOf(judged, await packs.for(uri), folders);
        return (await exported(form, { judged, report })) ?? null;
      }),
  );

  const builtIn = (uri: string): string | undefined =>
    builtInPacks.find((each) => each.uri === uri)?.text ??
    services.vocabulary.find((document) => document.uri.toString() === uri)?.textDocument.getText();

  open.listen(connection);
  connection.listen();
}

function formatting(file: ReadFile): { range: ReturnType<Places['range']>; newText: string }[] {
  const laidOut = format(file.text);
  if (laidOut === file.text) return [];
  const { span, newText } = changeBetween(file.text, laidOut);
  return [{ range: new Places(file).range(span), newText }];
}

/** What is laid out otherwise, stretch by stretch: the words are the same, only what is between them can differ. */
function lineEdits(before: string, after: string): { start: number; end: number; newText: string }[] {
  const edits: { start: number; end: number; newText: string }[] = [];
  let [one, other] = [0, 0];
  while (one < before.length || other < after.length) {
    const [gap, laidOut] = [/^\s*/.exec(before.slice(one))?.[0] ?? '', /^\s*/.exec(after.slice(other))?.[0] ?? ''];
    if (gap !== laidOut) edits.push({ start: one, end: one + gap.length, newText: laidOut });
    one += gap.length;
    other += laidOut.length;
    const word = /^\S+/.exec(before.slice(one))?.[0] ?? '';
    if (word !== (/^\S+/.exec(after.slice(other))?.[0] ?? '')) return [];
    one += word.length;
    other += word.length;
  }
  return edits;
}
