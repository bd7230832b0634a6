import { expect, test } from 'vitest';
import type { CodeAction, Hover, TypeHierarchyItem, WorkspaceEdit } from 'vscode-languageserver';
import { editorIn } from './editor.ts';
import { board } from './harbour.ts';

test('a name is found, followed and renamed, there and back', async () => {
  const editor = await editorIn({ 'harbour.icb': board });
  editor.open('harbour.icb');
  await editor.diagnostics('harbour.icb');
  const at = (words: string, further = 0) => ({
    textDocument: { uri: editor.uri('harbour.icb') },
    position: editor.at('harbour.icb', words, further),
  });
  const definition = await editor.request<{ targetSelectionRange: object }[]>(
    'textDocument/definition',
    at('represents harbour-lmc', 12),
  );
  expect(definition).toMatchObject([{ targetSelectionRange: { start: editor.at('harbour.icb', 'harbour-lmc') } }]);
  const references = await editor.request<object[]>('textDocument/references', {
    ...at('harbour-lmc'),
    context: { includeDeclaration: true },
  });
  expect(references).toHaveLength(2);
  const rename = async (from: string, to: string): Promise<void> => {
    editor.apply(await editor.request<WorkspaceEdit>('textDocument/rename', { ...at(from), newName: to }));
  };
  await rename('harbour-lmc', 'members');
  expect(editor.text('harbour.icb')).toContain('represents members');
  await rename('members "Harbour', 'harbour-lmc');
  expect(editor.text('harbour.icb')).toBe(board);
  await expect(
    editor.request('textDocument/rename', { ...at('general-practitioner', 3), newName: 'doctor' }),
  ).rejects.toThrow('built-in vocabulary');
});

test('nothing is renamed to what is no name, or is the name of something else', async () => {
  const editor = await editorIn({ 'harbour.icb': board });
  editor.open('harbour.icb');
  await editor.diagnostics('harbour.icb');
  const rename = (newName: string): Promise<WorkspaceEdit> =>
    editor.request('textDocument/rename', {
      textDocument: { uri: editor.uri('harbour.icb') },
      position: editor.at('harbour.icb', 'harbour-lmc'),
      newName,
    });
  for (const name of ['2026-04-01', '3', 'a b', '']) await expect(rename(name)).rejects.toThrow('begins with a letter');
  for (const name of ['gp', 'harbour', 'chair']) await expect(rename(name)).rejects.toThrow('Something else is called');
  for (const name of ['harbour-lmc', 'quorum', 'Ünion']) expect((await rename(name)).changes).not.toEqual({});
  // A chair that has no name is called by its kind: to change the calls alone would break them.
  const chair = editor.at('harbour.icb', 'by chair', 4);
  const about = { textDocument: { uri: editor.uri('harbour.icb') }, position: chair };
  await expect(editor.request('textDocument/prepareRename', about)).rejects.toThrow('not a name');
  await expect(editor.request('textDocument/rename', { ...about, newName: 'leader' })).rejects.toThrow('not a name');
});

test('a term of the vocabulary opens', async () => {
  const editor = await editorIn({ 'harbour.icb': board });
  editor.open('harbour.icb');
  await editor.diagnostics('harbour.icb');
  const [link] = await editor.request<{ targetUri: string }[]>('textDocument/definition', {
    textDocument: { uri: editor.uri('harbour.icb') },
    position: editor.at('harbour.icb', 'general-practitioner', 3),
  });
  expect(link?.targetUri).toMatch(/^icb-vocabulary:/);
  const { text } = await editor.request<{ text: string }>('workspace/textDocumentContent', { uri: link?.targetUri });
  expect(text).toContain('profession general-practitioner');
});

test('the vocabulary stays what it is when somebody has opened it', async () => {
  const editor = await editorIn({ 'harbour.icb': board });
  editor.open('harbour.icb');
  await editor.diagnostics('harbour.icb');
  const uri = 'icb-vocabulary:/offices.icb';
  const { text } = await editor.request<{ text: string }>('workspace/textDocumentContent', { uri });
  editor.open(uri, text);
  editor.type('harbour.icb', 'nhs-england', 'nhs-engand');
  const actions = async (): Promise<string[]> => {
    const found = (await editor.diagnostics('harbour.icb')).find(({ code }) => code === 'language/unknown-name');
    const offered = await editor.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: editor.uri('harbour.icb') },
      range: found?.range,
      context: { diagnostics: [] },
    });
    return offered.map(({ title }) => title);
  };
  expect(await actions()).toContain('Change to `nhs-england` (for you to consider)');
  editor.notify('textDocument/didClose', { textDocument: { uri } });
  editor.type('harbour.icb', '      must be', '      must be ');
  expect(await actions()).toContain('Change to `nhs-england` (for you to consider)');
});

