/** A workspace in memory, an editor that has some of its files open, and a server in the same process. */
import { PassThrough } from 'node:stream';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { Diagnostic } from 'vscode-languageserver';
import { createConnection } from 'vscode-languageserver/node';
import { type Files, serve } from '../../src/index.ts';

export const folder = 'file:///boards';
export const uriOf = (name: string): string => `${folder}/${name}`;

/** By the names of files: what is published of each, but for those of which nothing is. */
export type Published = Readonly<Record<string, readonly Diagnostic[]>>;

export interface OpenFile {
  text: string;
  version: number;
}

/** What lies on the disk, and what somebody has open. */
export interface Standing {
  readonly disk: Map<string, string>;
  readonly open: Map<string, OpenFile>;
}

export interface Running {
  notify(method: string, params: object): void;
  /** What is published when everything is dealt with that the server was told. */
  settled(): Promise<Published>;
  end(): void;
}

/** How long each reading of a file takes, in milliseconds: they come in another order than they were asked for. */
export type Delays = () => number;

export async function start({ disk, open }: Standing, delays: Delays = () => 0): Promise<Running> {
  const [toServer, toEditor] = [new PassThrough(), new PassThrough()];
  const files: Files = {
    async read(uri) {
      await new Promise((resolve) => setTimeout(resolve, delays()));
      const text = disk.get(uri.slice(folder.length + 1));
      return text === undefined ? { problem: 'missing' } : { text };
    },
    find: async () => [...disk.keys()].sort().map(uriOf),
  };
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toEditor));
  const served = serve(server, files, { today: () => '2026-04-01' });

  const editor: MessageConnection = createMessageConnection(
    new StreamMessageReader(toEditor),
    new StreamMessageWriter(toServer),
  );
  const found = new Map<string, readonly Diagnostic[]>();
  editor.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
    found.set(uri.slice(folder.length + 1), diagnostics);
  });
  const said: string[] = [];
  editor.onNotification('window/logMessage', ({ message }) => {
    said.push(message);
  });
  editor.onRequest('client/registerCapability', () => null);
  editor.listen();
  await editor.sendRequest('initialize', {
    processId: null,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'boards' }],
    capabilities: {},
  });
  const notify = (method: string, params: object): void => void editor.sendNotification(method, params);
  notify('initialized', {});
  for (const [name, { text, version }] of open) notify('textDocument/didOpen', opened(name, text, version));
  // (Whatever was sent before is there when an answer is.)
  const roundTrip = (): Promise<unknown> =>
    editor.sendRequest('workspace/textDocumentContent', { uri: 'icb-pack:/none' });
  return {
    notify,
    async settled() {
      await roundTrip();
      await served.settled();
      await roundTrip();
      // A fault of the server's own is told in its log.
      if (said.length > 0) throw new Error(said.join('\n'));
      return Object.fromEntries([...found].filter(([, diagnostics]) => diagnostics.length > 0).sort(byName));
    },
    end() {
      editor.dispose();
      server.dispose();
    },
  };
}

export function opened(name: string, text: string, version: number): object {
  const languageId = name.endsWith('.icbrules') ? 'icbrules' : name.endsWith('.json') ? 'jsonc' : 'icb';
  return { textDocument: { uri: uriOf(name), languageId, version, text } };
}

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1;
