/** An editor without a window: starts `icb lsp --stdio`, as any editor would, and talks to it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  CancellationTokenSource,
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { Diagnostic, InitializeResult, Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';

const command = new URL('../../cli/bin/icb.cjs', import.meta.url).pathname;

export interface Editor {
  readonly initialized: InitializeResult;
  readonly folder: string;
  /** What the server has told the person, in windows. */
  readonly messages: readonly string[];
  uri(name: string): string;
  /** Opens a file, with the text that it has on the disk or another. */
  open(name: string, text?: string): void;
  /** Replaces the first place of some words; to add, it is replaced by itself and more. */
  type(name: string, from: string, to: string): void;
  text(name: string): string;
  /** Where some words stand first: at their first letter, and so many further. */
  at(name: string, words: string, further?: number): Position;
  /** The findings of a file as it is now, once they are there. */
  diagnostics(name: string): Promise<readonly Diagnostic[]>;
  /** The findings of a file that is not open, or as they are told without another edit, once they are as wanted. */
  told(name: string, wanted: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>;
  close(name: string): void;
  save(name: string): void;
  request<T>(method: string, params: object): Promise<T>;
  /** A question that can be taken back. */
  ask<T>(method: string, params: object): { readonly answer: Promise<T>; takeBack(): void };
  notify(method: string, params: object): void;
  /** Makes the edits of an answer. */
  apply(edit: WorkspaceEdit): void;
}

interface OpenFile {
  text: string;
  version: number;
}

/** `settings` are those that the editor answers with when it is asked; without them it cannot be asked. */
export interface EditorOptions {
  readonly capabilities?: Readonly<Record<string, unknown>>;
  readonly settings?: { value: unknown };
  readonly initializationOptions?: object;
}

export async function editorIn(
  files: Readonly<Record<string, string>>,
  { capabilities = {}, settings, initializationOptions }: EditorOptions = {},
): Promise<Editor> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'icb editor ')));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const server = spawn(process.execPath, [command, 'lsp', '--stdio'], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const published = new Map<string, { version: number | undefined; diagnostics: readonly Diagnostic[] }>();
  const waiting = new Set<() => void>();
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, version, diagnostics }) => {
    published.set(uri, { version, diagnostics });
    for (const look of waiting) look();
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => settings?.value ?? null));
  const messages: string[] = [];
  connection.onNotification('window/showMessage', ({ message }) => void messages.push(message));
  connection.listen();
  onTestFinished(() => end(connection, server, folder));

  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'boards' }],
    capabilities: settings
      ? { ...capabilities, workspace: { ...(capabilities.workspace as object | undefined), configuration: true } }
      : capabilities,
    ...(initializationOptions && { initializationOptions }),
  });
  await connection.sendNotification('initialized', {});

  const opened = new Map<string, OpenFile>();
  const uri = (name: string): string => (name.includes(':') ? name : pathToFileURL(join(folder, name)).href);
  const textOf = (name: string): string => opened.get(uri(name))?.text ?? files[name] ?? '';
  const change = (name: string, edits: readonly TextEdit[]): void => {
    const file = opened.get(uri(name));
    if (!file) throw new Error(`${name} is not open.`);
    file.text = edited(file.text, edits);
    file.version += 1;
    void connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: uri(name), version: file.version },
      contentChanges: [...edits]
        .sort((one, other) => offsetOf(file.text, other.range.start) - offsetOf(file.text, one.range.start))
        .map(({ range, newText }) => ({ range, text: newText })),
    });
  };
  return {
    initialized,
    folder,
    messages,
    uri,
    text: textOf,
    open(name, text = files[name] ?? '') {
      opened.set(uri(name), { text, version: 1 });
      const languageId = name.endsWith('.json') ? 'jsonc' : name.endsWith('.icbrules') ? 'icbrules' : 'icb';
      void connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uri(name), languageId, version: 1, text },
      });
    },
    type(name, from, to) {
      const text = textOf(name);
      const offset = text.indexOf(from);
      if (offset === -1) throw new Error(`“${from}” does not stand in ${name}.`);
      change(name, [
        { range: { start: positionOf(text, offset), end: positionOf(text, offset + from.length) }, newText: to },
      ]);
    },
    at(name, words, further = 0) {
      const offset = textOf(name).indexOf(words);
      if (offset === -1) throw new Error(`“${words}” does not stand in ${name}.`);
      return positionOf(textOf(name), offset + further);
    },
    diagnostics(name) {
      const wanted = opened.get(uri(name))?.version;
      return new Promise((resolve) => {
        const look = (): void => {
          const found = published.get(uri(name));
          if (!found || found.version !== wanted) return;
          waiting.delete(look);
          resolve(found.diagnostics);
        };
        waiting.add(look);
        look();
      });
    },
    told: (name, wanted) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = published.get(uri(name));
          if (!found || !wanted(found.diagnostics)) return;
          waiting.delete(look);
          resolve(found.diagnostics);
        };
        waiting.add(look);
        look();
      }),
    close(name) {
      opened.delete(uri(name));
      void connection.sendNotification('textDocument/didClose', { textDocument: { uri: uri(name) } });
    },
    save(name) {
      writeFileSync(join(folder, name), textOf(name));
      void connection.sendNotification('textDocument/didSave', { textDocument: { uri: uri(name) } });
    },
    request: (method, params) => connection.sendRequest(method, params),
    ask(method, params) {
      const source = new CancellationTokenSource();
      const answer = connection.sendRequest<never>(method, params, source.token);
      // (Whoever takes it back may look at the answer later.)
      answer.catch(() => undefined);
      return { answer, takeBack: () => source.cancel() };
    },
    notify: (method, params) => void connection.sendNotification(method, params),
    apply(edit) {
      for (const each of edit.documentChanges ?? [])
        if ('edits' in each) change(each.textDocument.uri, each.edits as TextEdit[]);
      for (const [address, edits] of Object.entries(edit.changes ?? {})) change(address, edits);
    },
  };
}

async function end(connection: MessageConnection, server: ChildProcess, folder: string): Promise<void> {
  await connection.sendRequest('shutdown');
  const ended = new Promise((resolve) => server.once('exit', resolve));
  await connection.sendNotification('exit');
  await ended;
  connection.dispose();
  rmSync(folder, { recursive: true, force: true });
}

export function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before[before.length - 1]?.length ?? 0 };
}

export function offsetOf(text: string, { line, character }: Position): number {
  return (
    text
      .split('\n')
      .slice(0, line)
      .reduce((sum, each) => sum + each.length + 1, 0) + character
  );
}

export function edited(text: string, edits: readonly { readonly range: Range; readonly newText: string }[]): string {
  return [...edits]
    .map(({ range, newText }) => ({ start: offsetOf(text, range.start), end: offsetOf(text, range.end), newText }))
    .sort((one, other) => other.start - one.start || other.end - one.end)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}