test('a name that another file declares is imported with a click', async () => {
  const shared = 'organisations {\n  lmc harbour-lmc "Harbour Local Medical Committee"\n}\n';
  const without = `// The board of Harbour.\n\n${board.replace(/ {4}lmc harbour-lmc.*\n/, '')}`;
  const editor = await editorIn({ 'our places/shared.icb': shared, 'boards/harbour.icb': without });
  editor.open('boards/harbour.icb');
  // (Answered when all files have been taken in.)
  await editor.request('icb/checkWorkspace', {});
  const found = await editor.told('boards/harbour.icb', (all) =>
    all.some(({ code }) => code === 'language/unknown-name'),
  );
  const offered = await editor.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: editor.uri('boards/harbour.icb') },
    range: found.find(({ code }) => code === 'language/unknown-name')?.range,
    context: { diagnostics: [] },
  });
  const title = 'Import `../our places/shared.icb`, which declares `harbour-lmc`';
  editor.apply(offered.find((each) => each.title === title)?.edit as WorkspaceEdit);
  expect(editor.text('boards/harbour.icb')).toContain(
    '// The board of Harbour.\n\nimport "../our places/shared.icb"\n\nicb harbour',
  );
  const codes = (await editor.diagnostics('boards/harbour.icb')).map(({ code }) => code);
  expect(codes).not.toContain('language/unknown-name');
});

test('a file that was never saved is renamed in its own place', async () => {
  const editor = await editorIn({});
  editor.open('untitled:Untitled-1', board);
  await editor.diagnostics('untitled:Untitled-1');
  const { changes } = await editor.request<WorkspaceEdit>('textDocument/rename', {
    textDocument: { uri: 'untitled:Untitled-1' },
    position: editor.at('untitled:Untitled-1', 'harbour-lmc "'),
    newName: 'the-lmc',
  });
  expect(Object.keys(changes ?? {})).toEqual(['untitled:Untitled-1']);
});

test('the taxonomy of the vocabulary is a hierarchy of types, up and down', async () => {
  const editor = await editorIn({ 'harbour.icb': board });
  editor.open('harbour.icb');
  await editor.diagnostics('harbour.icb');
  const [term] = await editor.request<TypeHierarchyItem[]>('textDocument/prepareTypeHierarchy', {
    textDocument: { uri: editor.uri('harbour.icb') },
    position: editor.at('harbour.icb', 'general-practitioner', 3),
  });
  expect(term).toMatchObject({ name: 'general-practitioner', uri: 'icb-vocabulary:/professions.icb' });
  const above = await editor.request<TypeHierarchyItem[]>('typeHierarchy/supertypes', { item: term });
  expect(above.map(({ name }) => name)).toEqual(['doctor']);
  const [doctor] = above;
  const below = await editor.request<TypeHierarchyItem[]>('typeHierarchy/subtypes', { item: doctor });
  expect(below.map(({ name }) => name)).toEqual(expect.arrayContaining(['general-practitioner', 'hospital-doctor']));
  const { text } = await editor.request<{ text: string }>('workspace/textDocumentContent', { uri: doctor?.uri });
  const { start, end } = doctor?.selectionRange ?? {};
  expect(text.split('\n')[start?.line ?? 0]?.slice(start?.character, end?.character)).toBe('doctor');
});

test('in a file of the vocabulary, words have their meanings and can be followed', async () => {
  const editor = await editorIn({ 'harbour.icb': board });
  const uri = 'icb-vocabulary:/professions.icb';
  const { text } = await editor.request<{ text: string }>('workspace/textDocumentContent', { uri });
  editor.open(uri, text);
  const at = { textDocument: { uri }, position: editor.at(uri, 'is doctor', 4) };
  const hover = await editor.request<Hover>('textDocument/hover', at);
  expect((hover.contents as { value: string }).value).toContain('(profession `doctor`)');
  expect(await editor.request<object[]>('textDocument/definition', at)).toMatchObject([{ targetUri: uri }]);
  await expect(editor.request('textDocument/rename', { ...at, newName: 'medic' })).rejects.toThrow('vocabulary');
});
