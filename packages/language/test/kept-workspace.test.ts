/** Files that stay open: what an edit looks for anew, and what it does not. */
import { createWorkspace } from '@icb/language/editing';
import { expect, test } from 'vitest';

const board = (more = '') => ({
  uri: 'file:///w/board.icb',
  text: `import "places.icb"\n${more}icb a "A" {\n  board {\n    chair {\n      appointed by county\n    }\n  }\n}\n`,
});
const places = { uri: 'file:///w/places.icb', text: 'organisations {\n  county-council county "County"\n}\n' };

test('an import that was found is not looked for again at each letter, but when it goes, and when it comes back', async () => {
  const loads: string[] = [];
  let isThere = true;
  const workspace = createWorkspace({
    load: async (path) => {
      loads.push(path);
      return isThere && path === 'places.icb' ? places : { problem: 'missing' };
    },
  });
  const told = async () => (await workspace.read(board().uri))?.findings.map(({ rule }) => rule);
  workspace.set(places);
  workspace.set(board());
  expect(await told()).toEqual([]);
  expect(loads).toEqual(['places.icb']);

  workspace.set(board('\n'));
  expect(await told()).toEqual([]);
  workspace.set(board('import "other.icb"\n'));
  expect(await told()).toEqual(['language/import']);
  workspace.set(board('\n\n'));
  expect(await told()).toEqual([]);
  expect(loads).toEqual(['places.icb', 'other.icb']);

  isThere = false;
  workspace.remove(places.uri);
  expect(await told()).toEqual(['language/import']);
  workspace.set(board('\n\n\n'));
  expect(await told()).toEqual(['language/import']);

  isThere = true;
  workspace.set(places);
  workspace.retryImports();
  expect(await told()).toEqual([]);
});
