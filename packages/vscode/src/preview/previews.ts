/** All previews: how they are opened, and how they hear of what happens in the editor. */
import { commands, type Disposable, languages, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { constitutionIn } from '../conformance/shown.ts';
import type { Session } from '../session.ts';
import type { View } from './messages.ts';
import { createPreview, type Preview } from './preview.ts';
import { following, type Kept, kept, type Subject } from './subject.ts';

export interface Previews extends Disposable {
  /** The server has been started anew, or has judged a file. */
  refresh(): void;
  readonly all: readonly Preview[];
}

const viewType = 'icb.preview';

/** `lastShown` is the constitution of which the other views tell: where none is in the editor, that is meant. */
export function createPreviews(session: Session, extension: Uri, lastShown: () => Uri | undefined): Previews {
  const all = new Set<Preview>();

  const create = (panel: WebviewPanel, of: Kept): Preview => {
    const preview = createPreview(panel, of, session, extension);
    all.add(preview);
    preview.onDidDispose(() => all.delete(preview));
    return preview;
  };
  /** One that shows pictures turns to the document where that is asked for, and the other way round. */
  const showing = (subject: Subject, { view, beside }: { readonly view: View; readonly beside: boolean }): Subject =>
    beside || (subject.view === 'document') === (view === 'document')
      ? subject
      : { ...subject, view, other: undefined };
  const open = (given: unknown, viewColumn: ViewColumn, view: 'board' | 'document'): void => {
    const asked = given instanceof Uri ? given.toString() : constitutionIn(window.activeTextEditor?.document);
    const uri = asked ?? lastShown()?.toString();
    if (uri === undefined) {
      void window.showInformationMessage('Open a constitution first: what is shown is of the one in the editor.');
      return;
    }
    const previews = [...all];
    const known = previews.find(({ pinned }) => !pinned) ?? previews.find(({ subject }) => subject.uri === uri);
    if (known) {
      known.turnTo(showing(following(known.subject, uri), { view, beside: known.beside }));
      known.panel.reveal(known.panel.viewColumn, true);
      return;
    }
    const panel = window.createWebviewPanel(
      viewType,
      '',
      { viewColumn, preserveFocus: true },
      { enableFindWidget: true },
    );
    create(panel, { subject: { uri, view, other: undefined }, pinned: false, beside: false });
  };

  const each = (tell: (preview: Preview) => void): void => all.forEach(tell);
  const subscriptions = [
    commands.registerCommand('icb.openDiagramToSide', (uri: unknown) => open(uri, ViewColumn.Beside, 'board')),
    commands.registerCommand('icb.openDiagram', (uri: unknown) => open(uri, ViewColumn.Active, 'board')),
    commands.registerCommand('icb.openDocumentToSide', (uri: unknown) => open(uri, ViewColumn.Beside, 'document')),
    window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, state) {
        const before = kept((state as { readonly keep?: unknown } | undefined)?.keep);
        if (before) create(panel, before);
        else panel.dispose();
      },
    }),
    workspace.onDidChangeTextDocument((event) => each((preview) => preview.changed(event))),
    window.onDidChangeTextEditorSelection(({ textEditor }) => each((preview) => preview.cursorIn(textEditor))),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => each((preview) => preview.scrolledIn(textEditor))),
    window.onDidChangeActiveTextEditor((editor) => {
      const uri = constitutionIn(editor?.document);
      if (uri === undefined) return;
      each((preview) => {
        if (!preview.pinned) preview.turnTo(following(preview.subject, uri));
        if (editor) preview.cursorIn(editor);
      });
    }),
    // Whatever a file rests on has changed: other files, settings, rules.
    languages.onDidChangeDiagnostics(({ uris }) => {
      const changed = new Set(uris.map(String));
      each((preview) => {
        const { uri, other } = preview.subject;
        if (changed.has(uri) || (other !== undefined && changed.has(other))) preview.refresh();
      });
    }),
    workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files)
        each((preview) => {
          const { uri, view, other } = preview.subject;
          const now = (of: string): string => (of === oldUri.toString() ? newUri.toString() : of);
          preview.turnTo({ uri: now(uri), view, other: other && now(other) });
        });
    }),
  ];
  return {
    refresh: () => each((preview) => preview.refresh()),
    get all() {
      return [...all];
    },
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
      each((preview) => preview.dispose());
    },
  };
}
