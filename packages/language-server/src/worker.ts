/** The server in a web worker, which reads files through the client. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { FileText } from './files.ts';
import { serve } from './server.ts';

declare const self: unknown;

const connection = createConnection(new BrowserMessageReader(self as never), new BrowserMessageWriter(self as never));

serve(connection, {
  read: (uri) => connection.sendRequest<FileText>('icb/readFile', { uri }),
  find: async () => (await connection.sendRequest<{ readonly uris: readonly string[] }>('icb/findFiles', {})).uris,
});
