/** What our own editors ask beyond the protocol. */
import type { Severity } from '@icb/language';
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { conformanceOf, whereMet } from './conformance.ts';
import type { JudgedFile } from './judged-files.ts';
import type { Session } from './session.ts';

/** `begun` is when all files that were there at the beginning have been taken in. */
export function answerRequests(session: Session, begun: Promise<void>): void {
  const { connection, workspace, judged, open } = session;

  connection.onRequest('icb/checkWorkspace', async (_: object, token: CancellationToken) => {
    await begun;
    const counts = { files: 0, errors: 0, warnings: 0 };
    for (const uri of workspace.all()) {
      if (token.isCancellationRequested)
        throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The check was stopped.');
      const found = await judged.glance(uri, 'counts', countsOf);
      if (!open.get(uri)) workspace.release(uri);
      if (!found) continue;
      counts.files += 1;
      counts.errors += found.errors;
      counts.warnings += found.warnings;
    }
    return counts;
  });

  connection.onRequest('icb/conformance', ({ uri }: { readonly uri: string }) =>
    session.about({ textDocument: { uri } }, null, { constitution: (of) => conformanceOf(of, session.version(uri)) }),
  );
  connection.onRequest('icb/whereMet', ({ uri, rule }: { readonly uri: string; readonly rule: string }) =>
    session.about({ textDocument: { uri } }, null, { constitution: (of) => whereMet(rule, of) ?? null }),
  );
}

/** How much is wrong in a file, explanations apart. */
function countsOf({ findings }: JudgedFile): { readonly errors: number; readonly warnings: number } {
  const open = findings.filter(({ status }) => status !== 'explained');
  const count = (of: Severity): number => open.filter(({ severity }) => severity === of).length;
  return { errors: count('error'), warnings: count('warning') };
}
