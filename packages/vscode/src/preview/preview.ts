/** One preview: a picture beside a text, that follows it. */
import {
  type Disposable,
  EventEmitter,
  type TextDocumentChangeEvent,
  type TextEditor,
  Uri,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { Session } from '../session.ts';
import { chooseOther, copyPicture, exportPicture, fillChair, goTo, goToPlace } from './actions.ts';
import { createDrawnText } from './drawn-text.ts';
import { type FromPage, fromPage, type ToPage, type Width } from './messages.ts';
import type { Note } from './note.ts';
import { pageHtml, randomNonce } from './page-html.ts';
import { fileName, isSame, type Kept, keep, type Subject, titleOf } from './subject.ts';
import { nextPicture, type Picture, type Shown } from './which-picture.ts';

export interface Preview extends Disposable {
  readonly subject: Subject;
  readonly pinned: boolean;
  readonly panel: WebviewPanel;
  readonly onDidDispose: EventEmitter<void>['event'];
  /** Shows something else. */
  turnTo(subject: Subject): void;
  /** A text has changed, in the editor. */
  changed(event: TextDocumentChangeEvent): void;
  /** Something may be drawn otherwise than before. */
  refresh(): void;
  /** The cursor is elsewhere. */
  cursorIn(editor: TextEditor): void;
  /** Of the picture that the page was told last. */
  readonly number: number;
  /** What the page says is on the screen, for tests. */
  readonly seen: Seen | undefined;
  /** As if the page had said so, for tests. Resolves when all is done that it asks for. */
  hear(message: unknown): Promise<void>;
}

export interface Seen {
  readonly subject: Subject;
  readonly chairs: number;
  readonly empty: number;
  readonly note: string | undefined;
  readonly svg: string | null;
}

/** How long a page may take to show a picture before it is told the next, in milliseconds. */
const patience = 1_000;

export function createPreview(
  panel: WebviewPanel,
  { subject: first, pinned: atFirst }: Kept,
  session: Session,
  extension: Uri,
): Preview {
  let subject = first;
  let pinned = atFirst;
  let width: Width = 'wide';
  let shown: Shown | undefined;
  let note: Note | undefined;
  let seen: Seen | undefined;
  let isReady = false;
  let isOver = false;
  /** Of the picture that the page was told last. */
  let number = 0;
  let whenShown: () => void = () => undefined;
  let told = '';
  const text = createDrawnText();
  const disposed = new EventEmitter<void>();

  const tell = (message: ToPage): void => {
    if (isReady && !isOver) void panel.webview.postMessage(message);
  };
  const tellHead = (): void => {
    const { uri, view, other } = subject;
    panel.title = titleOf({ subject, pinned });
    const head: ToPage = {
      type: 'head',
      view,
      name: fileName(uri),
      other: other === undefined ? null : fileName(other),
      pinned,
      note: note?.text ?? null,
      place: note?.place !== undefined,
      keep: keep({ subject, pinned }),
    };
    // While somebody types, mostly nothing changes but the picture.
    const now = JSON.stringify(head);
    if (now !== told) tell(head);
    told = isReady ? now : '';
  };
  const tellCursor = (): void => {
    const files = [subject.uri, subject.other];
    const editors = [window.activeTextEditor, ...window.visibleTextEditors];
    const editor = editors.find((each) => each && files.includes(each.document.uri.toString()));
    if (editor) preview.cursorIn(editor);
    else tell({ type: 'cursor', version: 'new', offset: null });
  };

  // ---------------------------------------------------------------------------------------------------- the picture

  /** Returns when the page has shown it, or is slow. */
  const show = async (): Promise<void> => {
    number += 1;
    const done = new Promise<void>((resolve) => {
      whenShown = resolve;
      setTimeout(resolve, patience);
    });
    tellHead();
    tell({ type: 'picture', picture: number, svg: shown?.svg ?? null });
    tellCursor();
    await done;
  };
  /** A file that lies in no folder here, and that no editor shows any more: the server knows it once it is open. */
  const open = async ({ uri, other }: Subject): Promise<void> => {
    for (const each of [uri, other]) {
      if (each === undefined) continue;
      const opened = await workspace.openTextDocument(Uri.parse(each)).then(
        () => true,
        () => false,
      );
      if (!opened) note = { text: `${fileName(each)} cannot be read.`, place: undefined };
    }
    tellHead();
  };
  const draw = async (): Promise<void> => {
    const of = subject;
    const asked = { uri: of.uri, view: of.view, width, ...(of.other !== undefined && { other: of.other }) };
    const picture = await session.ask<Picture | null>('icb/picture', asked);
    // (Then it is drawn again, of what is wanted now.)
    if (!isSame(of, subject)) return;
    if (!picture) return open(of);
    const next = nextPicture(shown, of, picture);
    note = next.note;
    shown = next.shown;
    if (next.is !== 'older') text.drawn(picture.version);
    if (next.is === 'new') await show();
    else {
      tellHead();
      tellCursor();
    }
  };

  let drawing = false;
  let again = false;
  const refresh = async (): Promise<void> => {
    again = true;
    if (drawing || !isReady) return;
    drawing = true;
    while (again && isReady && !isOver) {
      again = false;
      await draw().catch((error: unknown) => {
        note = {
          text: `No picture could be had: ${error instanceof Error ? error.message : String(error)}`,
          place: undefined,
        };
        tellHead();
      });
    }
    drawing = false;
  };
  const turnTo = (next: Subject): void => {
    if (isSame(next, subject)) return;
    subject = next;
    tellHead();
    void refresh();
  };

  // ------------------------------------------------------------------------------------------- what somebody does there

  const hear = async (message: unknown): Promise<void> => {
    const said = fromPage(message);
    if (!said) return;
    if ('picture' in said && said.picture !== number) return;
    await answer(said);
  };
  const answer = async (said: FromPage): Promise<void> => {
    const files = { uri: subject.uri, other: subject.other };
    switch (said.type) {
      case 'ready':
        isReady = true;
        told = '';
        width = said.width;
        // One that was hidden comes back with what it showed.
        if (shown && isSame(shown.subject, subject)) void show();
        return refresh();
      case 'width':
        width = said.width;
        return refresh();
      case 'shown':
        whenShown();
        if (said.refused)
          note = { text: 'This picture holds what no picture should, and is not shown.', place: undefined };
        tellHead();
        if (shown)
          seen = { subject: shown.subject, chairs: said.chairs, empty: said.empty, note: note?.text, svg: shown.svg };
        return;
      case 'go':
        if (said.version === 'new') return goTo(files.uri, said, (offset, document) => text.inText(offset, document));
        return files.other === undefined ? undefined : goTo(files.other, said, (offset) => offset);
      case 'fill':
        return fillChair(files.uri, said, session);
      case 'note':
        return note?.place && goToPlace(files.uri, note.place);
      case 'pin':
        pinned = said.pinned;
        return tellHead();
      case 'copy':
        return copyPicture(subject, session);
      case 'export':
        return exportPicture(subject, session);
      case 'view':
        if (said.view !== 'compare') return turnTo({ uri: files.uri, view: said.view, other: undefined });
        return chooseOther(files.uri).then((other) => {
          if (other !== undefined) turnTo({ uri: files.uri, view: 'compare', other });
        });
    }
  };

  const root = Uri.joinPath(extension, 'dist', 'preview');
  const { webview } = panel;
  webview.options = { enableScripts: true, localResourceRoots: [root] };
  panel.iconPath = {
    light: Uri.joinPath(extension, 'icons', 'diagram-light.svg'),
    dark: Uri.joinPath(extension, 'icons', 'diagram-dark.svg'),
  };
  const subscriptions = [
    disposed,
    webview.onDidReceiveMessage((message) => void hear(message)),
    panel.onDidDispose(() => {
      isOver = true;
      whenShown();
      disposed.fire();
      for (const subscription of subscriptions) subscription.dispose();
    }),
    // What is not to be seen has no page: it says that it is ready when it is there again.
    panel.onDidChangeViewState(() => {
      if (!panel.visible) isReady = false;
    }),
  ];

  const preview: Preview = {
    get subject() {
      return subject;
    },
    get pinned() {
      return pinned;
    },
    get number() {
      return number;
    },
    get seen() {
      return seen && { ...seen, note: note?.text };
    },
    panel,
    onDidDispose: disposed.event,
    turnTo,
    changed(event) {
      const uri = event.document.uri.toString();
      if (uri !== subject.uri && uri !== subject.other) return;
      if (uri === subject.uri) text.changed(event);
      void refresh();
    },
    refresh: () => void refresh(),
    cursorIn({ document, selection }) {
      const [uri, offset] = [document.uri.toString(), document.offsetAt(selection.active)];
      if (uri === subject.uri) tell({ type: 'cursor', version: 'new', offset: text.inPicture(offset) });
      else if (uri === subject.other) tell({ type: 'cursor', version: 'old', offset });
    },
    hear,
    dispose: () => panel.dispose(),
  };
  tellHead();
  webview.html = pageHtml({
    script: webview.asWebviewUri(Uri.joinPath(root, 'preview.js')).toString(),
    style: webview.asWebviewUri(Uri.joinPath(root, 'preview.css')).toString(),
    source: webview.cspSource,
    nonce: randomNonce(),
  });
  return preview;
}
