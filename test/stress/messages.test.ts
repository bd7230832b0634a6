/** Messages that no editor should send: the server answers, or leaves them be, and goes on. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../packages/cli/test/temporary-folder.ts';
import { begun, type RawServer, rawServer } from './raw-server.ts';

const text = 'icb a "NHS A Integrated Care Board" {\n  board {\n    chair {\n    }\n  }\n}\n';

async function running(): Promise<{ server: RawServer; uri: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'icb-stress-'));
  writeFileSync(join(folder, 'a.icb'), text);
  const server = rawServer(folder);
  void server.ended.then(() => rmSync(folder, { recursive: true, force: true }));
  const address = pathToFileURL(folder).href;
  await begun(server, address);
  return { server, uri: `${address}/a.icb` };
}

const open = (server: RawServer, uri: string, version = 1, content: unknown = text): void =>
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'icb', version, text: content } });

let next = 0;

/** Still judges, and says nothing on standard error. */
async function goesOn(server: RawServer, uri: string): Promise<void> {
  next += 1;
  const other = uri.replace('a.icb', `after-${next}.icb`);
  open(server, other, 77, text.replace('icb a', `icb after-${next}`));
  const found = await server.told(other, 77);
  server.notify('textDocument/didClose', { textDocument: { uri: other } });
  expect(found.map(({ code }) => code)).toContain('statute/chief-executive');
}

const head = (length: number | string): string => `Content-Length: ${length}\r\n\r\n`;
const at = (line: number, character: number) => ({ line, character });

