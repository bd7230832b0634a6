/** The language server as an editor meets it: over stdio, in a workspace of boards. `cache` is where icb keeps its compiled form. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { boardsIn } from './corpus.mjs';
import { editsOf } from './edits.mjs';
import { icb, node, readTold, surroundings, telling } from './node.mjs';

/** How many boards are edited, one after another. */
const EDITED = 3;
const WARM_UP = 1;

/** From the start of the process: until it has answered `initialize`, and until every board has its findings. */
export async function timedStart(folder, cache) {
  const start = performance.now();
  const editor = await open(folder, cache);
  const initialized = performance.now() - start;
  await editor.allDiagnosed();
  const diagnosed = performance.now() - start;
  await editor.close();
  return { initialized, diagnosed };
}

/**
 * For each edit, the milliseconds from `didChange` until the findings of that version are there; and memory and processor time of
 * the whole session. `expect` are rules that every board must fall foul of, so that it is known what was measured; `pause` the
 * milliseconds after the findings until the next edit; `texts` the folder of what the boards that are edited say, if it is not what
 * lies there.
 */
export async function timedEdits(folder, cache, { expect = [], pause = 0, edited = EDITED, texts = folder } = {}) {
  const editor = await open(folder, cache, telling);
  const boards = boardsIn(folder);
  await editor.allDiagnosed();
  for (const name of boards)
    for (const rule of expect)
      if (!editor.findingsOf(name).some(({ code }) => code === rule)) throw new Error(`${name} has no ${rule}.`);
  const times = [];
  for (const [index, name] of toEdit(folder, edited).entries()) {
    const text = readFileSync(join(texts, name), 'utf8');
    const file = await editor.openFile(name, text);
    for (const edit of editsOf(text)) {
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
      const ms = await file.edit(edit);
      if (index >= WARM_UP) times.push({ kind: edit.kind, ms });
    }
    if (file.text() !== text) throw new Error(`The edits have not left ${name} as it was.`);
    await file.close();
  }
  return { times, ...readTold(await editor.close()) };
}

/** Files from all over the workspace, with a title to type in, and seats to draw. */
function toEdit(folder, edited) {
  const fit = boardsIn(folder).filter((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return (
      /^ic[bp] .*"/m.test(text) &&
      /^ {2}(board|members) \{\n {4}(chair|executive|partner|other|non-executive)/m.test(text)
    );
  });
  const length = WARM_UP + edited;
  return Array.from({ length }, (_, index) => fit[Math.floor((index * fit.length) / length)]);
}

/** For each edit, the milliseconds from `didChange` until the `picture` or `document` of that version is there, as a preview asks for it. */
export async function timedPreviews(folder, cache, what, { edited = EDITED } = {}) {
  const editor = await open(folder, cache);
  await editor.allDiagnosed();
  const times = [];
  for (const [index, name] of toEdit(folder, edited).entries()) {
    const file = await editor.openFile(name, readFileSync(join(folder, name), 'utf8'));
    for (const edit of editsOf(file.text())) {
      const ms = await file[what](edit);
      if (index >= WARM_UP) times.push({ kind: edit.kind, ms });
    }
  }
  await editor.close();
  return times;
}

async function open(folder, cache, nodeOptions = []) {
  const server = spawn(node, [...nodeOptions, icb, 'lsp', '--stdio'], {
    cwd: folder,
    env: surroundings(cache),
    stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
  });
  let told = '';
  server.stdio[3].on('data', (part) => {
    told += part;
  });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const findings = new Map();
  let published = () => undefined;
  connection.onNotification('textDocument/publishDiagnostics', (of) => {
    findings.set(of.uri, of);
    published(of);
  });
  connection.listen();
  const boards = boardsIn(folder);
  const uriOf = (name) => pathToFileURL(join(folder, name)).href;
  const allThere = () => boards.every((name) => findings.has(uriOf(name)));
  const until = (fits) =>
    new Promise((resolve) => {
      published = (of) => {
        if (fits(of)) resolve();
      };
    });

  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'boards' }],
    capabilities: {},
  });
  void connection.sendNotification('initialized', {});
  return {
    findingsOf: (name) => findings.get(uriOf(name))?.diagnostics ?? [],
    allDiagnosed: () => (allThere() ? undefined : until(allThere)),
    async openFile(name, from) {
      const uri = uriOf(name);
      let [text, version] = [from, 1];
      const opened = until((of) => of.uri === uri && of.version === version);
      void connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'icb', version, text },
      });
      await opened;
      /** Sends an edit; returns when that was, and the promise of its findings. */
      const change = ({ offset, end, newText }) => {
        const range = { start: positionOf(text, offset), end: positionOf(text, end) };
        text = text.slice(0, offset) + newText + text.slice(end);
        version += 1;
        const found = until((of) => of.uri === uri && of.version === version);
        const start = performance.now();
        void connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [{ range, text: newText }],
        });
        return { start, found };
      };
      return {
        text: () => text,
        /** Returns when it has the findings of what lies in the folder again. */
        async close() {
          const found = until((of) => of.uri === uri && of.version === undefined);
          void connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
          await found;
        },
        async edit(edit) {
          const { start, found } = change(edit);
          await found;
          return performance.now() - start;
        },
        async picture(edit) {
          const { start, found } = change(edit);
          const drawn = await connection.sendRequest('icb/picture', { uri, view: 'board' });
          const ms = performance.now() - start;
          if (drawn.version !== version || !drawn.svg?.includes('icb-chair'))
            throw new Error(`The picture of ${name} is not that of version ${version}.`);
          await found;
          return ms;
        },
        async document(edit) {
          const { start, found } = change(edit);
          const written = await connection.sendRequest('icb/document', { uri });
          const ms = performance.now() - start;
          if (written.version !== version || !written.html?.includes('icb-clause'))
            throw new Error(`The document of ${name} is not that of version ${version}.`);
          await found;
          return ms;
        },
      };
    },
    /** Returns what the process told at its end. */
    async close() {
      await connection.sendRequest('shutdown');
      const ended = new Promise((resolve) => server.once('close', resolve));
      void connection.sendNotification('exit');
      await ended;
      connection.dispose();
      return told;
    },
  };
}

function positionOf(text, offset) {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1).length };
}
