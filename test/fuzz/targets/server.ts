/** The server, asked as an editor asks: it goes on whatever it is told, and each edit that it answers gives what was meant. */
import { PassThrough } from 'node:stream';
import { format, formatRules } from '@icb/language';
import { type Random, randomFrom } from '@icb/language/testing';
import * as fc from 'fast-check';
import {
  createMessageConnection,
  type MessageConnection,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { CodeAction, Diagnostic, Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { createConnection } from 'vscode-languageserver/node';
import { changeBetween } from '../../../packages/language-server/src/code-actions.ts';
import { formatting, rangeFormatting } from '../../../packages/language-server/src/formatting.ts';
import { serve } from '../../../packages/language-server/src/index.ts';
import { constitutions, packs, seed, sound } from '../generating/inputs.ts';
import { Broken, holds, same, type Target } from '../target.ts';

interface Running {
  readonly editor: MessageConnection;
  readonly published: Map<string, readonly Diagnostic[]>;
  readonly said: string[];
  settled(): Promise<void>;
}

const folder = 'file:///fuzz';
let running: Promise<Running> | undefined;

async function start(): Promise<Running> {
  const [toServer, toEditor] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toEditor));
  const served = serve(
    server,
    { read: async () => ({ problem: 'missing' }), find: async () => [] },
    { today: () => '2026-04-01' },
  );
  const editor = createMessageConnection(new StreamMessageReader(toEditor), new StreamMessageWriter(toServer));
  const published = new Map<string, readonly Diagnostic[]>();
  const said: string[] = [];
  editor.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
    published.set(uri, diagnostics);
  });
  editor.onNotification('window/logMessage', ({ message }) => {
    said.push(message);
  });
  editor.onRequest('client/registerCapability', () => null);
  editor.listen();
  await editor.sendRequest('initialize', {
    processId: null,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'fuzz' }],
    capabilities: {},
  });
  await editor.sendNotification('initialized', {});
  return { editor, published, said, settled: () => served.settled() };
}

/** Lines as the protocol counts them. */
class Text {
  readonly text: string;
  private readonly starts: number[];
  constructor(text: string) {
    this.text = text;
    this.starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((found) => found.index + found[0].length)];
  }
  at(anywhere: number): Position {
    // (No editor is between the two characters of a line break.)
    const isBetween = this.text[anywhere - 1] === '\r' && this.text[anywhere] === '\n';
    const offset = isBetween ? anywhere - 1 : anywhere;
    let line = this.starts.length - 1;
    while (line > 0 && (this.starts[line] as number) > offset) line -= 1;
    return { line, character: offset - (this.starts[line] as number) };
  }
  /** Where a position is; an answer with one that is not there is a find. */
  offset({ line, character }: Position, what: string): number {
    const start = this.starts[line];
    const end = this.starts[line + 1] ?? this.text.length;
    const offset = (start ?? Number.NaN) + character;
    holds(
      'answers',
      offset >= (start ?? 0) && offset <= end,
      () => `${what}: line ${line}, character ${character} is not there`,
    );
    return offset;
  }
  edited(edits: readonly TextEdit[], what: string): string {
    const spans = edits
      .map(({ range, newText }) => ({
        from: this.offset(range.start, what),
        to: this.offset(range.end, what),
        newText,
      }))
      .sort((one, other) => one.from - other.from || one.to - other.to);
    let out = '';
    let at = 0;
    for (const { from, to, newText } of spans) {
      holds('answers', from <= to, () => `${what}: an edit ends at ${to}, before its start at ${from}`);
      holds('answers', at <= from, () => `${what}: an edit from ${from} begins in one that ends at ${at}`);
      out += this.text.slice(at, from) + newText;
      at = to;
    }
    return out + this.text.slice(at);
  }
}

/** An answer; a refusal in a sentence is one. A fault of the server's own is a find. */
async function ask<T>({ editor }: Running, method: string, params: object): Promise<T | undefined> {
  try {
    return (await editor.sendRequest(method, params)) as T;
  } catch (error) {
    if (error instanceof ResponseError && error.code !== -32603) return undefined;
    throw new Broken('server', `${method}: ${error instanceof Error ? error.message : error}`);
  }
}

async function checkSaid({ said }: Running): Promise<void> {
  const first = said.shift();
  said.length = 0;
  holds('server', first === undefined, () => first as string);
}

const textOf = (edit: WorkspaceEdit | undefined, uri: string): TextEdit[] | undefined =>
  edit?.changes?.[uri] ??
  (edit?.documentChanges?.flatMap((each) => ('edits' in each && each.textDocument.uri === uri ? each.edits : [])) as
    | TextEdit[]
    | undefined);

