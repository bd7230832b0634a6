import { URI } from 'langium';
import { expect, test } from 'vitest';
import type { DocumentLink } from 'vscode-languageserver';
import { editorIn } from './editor.ts';

const shared =
  'icb shared "NHS Shared Integrated Care Board" {\n  partners {\n    nhs-trust hospitals "Hospitals"\n  }\n}\n';
const board = `import "../shared (2)/organisations.icb"
icb harbour "NHS Harbour Integrated Care Board" {
  board {
    other member gp "General practitioner" {
      represents hospitals
    }
  }
}
`;

test('a folder may be called as people call folders, however the editor spells its address', async () => {
  const folder = "Kent & Medway (draft), v1+2; 100% O'Neill's";
  const name = `${folder}/boards/harbour.icb`;
  const editor = await editorIn({
    [name]: board,
    [`${folder}/shared (2)/organisations.icb`]: shared,
    [`${folder}/icb.config.json`]: '{ "use": { "bma": false } }',
  });
  // As VS Code spells it.
  const address = URI.file(`${editor.folder}/${name}`).toString();
  expect(address).not.toBe(editor.uri(name));
  const before = await editor.told(address, (found) => found.length > 0);
  expect(before.filter(({ code }) => String(code).startsWith('language/'))).toEqual([]);

  editor.open(address, board);
  expect(await editor.diagnostics(address)).toEqual(before);
  editor.type(address, 'represents hospitals', 'represents hospitalz');
  const wrong = await editor.diagnostics(address);
  expect(wrong.map(({ code }) => code)).toContain('language/unknown-name');
  editor.close(address);
  expect(await editor.told(address, (found) => found.length === before.length)).toEqual(before);
});

test('a text that was never saved and imports a file says why it cannot, and harms no other', async () => {
  const editor = await editorIn({ 'harbour.icb': shared });
  const draft = 'untitled:Untitled-1';
  editor.open(draft, `import "harbour.icb"\n${shared.replace('shared', 'other')}`);
  expect((await editor.diagnostics(draft)).find(({ code }) => code === 'language/import')?.message).toContain(
    'A text that is not saved yet lies in no folder',
  );
  const about = { textDocument: { uri: draft } };
  expect(await editor.request<DocumentLink[]>('textDocument/documentLink', about)).toEqual([]);
  editor.open('harbour.icb');
  expect(
    await editor.request('textDocument/references', {
      textDocument: { uri: editor.uri('harbour.icb') },
      position: editor.at('harbour.icb', 'hospitals'),
      context: { includeDeclaration: true },
    }),
  ).toHaveLength(1);
});

test('settings that name a pack at no possible address say so, and the files are judged', async () => {
  const editor = await editorIn({ 'harbour.icb': shared, 'icb.config.json': '{ "packs": ["http://["] }' });
  expect((await editor.told('icb.config.json', (found) => found.length > 0))[0]?.message).toContain('http://[');
  expect(await editor.told('harbour.icb', (found) => found.length > 0)).not.toEqual([]);
});

test('a byte-order mark is no letter: positions in a file that is not open are as in one that is', async () => {
  const text = 'icb harbour "NHS Harbour Integrated Care Board" { bord { } }\n';
  const editor = await editorIn({ 'marked.icb': `\uFEFF${text}` });
  const closed = await editor.told('marked.icb', (found) => found.length > 0);
  editor.open('marked.icb', text);
  expect(closed).toEqual(await editor.diagnostics('marked.icb'));
});
