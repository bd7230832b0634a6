/** The server as a process: over stdio (`--stdio`), or as an editor's client wants it. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { inOneSpelling } from './addresses.ts';
import { filesThrough } from './client-files.ts';
import type { Files } from './files.ts';
import { nodeFiles } from './node-files.ts';
import { startQuickly } from './quick-start.ts';
import { serve } from './server.ts';
import { keepHeapSmall } from './small-heap.ts';

const atRest = keepHeapSmall();
const connection = createConnection(ProposedFeatures.all, inOneSpelling);
const virtual = filesThrough(connection);
const isOnDisk = (uri: string): boolean => uri.startsWith('file:');

// What lies on no disk, only the editor can read.
const files: Files = {
  read: (uri) => (isOnDisk(uri) ? nodeFiles.read(uri) : virtual.read(uri)),
  real: nodeFiles.real,
  find: async (folders) => [
    ...(await nodeFiles.find(folders)),
    ...(folders.every(isOnDisk) ? [] : (await virtual.find(folders)).filter((uri) => !isOnDisk(uri))),
  ],
};
const { ready } = serve(connection, files, { atRest });
startQuickly(ready);
