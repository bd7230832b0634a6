/** The server in a web worker, which reads files through the client. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { inOneSpelling } from './addresses.ts';
import { filesThrough } from './client-files.ts';
import { serve } from './server.ts';

declare const self: unknown;

const connection = createConnection(
  new BrowserMessageReader(self as never),
  new BrowserMessageWriter(self as never),
  inOneSpelling,
);

serve(connection, filesThrough(connection));
