import { expect, test } from 'vitest';
import type { CodeAction, CompletionList, DocumentSymbol, Hover, Range, WorkspaceEdit } from 'vscode-languageserver';
import { edited, editorIn } from './editor.ts';
import { board, example } from './harbour.ts';

test('findings come while one types, and go when they are mended', async () => {
  const editor = await editorIn({ 'harbour.icb': board });
  editor.open('harbour.icb');
  const before = await editor.diagnostics('harbour.icb');
  const missing = before.find(({ code }) => code === 'statute/chief-executive');
  expect(missing).toMatchObject({
    severity: 1,
    source: 'icb',
    codeDescription: { href: expect.stringContaining('legislation.gov.uk') },
  });
  expect(missing?.message).toContain('“a chief executive');
  editor.type(
    'harbour.icb',
    '  board {\n',
    '  board {\n    chief-executive {\n      appointed by chair with approval of nhs-england\n      must be employee\n    }\n',
  );
  const after = await editor.diagnostics('harbour.icb');
  expect(after.map(({ code }) => code)).not.toContain('statute/chief-executive');
});

test('the findings are those of a cold start', async () => {
  const editor = await editorIn({ 'deficient.icb': example('deficient.icb') });
  editor.open('deficient.icb');
  editor.type('deficient.icb', 'board {', 'board { // a note');
  editor.type('deficient.icb', 'board { // a note', 'board {');
  const warm = await editor.diagnostics('deficient.icb');
  const other = await editorIn({ 'deficient.icb': example('deficient.icb') });
  other.open('deficient.icb');
  expect(warm).toEqual(await other.diagnostics('deficient.icb'));
});

test('a quick fix drafts the clause, and all of a file can be put right at once', async () => {
  const editor = await editorIn({ 'harbour.icb': board });
  editor.open('harbour.icb');
  const diagnostics = await editor.diagnostics('harbour.icb');
  const missing = diagnostics.find(({ code }) => code === 'statute/chief-executive');
  const actionsAt = (range: object): Promise<CodeAction[]> =>
    editor.request('textDocument/codeAction', {
      textDocument: { uri: editor.uri('harbour.icb') },
      range,
      context: { diagnostics: [] },
    });
  const actions = await actionsAt(missing?.range ?? {});
  const add = actions.find(({ title }) => title === 'Add the chief executive – One chief executive');
  expect(add?.edit).toBeUndefined();
  const resolved = await editor.request<CodeAction>('codeAction/resolve', add ?? {});
  editor.apply(resolved.edit as WorkspaceEdit);
  expect(editor.text('harbour.icb')).toContain(
    '    chief-executive {\n      appointed by chair with approval of nhs-england\n',
  );
  const again = await actionsAt(missing?.range ?? {});
  const all = again.find(({ title }) => title === 'Put right all of the pack statute');
  editor.apply((await editor.request<CodeAction>('codeAction/resolve', all ?? {})).edit as WorkspaceEdit);
  const left = await editor.diagnostics('harbour.icb');
  expect(left.filter(({ code, severity }) => String(code).startsWith('statute/') && severity === 1)).toEqual([]);
});

test('a deviation is explained, with the cursor in the reason', async () => {
  const editor = await editorIn(
    { 'harbour.icb': board },
    { capabilities: { workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } } } },
  );
  editor.open('harbour.icb');
  const diagnostics = await editor.diagnostics('harbour.icb');
  const finding = diagnostics.find(({ code }) => code === 'bma/lnc-board');
  const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: editor.uri('harbour.icb') },
    range: finding?.range,
    context: { diagnostics: [] },
  });
  const explain = actions.find(({ title }) => title.startsWith('Explain why this is not met – The Local Neg'));
  const { edit } = await editor.request<CodeAction>('codeAction/resolve', explain ?? {});
  expect(JSON.stringify(edit)).toContain('explain bma/lnc-board because');
  expect(actions.map(({ title }) => title)).not.toContain('Explain why this is not met – One chief executive');
});

