/** A workspace in which anything may change: files, what they import, settings, packs, what git ignores, the baseline. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Random } from '@icb/language/testing';

const board = (name: string, lines = '', imports = ''): string =>
  `${imports}icb ${name} "NHS ${name} — the Board" {\n${lines}}\n`;
const trusts = (...names: readonly string[]): string =>
  `organisations {\n${names.map((name) => `  nhs-trust ${name} "${name} NHS Trust"\n`).join('')}}\n`;
const ours = (obligation: string): string =>
  `pack ours "Ours" language 1 {\n  source law "A law" no public address\n  rule area "The area" {\n    obligation ${obligation}\n    cites law "1" verified primary\n    require area\n  }\n}\n`;
const seat = (from: string): string => `  board {\n    chair {}\n    partner p { from ${from} }\n  }\n`;

const boards = [
  board('north'),
  board('south', '  in force from 2030-01-01\n'),
  board('north', seat('nhs-trust')),
  board('west', '  area "The county" {\n  }\n  explain statute/chair "We — shall have one."\n'),
  board('east', seat('t'), 'import "shared.icb"\n'),
  board('east', seat('u'), 'import "a/shared.icb"\nimport "link.icb"\n'),
  board('east', seat('t'), 'import "../shared.icb"\n'),
  board('fifth', '', 'import "deep.icb"\nimport "none.icb"\n'),
  trusts('v'),
  '',
  'icb x "NHS',
];
const shared = [
  trusts('t'),
  trusts('u'),
  trusts('t', 'u'),
  `import "north.icb"\n${trusts('t')}`,
  'organisations {\n  nhs-tr',
];
const knownOf = (name: string): string =>
  JSON.stringify({ version: 1, files: { [name]: { 'language/unresolved-name': [''], 'bma/lmc-board': [''] } } });

/** What may stand in each file. Whatever is not among them is a board. */
const contents: Readonly<Record<string, readonly (string | Uint8Array)[]>> = {
  'shared.icb': shared,
  'a/shared.icb': shared,
  'a/deep.icb': [`import "shared.icb"\n${trusts('w')}`, trusts('w')],
  'deep.icb': [`import "a/deep.icb"\n${trusts('w')}`, `import "deep.icb"\n${trusts('w')}`],
  'icb.config.json': [
    '{}',
    '{ "use": { "bma": false } }',
    '{ "packs": ["ours.icbrules"] }',
    '{ "packs": ["ours.icbrules"], "severities": { "ours/area": "error", "lmc/lmc-role": "off" } }',
    '{ "asAt": "2022-07-01" }',
    '{ "use": ',
  ],
  'a/icb.config.json': [
    '{}',
    '{ "use": { "statute": true, "health-bill-2026": true } }',
    '{ "packs": ["ours.icbrules"] }',
  ],
  'ours.icbrules': [ours('ask'), ours('should'), 'pack ours "Ours" langua'],
  'a/ours.icbrules': [ours('should')],
  '.gitignore': ['a\n', 'north*\n', '!a\n'],
  'icb-baseline.json': [knownOf('north.icb'), knownOf('gone.icb'), '{'],
  'binary.icb': [new Uint8Array([1, 0, 2]), board('binary')],
};
const boardNames = ['north.icb', 'south.icb', 'a/north.icb', 'a/b/east.icb', 'Ångström & Co.icb', 'link.icb'];
const names = [...boardNames, ...boardNames, ...Object.keys(contents), 'icb.config.json', 'ours.icbrules'];

/** Changes one thing in the folder, and tells what. */
export function changeSomething(folder: string, random: Random): string {
  const name = random.pick(names);
  const file = join(folder, name);
  const kinds = [
    'write',
    'write',
    'write',
    'write',
    'delete',
    'rename',
    'same size',
    'link',
    'folder',
    'mark',
  ] as const;
  const kind = random.pick(kinds);
  if (kind === 'write') put(file, random.pick(contents[name] ?? boards));
  if (kind === 'delete') rmSync(file, { recursive: true, force: true });
  if (kind === 'rename') {
    const other = join(folder, random.pick(boardNames));
    if (existsSync(file) && !existsSync(other)) {
      mkdirSync(dirname(other), { recursive: true });
      renameSync(file, other);
    }
  }
  if (kind === 'same size') {
    // Neither its size nor the time of its last change tells that it is another.
    const old = new Date('2020-01-01');
    put(join(folder, 'south.icb'), board(random.pick(['one', 'two'])));
    utimesSync(join(folder, 'south.icb'), old, old);
  }
  if (kind === 'link') {
    const link = join(folder, random.pick(['link.icb', 'a/link.icb', 'shared.icb']));
    rmSync(link, { recursive: true, force: true });
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(random.pick(['north.icb', 'a/shared.icb', 'nowhere.icb', 'deep.icb']), link);
  }
  if (kind === 'folder') {
    const folders = [join(folder, 'a'), join(folder, 'c')] as const;
    const [from, to] = random.chance(0.5) ? folders : [folders[1], folders[0]];
    if (existsSync(from)) {
      rmSync(to, { recursive: true, force: true });
      renameSync(from, to);
    } else mkdirSync(from);
  }
  if (kind === 'mark') {
    const mark = join(folder, random.pick(['.git', 'a/.git']));
    if (existsSync(mark)) rmSync(mark, { recursive: true });
    else mkdirSync(mark, { recursive: true });
  }
  return `${kind} ${name}`;
}

/** A file in the place of whatever was there. */
function put(file: string, content: string | Uint8Array): void {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true });
  const name = file.slice(folder.length + 1);
  const there = readdirSync(folder, { withFileTypes: true }).find((entry) => entry.name === name);
  // (To write into a link would change what it leads to.)
  if (there && !there.isFile()) rmSync(file, { recursive: true });
  writeFileSync(file, content);
}
