/** What a bundle shall read only when something needs it, because most runs never do. */
import { dirname, join } from 'node:path';

/** Parts of Node that take milliseconds to start. */
const seldom =
  /(?<==\s*)require\((["'`])(?:node:)?(child_process|crypto|fs\/promises|net|os|readline|timers\/promises|v8|worker_threads|zlib)\1\)/g;

/** (What is made of them is asked for by name, where it is used; or looked through, which starts them.) */
const define = `const atNeed = (name) => new Proxy({}, {
  get: (_, part) => require(name)[part],
  ownKeys: () => Reflect.ownKeys(require(name)),
  getOwnPropertyDescriptor: (_, part) => {
    const found = Reflect.getOwnPropertyDescriptor(require(name), part);
    return found && { ...found, configurable: true };
  },
});`;

/** The text of a bundle, in CommonJS, that starts those parts of Node when something of them is first used. */
export function nodeAtNeed(bundle) {
  return `${define}\n${bundle.replace(seldom, 'atNeed("node:$2")')}`;
}

/**
 * Langium's core takes four small things from the library of the protocol of editors, which is large, and needed by the
 * server alone: it gets them from where that library has them itself. (For Rolldown.)
 */
export const coreWithoutProtocol = {
  name: 'the core of Langium without the protocol of editors',
  async resolveId(asked, importer, options) {
    if (asked !== 'vscode-languageserver-protocol' || !core.test(importer)) return null;
    const { id: protocol } = await this.resolve(asked, importer, { ...options, skipSelf: true });
    const { id: jsonrpc } = await this.resolve('vscode-jsonrpc', protocol);
    folder = dirname(jsonrpc);
    return fourThings;
  },
  load: (id) => (id === fourThings ? wanted(folder) : null),
};

const core = /[\\/]langium[\\/]lib[\\/](?:utils|workspace)[\\/]/;
const fourThings = '\0four things';
let folder;

const wanted = (from) => `
export { CancellationToken, CancellationTokenSource } from ${JSON.stringify(join(from, 'cancellation.js'))};
export { Emitter } from ${JSON.stringify(join(from, 'events.js'))};
export { ResponseError } from ${JSON.stringify(join(from, 'messages.js'))};
export const LSPErrorCodes = {
  RequestFailed: -32803, ServerCancelled: -32802, ContentModified: -32801, RequestCancelled: -32800,
};
`;
