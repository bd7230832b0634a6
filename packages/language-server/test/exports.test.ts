/** What an editor writes down on request, in each form. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exported, exportForms, type Subject } from '../src/exports/exports.ts';
import { type Editor, editorIn } from './editor.ts';

const example = (name: string): string => readFileSync(new URL(`../../../examples/${name}`, import.meta.url), 'utf8');
const command = new URL('../../cli/bin/icb.cjs', import.meta.url).pathname;

async function opened(text: string): Promise<Editor> {
  const editor = await editorIn({ 'the boards/board.icb': text, 'icb.config.json': '{ "asAt": "2026-11-21" }' });
  editor.open('the boards/board.icb');
  await editor.diagnostics('the boards/board.icb');
  return editor;
}

async function exportedAs(form: string, editor: Editor): Promise<string> {
  const uri = editor.uri('the boards/board.icb');
  return (await editor.request<{ text: string }>('icb/export', { uri, form })).text;
}

test('the forms are listed, with what a person chooses by', async () => {
  const editor = await opened('');
  const forms = await editor.request<object[]>('icb/exportForms', {});
  const comparing = await editor.request<object[]>('icb/exportForms', { other: editor.uri('other.icb') });
  expect(comparing).toHaveLength(exportForms.length);
  // Without another file, there is nothing to compare with.
  expect(forms).toEqual(comparing.filter((form) => (form as { view?: string }).view !== 'compare'));
  expect(forms).toHaveLength(exportForms.length - 3);
  expect(forms).toContainEqual({
    form: 'markdown',
    label: 'Markdown',
    detail: 'To read, and to put into a paper',
    suffix: '-conformance',
    extension: 'md',
  });
});

test('JSON is what icb check says', async () => {
  const editor = await opened(example('northshire.icb'));
  const said = execFileSync(
    process.execPath,
    [command, 'check', '--format', 'json', '--fail-on', 'never', 'the boards'],
    {
      cwd: editor.folder,
      encoding: 'utf8',
    },
  );
  expect(await exportedAs('json', editor)).toBe(said);
});

test('Markdown is a page to read', async () => {
  const editor = await opened(example('deficient.icb'));
  const page = await exportedAs('markdown', editor);
  await expect(page).toMatchFileSnapshot('exports/deficient.md');
});

test('in Markdown, what stands in a constitution is text and nothing else', async () => {
  const editor = await opened('icb harbour "<img src=x> | **Harbour** [a](b)" {\n  chiar <b> {\n  }\n}\n');
  const page = await exportedAs('markdown', editor);
  expect(page).toContain('# \\<img src=x\\> \\| \\*\\*Harbour\\*\\* \\[a\\](b)\n');
});

test('CSV is a table that a spreadsheet reads, and runs nothing of', async () => {
  const text = example('deficient.icb').replace(
    '  board {',
    '  explain bma/lmc-board because "=1+1, said “the” \\"clerk\\""\n  board {',
  );
  const editor = await opened(text);
  const table = await exportedAs('csv', editor);
  expect(table.startsWith('\uFEFFfile,pack,rule,title,state,severity,line,column,message,explained,source\r\n')).toBe(
    true,
  );
  expect(table).toContain(`,"'=1+1, said “the” ""clerk""",`);
  const lines = table.trimEnd().split('\r\n');
  expect(lines.filter((line) => line.includes(',statute/chair-appointer,'))).toEqual([
    expect.stringMatching(/^the boards\/board\.icb,statute,.*,not met,error,\d+,7,/),
  ]);
  expect(lines.filter((line) => line.includes(',not in force,')).length).toBeGreaterThan(0);
});

test('bytes are sent in base 64, and no form is made up', async () => {
  const picture = { ...exportForms[0], form: 'picture', write: () => new Uint8Array([0, 250, 255]) };
  (exportForms as object[]).push(picture);
  expect(await exported('picture', {} as Subject)).toEqual({ base64: 'APr/' });
  (exportForms as object[]).pop();
  expect(await exported('picture', {} as Subject)).toBeUndefined();
});
