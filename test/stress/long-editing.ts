/** Somebody edits for a very long time: letters, renames, deletions, folders that move, questions that are taken back. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { randomFrom } from '@icb/language/testing';
import { temporaryFolder } from '../../packages/cli/test/temporary-folder.ts';
import { begun, type RawServer, rawServer } from './raw-server.ts';

/** In megabytes, after a sweep. */
export interface Measured {
  readonly edits: number;
  readonly heap: number;
  readonly rss: number;
}

export interface Played {
  readonly curve: readonly Measured[];
  /** What the server told last of each open file, and what one tells that is started now. */
  readonly warm: Findings;
  readonly cold: Findings;
  readonly errors: string;
  readonly counts: Readonly<Record<string, number>>;
}

type Findings = Readonly<Record<string, readonly unknown[]>>;

const examples = new URL('../../examples/', import.meta.url);
const example = (name: string): string => readFileSync(new URL(name, examples), 'utf8');
const shared = 'organisations {\n  lmc local-lmc "Local Medical Committee"\n}\n';
const small = (name: string): string => `import "shared.icb"
icb ${name} "NHS ${name} Integrated Care Board" {
  board {
    chair {
      appointed by nhs-england with approval of secretary-of-state
    }
    other member gp "General practitioner" {
      represents local-lmc
    }
  }
}
`;
const started: Readonly<Record<string, string>> = {
  'shared.icb': shared,
  'a.icb': small('a'),
  'b.icb': small('b'),
  'part/c.icb': small('c').replace('shared.icb', '../shared.icb'),
  'northshire.icb': example('northshire.icb'),
};
const open = ['a.icb', 'b.icb', 'part/c.icb', 'northshire.icb'];
const words = ['x', ' ', '\n', '{', '}', '"', '[', 'chair', 'term 3 years', 'local-lmc', '//', '/*', 'é', '👩🏽', 'gp'];
const questions = ['hover', 'completion', 'documentSymbol', 'semanticTokens/full', 'codeAction', 'foldingRange'];

