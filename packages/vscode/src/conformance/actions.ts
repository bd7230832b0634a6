/** What a person does with a line of the view: goes to its place, has it put right, explains it, reads the rule. */
import { commands, Selection, window } from 'vscode';
import type { CodeAction, Range as TextRange } from 'vscode-languageclient';
import type { Session } from '../session.ts';
import { makeEdit, selectIn } from '../text-places.ts';
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
  if (action) await makeEdit(action, line.of, session);
}

/** Inserts the explanation, with the cursor in the reason: whoever is to write goes on in the text. */
export async function explain(line: Line, session: Session): Promise<void> {
  if (line.kind === 'rule' && line.rule.explain) {
    await makeEdit(line.rule.explain, line.of, session, { writes: true });
  }
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

/** The view keeps the keyboard, for the next line. */
async function reveal(of: string, { start }: TextRange): Promise<void> {
  const { line, character } = start;
  await selectIn(of, () => new Selection(line, character, line, character), true);
}