test('completion knows what may stand here', async () => {
  const editor = await editorIn({ 'harbour.icb': board });
  editor.open('harbour.icb');
  const complete = async (from: string, typed: string): Promise<string[]> => {
    editor.type('harbour.icb', from, `${typed}\n${from}`);
    const list = await editor.request<CompletionList>('textDocument/completion', {
      textDocument: { uri: editor.uri('harbour.icb') },
      position: editor.at('harbour.icb', `${typed}\n${from}`, typed.length),
    });
    editor.type('harbour.icb', `${typed}\n${from}`, from);
    return list.items.map(({ label }) => label);
  };
  const inSeat = await complete('      appointed by chair\n', '      ');
  expect(inSeat).toEqual(expect.arrayContaining(['appointed', 'must', 'term', 'votes']));
  expect(inSeat).not.toContain('quorum');
  expect(await complete('      appointed by chair\n', '      appointed ')).toEqual(['by']);
  const who = await complete('      appointed by chair\n', '      nominated by ');
  expect(who).toEqual(expect.arrayContaining(['harbour-lmc', 'hospitals', 'chair', 'nhs-england']));
  expect(await complete('      appointed by chair\n', '      must be ')).toEqual(
    expect.arrayContaining(['general-practitioner', 'nurse']),
  );
  const registers = await complete('      appointed by chair\n', '      must be registered with ');
  expect(registers).toContain('gmc');
  expect(registers).not.toContain('nurse');
  expect(await complete('  board {\n', '  ')).toEqual(
    expect.arrayContaining(['quorum', 'committee', 'policy', 'provision']),
  );
});

test('completion at the beginning or within a name offers what may take its place', async () => {
  const editor = await editorIn({ 'harbour.icb': board });
  editor.open('harbour.icb');
  for (const further of ['represents '.length, 'represents harb'.length, 'represents harbour-lmc'.length]) {
    const { items } = await editor.request<CompletionList>('textDocument/completion', {
      textDocument: { uri: editor.uri('harbour.icb') },
      position: editor.at('harbour.icb', 'represents harbour-lmc', further),
    });
    expect(items.map(({ label }) => label)).toContain('harbour-lmc');
  }
});

test('hover tells what a word means, a seat in short, a rule with its law', async () => {
  const editor = await editorIn({
    'harbour.icb': board.replace('  board {', '  explain bma/lnc-board because "Soon."\n  board {'),
  });
  editor.open('harbour.icb');
  await editor.diagnostics('harbour.icb');
  const hover = async (words: string): Promise<string> => {
    const found = await editor.request<Hover | null>('textDocument/hover', {
      textDocument: { uri: editor.uri('harbour.icb') },
      position: editor.at('harbour.icb', words, 2),
    });
    return (found?.contents as { value: string } | undefined)?.value ?? '';
  };
  expect(await hover('general-practitioner')).toContain('**General practitioner**');
  expect(await hover('nhs-england')).toContain('legislation.gov.uk');
  expect(await hover('gp "General')).toContain('1 seat; votes; appointed by chair');
  expect(await hover('bma/lnc-board')).toContain('LNCs');
});

test('while all of a file is put right, other questions are answered', async () => {
  const editor = await editorIn({ 'harbour.icb': board });
  editor.open('harbour.icb');
  await editor.diagnostics('harbour.icb');
  const about = { textDocument: { uri: editor.uri('harbour.icb') } };
  const at = editor.at('harbour.icb', 'board {');
  const range = { start: at, end: at };
  const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
    ...about,
    range,
    context: { diagnostics: [] },
  });
  const all = actions.find(({ title }) => title === 'Put right all of this file') as CodeAction;
  const done: string[] = [];
  const mended = editor.request('codeAction/resolve', all).then(() => done.push('all put right'));
  const hover = { ...about, position: editor.at('harbour.icb', 'general-practitioner') };
  const asked = editor.request('textDocument/hover', hover).then(() => done.push('hover'));
  await Promise.all([mended, asked]);
  expect(done).toEqual(['hover', 'all put right']);
});

