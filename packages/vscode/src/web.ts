/** Entry for the extension host of the browser: the language server is a web worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Api, start } from './extension.ts';

export function activate(context: ExtensionContext): Api {
  const address = Uri.joinPath(context.extensionUri, 'dist', 'server-web.js').toString(true);
  return start(context, (id, name, options) => new LanguageClient(id, name, async () => new Worker(address), options));
}
