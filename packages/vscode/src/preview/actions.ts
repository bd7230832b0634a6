/** What somebody does with a preview: goes to a place in the text, fills an empty chair, compares, exports, copies. */
import { env, Selection, type TextDocument, Uri, window, workspace } from 'vscode';
import type { CodeAction } from 'vscode-languageclient';
import { exportConstitution } from '../export.ts';
import type { Session } from '../session.ts';
import { makeEdit, selectIn, tellWhy } from '../text-places.ts';
import { findFiles } from '../workspace-files.ts';
import type { FromPage } from './messages.ts';
import type { Place } from './note.ts';
import type { Subject } from './subject.ts';

type Said<Type> = FromPage & { readonly type: Type };

/** Selects the line on which a seat or a clause begins, as far as it is about that, and goes there. `now` finds an offset of what was drawn. */
export async function goTo(
  uri: string,
  { from, to }: Pick<Said<'go'>, 'from' | 'to'>,
  now: (offset: number, document: TextDocument) => number,
): Promise<void> {
  await selectIn(
    uri,
    (document) => {
      const [start, end] = [document.positionAt(now(from, document)), document.positionAt(now(to, document))];
      const { range } = document.lineAt(start);
      return new Selection(start, end.isBefore(range.end) ? end : range.end);
    },
    false,
  ).catch(tellWhy);
}

export async function goToPlace(uri: string, { start, end }: Place): Promise<void> {
  await selectIn(uri, () => new Selection(start.line, start.character, end.line, end.character), false).catch(tellWhy);
}

/** Only one at a time: whoever clicks twice wants one seat. */
let filling = false;

/** As the light bulb would put it right; the picture keeps the keyboard, for the next chair. */
export async function fillChair(uri: string, { rule, about, fix, at }: Said<'fill'>, session: Session): Promise<void> {
  if (filling) return;
  filling = true;
  try {
    const asked = { uri, rule, fix, at, ...(about !== null && { about }) };
    const action = await session.ask<CodeAction | null>('icb/fixOf', asked);
    if (action) await makeEdit(action, uri, session, { selects: true });
    else throw new Error('The text has changed, and this seat is not missing any more.');
  } catch (error) {
    tellWhy(error);
  } finally {
    filling = false;
  }
}

/** Asks with which file to compare: another of the workspace, or one that is open. */
export async function chooseOther(uri: string): Promise<string | undefined> {
  const { uris } = await findFiles();
  const open = workspace.textDocuments.filter(
    ({ languageId, uri: { scheme } }) => languageId === 'icb' && scheme !== 'icb-vocabulary',
  );
  const all = [
    ...new Set([...uris.filter((each) => each.endsWith('.icb')), ...open.map((each) => each.uri.toString())]),
  ];
  const items = all
    .filter((each) => each !== uri)
    .map((each) => ({ label: workspace.asRelativePath(Uri.parse(each)), other: each }));
  if (items.length === 0) {
    void window.showInformationMessage('There is no other constitution here to compare with.');
    return undefined;
  }
  const name = workspace.asRelativePath(Uri.parse(uri));
  const options = { title: `Compare ${name}`, placeHolder: 'With which file, as it was before?' };
  return (await window.showQuickPick(items, options))?.other;
}

export async function exportShown({ uri, view, other }: Subject, session: Session): Promise<void> {
  await exportConstitution(Uri.parse(uri), session, { view, other });
}

/** A picture with its style sheet, so that it can be put into a paper as it is; a document as text with marks. */
export async function copyShown({ uri, view, other }: Subject, session: Session): Promise<void> {
  const [form, what] = view === 'document' ? ['document-markdown', 'document'] : [`${view}-svg`, 'picture'];
  try {
    const asked = { uri, form, ...(other !== undefined && { other }) };
    const copied = await session.ask<{ readonly text: string } | null>('icb/export', asked);
    if (!copied) throw new Error(`There is no ${what} to copy.`);
    await env.clipboard.writeText(copied.text);
    window.setStatusBarMessage(`The ${what} is copied, as ${view === 'document' ? 'Markdown' : 'SVG'}.`, 5_000);
  } catch (error) {
    tellWhy(error);
  }
}
