/** What the suites ask of VS Code, and how they wait for it. */
import {
  type Diagnostic,
  extensions,
  languages,
  type Position,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { Api } from '../../../packages/vscode/src/extension.ts';

/** Fails with a sentence unless it holds. (Node's own `assert` is not there in a browser.) */
export function holds(condition: unknown, sentence: string): asserts condition {
  if (!condition) throw new Error(sentence);
}

/** Fails unless both are the same when written as JSON. */
export function same(found: unknown, expected: unknown): void {
  const [one, other] = [JSON.stringify(found, null, 1), JSON.stringify(expected, null, 1)];
  holds(one === other, `found ${one}, expected ${other}`);
}

/** Looks until something is found, for at most ten seconds. */
export function until<T>(what: string, look: () => T | undefined | false): Promise<T> {
  return untilAsync(what, async () => look());
}

export async function untilAsync<T>(what: string, look: () => Promise<T | undefined | false>): Promise<T> {
  for (const end = Date.now() + 10_000; Date.now() < end; await pause(20)) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
  }
  throw new Error(`waited ten seconds in vain for ${what}`);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Opens a file of the folder `workspace`, and shows it. */
export async function openFile(name: string): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0];
  holds(folder, 'no folder is open');
  const document = await workspace.openTextDocument(Uri.joinPath(folder.uri, name));
  await window.showTextDocument(document);
  return document;
}

/** The extension under test, started. */
export async function extension(): Promise<Api> {
  const found = extensions.getExtension('icb-constitutions.icb-vscode');
  holds(found, 'the extension is not there');
  const api = await found.activate();
  await api.ready;
  return api;
}

export function diagnosticsOfLine({ uri }: TextDocument, line: number): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ range }) => range.start.line === line);
}

/** The findings of a rule. */
export function diagnosticsOfRule({ uri }: TextDocument, rule: string): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ code }) => (typeof code === 'object' ? code.value : code) === rule);
}

/** Where some words stand first: at their first letter, and so many further. */
export function placeOf(document: TextDocument, words: string, further = 0): Position {
  const offset = document.getText().indexOf(words);
  holds(offset >= 0, `“${words}” is not in ${document.uri}:\n${document.getText()}`);
  return document.positionAt(offset + further);
}

/** Replaces the first place of some words, as if somebody typed. */
export async function retype(document: TextDocument, words: string, by: string): Promise<void> {
  const start = placeOf(document, words);
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(start, placeOf(document, words, words.length)), by);
  holds(await workspace.applyEdit(edit), `${document.uri} could not be changed`);
}

/** Opens a file, has something done with it, and leaves it as it was: in a browser, editors save by themselves. */
export async function withFile(name: string, work: (document: TextDocument) => Promise<void>): Promise<void> {
  const document = await openFile(name);
  const before = document.getText();
  try {
    await work(document);
  } finally {
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), before);
    await workspace.applyEdit(edit);
    await document.save();
  }
}
