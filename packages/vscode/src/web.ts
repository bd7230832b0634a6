/** Entry for the extension host of the browser: the language server is a web worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Api, start } from './extension.ts';

export function activate(context: ExtensionContext): Api {
  const address = Uri.joinPath(context.extensionUri, 'dist', 'server-web.js').toString(true);
  return start(context, (id, name, options) => {
    // (Given a function that makes the worker, the client would not know VS Code's own kind of worker for one.)
    const worker = new Worker(address);
    return { client: new LanguageClient(id, name, worker, options), kill: () => worker.terminate() };
  });
}
