/** What a bundle shall read only when something needs it, because most runs never do. */
import { dirname } from 'node:path';

/** Parts of Node that take milliseconds to start. */
const seldom =
  /(?<==\s*)require\("(?:node:)?(child_process|crypto|fs\/promises|net|readline|timers\/promises|worker_threads)"\)/g;

/** (What is made of them is asked for by name, where it is used.) */
const define = 'const atNeed = (name) => new Proxy({}, { get: (_, part) => require(name)[part] });';

/** The text of a bundle, in CommonJS, that starts those parts of Node when something of them is first used. */
export function nodeAtNeed(bundle) {
  return `${define}\n${bundle.replace(seldom, 'atNeed("node:$1")')}`;
}

/**
 * Langium's core takes four small things from the library of the protocol of editors, which is large, and needed by the
 * server alone: it gets them from where that library has them itself.
 */
export const coreWithoutProtocol = {
  name: 'the core of Langium without the protocol of editors',
  setup: ({ onLoad, onResolve, resolve }) => {
    onResolve({ filter: /^vscode-languageserver-protocol$/ }, async ({ importer, kind, resolveDir, pluginData }) => {
      if (pluginData === asItIs || !/[\\/]langium[\\/]lib[\\/](?:utils|workspace)[\\/]/.test(importer))
        return undefined;
      const protocol = await resolve('vscode-languageserver-protocol', { kind, resolveDir, pluginData: asItIs });
      const jsonrpc = await resolve('vscode-jsonrpc', { kind, resolveDir: dirname(protocol.path) });
      return { path: 'four-things', namespace: 'core', pluginData: dirname(jsonrpc.path) };
    });
    onLoad({ filter: /.*/, namespace: 'core' }, ({ pluginData }) => ({ contents: wanted, resolveDir: pluginData }));
  },
};

const asItIs = {};

const wanted = `
export { CancellationToken, CancellationTokenSource } from './cancellation.js';
export { Emitter } from './events.js';
export { ResponseError } from './messages.js';
export const LSPErrorCodes = {
  RequestFailed: -32803, ServerCancelled: -32802, ContentModified: -32801, RequestCancelled: -32800,
};
`;
