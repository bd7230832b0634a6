/** What a constitution sees of others: the areas of those in files that it imports. */
import { expect, it } from 'vitest';
import { readWorkspace } from './workspace.ts';

it('sees the areas of the constitutions that it imports, and of no others', async () => {
  const { 'a.icb': file } = await readWorkspace({
    'a.icb': 'import "b.icb"\nimport "councils.icb"\nicb a "A" {\n  area covers shared\n}\n',
    'b.icb':
      'import "councils.icb"\nicb b "B" {\n  area "B" covers shared {\n    county-council b-cc "B Council" in part\n  }\n}\n',
    'c.icb': 'icb c "C" {\n  area {\n    county-council c-cc "C Council"\n  }\n}\n',
    'councils.icb': 'organisations {\n  unitary-authority shared "Shared Council" ons E06000001\n}\n',
  });
  const neighbours = file?.constitution?.neighbours ?? [];
  expect(neighbours.map(({ kind, name, title }) => [kind, name, title])).toEqual([['icb', 'b', 'B']]);
  const [one, other] = neighbours[0]?.area ?? [];
  expect([one?.name, one?.title?.value, one?.inPart !== undefined]).toEqual(['b-cc', 'B Council', true]);
  expect([other?.name, other?.uri, other?.codes[0]?.code]).toEqual([
    'shared',
    'file:///workspace/councils.icb',
    'E06000001',
  ]);
  // one party, however many refer to it
  expect(file?.constitution?.area?.covers[0]?.party).toBe(other);
});
