/** Files as the editor sees them, asked of it: in a browser, and on file systems that are no disk of this computer. */
import type { Connection } from 'vscode-languageserver';
import type { Files, FileText } from './files.ts';

/** An editor that does not know these requests has no such files. */
export function filesThrough(connection: Connection): Files {
  return {
    read: (uri) =>
      connection.sendRequest<FileText>('icb/readFile', { uri }).catch((): FileText => ({ problem: 'missing' })),
    find: () =>
      connection.sendRequest<{ readonly uris: readonly string[] }>('icb/findFiles', {}).then(
        ({ uris }) => uris,
        () => [],
      ),
  };
}
