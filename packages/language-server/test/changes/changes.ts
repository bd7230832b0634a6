/** What can happen to a workspace, at random: files written, renamed, deleted, opened, edited, saved and closed. */
import fc from 'fast-check';
import { FileChangeType } from 'vscode-languageserver';
import { opened, type Running, type Standing, uriOf } from './workspace.ts';

export type Change =
  | { readonly what: 'open' | 'close' | 'save' | 'remove'; readonly name: string }
  | { readonly what: 'write'; readonly name: string; readonly text: string }
  | { readonly what: 'rename'; readonly name: string; readonly to: string }
  | { readonly what: 'edit'; readonly name: string; readonly at: number; readonly cut: number; readonly put: string }
  /** Until so much time has passed, or until the server has dealt with everything. */
  | { readonly what: 'pause'; readonly ms: number | 'until settled' };

const constitutions = ['a.icb', 'b.icb', 'part/c.icb', 'shared.icb', 'terms.icb'];
const settings = ['icb.config.json', 'part/icb.config.json'];
const rules = ['ours.icbrules'];
const all = [...constitutions, ...settings, ...rules];

/** Texts that a file of that name may have: each refers to the others. */
const texts: Readonly<Record<string, readonly string[]>> = {
  'a.icb': [board('a', 'import "shared.icb"\nimport "terms.icb"\n'), board('a', 'import "missing.icb"\n'), ''],
  'b.icb': [board('b', 'import "shared.icb"\n'), board('b', 'import "a.icb"\n')],
  'part/c.icb': [board('c', ''), board('c', 'import "../shared.icb"\n')],
  'shared.icb': [
    'import "terms.icb"\norganisations {\n  lmc local-lmc "Local Medical Committee"\n}\n',
    'organisations {\n  nhs-trust local-lmc "A trust of another kind"\n}\n',
    'organisations {\n  lmc other-lmc "Other"\n',
  ],
  'terms.icb': [
    'profession healer "Healer" is doctor {}\n',
    'profession healer "Healer" {}\nprofession healer "Healer" {}\n',
    'role healer "Healer" {}\n',
  ],
  'icb.config.json': [
    '{ "packs": ["ours.icbrules"] }',
    '{ "packs": ["ours.icbrules"], "use": { "bma": false }, "severities": { "ours/named": "error" } }',
    '{ "use": { "statute": false, "nobody": true } }',
    '{ "asAt": "2023-01-01" ',
  ],
  'part/icb.config.json': ['{ "use": { "lmc": false } }', '{}'],
  'ours.icbrules': [
    pack('some seat where must be healer', 'Somebody heals.'),
    pack('some policy', 'There is a policy.'),
    pack('some unheard-of thing', 'Nothing.'),
    'pack ours "Ours" language 1 {',
  ],
};

function board(name: string, imports: string): string {
  return `${imports}icb ${name} "NHS ${name} Integrated Care Board" {
  board {
    chair {
      appointed by nhs-england with approval of secretary-of-state
    }
    other member gp "General practitioner" {
      represents local-lmc
      must be healer
    }
  }
  explain ours/named because "We do otherwise."
}
`;
}

function pack(required: string, title: string): string {
  return `pack ours "Ours" language 1 {
  description "Our own."
  source us "Ourselves" no public address
  rule named "${title}" {
    applies to icb
    obligation ask
    cites us "1" verified source
    require ${required}
  }
}
`;
}

const put = [
  '',
  '',
  'x',
  ' ',
  '\n',
  '}',
  '{',
  '"',
  'healer',
  'local-lmc',
  'other-lmc',
  'import "b.icb"\n',
  'chair',
  ',',
];

/** Those that others import, more often: what happens to them shows elsewhere. */
const name = fc.constantFrom(...all, 'shared.icb', 'shared.icb', 'terms.icb', 'terms.icb');
const withText = name.chain((each) => fc.constantFrom(...(texts[each] ?? []).map((text) => ({ name: each, text }))));

const pause: fc.Arbitrary<Change> = fc.record({
  what: fc.constant('pause'),
  ms: fc.oneof(fc.nat(30), fc.constant('until settled' as const)),
});

