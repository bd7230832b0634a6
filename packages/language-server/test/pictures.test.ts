/** The picture beside the text, as a preview asks for it over stdio. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import type { Picture } from '../src/pictures/picture.ts';
import { type Editor, editorIn } from './editor.ts';

const example = (name: string): string => readFileSync(new URL(`../../../examples/${name}`, import.meta.url), 'utf8');
const command = new URL('../../cli/bin/icb.cjs', import.meta.url).pathname;
const files = { 'icb.config.json': '{ "asAt": "2026-11-21" }' };

async function opened(text: string, others: Readonly<Record<string, string>> = {}): Promise<Editor> {
  const editor = await editorIn({ ...files, ...others, 'board.icb': text });
  editor.open('board.icb');
  await editor.diagnostics('board.icb');
  return editor;
}

function picture(editor: Editor, more: object = {}): Promise<Picture> {
  return editor.request('icb/picture', { uri: editor.uri('board.icb'), view: 'board', ...more });
}

async function drawn(editor: Editor, more: object = {}): Promise<string> {
  const { svg } = await picture(editor, more);
  if (svg === null) throw new Error('There is no picture.');
  return svg;
}

/** What each chair says of itself. */
function chairs(svg: string): Readonly<Record<string, string>>[] {
  return [...svg.matchAll(/<g class="icb-spot icb-chair[^>]*>/g)].map(([tag]) =>
    Object.fromEntries([...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value])),
  );
}

test('has no style sheet of its own, and its chairs can be pressed and know their lines', async () => {
  const editor = await opened(example('northshire.icb'));
  const { svg, version, errors } = await picture(editor);
  expect(svg).toMatch(/^<svg /);
  expect(svg).not.toContain('<style');
  expect([version, errors]).toEqual([1, { count: 0, first: null, unread: null }]);
  const all = chairs(svg ?? '');
  expect(all.length).toBeGreaterThan(10);
  for (const chair of all) {
    expect(chair.role).toBe('button');
    const line = editor.text('board.icb').slice(Number(chair['data-from']), Number(chair['data-to']));
    expect(editor.text('board.icb').split('\n')[Number(chair['data-line']) - 1]).toContain(line.split('\n')[0]);
  }
});

test('follows every edit, and says of which version it is', async () => {
  const editor = await opened(example('northshire.icb'));
  const before = chairs(await drawn(editor)).length;
  editor.type('board.icb', 'board {\n', 'board {\n    other member lmc "LMC member" { votes }\n');
  const after = await picture(editor);
  expect([after.version, chairs(after.svg ?? '').length]).toEqual([2, before + 1]);
});

test('is narrow where there is little room', async () => {
  const editor = await opened(example('northshire.icb'));
  const widths = [];
  for (const width of ['wide', 'narrow'])
    widths.push(Number(/ width="(\d+)"/.exec(await drawn(editor, { width }))?.[1]));
  expect(widths[1]).toBeLessThan(420);
  expect(widths[0]).toBeGreaterThan(800);
});

test('tells of lines that could not be read apart from lines that say what cannot be', async () => {
  const editor = await opened(example('northshire.icb'));
  editor.type('board.icb', 'in force from 2026-', 'in force from 2026-02-30 // ');
  const odd = (await picture(editor)).errors;
  expect(odd).toMatchObject({ count: 1, unread: null });
  expect(odd.first?.start.line).toBe(editor.at('board.icb', '2026-02-30').line);
  editor.type('board.icb', 'board {\n', 'board {\n  nonsense }} here\n');
  const { unread } = (await picture(editor)).errors;
  expect(unread?.start.line).toBe(editor.at('board.icb', 'nonsense').line);
});