test('in comments, texts and placeholders nothing is completed, closed or not', async () => {
  const places = [
    '// to | do',
    '// to do |',
    '//|',
    '/* a | b */',
    '/** a |',
    'duties "a | b"',
    'duties "a |',
    'appointed by [the |',
  ];
  const editor = await editorIn({});
  for (const [index, place] of places.entries()) {
    const name = `${index}.icb`;
    editor.open(name, board.replace('appointed by chair', place.replace('|', '')));
    const position = editor.at(name, place.slice(0, place.indexOf('|')), place.indexOf('|'));
    const about = { textDocument: { uri: editor.uri(name) }, position };
    expect((await editor.request<{ items: object[] }>('textDocument/completion', about)).items, place).toEqual([]);
  }
});

test('outline, folding, selection, links, lenses, hints and colours', async () => {
  const text = example('northshire.icb');
  const editor = await editorIn({ 'northshire.icb': text });
  editor.open('northshire.icb');
  await editor.diagnostics('northshire.icb');
  const textDocument = { uri: editor.uri('northshire.icb') };
  const [outline] = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
  expect(outline?.name).toBe('NHS Northshire Integrated Care Board');
  const boardSymbol = outline?.children?.find(({ name }) => name === 'board');
  expect(boardSymbol?.children?.length).toBeGreaterThan(10);
  expect(await editor.request<object[]>('workspace/symbol', { query: 'audit com' })).toMatchObject([
    { name: 'Audit Committee' },
  ]);
  expect((await editor.request<object[]>('textDocument/foldingRange', { textDocument })).length).toBeGreaterThan(30);
  expect(
    await editor.request<object[]>('textDocument/selectionRange', {
      textDocument,
      positions: [editor.at('northshire.icb', 'hospital-doctor', 3)],
    }),
  ).toMatchObject([{ parent: { parent: {} } }]);
  expect(await editor.request<object[]>('textDocument/documentLink', { textDocument })).toMatchObject([
    { target: 'https://northshire.example/constitution' },
  ]);
  const lenses = await editor.request<{ command: { title: string } }[]>('textDocument/codeLens', { textDocument });
  expect(lenses.map(({ command }) => command.title)).toEqual(
    expect.arrayContaining([
      '15 members; 15 votes; 6 clinicians; quorum 8 persons',
      expect.stringMatching(/^statute: \d+ met$/),
    ]),
  );
  const hints = await editor.request<{ label: string }[]>('textDocument/inlayHint', {
    textDocument,
    range: { start: { line: 0, character: 0 }, end: { line: 400, character: 0 } },
  });
  expect(new Set(hints.map(({ label }) => label))).toEqual(new Set(['votes', 'does not vote']));
  const { data } = await editor.request<{ data: number[] }>('textDocument/semanticTokens/full', { textDocument });
  expect(data.length / 5).toBeGreaterThan(1000);
});

test('the layout is that of icb format, of the whole file and of a part', async () => {
  const rough = board.replace('    chair {', '  chair   {').replace('      represents', '  represents');
  const editor = await editorIn({ 'harbour.icb': rough });
  editor.open('harbour.icb');
  await editor.diagnostics('harbour.icb');
  const textDocument = { uri: editor.uri('harbour.icb') };
  const options = { tabSize: 2, insertSpaces: true };
  const start = editor.at('harbour.icb', 'chair   {');
  const ofPart = await editor.request<never[]>('textDocument/rangeFormatting', {
    textDocument,
    options,
    range: { start, end: start },
  });
  expect(edited(rough, ofPart)).toBe(board.replace('      represents', '  represents'));
  const whole = await editor.request<never[]>('textDocument/formatting', { textDocument, options });
  expect(edited(rough, whole)).toBe(board);
});

test('an edit of an imported file reaches those that import it', async () => {
  const editor = await editorIn({
    'shared.icb': 'organisations {\n  lmc harbour-lmc "Harbour Local Medical Committee"\n}\n',
    'harbour.icb': `import "shared.icb"\n\n${board.replace(/ {4}lmc harbour-lmc.*\n/, '')}`,
  });
  editor.open('harbour.icb');
  editor.open('shared.icb');
  const unknown = async (): Promise<unknown[]> =>
    (await editor.diagnostics('harbour.icb')).filter(({ code }) => code === 'language/unknown-name');
  expect(await unknown()).toEqual([]);
  editor.type('shared.icb', 'harbour-lmc', 'another-lmc');
  await editor.diagnostics('shared.icb');
  await expect.poll(unknown).toHaveLength(1);
  editor.type('shared.icb', 'another-lmc', 'harbour-lmc');
  await expect.poll(unknown).toHaveLength(0);
});

