/** Entry for the extension host of the desktop, and of servers: the language server is a process of its own. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { registerCheckTask } from './check-task.ts';
import { type Api, start } from './extension.ts';

export function activate(context: ExtensionContext): Api {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  context.subscriptions.push(registerCheckTask());
  return start(context, (id, name, options) => {
    const run = { module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--inspect'] } };
    // (The client itself ends a process that does not end when it is asked to.)
    return { client: new LanguageClient(id, name, { run, debug }, options), kill: () => undefined };
  });
}
