/** What is remembered of a file rests on more than the file: each of these is seen to have changed. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { anew, asked, keepingApart, seenFrom } from './asked-again.ts';
import { temporaryFolder } from './temporary-folder.ts';

vi.mock(import('../src/check/by-pieces.ts'), { spy: true });

beforeEach(keepingApart);

const ours = (obligation: string): string =>
  `pack ours "Ours" language 1 {\n  source law "A law" no public address\n  rule area "The area" {\n    obligation ${obligation}\n    cites law "1" verified primary\n    require area\n  }\n}\n`;
const board = (name: string): string => `icb ${name} "NHS ${name}" {\n}\n`;

describe('it is seen that there is another', () => {
  const north = `import "shared.icb"\n${board('north').replace('\n}', '\n  board { partner p { from t } }\n}')}`;
  const trusts = (name: string): string => `organisations {\n  nhs-trust ${name} "${name}"\n}\n`;
  const files = {
    'a/north.icb': north,
    'a/shared.icb': trusts('t'),
    'b/north.icb': north,
    'b/shared.icb': trusts('u'),
    'c/north.icb': `import "../a/shared.icb"\n${north.replace(/^.*\n/, '')}`,
    'd/icb.config.json': '{ "packs": ["ours.icbrules"] }',
    'd/ours.icbrules': ours('ask'),
    'd/north.icb': board('north'),
  };
  const changes: Readonly<
    Record<string, { args: string[]; before?: (to: string) => void; change: (to: string) => void }>
  > = {
    'pack of rules': {
      args: ['d'],
      change: (folder) => writeFileSync(join(folder, 'd/ours.icbrules'), ours('should')),
    },
    'end of a link, though it says the same': {
      args: ['link.icb', 'd'],
      before: (folder) => symlinkSync('a/north.icb', join(folder, 'link.icb')),
      change: (folder) => {
        rmSync(join(folder, 'link.icb'));
        symlinkSync('b/north.icb', join(folder, 'link.icb'));
      },
    },
    'end of a link that is imported': {
      args: ['e'],
      before: (folder) => {
        mkdirSync(join(folder, 'e'));
        writeFileSync(join(folder, 'e/north.icb'), north);
        symlinkSync('../a/shared.icb', join(folder, 'e/shared.icb'));
      },
      change: (folder) => {
        rmSync(join(folder, 'e/shared.icb'));
        symlinkSync('../b/shared.icb', join(folder, 'e/shared.icb'));
      },
    },
    'file, where a link was': {
      args: ['d'],
      before: (folder) => symlinkSync('../a/north.icb', join(folder, 'd/link.icb')),
      change: (folder) => {
        rmSync(join(folder, 'd/link.icb'));
        writeFileSync(join(folder, 'd/link.icb'), north);
      },
    },
    'link that leads nowhere, where nothing was': {
      args: ['link.icb', 'd'],
      change: (folder) => symlinkSync('nowhere.icb', join(folder, 'link.icb')),
    },
    'border of the workspace': {
      args: ['c'],
      change: (folder) => mkdirSync(join(folder, 'c/.git')),
    },
    'file behind a link, of a name that is no constitution’s': {
      args: ['link.icb', 'notes.txt.icb'],
      before: (folder) => {
        writeFileSync(join(folder, 'notes.txt.icb'), board('one'));
        writeFileSync(join(folder, 'notes.txt'), board('two'));
        symlinkSync('notes.txt', join(folder, 'link.icb'));
      },
      change: (folder) => writeFileSync(join(folder, 'notes.txt.icb'), board('three')),
    },
  };
  test.each(Object.entries(changes))('%s', async (_, { args, before = () => undefined, change }) => {
    const folder = temporaryFolder(files);
    const question = ['check', ...args];
    before(folder);
    const found = await asked(question, seenFrom(folder));
    expect(found).toEqual(await anew(question, seenFrom(folder)));
    change(folder);
    const now = await anew(question, seenFrom(folder));
    expect(now, 'The change changes nothing.').not.toEqual(found);
    expect(await asked(question, seenFrom(folder))).toEqual(now);
  });
});
