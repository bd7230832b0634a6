/** Which documents are read for files and what they import, and how long they stay. */
import { describe, expect, it } from 'vitest';
import { LoadedDocuments, normalised } from '../src/linking/loaded-documents.ts';
import { createServices, VOCABULARY_SCHEME } from '../src/services.ts';
import { at, councils, file, icb } from './over-disk.ts';

function loading(disk: Record<string, string>) {
  const services = createServices();
  const [asked, work]: [string[], string[]] = [[], []];
  const documents = new LoadedDocuments(
    {
      load: async (path, from) => {
        asked.push(`${from} ${path}`);
        const text = disk[path];
        return text === undefined ? { problem: 'missing', detail: 'Gone.' } : file(path, text);
      },
    },
    services,
    (what, run) => {
      work.push(what);
      return run();
    },
  );
  /** The names of the documents that are there. */
  const there = (): string[] =>
    services.shared.workspace.LangiumDocuments.all
      .map(({ uri }) => uri)
      .filter(({ scheme }) => scheme !== VOCABULARY_SCHEME)
      .map(({ path }) => path.replace('/w/', ''))
      .toArray()
      .sort();
  return { services, documents, asked, work, there };
}

const [a, b] = [file('a.icb', icb('a', 'councils.icb')), file('b.icb', icb('b', 'councils.icb'))];

describe('files', () => {
  it('are read once each, with what they import, directly or not', async () => {
    const { documents, asked, work, there } = loading({
      'councils.icb': `import "more.icb"\n${councils}`,
      'more.icb': '',
    });
    const [first, second] = await documents.load([a, b]);
    expect([first?.uri.toString(), second?.uri.toString()]).toEqual([at('a.icb'), at('b.icb')]);
    expect(asked).toEqual([
      `${at('a.icb')} councils.icb`,
      `${at('b.icb')} councils.icb`,
      `${at('councils.icb')} more.icb`,
    ]);
    expect(work).toEqual(['reading', 'reading', 'reading', 'reading']);
    expect(there()).toEqual(['a.icb', 'b.icb', 'councils.icb', 'more.icb']);
  });

  it('may import each other, and themselves', async () => {
    const { documents, work } = loading({ 'a.icb': 'import "b.icb"\nimport "a.icb"\n', 'b.icb': 'import "a.icb"\n' });
    await documents.load([file('a.icb', 'import "b.icb"\nimport "a.icb"\n')]);
    expect(work).toHaveLength(2);
  });

  it('may import what is not there, and a file twice', async () => {
    const { documents, services, asked } = loading({});
    const [document] = await documents.load([file('a.icb', 'import "b.icb"\nimport "b.icb"\nimport\nicb a "A" {}\n')]);
    expect(asked).toHaveLength(1);
    expect(document && services.imports.outcome(document, 'b.icb')).toEqual({ problem: 'missing', detail: 'Gone.' });
    expect(document && services.imports.documents(document)).toEqual([]);
  });

  it('have names that can be followed', async () => {
    const { documents, services } = loading({ 'councils.icb': councils });
    const [document] = await documents.load([a]);
    const [imported] = document ? services.imports.documents(document) : [];
    expect(imported?.uri.toString()).toBe(at('councils.icb'));
  });
});

describe('what is let go', () => {
  it('is what nothing imports', async () => {
    const { documents, there } = loading({ 'councils.icb': councils });
    await documents.load([a, b]);
    documents.letGo();
    expect(there()).toEqual(['councils.icb']);
  });

  it('is what nothing has imported for two loads, and not before', async () => {
    const { documents, there, work } = loading({ 'councils.icb': councils, 'others.icb': councils });
    await documents.load([a]);
    documents.letGo();
    await documents.load([b]);
    documents.letGo();
    expect(work).toEqual(['reading', 'reading', 'reading']);
    await documents.load([file('c.icb', icb('c', 'others.icb'))]);
    documents.letGo();
    expect(there()).toEqual(['councils.icb', 'others.icb']);
    await documents.load([file('d.icb', icb('d'))]);
    documents.letGo();
    expect(there()).toEqual(['others.icb']);
    await documents.load([a]);
    expect(there()).toEqual(['a.icb', 'councils.icb', 'others.icb']);
  });
});

it.each([
  ['file:///w/a.icb', 'file:///w/a.icb'],
  ['file:///w/a b.icb', 'file:///w/a%20b.icb'],
  ['untitled:Untitled-1', 'untitled:Untitled-1.icb'],
  ['file:///w/.icb/a.txt', 'file:///w/.icb/a.txt.icb'],
])('the address %s is that of %s', (address, wanted) => {
  for (const _ of [1, 2]) expect(normalised(address)).toBe(wanted);
});
