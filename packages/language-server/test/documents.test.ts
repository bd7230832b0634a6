/** The document beside the text, as a preview asks for it over stdio; and what is exported of it. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { ShownDocument } from '../src/documents/document.ts';
import { type Editor, editorIn } from './editor.ts';

const example = (name: string): string => readFileSync(new URL(`../../../examples/${name}`, import.meta.url), 'utf8');
const command = new URL('../../cli/bin/icb.cjs', import.meta.url).pathname;
const files = { 'icb.config.json': '{ "asAt": "2026-11-21" }' };

async function opened(text: string): Promise<Editor> {
  const editor = await editorIn({ ...files, 'board.icb': text });
  editor.open('board.icb');
  await editor.diagnostics('board.icb');
  return editor;
}

function shown(editor: Editor, more: object = {}): Promise<ShownDocument> {
  return editor.request('icb/document', { uri: editor.uri('board.icb'), ...more });
}

async function written(editor: Editor): Promise<string> {
  const { html } = await shown(editor);
  if (html === null) throw new Error('There is no document.');
  return html;
}

/** The places that parts of it tell. */
function placesIn(html: string): { from: number; to: number; line: number }[] {
  return [...html.matchAll(/data-from="(\d+)" data-to="(\d+)" data-line="(\d+)"/g)].map(([, from, to, line]) => ({
    from: Number(from),
    to: Number(to),
    line: Number(line),
  }));
}

test('says the constitution in prose, and each part tells from which line it was drafted', async () => {
  const editor = await opened(example('northshire.icb'));
  const { html, uri, title, version, errors } = await shown(editor);
  expect([uri, title, version]).toEqual([editor.uri('board.icb'), 'NHS Northshire Integrated Care Board', 1]);
  expect(errors).toEqual({ count: 0, first: null, unread: null });
  const text = editor.text('board.icb');
  const places = placesIn(html ?? '');
  expect(places.length).toBeGreaterThan(150);
  for (const { from, to, line } of places) {
    expect(to).toBeGreaterThan(from);
    expect(text.slice(0, from).split('\n')).toHaveLength(line);
  }
  const [, from, to] =
    /data-from="(\d+)" data-to="(\d+)"[^>]*>\s*<p>[^\n]*The Chair is appointed by NHS England/.exec(html ?? '') ?? [];
  expect(text.slice(Number(from), Number(to))).toBe('appointed by nhs-england with approval of secretary-of-state');
});

test('has every part that has a place known by a name of its own', async () => {
  const html = await written(await opened(example('three-rivers.icb')));
  const tags = [...html.matchAll(/<\w+[^>]*data-from=[^>]*>/g)].map(([tag]) => tag);
  expect(tags.filter((tag) => !/ id="d-[^"]+"/.test(tag))).toEqual([]);
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('shows what is not said yet as a placeholder', async () => {
  const html = await written(await opened(example('bare.icb')));
  expect(html).toContain('<mark class="icb-placeholder">[Still to be written: Background]</mark>');
});

test('follows every edit, and says of which version it is', async () => {
  const editor = await opened(example('northshire.icb'));
  await written(editor);
  editor.type('board.icb', 'term 3 years, at most 3 terms', 'term 4 years, at most 2 terms');
  const after = await shown(editor);
  expect(after.version).toBe(2);
  expect(after.html).toContain('The term of office is four years, for at most two terms.');
});

test('one that is taken back is not written, and the next is of the newest text', async () => {
  const editor = await opened(example('northshire.icb'));
  const asked = { uri: editor.uri('board.icb') };
  editor.type('board.icb', 'term 3 years, at most 3 terms', 'term 4 years, at most 3 terms');
  const { answer, takeBack } = editor.ask<ShownDocument>('icb/document', asked);
  takeBack();
  editor.type('board.icb', 'term 4 years, at most 3 terms', 'term 5 years, at most 3 terms');
  const next = shown(editor);
  await expect(answer).rejects.toThrow('It is not wanted any more.');
  const { version, html } = await next;
  expect(version).toBe(3);
  expect(html).toContain('The term of office is five years');
});

test('tells of a line that cannot be read', async () => {
  const editor = await opened(example('northshire.icb'));
  editor.type('board.icb', 'board {\n', 'board {\n  nonsense }} here\n');
  const { errors } = await shown(editor);
  expect(errors.unread?.start.line).toBe(editor.at('board.icb', 'nonsense').line);
});

test('is missing where there is no constitution, and refuses what is no question', async () => {
  const editor = await opened('// nothing yet\n');
  expect(await shown(editor)).toMatchObject({ html: null, title: null, version: 1 });
  expect(await shown(editor, { uri: editor.uri('gone.icb') })).toBeNull();
  for (const wrong of [{ uri: 3 }, { uri: null }])
    await expect(shown(editor, wrong)).rejects.toThrow('`icb/document` asks for `uri`.');
});

test('what a constitution says is text in it, and nothing else', async () => {
  const editor = await opened(
    'icb harbour "<script>x</script>" {\n  area "<img src=x onerror=x> \u202Eback"\n  board {\n    chair "\\"><b onclick=x>" {\n    }\n  }\n}\n',
  );
  const html = await written(editor);
  expect(html).not.toMatch(/<(script|img|b)\b|\u202E/);
  expect(html).toContain('&#60;img src=x onerror=x&#62; back');
});

test('what is exported is what `icb render` writes', async () => {
  const editor = await opened(example('northshire.icb'));
  const exported = <T>(form: string): Promise<T> =>
    editor.request('icb/export', { uri: editor.uri('board.icb'), form });
  for (const [form, ending] of [
    ['document-html', 'html'],
    ['document-markdown', 'md'],
  ] as const) {
    const output = join(editor.folder, `written.${ending}`);
    execFileSync(process.execPath, [command, 'render', 'board.icb', '-o', output], {
      cwd: editor.folder,
      stdio: 'ignore',
    });
    expect((await exported<{ text: string }>(form)).text).toBe(readFileSync(output, 'utf8'));
  }
});

test('Word has the document, and its draft what is found as comments', async () => {
  const editor = await opened(example('deficient.icb'));
  const partsOf = async (form: string): Promise<Readonly<Record<string, string>>> => {
    const { base64 } = await editor.request<{ base64: string }>('icb/export', { uri: editor.uri('board.icb'), form });
    const parts = unzipSync(new Uint8Array(Buffer.from(base64, 'base64')));
    return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
  };
  const clean = await partsOf('document-word');
  expect(clean['word/document.xml']).toContain('NHS Eastvale Integrated Care Board');
  expect(clean['word/document.xml']).not.toContain('Still to be written');
  expect(Object.keys(clean).filter((name) => name.startsWith('word/media/'))).toHaveLength(2);
  const draft = await partsOf('draft-word');
  expect(draft['word/document.xml']).toContain('Still to be written');
  expect(draft['word/comments.xml']).toContain('chief executive');
});