interface Session {
  readonly server: Running;
  readonly uri: string;
  readonly random: Random;
  text: string;
  version: number;
}

async function open(text: string, ending: 'icb' | 'icbrules', random: Random): Promise<Session> {
  running ??= start();
  const server = await running;
  const uri = `${folder}/a.${ending}`;
  await server.editor.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: ending, version: 1, text },
  });
  return { server, uri, random, text, version: 1 };
}

async function close({ server, uri }: Session): Promise<void> {
  await server.editor.sendNotification('textDocument/didClose', { textDocument: { uri } });
  await checkSaid(server);
}

const rangeIn = ({ text, random }: Pick<Session, 'text' | 'random'>): Range => {
  const lines = new Text(text);
  const [from, to] = [random.integer(0, text.length), random.integer(0, text.length)].sort((one, other) => one - other);
  return { start: lines.at(from as number), end: lines.at(to as number) };
};

/** A place in the text, or one that is not there. */
const placeIn = ({ text, random }: Session): Position =>
  random.chance(0.1)
    ? { line: random.integer(0, 5000), character: random.integer(0, 5000) }
    : new Text(text).at(random.integer(0, text.length));

async function type(session: Session, range: Range, put: string): Promise<void> {
  const lines = new Text(session.text);
  const [from, to] = [lines.offset(range.start, 'typing'), lines.offset(range.end, 'typing')];
  session.text = session.text.slice(0, from) + put + session.text.slice(to);
  session.version += 1;
  const textDocument = { uri: session.uri, version: session.version };
  await session.server.editor.sendNotification('textDocument/didChange', {
    textDocument,
    contentChanges: [{ range, text: put }],
  });
}

/** Formatting, of the whole and of a part: the whole is what `icb format` writes, and a part moves no word. */
async function checkFormatting(session: Session, lay: typeof format): Promise<string> {
  const { server, uri, text } = session;
  const textDocument = { uri };
  const options = { tabSize: 2, insertSpaces: true };
  const edits = await ask<TextEdit[]>(server, 'textDocument/formatting', { textDocument, options });
  const lines = new Text(text);
  const after = lines.edited(edits ?? [], 'formatting');
  same('answers', after, lay(text), 'formatted by the server');
  const part = await ask<TextEdit[]>(server, 'textDocument/rangeFormatting', {
    textDocument,
    options,
    range: rangeIn(session),
  });
  const partly = lines.edited(part ?? [], 'formatting a part');
  same('answers', partly.replace(/\s+/g, ''), text.replace(/\s+/g, ''), 'formatting a part changed words');
  return after + partly;
}

async function checkActions(session: Session): Promise<string> {
  const { server, uri, text, random } = session;
  const actions = await ask<CodeAction[]>(server, 'textDocument/codeAction', {
    textDocument: { uri },
    range: rangeIn(session),
    context: { diagnostics: [] },
  });
  const chosen = random.some(actions ?? [], 0, 2);
  const out: string[] = (actions ?? []).map(({ title }) => title);
  for (const action of chosen) {
    const resolved = action.edit ? action : await ask<CodeAction>(server, 'codeAction/resolve', action);
    const edits = textOf(resolved?.edit, uri);
    if (edits) out.push(new Text(text).edited(edits, action.title));
  }
  return out.join('\n');
}

/** A name is changed and changed back: the text is what it was. */
async function checkRename(session: Session): Promise<void> {
  const { server, uri, text, random } = session;
  const textDocument = { uri };
  const position = new Text(text).at(random.integer(0, text.length));
  const range = await ask<Range | null>(server, 'textDocument/prepareRename', { textDocument, position });
  if (!range) return;
  const lines = new Text(text);
  const name = text.slice(lines.offset(range.start, 'renaming'), lines.offset(range.end, 'renaming'));
  const there = await ask<WorkspaceEdit>(server, 'textDocument/rename', {
    textDocument,
    position,
    newName: 'quite-another',
  });
  const edits = textOf(there, uri);
  if (!edits) return;
  for (const { range: each } of edits) {
    const old = text.slice(lines.offset(each.start, 'renaming'), lines.offset(each.end, 'renaming'));
    holds('answers', old === name, () => `renaming ${name} changes ${old}`);
  }
  const renamed = lines.edited(edits, 'renaming');
  await type(session, { start: { line: 0, character: 0 }, end: lines.at(text.length) }, renamed);
  const back = textOf(
    await ask<WorkspaceEdit>(server, 'textDocument/rename', { textDocument, position: range.start, newName: name }),
    uri,
  );
  if (back) same('answers', new Text(renamed).edited(back, 'renaming back'), text, 'renamed there and back');
}

