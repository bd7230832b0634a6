/** How files looked, told by what they hold or by a sum of it: either way a change is seen. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { haveChanged, inBrief, isToldAsText, type Looks, lookAtFile, looksTheSame } from '../src/files/look.ts';
import { isAsBefore, noteFile, noting } from '../src/files/looks.ts';
import { temporaryFolder } from './temporary-folder.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => `${name}.icb`);
const textOf = (name: string): string => `Ångström ${name}\n`.repeat(1500);

function filesIn(folder: string): string[] {
  return names.map((name) => join(folder, name));
}

const manyFiles = (): string => temporaryFolder(Object.fromEntries(names.map((name) => [name, textOf(name)])));

async function looksAt(files: readonly string[], before?: Looks): Promise<Looks> {
  return (await noting(async () => files.forEach(noteFile), before)).looks;
}

test('of few files it is noted what they hold, of the others a sum', async () => {
  const looks = await looksAt(filesIn(manyFiles()));
  expect([...looks.values()].map(isToldAsText)).toEqual([true, true, true, true, true, false, false, false]);
});

test('what would take much room is summed up, and is still known again', async () => {
  const files = filesIn(manyFiles());
  const looks = inBrief(await looksAt(files));
  expect([...looks.values()].some(isToldAsText)).toBe(false);
  expect(haveChanged(looks)).toBe(false);
  const { result } = await noting(async () => files.map(isAsBefore), looks);
  expect(result).toEqual(files.map(() => true));
});

test.each(['text', 'sum'] as const)('a change is seen by its %s', (telling) => {
  const [file = ''] = filesIn(manyFiles());
  const look = lookAtFile(file, telling);
  expect(looksTheSame(file, look)).toBe(true);
  for (const text of [textOf('b.icb'), `${textOf('a.icb')} `, '']) {
    writeFileSync(file, text);
    expect(looksTheSame(file, look)).toBe(false);
  }
  writeFileSync(file, textOf('a.icb'));
  expect(looksTheSame(file, look)).toBe(true);
});

test('what has not changed is taken from before, and what has is told anew', async () => {
  const folder = manyFiles();
  const before = inBrief(await looksAt(filesIn(folder)));
  writeFileSync(join(folder, 'c.icb'), 'c');
  const now = await looksAt(filesIn(folder), before);
  const other = [...now].filter(([path, { as }]) => before.get(path)?.as !== as);
  expect(other.map(([path, look]) => [path, isToldAsText(look)])).toEqual([[join(folder, 'c.icb'), true]]);
});
