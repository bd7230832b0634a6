/** Which constitution the view is about: that of the active editor, or the last that was, as long as it is open. */
import {
  type Disposable,
  EventEmitter,
  TabInputText,
  TabInputTextDiff,
  type TextDocument,
  window,
  workspace,
} from 'vscode';

export interface ShownFile extends Disposable {
  readonly onDidChange: EventEmitter<void>['event'];
  /** Its address, as the editor writes it. */
  readonly uri: string | undefined;
}

export function followEditor(): ShownFile {
  const changed = new EventEmitter<void>();
  let uri = constitutionIn(window.activeTextEditor?.document);
  const look = (): void => {
    const before = uri;
    uri = constitutionIn(window.activeTextEditor?.document) ?? (uri !== undefined && isOpen(uri) ? uri : anotherOpen());
    if (uri !== before) changed.fire();
  };
  // Each may be told before the others are so.
  const subscriptions = [
    changed,
    window.onDidChangeActiveTextEditor(look),
    window.onDidChangeVisibleTextEditors(look),
    window.tabGroups.onDidChangeTabs(look),
    workspace.onDidOpenTextDocument(look),
  ];
  return {
    onDidChange: changed.event,
    get uri() {
      return uri;
    },
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

/** Texts that only show what is built in, or what was. */
const toRead: ReadonlySet<string> = new Set(['icb-vocabulary', 'icb-pack', 'git']);

/** The address of the constitution in a document, as one writes it; `undefined` for other texts. */
export function constitutionIn(document: TextDocument | undefined): string | undefined {
  if (document?.languageId !== 'icb' || toRead.has(document.uri.scheme)) return undefined;
  return document.uri.toString();
}

function isOpen(uri: string): boolean {
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => {
      if (input instanceof TabInputText) return input.uri.toString() === uri;
      return input instanceof TabInputTextDiff && input.modified.toString() === uri;
    }),
  );
}

function anotherOpen(): string | undefined {
  const seen = window.visibleTextEditors.map(({ document }) => constitutionIn(document));
  return seen.find((uri) => uri !== undefined && isOpen(uri));
}