test('shows governance, and what has changed since another file', async () => {
  const editor = await opened(example('northshire.icb'), {
    'old.icb': example('northshire.icb').replace('"Director of Nursing"', '"Chief Nurse"'),
  });
  expect(await drawn(editor, { view: 'governance' })).toContain('data-node="board"');
  const svg = await drawn(editor, { view: 'compare', other: editor.uri('old.icb') });
  expect(svg).toContain('Before');
  const versions = chairs(svg).map((chair) => chair['data-version']);
  expect(new Set(versions)).toEqual(new Set(['old', 'new']));
  // Without another there is nothing to compare, and nothing is made up.
  expect((await picture(editor, { view: 'compare' })).svg).toBeNull();
  expect(await picture(editor, { view: 'compare', other: editor.uri('gone.icb') })).toBeNull();
});

test('is missing where there is no constitution, and refuses what is no question', async () => {
  const editor = await opened('// nothing yet\n');
  expect(await picture(editor)).toMatchObject({ svg: null, version: 1 });
  expect(await picture(editor, { uri: editor.uri('gone.icb') })).toBeNull();
  for (const wrong of [{ view: 'nothing' }, { view: 1 }, { uri: 3 }, { other: {} }, { width: '100%' }])
    await expect(picture(editor, wrong)).rejects.toThrow('`icb/picture` asks for');
  for (const wrong of [{}, { uri: 'a', rule: 'b', fix: '0', at: 0 }, { uri: 'a', rule: 'b', about: 1, fix: 0, at: 0 }])
    await expect(editor.request('icb/fixOf', wrong)).rejects.toThrow('`icb/fixOf` asks for');
});

test('an empty chair is filled by the action of its finding, also where the text has moved since', async () => {
  const editor = await opened(example('deficient.icb'));
  const ghosts = chairs(await drawn(editor)).filter((chair) => chair['data-rule']);
  expect(ghosts.length).toBeGreaterThan(2);
  const ghost = ghosts[0] ?? {};
  const fixOf = (more: object = {}): Promise<CodeAction | null> =>
    editor.request('icb/fixOf', {
      uri: editor.uri('board.icb'),
      rule: ghost['data-rule'],
      ...(ghost['data-about'] !== undefined && { about: ghost['data-about'] }),
      fix: Number(ghost['data-fix']),
      at: Number(ghost['data-from']),
      ...more,
    });
  editor.type('board.icb', 'icb ', '// A line more.\nicb ');
  const action = await fixOf();
  expect(action?.edit).toBeUndefined();
  const { edit } = await editor.request<CodeAction>('codeAction/resolve', action as CodeAction);
  editor.apply(edit as WorkspaceEdit);
  const after = chairs(await drawn(editor));
  const same = (chair: Readonly<Record<string, string>>): boolean =>
    chair['data-rule'] === ghost['data-rule'] && chair['data-about'] === ghost['data-about'];
  expect(ghosts.filter(same)).toHaveLength(1);
  expect(after.filter(same)).toEqual([]);
  expect(await fixOf()).toBeNull();
  expect(await fixOf({ fix: 99 })).toBeNull();
});

test('what is exported is what `icb diagram` draws', async () => {
  const editor = await opened(example('deficient.icb'), { 'old.icb': example('northshire.icb') });
  const uri = editor.uri('board.icb');
  const other = editor.uri('old.icb');
  for (const [form, view, ending] of [
    ['board-svg', 'board', 'svg'],
    ['board-html', 'board', 'html'],
    ['governance-mermaid', 'governance', 'mmd'],
    ['compare-svg', 'compare', 'svg'],
  ] as const) {
    const named = view === 'compare' ? ['old.icb', 'board.icb'] : ['board.icb'];
    const output = join(editor.folder, `drawn.${ending}`);
    writeFileSync(output, '');
    execFileSync(process.execPath, [command, 'diagram', ...named, '--view', view, '-o', output], {
      cwd: editor.folder,
      stdio: 'ignore',
    });
    const { text } = await editor.request<{ text: string }>('icb/export', { uri, form, other });
    expect(text.trimEnd()).toBe(readFileSync(output, 'utf8').trimEnd());
  }
  expect(await editor.request('icb/export', { uri, form: 'compare-svg' })).toBeNull();
});