const questions: readonly string[] = [
  ...['textDocument/hover', 'textDocument/completion', 'textDocument/definition', 'textDocument/references'],
  ...['textDocument/documentHighlight', 'textDocument/prepareRename', 'textDocument/prepareTypeHierarchy'],
];
const wholes: readonly string[] = [
  ...['textDocument/documentSymbol', 'textDocument/foldingRange', 'textDocument/documentLink', 'textDocument/codeLens'],
  ...['textDocument/semanticTokens/full'],
];

async function checkQuestions(session: Session): Promise<string> {
  const { server, uri, random } = session;
  const textDocument = { uri };
  const out: unknown[] = [];
  for (const method of random.some(questions, 1, 3))
    out.push(
      await ask(server, method, { textDocument, position: placeIn(session), context: { includeDeclaration: true } }),
    );
  for (const method of random.some(wholes, 1, 2)) out.push(await ask(server, method, { textDocument }));
  out.push(await ask(server, 'textDocument/selectionRange', { textDocument, positions: [placeIn(session)] }));
  out.push(await ask(server, 'textDocument/inlayHint', { textDocument, range: rangeIn(session) }));
  if (random.chance(0.1))
    out.push(await ask(server, 'workspace/symbol', { query: random.pick(['', 'a', 'chair', '\u0000']) }));
  // (The number of an answer is another one each time, as the protocol wants it.)
  return JSON.stringify(out)
    .replaceAll(/"resultId":"\d+"/g, '')
    .replaceAll(uri, '');
}

async function typing(session: Session): Promise<void> {
  const { random } = session;
  for (let left = random.integer(0, 4); left > 0; left--)
    await type(
      session,
      rangeIn({ ...session, text: session.text.slice(0, 4000) }),
      random.pick(['', 'x', '\n', '}', '{', '"', ' chair ', '"""', '\r\n', '[', '\u2028']),
    );
}

function serverTarget(name: string, ending: 'icb' | 'icbrules', share: number, lay: typeof format): Target {
  return {
    name,
    share,
    inputs: fc.record({ texts: fc.tuple(ending === 'icb' ? fc.oneof(constitutions, sound) : packs), chance: seed }),
    seconds: [40, 8],
    async run({ texts: [text = ''], chance }) {
      const random = randomFrom(chance);
      const session = await open(text, ending, random);
      if (random.chance(0.6)) await typing(session);
      const out: string[] = [await checkFormatting(session, lay)];
      out.push(random.chance(0.5) ? await checkQuestions(session) : '');
      if (random.chance(0.4)) out.push(await checkActions(session));
      if (random.chance(0.4) && ending === 'icb') await checkRename(session);
      await close(session);
      return out.join('\n').replaceAll(session.uri, '');
    },
  };
}

export const server = serverTarget('server', 'icb', 0.4, format);
export const rulesServer = serverTarget('server with rules', 'icbrules', 0.1, formatRules);

/** The same answers, asked of what makes them: a thousand for each that goes through the protocol. */
export const answers: Target = {
  name: 'answers of the server',
  share: 16,
  inputs: fc.record({
    texts: fc.tuple(fc.oneof({ weight: 6, arbitrary: constitutions }, { weight: 1, arbitrary: sound })),
    chance: seed,
  }),
  async run({ texts: [text = ''], chance }) {
    const random = randomFrom(chance);
    const file = { uri: `${folder}/a.icb`, text };
    const lines = new Text(text);
    const after = lines.edited(formatting(file), 'formatting');
    same('answers', after, format(text), 'formatted by the server');
    const range = rangeIn({ text, random });
    const partly = lines.edited(rangeFormatting(file, range), 'formatting a part');
    same('answers', partly.replace(/\s+/g, ''), text.replace(/\s+/g, ''), 'formatting a part changed words');
    const other = random.chance(0.5)
      ? partly
      : `${text.slice(0, random.integer(0, text.length))}${text.slice(random.integer(0, text.length))}`;
    const { span, newText } = changeBetween(text, other);
    holds(
      'answers',
      0 <= span.offset && span.offset <= span.end && span.end <= text.length,
      () => `from ${span.offset} to ${span.end}`,
    );
    same(
      'answers',
      text.slice(0, span.offset) + newText + text.slice(span.end),
      other,
      'one edit from a text to another',
    );
    return after + partly;
  },
};
