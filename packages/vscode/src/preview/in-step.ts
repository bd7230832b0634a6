/** The text and the document scroll in step: whichever of them a person scrolls, the other follows. */
import {
  Position,
  Range,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { DrawnText } from './drawn-text.ts';
import { createLead } from './lead.ts';

export interface InStep {
  /** The document follows the text, which may be anywhere by now. */
  begin(): void;
  /** Other lines of a text are to be seen. */
  scrolledIn(editor: TextEditor): void;
  /** Somebody has scrolled the document to what was drafted from that offset. */
  scrolledTo(offset: number): void;
  /** The cursor is elsewhere in the text, which may be scrolled for that. */
  cursorMoved(): void;
  /** What of the document is to be marked for the cursor, and whether it shall come into view. */
  markAt(document: TextDocument, cursor: Position): { readonly offset: number; readonly follows: boolean };
}

export interface Ends {
  /** The address of the text. */
  uri(): string;
  /** The text as the document was drafted from it. */
  readonly text: DrawnText;
  /** The document shall show what was drafted from that offset. */
  tell(offset: number): void;
}

export function createInStep({ uri, text, tell }: Ends): InStep {
  const lead = createLead();
  const isOn = (): boolean =>
    workspace.getConfiguration('icb', Uri.parse(uri())).get<boolean>('preview.scrollInStep', true);
  const isOf = ({ document }: TextEditor): boolean => document.uri.toString() === uri();
  const editorNow = (): TextEditor | undefined => window.visibleTextEditors.find(isOf);
  const topOf = ({ visibleRanges }: TextEditor): number => visibleRanges[0]?.start.line ?? 0;

  /** The top of the text is the top of the document. */
  const follow = ({ document }: TextEditor, line: number): void => {
    tell(line === 0 ? 0 : text.inPicture(document.offsetAt(beginning(document, line))));
  };
  return {
    begin() {
      const editor = editorNow();
      if (editor && isOn()) follow(editor, topOf(editor));
    },
    scrolledIn(editor) {
      if (!isOf(editor) || !isOn()) return;
      const top = topOf(editor);
      if (lead.isLed(top)) follow(editor, top);
    },
    scrolledTo(offset) {
      const editor = editorNow();
      if (!editor || !isOn()) return;
      const { document } = editor;
      const { line } = document.positionAt(offset === 0 ? 0 : text.inText(offset, document));
      lead.sent(topOf(editor), line);
      editor.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
    },
    cursorMoved: lead.cursorMoved,
    markAt(document, cursor) {
      const start = beginning(document, cursor.line);
      const offset = text.inPicture(document.offsetAt(cursor.isBefore(start) ? start : cursor));
      return { offset, follows: isOn() };
    },
  };
}

/** Where the words of a line begin. */
function beginning(document: TextDocument, line: number): Position {
  return new Position(line, document.lineAt(line).firstNonWhitespaceCharacterIndex);
}
