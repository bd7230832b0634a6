/** “Check the Workspace”: every constitution at once, with progress, and a way to stop. */
import { commands, ProgressLocation, window } from 'vscode';
import { LSPErrorCodes, ResponseError } from 'vscode-languageclient';
import { counted } from './counted.ts';
import type { Session } from './session.ts';

/** What the server answers to `icb/checkWorkspace`. What it found, it publishes as diagnostics. */
export interface WorkspaceChecked {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
}

export async function checkWorkspace(session: Session): Promise<WorkspaceChecked | undefined> {
  const progress = { location: ProgressLocation.Notification, title: 'Checking the constitutions…', cancellable: true };
  try {
    const checked = await window.withProgress(progress, (_, token) =>
      session.ask<WorkspaceChecked>('icb/checkWorkspace', {}, token),
    );
    void report(checked);
    return checked;
  } catch (error) {
    if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled) return undefined;
    void window.showErrorMessage(`The workspace could not be checked: ${String(error)}`);
    return undefined;
  }
}

async function report({ files, errors, warnings }: WorkspaceChecked): Promise<void> {
  const found =
    errors + warnings === 0 ? 'nothing to mend' : `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
  const show = 'Show';
  const chosen = await window.showInformationMessage(`${counted(files, 'file')} checked: ${found}.`, show);
  if (chosen === show) await commands.executeCommand('workbench.actions.view.problems');
}
