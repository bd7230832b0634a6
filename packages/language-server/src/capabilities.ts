/** What the server can do, as it tells every editor; and what the editor can do, as it told. */
import { VOCABULARY_SCHEME } from '@icb/language/editing';
import {
  CodeActionKind,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Client } from './session.ts';
import { tokenTypes } from './tokens.ts';

export const capabilities: ServerCapabilities = {
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
};

export function clientOf({
  workspaceFolders,
  rootUri,
  capabilities: able,
  initializationOptions,
}: InitializeParams): Client {
  const { rulePage, wordScript } = (initializationOptions ?? {}) as Readonly<Record<string, unknown>>;
  const edits = able.workspace?.workspaceEdit as { readonly snippetEditSupport?: boolean } | undefined;
  return {
    folders: workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []),
    snippets: edits?.snippetEditSupport === true,
    watches: able.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    folderChanges: able.workspace?.workspaceFolders === true,
    configuration: able.workspace?.configuration === true,
    rulePage: typeof rulePage === 'string' ? rulePage : undefined,
    wordScript: typeof wordScript === 'string' ? wordScript : undefined,
  };
}
