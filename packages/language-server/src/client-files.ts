/** Files as the editor sees them, asked of it: in a browser, and on file systems that are no disk of this computer. */
import type { Connection } from 'vscode-languageserver';
import type { Files, FileText } from './files.ts';

const missing: FileText = { problem: 'missing' };

/** An editor that does not know these requests has no such files. */
export function filesThrough(connection: Connection): Files {
  return {
    read: async (uri) => {
      // Beside a text that was never saved lies nothing.
      if (!/^[a-z][a-z0-9+.-]*:/i.test(uri)) return missing;
      return connection.sendRequest<FileText>('icb/readFile', { uri }).catch(() => missing);
    },
    find: () =>
      connection.sendRequest<{ readonly uris: readonly string[] }>('icb/findFiles', {}).then(
        ({ uris }) => uris,
        () => [],
      ),
  };
}
