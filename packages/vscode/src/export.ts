/** “Export…”: how a constitution stands with the rules, its picture, or it as a document, in a file of one's choice. */
import { commands, type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import type { Session } from './session.ts';

/** As the server lists them: a form that it gains is one more to choose here. */
interface Form {
  readonly form: string;
  readonly label: string;
  readonly detail: string;
  readonly suffix: string;
  readonly extension: string;
  /** Of pictures and documents: the view of a preview that shows the same. */
  readonly view?: string;
}

type Exported = { readonly text: string } | { readonly base64: string };

/** What another extension, or a test, has decided already. */
export interface Given {
  readonly form?: string;
  readonly to?: Uri;
  /** What a preview beside the text shows: the forms of that are offered first. */
  readonly view?: string;
  /** The address of the file with which it is compared. */
  readonly other?: string | undefined;
}

/** Returns the file that was written; `undefined` if it was cancelled, or there was nothing to write. */
export async function exportConstitution(
  of: Uri | undefined,
  session: Session,
  given: Given = {},
): Promise<Uri | undefined> {
  if (!of) {
    void window.showInformationMessage('Open a constitution first: what is exported is about the one in the editor.');
    return undefined;
  }
  try {
    const compared = given.other === undefined ? {} : { other: given.other };
    const forms = await session.ask<readonly Form[]>('icb/exportForms', compared);
    const form = await formOf(forms, given);
    const to = form && (given.to ?? (await askWhere(of, form)));
    if (!form || !to) return undefined;
    const exported = await session.ask<Exported | null>('icb/export', {
      uri: of.toString(),
      form: form.form,
      ...compared,
    });
    if (!exported) throw new Error('There is nothing to export in this file.');
    await workspace.fs.writeFile(to, bytesOf(exported));
    void tell(to);
    return to;
  } catch (error) {
    void window.showErrorMessage(`Not exported: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

async function formOf(forms: readonly Form[], { form: wanted, view }: Given): Promise<Form | undefined> {
  if (wanted !== undefined) return forms.find(({ form }) => form === wanted);
  const options = { title: 'Export', placeHolder: 'In which form?' };
  return (await window.showQuickPick(itemsOf(forms, view), options))?.form;
}

type Item = QuickPickItem & { readonly form?: Form };

/** What is asked from a preview is what it shows; else how the constitution stands. */
function itemsOf(forms: readonly Form[], view: string | undefined): Item[] {
  const among = (heading: string, holds: (form: Form) => boolean): Item[] => {
    const items = forms.filter(holds).map((form) => ({
      label: form.label,
      description: `.${form.extension}`,
      detail: form.detail,
      form,
    }));
    return items.length > 0 ? [{ label: heading, kind: QuickPickItemKind.Separator }, ...items] : [];
  };
  const isShown = (form: Form): boolean => view !== undefined && form.view === view;
  const isPicture = (form: Form): boolean => form.view !== undefined && form.view !== 'document';
  return [
    ...among(view === 'document' ? 'this document' : 'this picture', isShown),
    ...among('how it stands with the rules', (form) => form.view === undefined),
    ...among('documents', (form) => form.view === 'document' && !isShown(form)),
    ...among(
      view === undefined || view === 'document' ? 'pictures' : 'other pictures',
      (form) => isPicture(form) && !isShown(form),
    ),
  ];
}

/** Beside the constitution; where that was never saved, in the folder that is open. */
async function askWhere(of: Uri, { label, suffix, extension }: Form): Promise<Uri | undefined> {
  const folder = of.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(of, '..');
  const stem = (of.path.split('/').at(-1) ?? '').replace(/\.icb$/, '') || 'constitution';
  return window.showSaveDialog({
    title: 'Export',
    filters: { [label]: [extension] },
    ...(folder && { defaultUri: Uri.joinPath(folder, `${stem}${suffix}.${extension}`) }),
  });
}

function bytesOf(exported: Exported): Uint8Array {
  if ('text' in exported) return new TextEncoder().encode(exported.text);
  return Uint8Array.from(atob(exported.base64), (letter) => letter.charCodeAt(0));
}

async function tell(to: Uri): Promise<void> {
  const open = 'Open';
  const chosen = await window.showInformationMessage(`Exported: ${workspace.asRelativePath(to)}.`, open);
  if (chosen === open) await commands.executeCommand('vscode.open', to);
}
