/** What the view of conformance is told, and what comes of its actions, as an editor asks over stdio. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import type { Conformance, PackConformance, RuleConformance } from '../src/conformance.ts';
import { type Editor, editorIn } from './editor.ts';

const example = (name: string): string => readFileSync(new URL(`../../../examples/${name}`, import.meta.url), 'utf8');
const config = '{ "asAt": "2026-11-21" }';

async function opened(text: string): Promise<Editor> {
  const editor = await editorIn({ 'board.icb': text, 'icb.config.json': config });
  editor.open('board.icb');
  await editor.diagnostics('board.icb');
  return editor;
}

function conformance(editor: Editor, name = 'board.icb'): Promise<Conformance> {
  return editor.request('icb/conformance', { uri: editor.uri(name) });
}

async function ruleOf(editor: Editor, id: string): Promise<RuleConformance> {
  const { packs } = await conformance(editor);
  const rule = packs.flatMap(({ rules }) => rules).find((each) => each.id === id);
  if (!rule) throw new Error(`There is no ${id}.`);
  return rule;
}

async function act(editor: Editor, action: CodeAction | null | undefined): Promise<void> {
  if (!action) throw new Error('There is nothing to do.');
  const { edit } = await editor.request<CodeAction>('codeAction/resolve', action);
  editor.apply(edit as WorkspaceEdit);
  await editor.diagnostics('board.icb');
}

/** As the view shows it: a rule in a line, with its places and what can be done below. */
function shown({ constitution, day, slips, packs }: Conformance): string {
  const head = `${constitution?.name} (${constitution?.kind}), as at ${day}; ${slips} slips`;
  return [head, ...packs.map(shownPack)].map((part) => `${part}\n`).join('\n');
}

function shownPack({ name, title, rules }: PackConformance): string {
  return [`${name}: ${title}`, ...rules.flatMap(shownRule)].join('\n');
}

function shownRule({ id, title, state, severity, range, reason, places, fixes, explain }: RuleConformance): string[] {
  const line = range ? ` line ${range.start.line + 1}` : '';
  return [
    `  ${state} (${severity}) ${id}: ${title}${line}`,
    ...(reason ? [`    because: ${reason}`] : []),
    ...places.map((place) => `    ${place.range.start.line + 1}: ${place.message}`),
    ...fixes.map((fix) => `    fix: ${fix.title}`),
    ...(explain ? [`    explain: ${explain.title}`] : []),
  ];
}

test('every rule of every pack has its state, its place and what can be done', async () => {
  const editor = await opened(
    example('deficient.icb').replace(
      '  board {',
      '  explain bma/lmc-board because "The committee has declined a seat."\n  board {',
    ),
  );
  const found = shown(await conformance(editor));
  for (const state of ['met', 'partly', 'explained', 'open', 'not-checkable', 'not-in-force'])
    expect(found).toContain(`  ${state} (`);
  await expect(found).toMatchFileSnapshot('conformance/deficient.txt');
});

test('the law comes first, and the packs of the workspace last', async () => {
  const ours = `pack college "Our college" language 1 {
  source ours "Our principles" no public address
  rule nurses "A nurse" {
    obligation ask
    cites ours "2" verified source
    require some voting member where is nurse
    otherwise "There is no nurse."
  }
}
`;
  const editor = await editorIn({
    'board.icb': example('deficient.icb'),
    'ours.icbrules': ours,
    'icb.config.json': '{ "packs": ["ours.icbrules"] }',
  });
  editor.open('board.icb');
  const names = (await conformance(editor)).packs.map(({ name }) => name);
  expect(names[0]).toBe('statute');
  expect(names.at(-1)).toBe('college');
});

test('the numbers are those of the verdict', async () => {
  const editor = await opened(example('deficient.icb'));
  const { packs } = await conformance(editor);
  const statute = packs.find(({ name }) => name === 'statute');
  const open = statute?.rules.filter(({ state }) => state === 'open').length;
  const lenses = await editor.request<{ command: { title: string } }[]>('textDocument/codeLens', {
    textDocument: { uri: editor.uri('board.icb') },
  });
  expect(lenses.map(({ command }) => command.title)).toContainEqual(expect.stringMatching(`^statute: ${open} not met`));
});

test('a rule is put right by its fix, and is met then', async () => {
  const editor = await opened(example('deficient.icb'));
  const before = await ruleOf(editor, 'statute/chair-appointer');
  expect(before).toMatchObject({ state: 'open', severity: 'error', explain: null });
  expect(before.fixes[0]?.edit).toBeUndefined();
  await act(editor, before.fixes[0]);
  expect(editor.text('board.icb')).toContain('appointed by nhs-england with approval of secretary-of-state');
  expect(await ruleOf(editor, 'statute/chair-appointer')).toMatchObject({ state: 'met', range: null, fixes: [] });
  const place = await editor.request('icb/whereMet', {
    uri: editor.uri('board.icb'),
    rule: 'statute/chair-appointer',
  });
  expect(place).toMatchObject({ start: { line: editor.at('board.icb', 'chair {').line } });
});

test('what one seat lacks is put right in that place, or in all places at once', async () => {
  const seat = (name: string): string =>
    `    executive ${name} "Director of ${name}" {\n      appointed by chief-executive with approval of chair\n    }\n`;
  const board = `icb harbour "NHS Harbour Integrated Care Board" {\n  board {\n${seat('people')}${seat('places')}  }\n}\n`;
  const editor = await opened(board);
  const packs = (await conformance(editor)).packs.flatMap(({ rules }) => rules);
  const many = packs.find(({ places, fixes }) => places.length > 1 && fixes.length === 1);
  expect(many?.fixes[0]?.title).toBe('Put right all of this rule');
  await act(editor, many?.places[1]?.fixes[0]);
  expect((await ruleOf(editor, many?.id ?? '')).places).toHaveLength((many?.places.length ?? 0) - 1);
});

test('a deviation is explained, and then has its reason and the place of that', async () => {
  const editor = await opened(example('deficient.icb'));
  await act(editor, (await ruleOf(editor, 'bma/lmc-board')).explain);
  editor.type('board.icb', '[why this is not met]', 'It has declined.');
  await editor.diagnostics('board.icb');
  expect(await ruleOf(editor, 'bma/lmc-board')).toMatchObject({
    state: 'explained',
    reason: 'It has declined.',
    range: { start: { line: editor.at('board.icb', 'explain bma/lmc-board').line } },
    fixes: [],
    explain: null,
  });
});

test('a file without a constitution has no packs, and slips are counted', async () => {
  const editor = await opened('organisations {\n  lmc harbour-lmc\n}\n');
  expect(await conformance(editor)).toMatchObject({ constitution: null, day: null, packs: [] });
  editor.type('board.icb', 'lmc harbour-lmc', 'FOREST harbour-lmc');
  await editor.diagnostics('board.icb');
  expect((await conformance(editor)).slips).toBeGreaterThan(0);
  expect(await conformance(editor, 'none.icb')).toBeNull();
  expect(await conformance(editor, 'icb-vocabulary:/roles.icb')).toBeNull();
});