/** `tell` hears of the curve as far as it has come. */
export async function played(
  edits: number,
  every: number,
  seed: number,
  tell: (curve: readonly Measured[]) => void = () => undefined,
): Promise<Played> {
  const folder = temporaryFolder(started);
  const uri = (name: string): string => pathToFileURL(join(folder, name)).href;
  const heapFile = join(folder, '..', 'heap.json');
  process.env.ICB_TEST_HEAP = heapFile;
  const server = rawServer(folder, ['--expose-gc', '--require', new URL('heap.cjs', import.meta.url).pathname]);
  await begun(server, pathToFileURL(folder).href);
  const random = randomFrom(seed);
  const texts = new Map<string, { text: string; version: number }>();
  for (const name of open) {
    texts.set(name, { text: started[name] ?? '', version: 1 });
    opened(server, uri(name), started[name] ?? '', 1);
  }
  const counts: Record<string, number> = {};
  const curve: Measured[] = [];
  let id = 1_000_000;
  const changed = (...changes: (readonly [name: string, type: number])[]): void =>
    server.notify('workspace/didChangeWatchedFiles', {
      changes: changes.map(([name, type]) => ({ uri: uri(name), type })),
    });
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const edit = (name: string, from: number, to: number, put: string): void => {
    const file = texts.get(name);
    // (Of an edit that changes nothing, nothing need be told.)
    if (!file || file.text.slice(from, to) === put) return;
    const range = { start: positionOf(file.text, from), end: positionOf(file.text, to) };
    file.text = file.text.slice(0, from) + put + file.text.slice(to);
    file.version += 1;
    server.notify('textDocument/didChange', {
      textDocument: { uri: uri(name), version: file.version },
      contentChanges: [{ range, text: put }],
    });
  };
  for (let done = 1; done <= edits; done += 1) {
    // (A text of a size that one works on: now and then everything is undone.)
    const name = random.integer(0, 9) === 0 ? 'northshire.icb' : (open[random.integer(0, 2)] ?? 'a.icb');
    const { text } = texts.get(name) ?? { text: '' };
    if (text.length > 2 * (started[name]?.length ?? 0) || random.integer(0, 60) === 0)
      edit(name, 0, text.length, started[name] ?? '');
    else {
      const from = random.integer(0, text.length);
      edit(
        name,
        from,
        Math.min(text.length, from + random.integer(0, 4)),
        words[random.integer(0, words.length - 1)] ?? '',
      );
    }
    const what = random.integer(0, 40);
    if (what < 12) {
      counts['questions taken back'] = (counts['questions taken back'] ?? 0) + 1;
      id += 1;
      const params = {
        textDocument: { uri: uri(name) },
        position: { line: 3, character: 4 },
        range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
        context: { diagnostics: [] },
      };
      server.send({ id, method: `textDocument/${questions[random.integer(0, questions.length - 1)]}`, params });
      server.notify('$/cancelRequest', { id });
    } else if (what === 12) {
      counts['files renamed'] = (counts['files renamed'] ?? 0) + 1;
      const [one, other] = existsSync(join(folder, 'shared.icb'))
        ? ['shared.icb', 'common.icb']
        : ['common.icb', 'shared.icb'];
      if (existsSync(join(folder, one))) renameSync(join(folder, one), join(folder, other));
      changed([one, 3], [other, 1]);
    } else if (what === 13) {
      counts['files deleted or written'] = (counts['files deleted or written'] ?? 0) + 1;
      const there = existsSync(join(folder, 'shared.icb'));
      if (there) rmSync(join(folder, 'shared.icb'));
      else write('shared.icb', shared);
      changed(['shared.icb', there ? 3 : 1]);
    } else if (what === 14) {
      counts['folders moved'] = (counts['folders moved'] ?? 0) + 1;
      const [one, other] = existsSync(join(folder, 'more')) ? ['more', 'moved'] : ['moved', 'more'];
      if (!existsSync(join(folder, one))) write(`${one}/d.icb`, small('d'));
      rmSync(join(folder, other), { recursive: true, force: true });
      renameSync(join(folder, one), join(folder, other));
      changed([`${one}/d.icb`, 3], [`${other}/d.icb`, 1]);
    } else if (what === 15) {
      counts['files closed and opened'] = (counts['files closed and opened'] ?? 0) + 1;
      server.notify('textDocument/didClose', { textDocument: { uri: uri('b.icb') } });
      const file = { text: `${texts.get('b.icb')?.text ?? ''}\n`, version: 1 };
      texts.set('b.icb', file);
      opened(server, uri('b.icb'), file.text, 1);
    }
    if (done % 20 === 0) await server.told(uri(name), texts.get(name)?.version ?? 0);
    if (done % every === 0) {
      for (const each of open) {
        const file = texts.get(each);
        edit(each, 0, file?.text.length ?? 0, started[each] ?? '');
        await server.told(uri(each), texts.get(each)?.version ?? 0);
      }
      curve.push({ edits: done, ...(await measured(server, heapFile)) });
      tell(curve);
    }
  }
  if (!existsSync(join(folder, 'shared.icb'))) write('shared.icb', shared);
  rmSync(join(folder, 'common.icb'), { force: true });
  changed(['shared.icb', 1], ['common.icb', 3]);
  const warm = await findings(server, uri, texts);
  const fresh = rawServer(folder);
  await begun(fresh, pathToFileURL(folder).href);
  for (const [name, { text }] of texts) opened(fresh, uri(name), text, 1);
  for (const file of texts.values()) file.version = 1;
  const cold = await findings(fresh, uri, texts);
  return { curve, warm, cold, errors: server.errors(), counts };
}

/** After one letter more, which leaves nothing undone. */
async function findings(
  server: RawServer,
  uri: (name: string) => string,
  texts: ReadonlyMap<string, { readonly text: string; readonly version: number }>,
): Promise<Findings> {
  const found: Record<string, readonly unknown[]> = {};
  for (const [name, { text, version }] of texts) {
    server.notify('textDocument/didChange', {
      textDocument: { uri: uri(name), version: version + 1 },
      contentChanges: [{ text: `${text}\n` }],
    });
    found[name] = await server.told(uri(name), version + 1);
  }
  return found;
}

async function measured(server: RawServer, file: string): Promise<{ heap: number; rss: number }> {
  // (Once it has swept of itself, which it does when it rests.)
  await new Promise((resolve) => setTimeout(resolve, 60));
  rmSync(file, { force: true });
  server.process.kill('SIGUSR2');
  while (!existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 10));
  const { heapUsed, rss } = JSON.parse(readFileSync(file, 'utf8'));
  const megabytes = (bytes: number): number => Math.round(bytes / 1e5) / 10;
  return { heap: megabytes(heapUsed), rss: megabytes(rss) };
}

function opened(server: RawServer, uri: string, text: string, version: number): void {
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'icb', version, text } });
}

function positionOf(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length - 1;
  return { line, character: offset - (before.lastIndexOf('\n') + 1) };
}

/** Megabytes by which a measure grows within a thousand edits: the line that is nearest to all of its points. */
export function growth(curve: readonly Measured[], of: 'heap' | 'rss'): number {
  const mean = (all: readonly number[]): number => all.reduce((sum, each) => sum + each, 0) / all.length;
  const [x, y] = [mean(curve.map(({ edits }) => edits)), mean(curve.map((each) => each[of]))];
  const above = curve.reduce((sum, each) => sum + (each.edits - x) * (each[of] - y), 0);
  const below = curve.reduce((sum, each) => sum + (each.edits - x) ** 2, 0);
  return (above / below) * 1000;
}
