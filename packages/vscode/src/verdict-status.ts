/** The item of the status bar that says how the constitution in the editor stands with the rules. */
import { type Disposable, MarkdownString, StatusBarAlignment, Uri, window, workspace } from 'vscode';
import { shortVerdict, type Verdict, verdictTable } from './verdict.ts';

export interface VerdictStatus extends Disposable {
  /** Keeps what the server says of a file, and shows it while that file is in the editor. */
  show(verdict: Verdict): void;
  /** Forgets all that was said. */
  clear(): void;
}

export function createVerdictStatus(): VerdictStatus {
  const item = window.createStatusBarItem('icb.verdict', StatusBarAlignment.Left, 10);
  item.name = 'Verdict on the constitution';
  item.command = 'icb.conformance.focus';
  const verdicts = new Map<string, Verdict>();

  const refresh = (): void => {
    const document = window.activeTextEditor?.document;
    const verdict = document && verdicts.get(document.uri.toString());
    if (!verdict || document.languageId !== 'icb') {
      item.hide();
      return;
    }
    item.text = `$(law) ICB: ${shortVerdict(verdict)}`;
    item.tooltip = new MarkdownString(verdictTable(verdict));
    item.accessibilityInformation = { label: `Verdict on the constitution: ${shortVerdict(verdict)}` };
    item.show();
  };
  const subscriptions = [
    item,
    window.onDidChangeActiveTextEditor(refresh),
    workspace.onDidCloseTextDocument(({ uri }) => verdicts.delete(uri.toString())),
  ];

  return {
    show(verdict) {
      // The server may write an address in another way than the editor does.
      verdicts.set(Uri.parse(verdict.uri).toString(), verdict);
      refresh();
    },
    clear() {
      verdicts.clear();
      refresh();
    },
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
