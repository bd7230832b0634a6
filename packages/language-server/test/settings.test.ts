/** What the editor's own settings and `icb.config.json` change. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { type Editor, editorIn } from './editor.ts';

const deficient = readFileSync(new URL('../../../examples/deficient.icb', import.meta.url), 'utf8');

const codes = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map(({ code }) => String(code));
const ofPack =
  (pack: string) =>
  (diagnostics: readonly Diagnostic[]): boolean =>
    codes(diagnostics).some((code) => code.startsWith(`${pack}/`));
const change = (editor: Editor, settings: { value: unknown }, value: object): void => {
  settings.value = value;
  editor.notify('workspace/didChangeConfiguration', { settings: null });
};

test('packs, severities and the day follow the settings of the editor, and open files are judged anew', async () => {
  const settings: { value: unknown } = { value: {} };
  const editor = await editorIn({ 'deficient.icb': deficient }, { settings });
  editor.open('deficient.icb');
  const before = await editor.told('deficient.icb', ofPack('bma'));
  expect(before.find(({ code }) => code === 'bma/lnc-board')?.severity).toBe(3);
  change(editor, settings, { packs: { bma: false } });
  const without = await editor.told('deficient.icb', (found) => !ofPack('bma')(found));
  expect(codes(without)).toContain('statute/involvement-principles');
  change(editor, settings, { severities: { 'bma/lnc-board': 'error' } });
  const raised = await editor.told('deficient.icb', ofPack('bma'));
  expect(raised.find(({ code }) => code === 'bma/lnc-board')?.severity).toBe(1);
  // (Before the Act of 2022 no board was under any of its duties.)
  change(editor, settings, { asAt: '2020-01-01' });
  await editor.told('deficient.icb', (found) => !ofPack('statute')(found));
  // There is no such day: it counts as not set.
  change(editor, settings, { asAt: '2020-02-31' });
  await editor.told('deficient.icb', ofPack('statute'));
});

test('an error of an Act cannot be switched off, and whoever tries is told once', async () => {
  const settings = { value: { severities: { 'statute/involvement-principles': 'off' } } };
  const editor = await editorIn({ 'deficient.icb': deficient }, { settings });
  editor.open('deficient.icb');
  const found = await editor.told('deficient.icb', ofPack('statute'));
  expect(codes(found)).toContain('statute/involvement-principles');
  expect(editor.messages).toEqual([expect.stringContaining('`statute/involvement-principles`')]);
});

test('an editor that cannot be asked sends its settings', async () => {
  const editor = await editorIn({ 'deficient.icb': deficient });
  editor.open('deficient.icb');
  await editor.told('deficient.icb', ofPack('bma'));
  editor.notify('workspace/didChangeConfiguration', { settings: { icb: { packs: { bma: false } } } });
  await editor.told('deficient.icb', (found) => !ofPack('bma')(found));
});

test('where files are checked on saving, they are checked then', async () => {
  const editor = await editorIn({ 'deficient.icb': deficient }, { settings: { value: { checkWhen: 'onSave' } } });
  editor.open('deficient.icb');
  const before = await editor.diagnostics('deficient.icb');
  editor.type('deficient.icb', 'board {', 'bord {');
  // (An answer to a question comes after whatever the edit would have led to.)
  await editor.request('textDocument/documentSymbol', { textDocument: { uri: editor.uri('deficient.icb') } });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await editor.told('deficient.icb', () => true)).toEqual(before);
  editor.save('deficient.icb');
  expect(codes(await editor.diagnostics('deficient.icb'))).toContain('language/unknown-word');
});

test('the file of settings has findings of its own, each with what was meant, and its changes re-judge', async () => {
  const editor = await editorIn({
    'deficient.icb': deficient,
    'icb.config.json': '{ "use": { "bmaa": false } }',
  });
  editor.open('deficient.icb');
  await editor.told('deficient.icb', ofPack('bma'));
  editor.open('icb.config.json');
  const [problem] = await editor.diagnostics('icb.config.json');
  expect(problem?.message).toBe('There is no pack `bmaa`. Did you mean `bma`?');
  const [action] = await editor.request<{ title: string; edit: object }[]>('textDocument/codeAction', {
    textDocument: { uri: editor.uri('icb.config.json') },
    range: problem?.range,
    context: { diagnostics: [problem] },
  });
  expect(action?.title).toBe('Change to `"bma"`');
  editor.apply(action?.edit as never);
  expect(editor.text('icb.config.json')).toBe('{ "use": { "bma": false } }');
  await editor.told('deficient.icb', (found) => !ofPack('bma')(found));
  expect(await editor.diagnostics('icb.config.json')).toEqual([]);
});

test('settings that change on the disk re-judge', async () => {
  const editor = await editorIn({ 'deficient.icb': deficient });
  editor.open('deficient.icb');
  await editor.told('deficient.icb', ofPack('bma'));
  writeFileSync(join(editor.folder, 'icb.config.json'), '{ "use": { "bma": false, "x": true } }');
  const uri = editor.uri('icb.config.json');
  editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 1 }] });
  await editor.told('deficient.icb', (found) => !ofPack('bma')(found));
  expect(await editor.told('icb.config.json', () => true)).toHaveLength(1);
});

test('where an editor has pages of the rules, codes lead there', async () => {
  const editor = await editorIn(
    { 'deficient.icb': deficient },
    { initializationOptions: { rulePage: 'icb-rule:/{rule}.md' } },
  );
  editor.open('deficient.icb');
  const found = await editor.told('deficient.icb', ofPack('statute'));
  expect(found.find(({ code }) => code === 'statute/involvement-principles')?.codeDescription).toEqual({
    href: 'icb-rule:/statute/involvement-principles.md',
  });
});
