/** What an editor shows in a file of rules, while somebody writes one. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CodeAction, CompletionList, DocumentSymbol, Hover, WorkspaceEdit } from 'vscode-languageserver';
import { edited, editorIn } from './editor.ts';

const rules = `pack college "College of Examples" language 1 {
  description "What the college asks."
  source letter "Letter to members" no public address
  option nurses "Nurses" default 2
  rule nurse "A nurse votes" {
    obligation ask
    cites letter "page 1" quoting "a nurse" verified source
    require some voting member where is nurse
    otherwise "No member must be a nurse."
    fails """
      icb x "NHS X Integrated Care Board" {
        board {}
      }
    """
  }
}
`;

const board = readFileSync(new URL('../../../examples/northshire.icb', import.meta.url), 'utf8');

test('a pack shows its faults and the examples that do other than they say, and re-judges what it judges', async () => {
  const editor = await editorIn({
    'ours.icbrules': rules,
    'northshire.icb': board,
    'icb.config.json': '{ "packs": ["ours.icbrules"] }',
  });
  editor.open('ours.icbrules');
  editor.open('northshire.icb');
  expect(await editor.diagnostics('ours.icbrules')).toEqual([]);
  const ours = (found: readonly { code?: unknown }[]): boolean => found.some(({ code }) => code === 'college/nurse');
  expect(ours(await editor.diagnostics('northshire.icb'))).toBe(false);
  editor.type('ours.icbrules', 'is nurse\n', 'is paramedic\n');
  await editor.told('northshire.icb', ours);
  editor.type('ours.icbrules', 'is paramedic\n', 'is paramedic or is nurse\n');
  await editor.told('northshire.icb', (found) => !ours(found));
  editor.type('ours.icbrules', 'board {}', 'board { other member n { must be nurse } }');
  const [example] = await editor.told('ours.icbrules', (found) => found.length === 1);
  expect(example?.message).toBe('The example meets the rule; it should be one that does not meet the rule.');
  expect(example?.range.start).toEqual(editor.at('ours.icbrules', 'fails """'));
});

test('words that mean nothing are found, with what was meant', async () => {
  const editor = await editorIn({ 'ours.icbrules': rules });
  editor.open('ours.icbrules');
  expect(await editor.diagnostics('ours.icbrules')).toEqual([]);
  for (const [from, to, meant] of [
    ['voting member', 'votign member', 'voting member'],
    ['nurse\n', 'nusre\n', 'nurse'],
    ['is nurse\n', 'apointed by nurse\n', 'appointed by'],
  ] as const) {
    editor.type('ours.icbrules', from, to);
    const [problem] = await editor.diagnostics('ours.icbrules');
    const [action] = await editor.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: editor.uri('ours.icbrules') },
      range: problem?.range,
      context: { diagnostics: [problem] },
    });
    expect([to, action?.title]).toEqual([to, `Change to \`${meant}\``]);
    editor.apply(action?.edit as WorkspaceEdit);
    expect(await editor.diagnostics('ours.icbrules')).toEqual([]);
    expect(editor.text('ours.icbrules')).toBe(
      rules.replace(from, to.replace(/^(apointed by|nusre|votign member)/, meant)),
    );
    editor.type('ours.icbrules', to.replace(/^(apointed by|nusre|votign member)/, meant), from);
  }
});

test('completion offers the things of a constitution, and what can be asked of each', async () => {
  const editor = await editorIn({ 'ours.icbrules': rules });
  editor.open('ours.icbrules');
  await editor.diagnostics('ours.icbrules');
  const complete = async (from: string, typed: string): Promise<string[]> => {
    editor.type('ours.icbrules', from, typed);
    const list = await editor.request<CompletionList>('textDocument/completion', {
      textDocument: { uri: editor.uri('ours.icbrules') },
      position: editor.at('ours.icbrules', typed, typed.length),
    });
    editor.type('ours.icbrules', typed, from);
    return list.items.map(({ label }) => label);
  };
  const requirement = 'require some voting member where is nurse';
  expect(await complete(requirement, 'require ')).toEqual(expect.arrayContaining(['some', 'no', 'every', 'at']));
  expect(await complete(requirement, 'require some ')).toEqual(
    expect.arrayContaining(['voting member', 'committee', 'provision', 'policy']),
  );
  const asked = await complete(requirement, 'require some committee where ');
  expect(asked).toEqual(expect.arrayContaining(['purpose', 'chaired by']));
  expect(asked).not.toContain('represents');
  const purposes = await complete(requirement, 'require some committee where purpose ');
  expect(purposes).toContain('audit');
  expect(purposes).not.toContain('nurse');
  expect(await complete(requirement, 'require every executive has ')).toContain('appointed by');
  expect(await complete(requirement, 'require at least option ')).toContain('nurses');
  expect(await complete('cites letter', 'cites ')).toEqual(['letter']);
  expect(await complete('verified source', 'verified ')).toEqual(
    expect.arrayContaining(['primary', 'secondary', 'memory']),
  );
  expect(await complete('obligation ask', 'obligation ')).toEqual(
    expect.arrayContaining(['must', 'should', 'ask', 'may']),
  );
  expect(await complete('    obligation ask', '    entails ')).toContain('statute/chief-executive');
});

test('hover, F12, references and rename', async () => {
  const editor = await editorIn({ 'ours.icbrules': rules.replace('obligation ask', 'entails statute/chair') });
  editor.open('ours.icbrules');
  await editor.diagnostics('ours.icbrules');
  const at = (words: string, further = 0) => ({
    textDocument: { uri: editor.uri('ours.icbrules') },
    position: editor.at('ours.icbrules', words, further),
  });
  const hover = async (words: string, further = 1): Promise<string> => {
    const found = await editor.request<Hover | null>('textDocument/hover', at(words, further));
    return (found?.contents as { value: string } | undefined)?.value ?? '';
  };
  expect(await hover('voting member')).toContain('voting member / voting members');
  expect(await hover('is nurse')).toContain('asked of a seat');
  expect(await hover('nurse\n')).toContain('**Nurse**');
  expect(await hover('letter "page')).toContain('Letter to members');
  expect(await hover('statute/chair', 3)).toContain('legislation.gov.uk');
  const definition = async (words: string, further = 1) => {
    const found = await editor.request<{ targetUri: string }[] | null>('textDocument/definition', at(words, further));
    return found?.[0]?.targetUri;
  };
  expect(await definition('letter "page')).toBe(editor.uri('ours.icbrules'));
  expect(await definition('nurse\n')).toBe('icb-vocabulary:/professions.icb');
  expect(await definition('statute/chair')).toBe('icb-pack:/statute.icbrules');
  expect(
    await editor.request('textDocument/references', { ...at('letter "page'), context: { includeDeclaration: true } }),
  ).toHaveLength(2);
  const before = editor.text('ours.icbrules');
  const rename = async (from: string, to: string): Promise<void> =>
    editor.apply(await editor.request<WorkspaceEdit>('textDocument/rename', { ...at(from), newName: to }));
  await rename('letter "Letter', 'circular');
  expect(editor.text('ours.icbrules')).toContain('cites circular');
  await rename('circular "Letter', 'letter');
  expect(editor.text('ours.icbrules')).toBe(before);
});

test('outline, folding, colours and layout', async () => {
  const rough = rules.replace('    require some', ' require   some');
  const editor = await editorIn({ 'ours.icbrules': rough });
  editor.open('ours.icbrules');
  await editor.diagnostics('ours.icbrules');
  const textDocument = { uri: editor.uri('ours.icbrules') };
  const [pack] = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
  expect([pack?.name, pack?.children?.map(({ name }) => name)]).toEqual([
    'College of Examples',
    ['Letter to members', 'Nurses', 'A nurse votes'],
  ]);
  expect((await editor.request<object[]>('textDocument/foldingRange', { textDocument })).length).toBe(3);
  const { data } = await editor.request<{ data: number[] }>('textDocument/semanticTokens/full', { textDocument });
  expect(data.length / 5).toBeGreaterThan(40);
  const edits = await editor.request<never[]>('textDocument/formatting', {
    textDocument,
    options: { tabSize: 2, insertSpaces: true },
  });
  expect(edited(rough, edits)).toBe(rules);
});

test('a built-in pack opens read-only: it has meanings, and neither findings nor new names', async () => {
  const editor = await editorIn({ 'northshire.icb': board });
  const uri = 'icb-pack:/statute.icbrules';
  const { text } = await editor.request<{ text: string }>('workspace/textDocumentContent', { uri });
  editor.open(uri, text);
  const at = { textDocument: { uri }, position: editor.at(uri, 'cites', 6) };
  expect(await editor.request<Hover>('textDocument/hover', at)).toMatchObject({ contents: { kind: 'markdown' } });
  await expect(editor.request('textDocument/rename', { ...at, newName: 'other' })).rejects.toThrow(
    'comes with the program',
  );
  editor.open('northshire.icb');
  await editor.diagnostics('northshire.icb');
  await expect(
    Promise.race([
      editor.told(uri, () => true).then(() => 'findings'),
      new Promise((resolve) => setTimeout(resolve, 300, 'none')),
    ]),
  ).resolves.toBe('none');
});
