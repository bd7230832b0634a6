/** Places in texts that views beside them lead to, and edits that they make: in the column where the text is already. */
import {
  Selection,
  TabInputText,
  TabInputTextDiff,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { type CodeAction, ResponseError } from 'vscode-languageclient';
import type { Session } from './session.ts';

/** Shows a text where it is to be seen already, or has a tab; else beside whatever asks, and never in its place. */
export async function showText(of: string, preserveFocus: boolean): Promise<TextEditor> {
  const uri = Uri.parse(of);
  const viewColumn = columnOf(uri) ?? columnForTexts();
  return window.showTextDocument(await workspace.openTextDocument(uri), { viewColumn, preserveFocus });
}

function columnOf(uri: Uri): ViewColumn | undefined {
  const address = uri.toString();
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  const visible = editors.find((editor) => editor?.document.uri.toString() === address);
  if (visible?.viewColumn) return visible.viewColumn;
  return window.tabGroups.all.find(({ tabs }) =>
    tabs.some(
      ({ input }) =>
        (input instanceof TabInputText && input.uri.toString() === address) ||
        (input instanceof TabInputTextDiff && input.modified.toString() === address),
    ),
  )?.viewColumn;
}

/** The column in which one writes: not that of a picture. */
function columnForTexts(): ViewColumn {
  const { activeTabGroup, all } = window.tabGroups;
  const holdsText = ({ activeTab }: (typeof all)[number]): boolean =>
    activeTab === undefined || activeTab.input instanceof TabInputText || activeTab.input instanceof TabInputTextDiff;
  if (holdsText(activeTabGroup)) return activeTabGroup.viewColumn;
  return (
    all.find(holdsText)?.viewColumn ??
    (activeTabGroup.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One)
  );
}

/** Selects what `span` says of the text, with the cursor at its end, and brings it into view. */
export async function selectIn(
  of: string,
  span: (document: TextDocument) => Selection,
  preserveFocus: boolean,
): Promise<void> {
  const editor = await showText(of, preserveFocus);
  editor.selection = span(editor.document);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Makes the edit of an action of the server; says what is wrong where it cannot. Returns whether it did. */
export async function makeEdit(
  action: CodeAction,
  of: string,
  session: Session,
  { writes = false, selects = false } = {},
): Promise<boolean> {
  try {
    const edit = await session.editOf(action);
    const editor = await showText(of, !writes);
    if (!(await workspace.applyEdit(edit))) throw new Error('The text has changed meanwhile.');
    const [first] = edit.get(Uri.parse(of));
    if (!first) return true;
    if (selects) {
      // Behind what was written, where the cursor has something around it.
      const { document } = editor;
      const written = document.offsetAt(first.range.start) + first.newText.trimEnd().length;
      const end = document.positionAt(written);
      editor.selection = new Selection(end, end);
    }
    editor.revealRange(first.range, TextEditorRevealType.InCenterIfOutsideViewport);
    return true;
  } catch (error) {
    tellWhy(error);
    return false;
  }
}

export function tellWhy(error: unknown): void {
  void window.showInformationMessage(
    error instanceof ResponseError || error instanceof Error ? error.message : String(error),
  );
}
