/** Files read in parts say what they say together, and are let go when they have been taken. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createLanguage, type Host, type SourceFile } from '@icb/language';
import { expect, test } from 'vitest';

const organisations = {
  uri: 'file:///w/organisations.icb',
  text: 'organisations {\n  county-council uppertier "County"\n}\n',
};

/** Boards that import organisations, and a partnership for each that imports its board. One pair imports each other. */
function workspace(boards: number): SourceFile[] {
  const files = Array.from({ length: boards }, (_, index) => [
    {
      uri: `file:///w/board-${index}.icb`,
      text: `import "organisations.icb"\n${index === 3 ? 'import "partnership-3.icb"\n' : ''}icb board-${index} "Board ${index}" {\n  board {\n    partner council {\n      nominated jointly by county\n    }\n    chair {\n      appointed by nobody-known\n    }\n  }\n}\n`,
    },
    {
      uri: `file:///w/partnership-${index}.icb`,
      text: `import "board-${index}.icb"\nimport "missing.icb"\nicp partnership-${index} "Partnership ${index}" for board-${index} {\n}\n`,
    },
  ]).flat();
  return [organisations, ...files];
}

function hostOf(files: readonly SourceFile[]): Host {
  return {
    load: async (path) => {
      // (What a turn of the event loop has looked at weakly stays until its end.)
      await new Promise((resolve) => setImmediate(resolve));
      return files.find(({ uri }) => uri === `file:///w/${path}`) ?? { problem: 'missing' };
    },
  };
}

test('they say the same as when they are read together, in the same order', async () => {
  const files = workspace(80);
  const together = await createLanguage(hostOf(files)).read(files);
  const apart = await createLanguage(hostOf(files)).readInParts(files, (part) => part);
  expect(apart.map(({ findings }) => findings)).toEqual(together.map(({ findings }) => findings));
  expect(apart.map(({ constitution }) => constitution)).toEqual(together.map(({ constitution }) => constitution));
  expect(together.flatMap(({ findings }) => findings).length).toBeGreaterThan(80);
});

test('what has been taken is let go', async () => {
  setFlagsFromString('--expose-gc');
  const sweep = runInNewContext('gc') as () => void;
  const files = workspace(300);
  const read: WeakRef<object>[] = [];
  const there: number[] = [];
  await createLanguage(hostOf(files)).readInParts(files, (part) => {
    sweep();
    there.push(read.filter((each) => each.deref()).length);
    read.push(...part.flatMap(({ constitution }) => (constitution ? [new WeakRef(constitution)] : [])));
    return [];
  });
  expect(read).toHaveLength(600);
  expect(there).toHaveLength(38);
  expect(Math.max(...there)).toBeLessThan(60);
});
