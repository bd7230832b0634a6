/** The session with the language server: one client at a time, started, restarted and ended in order. */
import {
  type CancellationToken,
  type Diagnostic,
  type Disposable,
  type Uri,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, type CodeAction, type LanguageClientOptions, State } from 'vscode-languageclient';
import type { Verdict } from './verdict.ts';
import { type FileText, findFiles, type ReadFileParams, readFile } from './workspace-files.ts';

/** A client that is not started yet, and what ends its server once it has been asked to stop. */
export interface Server {
  readonly client: BaseLanguageClient;
  kill(): void;
}

export type MakeServer = (id: string, name: string, options: LanguageClientOptions) => Server;

export interface Session extends Disposable {
  /** Resolves when the first server answers; rejects if it could not be started. */
  readonly ready: Promise<void>;
  /** Ends the server and starts another, which is sent all open files anew. */
  restart(): Promise<void>;
  /** Asks the server. Rejects if there is none, or if it does not know the question. */
  ask<Answer>(question: string, params: object, token?: CancellationToken): Promise<Answer>;
  /** The edit that a code action of the server stands for. Rejects where the text has changed and nothing is left to do. */
  editOf(action: CodeAction): Promise<WorkspaceEdit>;
  /** Lists the findings anew as the server has told them, whatever else has put in their place or taken away. */
  showFindingsAgain(): void;
}

/** `wordScript` is the address of what the server reads when it has to write a Word file. */
export function createSession(
  makeServer: MakeServer,
  wordScript: string,
  onVerdict: (verdict: Verdict) => void,
): Session {
  const watchers = ['**/*.{icb,icbrules}', '**/icb.config.json'].map((glob) => workspace.createFileSystemWatcher(glob));
  const options: LanguageClientOptions = {
    documentSelector: [{ language: 'icb' }, { language: 'icbrules' }, { pattern: '**/icb.config.json' }],
    // Where the code of a finding leads to. (Newer editors follow no link to a command from there.)
    initializationOptions: { rulePage: 'icb-rule:/{rule}.md', wordScript },
    diagnosticCollectionName: 'icb',
    synchronize: { fileEvents: watchers, configurationSection: 'icb' },
    outputChannel: window.createOutputChannel('ICB constitutions', { log: true }),
  };
  let server: Server | undefined;

  const begin = async (): Promise<void> => {
    server = makeServer('icb', 'ICB constitutions', options);
    const { client } = server;
    client.onRequest<FileText, unknown>('icb/readFile', ({ uri }: ReadFileParams): Promise<FileText> => readFile(uri));
    client.onRequest('icb/findFiles', findFiles);
    client.onNotification('icb/verdict', onVerdict);
    await client.start();
  };
  const end = async (): Promise<void> => {
    const old = server;
    server = undefined;
    // A server that does not stop in good time shall not keep the next from starting.
    if (old?.client.state === State.Running) await old.client.stop().catch(() => undefined);
    await old?.client.dispose().catch(() => undefined);
    old?.kill();
  };

  // One after another: a restart waits for the start before it.
  let last: Promise<void> = begin();
  const ready = last;
  ready.catch((error: unknown) => {
    void window.showErrorMessage(`The ICB language server could not be started: ${String(error)}`);
  });
  const next = (step: () => Promise<void>): Promise<void> => {
    last = last.catch(() => undefined).then(step);
    return last;
  };

  return {
    ready,
    restart: () =>
      next(async () => {
        await end();
        await begin();
      }),
    async ask(question, params, token) {
      await last;
      if (!server) throw new Error('The language server is not running.');
      // (With an `undefined` beside them, the parameters would be sent as a list.)
      return token ? server.client.sendRequest(question, params, token) : server.client.sendRequest(question, params);
    },
    async editOf(action) {
      const { edit } = await this.ask<CodeAction>('codeAction/resolve', action);
      const converted = await server?.client.protocol2CodeConverter.asWorkspaceEdit(edit);
      if (!converted) throw new Error('There is nothing left to put right here.');
      return converted;
    },
    showFindingsAgain() {
      const findings = server?.client.diagnostics;
      const entries = [...(findings ?? [])].map(([uri, all]): [Uri, readonly Diagnostic[]] => [uri, all]);
      for (const [uri, all] of entries) findings?.set(uri, all);
    },
    dispose() {
      for (const watcher of watchers) watcher.dispose();
      void next(end).then(() => options.outputChannel?.dispose());
    },
  };
}
