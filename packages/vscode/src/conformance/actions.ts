/** What a person does with a line of the view: goes to its place, has it put right, explains it, reads the rule. */
import {
  commands,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { type CodeAction, ResponseError, type Range as TextRange } from 'vscode-languageclient';
import type { Session } from '../session.ts';
import type { Line } from './items.ts';

/** Where there is no place, as the rule asks for nothing that a line would say, the page of the rule is shown. */
export async function openPlace(line: Line, session: Session): Promise<void> {
  if (line.kind === 'pack') return;
  const place = line.kind === 'place' ? line.place.range : (line.rule.range ?? (await whereMet(line, session)));
  if (place) await reveal(line.of, place);
  else await showRule(line);
}

export async function showRule(line: Line): Promise<void> {
  if (line.kind !== 'pack') await commands.executeCommand('icb.showRule', line.rule.id);
}

/** Puts a rule, or one place of it, right; asks how where there are several ways. */
export async function fix(line: Line, session: Session): Promise<void> {
  if (line.kind === 'pack') return;
  const { fixes } = line.kind === 'place' ? line.place : line.rule;
  const action = await chosen(fixes, line.rule.title);
  if (action) await apply(action, line.of, session);
}

/** Inserts the explanation, with the cursor in the reason. */
export async function explain(line: Line, session: Session): Promise<void> {
  if (line.kind === 'rule' && line.rule.explain) await apply(line.rule.explain, line.of, session, true);
}

function whereMet({ of, rule }: Line & { readonly kind: 'rule' }, session: Session): Promise<TextRange | null> {
  if (rule.state !== 'met') return Promise.resolve(null);
  return session.ask<TextRange | null>('icb/whereMet', { uri: of, rule: rule.id });
}

async function chosen(actions: readonly CodeAction[], title: string): Promise<CodeAction | undefined> {
  if (actions.length < 2) return actions[0];
  const items = actions.map((action) => ({ label: action.title, action }));
  return (await window.showQuickPick(items, { title, placeHolder: 'How shall it be put right?' }))?.action;
}

/** Whoever is to write goes on in the text; else the view keeps the keyboard, for the next line. */
async function apply(action: CodeAction, of: string, session: Session, writes = false): Promise<void> {
  try {
    const edit = await session.editOf(action);
    const uri = Uri.parse(of);
    const editor = await window.showTextDocument(uri, { preserveFocus: !writes });
    if (!(await workspace.applyEdit(edit))) throw new Error('The text has changed meanwhile.');
    revealEdit(edit, uri, editor);
  } catch (error) {
    void window.showInformationMessage(
      error instanceof ResponseError || error instanceof Error ? error.message : String(error),
    );
  }
}

function revealEdit(edit: WorkspaceEdit, uri: Uri, editor: TextEditor): void {
  const [first] = edit.get(uri);
  if (first) editor.revealRange(first.range, TextEditorRevealType.InCenterIfOutsideViewport);
}

async function reveal(of: string, { start, end }: TextRange): Promise<void> {
  const editor = await window.showTextDocument(Uri.parse(of), { preserveFocus: true });
  const range = new Range(start.line, start.character, end.line, end.character);
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