/** By what it is: what is sent. */
const hostile: Readonly<Record<string, (server: RawServer, uri: string) => unknown>> = {
  'a body that is no JSON': ({ write }) => write(`${head(9)}{"jsonrpc`),
  'a body that is JSON and no message': ({ write }) => write(`${head(4)}null${head(2)}42${head(2)}[]${head(2)}{}`),
  'bytes that are no UTF-8': ({ write }) =>
    write(Buffer.concat([Buffer.from(head(4)), Buffer.from([0xff, 0xfe, 0, 0xc0])])),
  'a header more': ({ write }) => write(`Content-Type: x\r\nX: y\r\n${head(2)}{}`),
  'a batch': ({ write }) => {
    const body = '[{"jsonrpc":"2.0","method":"x"},{"jsonrpc":"2.0","id":70,"method":"shutdown"}]';
    write(`${head(body.length)}${body}`);
  },
  'an answer to nothing': ({ send }) => send({ id: 9999, result: {} }),
  'a request without parameters': ({ request }) => request('textDocument/hover', null),
  'a request with parameters of another kind': ({ request }) => request('textDocument/hover', [1, 'two', null]),
  'a request about no address': ({ request }) =>
    request('textDocument/hover', { textDocument: { uri: 7 }, position: {} }),
  'a request about an address that is none': ({ request }) =>
    request('textDocument/documentSymbol', { textDocument: { uri: 'no address \u0000 %%%' } }),
  'an unknown request': async ({ request }) => expect((await request('no/such')).error?.code).toBe(-32601),
  'an unknown notification': ({ notify }) => notify('no/such', { a: 1 }),
  'the same id twice': ({ send }, uri) => {
    for (const method of ['textDocument/documentSymbol', 'textDocument/foldingRange'])
      send({ id: 500, method, params: { textDocument: { uri } } });
  },
  'ids of every kind': ({ send }) => {
    for (const id of ['x', -1, 1.5, '', true, {}, [], 1e300]) send({ id, method: 'shutdownn' });
  },
  'a taking back of nothing': ({ notify }) => {
    for (const id of [1, 'x', null, {}]) notify('$/cancelRequest', { id });
  },
  'a second beginning': ({ request }) => request('initialize', { processId: null, rootUri: null, capabilities: {} }),
  'positions before and after the text': async ({ request }, uri) => {
    for (const position of [at(-1, -1), at(0, 1e9), at(1e9, 0), at(2, -5), at(0.5, 1.5), at(Number.NaN, 0)])
      for (const method of ['hover', 'completion', 'definition', 'references', 'documentHighlight', 'prepareRename'])
        await request(`textDocument/${method}`, { textDocument: { uri }, position, context: {} });
  },
  'a new name that is none': async ({ request }, uri) => {
    for (const newName of ['', ' ', '}', '"', '\u0000', 'a'.repeat(100_000), 7])
      await request('textDocument/rename', { textDocument: { uri }, position: at(0, 4), newName });
  },
  'ranges turned round and past the end': async ({ request }, uri) => {
    for (const range of [{ start: at(9, 9), end: at(0, 0) }, { start: at(-3, 0), end: at(1e9, 1e9) }, {}, null]) {
      await request('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [] } });
      await request('textDocument/rangeFormatting', { textDocument: { uri }, range, options: {} });
      await request('textDocument/semanticTokens/range', { textDocument: { uri }, range });
    }
  },
  'a change of a file that is not open': ({ notify }, uri) =>
    notify('textDocument/didChange', {
      textDocument: { uri: `${uri}x.icb`, version: 2 },
      contentChanges: [{ text: 'icb' }],
    }),
  'changes past the end, turned round, and of no text': ({ notify }, uri) => {
    open({ notify } as RawServer, uri);
    const ranges = [
      { start: at(1e6, 0), end: at(2e6, 0) },
      { start: at(4, 4), end: at(0, 0) },
      { start: at(-1, 0), end: at(0, -1) },
    ];
    ranges.forEach((range, index) => {
      notify('textDocument/didChange', {
        textDocument: { uri, version: 2 + index },
        contentChanges: [{ range, text: 'x' }],
      });
    });
    notify('textDocument/didChange', { textDocument: { uri, version: 9 }, contentChanges: [] });
    notify('textDocument/didChange', { textDocument: { uri, version: 10 }, contentChanges: [{ text: null }] });
    notify('textDocument/didChange', { textDocument: { uri, version: 11 } });
  },
  'a file opened twice, and closed three times': ({ notify }, uri) => {
    for (const version of [1, 1, 5]) open({ notify } as RawServer, uri, version);
    for (let times = 0; times < 3; times += 1) notify('textDocument/didClose', { textDocument: { uri } });
  },
  'versions that go back': ({ notify }, uri) => {
    open({ notify } as RawServer, uri, 10);
    for (const version of [9, 3, -1, 1e308])
      notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  },
  'texts that are none': ({ notify }, uri) => {
    for (const content of [null, 7, {}, undefined])
      open({ notify } as RawServer, `${uri}${typeof content}.icb`, 1, content);
  },
  'what has changed on the disk, of every kind': ({ notify }, uri) => {
    const changes = [
      { uri, type: 3 },
      { uri, type: 99 },
      { uri: 'nowhere:', type: 1 },
      { uri: 'file:///', type: 2 },
    ];
    notify('workspace/didChangeWatchedFiles', { changes });
    notify('workspace/didChangeWatchedFiles', {});
    notify('workspace/didChangeConfiguration', { settings: 'x' });
    notify('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: 'x', name: 7 }], removed: [{}] } });
  },
  'what our own editors ask, asked wrongly': async ({ request }) => {
    for (const method of [
      'icb/conformance',
      'icb/whereMet',
      'icb/picture',
      'icb/fixOf',
      'icb/document',
      'icb/export',
      'icb/builtIn',
    ])
      for (const params of [
        null,
        [],
        {},
        { uri: 7 },
        { uri: 'x', view: 'y' },
        { uri: '__proto__', rule: 'constructor' },
      ])
        await request(method, params);
  },
  'names that every object has': async (server, uri) => {
    const content = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']
      .map(
        (name) =>
          `icb ${name} "${name}" {\n  ${name} ${name}\n  board {\n    other member ${name} {\n      must be ${name}\n      represents ${name}\n    }\n  }\n  explain ${name}/${name} because "One or two words."\n}\n`,
      )
      .join('');
    const named = uri.replace('a.icb', 'names.icb');
    open(server, named, 3, content);
    await server.told(named, 3);
    for (const method of ['documentSymbol', 'foldingRange', 'semanticTokens/full', 'documentLink'])
      await server.request(`textDocument/${method}`, { textDocument: { uri: named } });
    expect(content).toContain('__proto__');
  },
};

describe('one server goes on after', () => {
  let shared: Awaited<ReturnType<typeof running>>;
  beforeAll(async () => {
    shared = await running();
  });
  afterAll(() => void shared.server.process.kill('SIGKILL'));

  test.each(Object.keys(hostile))('%s', async (name) => {
    const { server, uri } = shared;
    await hostile[name]?.(server, uri);
    await goesOn(server, uri);
    expect(server.errors()).toBe('');
  });
});

test.each(['X: y\r\n\r\n', head('many'), head(-1), 'Content-Length\r\n\r\n', '\r\n\r\n', 'x'.repeat(100_000)])(
  'where no message begins any more (%j), nothing is taken for one, and the server ends with its editor',
  async (broken) => {
    const { server, uri } = await running();
    server.write(broken);
    open(server, uri, 1);
    server.process.stdin?.end();
    expect(await server.ended).not.toBeNull();
  },
);

test('a message of fifty megabytes', async () => {
  const { server, uri } = await running();
  open(server, uri, 1, `${text}// ${'x'.repeat(50_000_000)}\n`);
  await server.told(uri, 1);
  await goesOn(server, uri);
}, 60_000);

test('a request after the end harms nothing, and the server ends as it was asked to', async () => {
  const { server, uri } = await running();
  await server.request('shutdown');
  await server.request('textDocument/documentSymbol', { textDocument: { uri } });
  server.notify('exit');
  expect(await server.ended).toBe(0);
});

test('without a word before its end, or with its editor gone, no server stays', async () => {
  const { server } = await running();
  server.process.stdin?.end();
  expect(typeof (await server.ended)).toBe('number');
});

test('before the beginning, a question is refused', async () => {
  const server = rawServer(temporaryFolder());
  expect((await server.request('textDocument/hover', {})).error).toBeDefined();
  await begun(server);
});
