/** The word that was meant, put in the place of one that means nothing: in files of rules, and of settings. */
import { type CodeAction, CodeActionKind, type CodeActionParams, type Range } from 'vscode-languageserver';

/** By the diagnostics of which the editor speaks: each carries what was meant. */
export function meantActions(uri: string, { context: { diagnostics, only } }: CodeActionParams): CodeAction[] {
  if (only && !only.some((each) => CodeActionKind.QuickFix.startsWith(each))) return [];
  return diagnostics.flatMap((diagnostic) => {
    const { meant } = (diagnostic.data ?? {}) as {
      readonly meant?: { readonly range: Range; readonly newText: string };
    };
    if (!meant) return [];
    return [
      {
        title: `Change to \`${meant.newText}\``,
        kind: CodeActionKind.QuickFix,
        isPreferred: true,
        diagnostics: [diagnostic],
        edit: { changes: { [uri]: [meant] } },
      },
    ];
  });
}
