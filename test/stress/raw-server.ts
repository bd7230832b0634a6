/** A server at whose bytes one can turn every screw: what is written to it need be no message. */
import { type ChildProcess, spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';

const command = new URL('../../packages/cli/bin/icb.cjs', import.meta.url).pathname;

/** Milliseconds: what is not told by then is never told. */
const patience = 40_000;

export interface RawServer {
  readonly process: ChildProcess;
  /** Bytes as they are. */
  write(bytes: string | Uint8Array): void;
  /** A message as it should be. */
  send(message: object): void;
  request(method: string, params?: unknown): Promise<Answer>;
  notify(method: string, params?: unknown): void;
  /** The findings that were told last of a file, once they are of this version. */
  told(uri: string, version: number): Promise<readonly { readonly code: string; readonly message: string }[]>;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
  readonly errors: () => string;
}

interface Answer {
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export function rawServer(cwd: string, execArgv: readonly string[] = []): RawServer {
  const child = spawn(process.execPath, [...execArgv, command, 'lsp', '--stdio'], { cwd, stdio: 'pipe' });
  const end = (): void => void (child.exitCode === null && child.kill('SIGKILL'));
  try {
    onTestFinished(end);
  } catch {
    // One that serves several tests is ended by whoever started it.
  }
  let stderr = '';
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  // (Whoever writes to a server that has ended is told so, here as an error that nobody needs.)
  child.stdin.on('error', () => undefined);
  const waiting = new Map<number, (answer: Answer) => void>();
  const published = new Map<string, { version?: number; diagnostics: never[] }>();
  const looks = new Set<() => void>();
  let buffer = Buffer.alloc(0);
  child.stdout.on('data', (data: Buffer) => {
    buffer = Buffer.concat([buffer, data]);
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, Math.max(0, end)).toString())?.[1]);
      if (end === -1 || buffer.length < end + 4 + length) return;
      const message = JSON.parse(buffer.subarray(end + 4, end + 4 + length).toString());
      buffer = buffer.subarray(end + 4 + length);
      if (message.method === 'textDocument/publishDiagnostics')
        published.set(nameIn(message.params.uri), message.params);
      else if (message.method && message.id !== undefined) send({ id: message.id, result: null });
      else if (message.id !== undefined) waiting.get(message.id)?.(message);
      for (const look of looks) look();
    }
  });
  const write = (bytes: string | Uint8Array): void => void child.stdin.write(bytes);
  const send = (message: object): void => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  };
  let next = 1;
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    process: child,
    write,
    send,
    ended,
    errors: () => stderr,
    notify: (method, params = {}) => send({ method, params }),
    request: (method, params = {}) =>
      new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, resolve);
        void ended.then((code) => reject(new Error(`The server has ended (${code}): ${stderr}`)));
        send({ id, method, params });
      }),
    told: (uri, version) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          const last = JSON.stringify(published.get(nameIn(uri))?.version);
          reject(
            new Error(`Nothing was told of ${nameIn(uri)} at version ${version}; the last was ${last}. ${stderr}`),
          );
        }, patience);
        const look = (): void => {
          const found = published.get(nameIn(uri));
          if (found?.version !== version) return;
          looks.delete(look);
          clearTimeout(late);
          resolve(found.diagnostics);
        };
        looks.add(look);
        look();
      }),
  };
}

/** (The server spells what stands before it in its own way.) */
const nameIn = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);

/** As an editor begins. */
export async function begun(server: RawServer, folder?: string): Promise<void> {
  const workspaceFolders = folder === undefined ? null : [{ uri: folder, name: 'boards' }];
  await server.request('initialize', { processId: null, rootUri: folder ?? null, capabilities: {}, workspaceFolders });
  server.notify('initialized');
}