test('the whole workspace is counted', async () => {
  const editor = await editorIn({ 'northshire.icb': example('northshire.icb'), 'harbour.icb': board });
  editor.open('harbour.icb');
  const errors = (await editor.diagnostics('harbour.icb')).filter(({ severity }) => severity === 1).length;
  const counts = await editor.request<object>('icb/checkWorkspace', {});
  expect(errors).toBeGreaterThan(10);
  expect(counts).toMatchObject({ files: 2, errors });
});

test('a rule can be chosen to be explained, and opens by F12', async () => {
  const editor = await editorIn({ 'harbour.icb': board });
  editor.open('harbour.icb');
  editor.type('harbour.icb', '  board {\n', '  explain \n  board {\n');
  await editor.diagnostics('harbour.icb');
  const list = await editor.request<CompletionList>('textDocument/completion', {
    textDocument: { uri: editor.uri('harbour.icb') },
    position: editor.at('harbour.icb', 'explain ', 8),
  });
  const offered = list.items.map(({ label }) => label);
  expect(offered).toContain('bma/lnc-board');
  expect(offered).not.toContain('statute/chief-executive');
  editor.type('harbour.icb', 'explain ', 'explain bma/lnc-board because "It is agreed for next year."');
  await editor.diagnostics('harbour.icb');
  const [link] = await editor.request<{ targetUri: string; targetSelectionRange: Range }[]>('textDocument/definition', {
    textDocument: { uri: editor.uri('harbour.icb') },
    position: editor.at('harbour.icb', 'bma/lnc-board', 3),
  });
  expect(link?.targetUri).toBe('icb-pack:/bma.icbrules');
  const { text } = await editor.request<{ text: string }>('workspace/textDocumentContent', { uri: link?.targetUri });
  const { start, end } = link?.targetSelectionRange ?? {};
  expect(text.split('\n')[start?.line ?? 0]?.slice(start?.character, end?.character)).toBe('lnc-board');
});

test('an import is completed by the files that are there, and no path to another machine is a link', async () => {
  const editor = await editorIn({
    'boards/harbour.icb': `import "../sha"\nimport "//other.example/x.icb"\n${board}`,
    'our places/shared.icb': 'organisations {\n  lmc x "X"\n}\n',
  });
  await editor.request('icb/checkWorkspace', {});
  editor.open('boards/harbour.icb');
  await editor.diagnostics('boards/harbour.icb');
  const textDocument = { uri: editor.uri('boards/harbour.icb') };
  const { items } = await editor.request<CompletionList>('textDocument/completion', {
    textDocument,
    position: editor.at('boards/harbour.icb', '../sha', 6),
  });
  expect(items.map(({ label }) => label)).toEqual(['../our places/shared.icb']);
  const links = await editor.request<{ target: string }[]>('textDocument/documentLink', { textDocument });
  expect(links.map(({ target }) => target).join()).not.toContain('other.example');
});

test('the word that opens a seat tells of the seat', async () => {
  const editor = await editorIn({ 'harbour.icb': board });
  editor.open('harbour.icb');
  await editor.diagnostics('harbour.icb');
  const hover = async (words: string) => {
    const position = editor.at('harbour.icb', words, 1);
    const found = await editor.request<Hover | null>('textDocument/hover', {
      textDocument: { uri: editor.uri('harbour.icb') },
      position,
    });
    return (found?.contents as { value: string } | undefined)?.value ?? '';
  };
  expect(await hover('chair {')).toContain('appointed by nhs\\-england with approval of secretary\\-of\\-state');
  expect(await hover('other member gp')).toContain('**General practitioner**');
  expect(await hover('icb harbour')).toContain('NHS Harbour Integrated Care Board');
});