const one: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('open' as const), name }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constantFrom('close' as const, 'save' as const), name }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('remove' as const), name }) },
  { weight: 4, arbitrary: withText.map((each) => ({ what: 'write' as const, ...each })) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('rename' as const),
      name: fc.constantFrom(...constitutions),
      to: fc.constantFrom(...constitutions),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      what: fc.constant('edit' as const),
      name,
      at: fc.nat(1000),
      cut: fc.nat(12),
      put: fc.constantFrom(...put),
    }),
  },
  { weight: 4, arbitrary: pause },
);

/** A file that goes and comes back, perhaps as another. */
const gone: fc.Arbitrary<Change[]> = fc
  .tuple(withText, pause)
  .map(([file, meanwhile]) => [{ what: 'remove', name: file.name }, meanwhile, { what: 'write', ...file }]);

export const changes: fc.Arbitrary<Change[]> = fc
  .array(fc.oneof({ weight: 10, arbitrary: one.map((each) => [each]) }, { weight: 1, arbitrary: gone }), {
    minLength: 1,
    maxLength: 25,
    size: 'max',
  })
  .map((each) => each.flat());

/** Where each sequence begins. */
export function beginning(): Standing {
  return { disk: new Map(all.map((each) => [each, texts[each]?.[0] ?? ''])), open: new Map() };
}

/** Lets it happen: to what stands, and by what an editor would tell the server. What cannot happen as things stand, does not. */
export async function happen(change: Change, standing: Standing, server: Running): Promise<void> {
  if (change.what === 'pause') {
    const { ms } = change;
    await (ms === 'until settled' ? server.settled() : new Promise((resolve) => setTimeout(resolve, ms)));
    return;
  }
  const { name } = change;
  const { disk, open } = standing;
  const file = open.get(name);
  switch (change.what) {
    case 'open':
      if (!file) openFile(name, disk.get(name) ?? '', standing, server);
      return;
    case 'close':
      if (file) close(name, standing, server);
      return;
    case 'save':
      if (!file) return;
      write(name, file.text, standing, server);
      server.notify('textDocument/didSave', { textDocument: { uri: uriOf(name) } });
      return;
    case 'write':
      write(name, change.text, standing, server);
      return;
    case 'remove':
      if (disk.delete(name)) tell(server, name, FileChangeType.Deleted);
      return;
    case 'rename': {
      const text = disk.get(name);
      if (text === undefined || name === change.to) return;
      if (file) close(name, standing, server);
      if (open.has(change.to)) close(change.to, standing, server);
      disk.delete(name);
      disk.set(change.to, text);
      server.notify('workspace/didChangeWatchedFiles', {
        changes: [
          { uri: uriOf(name), type: FileChangeType.Deleted },
          { uri: uriOf(change.to), type: FileChangeType.Created },
        ],
      });
      if (file) openFile(change.to, file.text, standing, server);
      return;
    }
    case 'edit':
      if (file) edit(change, file, server);
  }
}

function openFile(name: string, text: string, { open }: Standing, server: Running): void {
  open.set(name, { text, version: 1 });
  server.notify('textDocument/didOpen', opened(name, text, 1));
}

function close(name: string, { open }: Standing, server: Running): void {
  open.delete(name);
  server.notify('textDocument/didClose', { textDocument: { uri: uriOf(name) } });
}

function write(name: string, text: string, { disk }: Standing, server: Running): void {
  const type = disk.has(name) ? FileChangeType.Changed : FileChangeType.Created;
  disk.set(name, text);
  tell(server, name, type);
}

function tell(server: Running, name: string, type: FileChangeType): void {
  server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type }] });
}

function edit(
  { name, at, cut, put }: Extract<Change, { what: 'edit' }>,
  file: { text: string; version: number },
  server: Running,
): void {
  const offset = Math.min(Math.floor((at / 1000) * file.text.length), file.text.length);
  const end = Math.min(offset + cut, file.text.length);
  const range = { start: positionOf(file.text, offset), end: positionOf(file.text, end) };
  file.text = file.text.slice(0, offset) + put + file.text.slice(end);
  file.version += 1;
  server.notify('textDocument/didChange', {
    textDocument: { uri: uriOf(name), version: file.version },
    contentChanges: [{ range, text: put }],
  });
}

function positionOf(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
