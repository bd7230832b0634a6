/** One preview: pictures and the document beside a text, that follow it. */
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
import { chooseOther, copyShown, exportShown, fillChair, goTo, goToPlace } from './actions.ts';
import { createInStep } from './in-step.ts';
import { type FromPage, fromPage, type ToPage, type View, type Width } from './messages.ts';
import type { Errors, Note } from './note.ts';
import { pageHtml, randomNonce } from './page-html.ts';
import { createPane } from './pane.ts';
import { documentIn, fileName, isSame, type Kept, keep, pictureIn, type Subject, titleOf } from './subject.ts';

export interface Preview extends Disposable {
  readonly subject: Subject;
  readonly pinned: boolean;
  /** Whether picture and document stand beside one another. */
  readonly beside: boolean;
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
  /** Other lines of a text are to be seen. */
  scrolledIn(editor: TextEditor): void;
  /** Of the picture that the page was told last. */
  readonly number: number;
  /** What the page says is on the screen, for tests. */
  readonly seen: Seen | undefined;
  /** The same of the document. */
  readonly laid: Laid | undefined;
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

export interface Laid {
  /** The address of its text. */
  readonly uri: string;
  readonly document: number;
  readonly clauses: number;
  readonly title: string | null;
  readonly note: string | undefined;
  readonly html: string | null;
}

/** What the server answers to `icb/picture` and to `icb/document`. */
interface Drawn {
  readonly svg: string | null;
  readonly version: number | null;
  readonly errors: Errors;
}
interface Written {
  readonly html: string | null;
  readonly title: string | null;
  readonly version: number | null;
  readonly errors: Errors;
}

export function createPreview(panel: WebviewPanel, first: Kept, session: Session, extension: Uri): Preview {
  let { subject, pinned, beside } = first;
  let width: Width = 'wide';
  let seen: Seen | undefined;
  let laid: Laid | undefined;
  let isReady = false;
  let isOver = false;
  let told = '';
  const disposed = new EventEmitter<void>();

  const tell = (message: ToPage): void => {
    if (isReady && !isOver) void panel.webview.postMessage(message);
  };
  const noteNow = (): Note | undefined => picture.note ?? written.note;
  const tellHead = (): void => {
    const { uri, view, other } = subject;
    const note = noteNow();
    panel.title = titleOf({ subject, pinned, beside });
    const head: ToPage = {
      type: 'head',
      view,
      beside,
      name: fileName(uri),
      other: other === undefined ? null : fileName(other),
      pinned,
      note: note?.text ?? null,
      place: note?.place !== undefined,
      keep: keep({ subject, pinned, beside }),
    };
    // While somebody types, mostly nothing changes but what is shown.
    const now = JSON.stringify(head);
    if (now !== told) tell(head);
    told = isReady ? now : '';
  };
  /** The editor in which the text is, or what it is compared with: rather the one that has the cursor. */
  const editorNow = (): TextEditor | undefined => {
    const files = [subject.uri, subject.other];
    const editors = [window.activeTextEditor, ...window.visibleTextEditors];
    return editors.find((each) => each && files.includes(each.document.uri.toString()));
  };
  const tellCursor = (): void => {
    const editor = editorNow();
    if (editor) tellCursorIn(editor);
    else {
      tell({ type: 'cursor', version: 'new', offset: null });
      tell({ type: 'mark', offset: null, follows: false });
    }
  };
  const tellCursorIn = ({ document, selection: { active } }: TextEditor): void => {
    const [uri, offset] = [document.uri.toString(), document.offsetAt(active)];
    if (uri === subject.uri) {
      tell({ type: 'cursor', version: 'new', offset: picture.text.inPicture(offset) });
      tell({ type: 'mark', ...inStep.markAt(document, active) });
    } else if (uri === subject.other) tell({ type: 'cursor', version: 'old', offset });
  };
  /** The document is of another text than before: the page has to be told where that is scrolled to. */
  let isOther = false;
  const toldAll = (): void => {
    tellHead();
    tellCursor();
    if (isOther) inStep.begin();
    isOther = false;
  };

  // ------------------------------------------------------------------------------------- the picture and the document

  const both = { isReady: () => isReady && !isOver, open, told: toldAll };
  const picture = createPane({
    ...both,
    wanted: () => pictureIn({ subject, beside }),
    async ask({ uri, view, other }, token) {
      const asked = { uri, view, width, ...(other !== undefined && { other }) };
      const answer = await session.ask<Drawn | null>('icb/picture', asked, token);
      return answer && { content: answer.svg, title: null, version: answer.version, errors: answer.errors };
    },
    tell(number, { content }) {
      tellHead();
      tell({ type: 'picture', picture: number, svg: content });
    },
  });
  const written = createPane({
    ...both,
    wanted: () => documentIn({ subject, beside }),
    async ask({ uri }, token) {
      const answer = await session.ask<Written | null>('icb/document', { uri }, token);
      return answer && { content: answer.html, title: answer.title, version: answer.version, errors: answer.errors };
    },
    tell(number, { content, title, subject: { uri } }) {
      tellHead();
      tell({ type: 'document', document: number, html: content, title });
      isOther ||= laid?.uri !== uri;
    },
  });
  const panes = [picture, written];
  const refresh = (how?: { readonly outdated: boolean }): void => {
    for (const pane of panes) void pane.refresh(how);
  };
  const inStep = createInStep({
    uri: () => subject.uri,
    text: written.text,
    tell: (offset) => tell({ type: 'scroll', offset }),
  });

  /** A file that lies in no folder here, and that no editor shows any more: the server knows it once it is open. */
  async function open({ uri, other }: Subject): Promise<Note | undefined> {
    for (const each of [uri, other]) {
      if (each === undefined) continue;
      const opened = await workspace.openTextDocument(Uri.parse(each)).then(
        () => true,
        () => false,
      );
      if (!opened) return { text: `${fileName(each)} cannot be read.`, place: undefined };
    }
    return undefined;
  }
  const show = (next: { readonly subject: Subject; readonly beside: boolean }): void => {
    if (isSame(next.subject, subject) && next.beside === beside) return;
    ({ subject, beside } = next);
    toldAll();
    refresh();
  };
  const turnTo = (next: Subject): void => show({ subject: next, beside });

  // ------------------------------------------------------------------------------------------- what somebody does there

  const hear = async (message: unknown): Promise<void> => {
    const said = fromPage(message);
    if (!said) return;
    if ('picture' in said && said.picture !== picture.number) return;
    if ('document' in said && said.document !== written.number) return;
    await answer(said);
  };
  const answer = async (said: FromPage): Promise<void> => {
    const files = { uri: subject.uri, other: subject.other };
    switch (said.type) {
      case 'ready':
        isReady = true;
        told = '';
        width = said.width;
        tellHead();
        // One that was hidden comes back with what it showed.
        for (const pane of panes) pane.showAgain();
        inStep.begin();
        return refresh();
      case 'width':
        width = said.width;
        return void picture.refresh();
      case 'shown': {
        picture.seen(said.refused);
        tellHead();
        const { shown } = picture;
        if (shown)
          seen = {
            subject: shown.subject,
            chairs: said.chairs,
            empty: said.empty,
            note: noteNow()?.text,
            svg: shown.content,
          };
        return;
      }
      case 'laid': {
        written.seen(said.refused);
        tellHead();
        const { shown } = written;
        if (shown)
          laid = {
            uri: shown.subject.uri,
            document: said.document,
            clauses: said.clauses,
            title: shown.title,
            note: noteNow()?.text,
            html: shown.content,
          };
        return;
      }
      case 'go':
        if (said.version === 'old') return files.other === undefined ? undefined : goTo(files.other, said, (at) => at);
        return goTo(files.uri, said, picture.text.inText);
      case 'line':
        return goTo(files.uri, said, written.text.inText);
      case 'scrolled':
        return inStep.scrolledTo(said.offset);
      case 'fill':
        return fillChair(files.uri, said, session);
      case 'note': {
        const place = noteNow()?.place;
        return place && goToPlace(files.uri, place);
      }
      case 'pin':
        pinned = said.pinned;
        return tellHead();
      case 'copy':
        return copyShown(subject, session);
      case 'export':
        return exportShown(subject, session);
      case 'beside':
        return show({ subject, beside: said.beside });
      case 'view':
        return turnToView(said.view);
    }
  };
  const turnToView = async (view: View): Promise<void> => {
    const { uri } = subject;
    if (view !== 'compare') return turnTo({ uri, view, other: undefined });
    const other = await chooseOther(uri);
    if (other !== undefined) turnTo({ uri, view, other });
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
      for (const pane of panes) pane.seen(false);
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
    get beside() {
      return beside;
    },
    get number() {
      return picture.number;
    },
    get seen() {
      return seen && { ...seen, note: noteNow()?.text };
    },
    get laid() {
      return laid && { ...laid, note: noteNow()?.text };
    },
    panel,
    onDidDispose: disposed.event,
    turnTo,
    changed(event) {
      const uri = event.document.uri.toString();
      if (uri !== subject.uri && uri !== subject.other) return;
      if (uri === subject.uri) for (const { text } of panes) text.changed(event);
      refresh({ outdated: true });
    },
    refresh: () => refresh(),
    cursorIn(editor) {
      if (editor.document.uri.toString() === subject.uri) inStep.cursorMoved();
      tellCursorIn(editor);
    },
    scrolledIn: (editor) => inStep.scrolledIn(editor),
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
