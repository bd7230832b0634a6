/** The question of a preview for the document. */
import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { giveWay } from '../give-way.ts';
import type { Session } from '../session.ts';
import { documentAsked } from './document-asked.ts';

/** `begun` resolves when the files of the workspace are there: a preview may be quicker than that. */
export function answerDocuments(session: Session, begun: Promise<void>): void {
  const { connection, workspace } = session;
  connection.onRequest('icb/document', async (params: unknown, token: CancellationToken) => {
    const asked = documentAsked(params);
    if (!asked) throw new ResponseError(ErrorCodes.InvalidParams, '`icb/document` asks for `uri`.');
    // (So that whoever asks again for a newer text, and takes this back, is heard before the work is done.)
    await giveWay();
    const read = async () => {
      if (token.isCancellationRequested)
        throw new ResponseError(LSPErrorCodes.RequestCancelled, 'It is not wanted any more.');
      return workspace.read(asked.uri);
    };
    const found = await read();
    if (!found) await begun;
    const file = found ?? (await read());
    if (!file) return null;
    // Of the very text that was read: the editor may have gone on meanwhile.
    const isNow = session.open.get(asked.uri)?.getText() === file.text;
    // (What writes documents is not needed before somebody wants one.)
    const { documentFor } = await import('./document.ts');
    return documentFor(file, isNow ? session.version(asked.uri) : null);
  });
}
