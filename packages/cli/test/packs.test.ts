import { loadPacks, notChecked } from '@icb/rules';
import { describe, expect, test } from 'vitest';
import { choosePacks } from '../src/packs/choose.ts';
import { faultSentences, fileNameOf } from '../src/packs/faults.ts';
import { packFile } from './pack-file.ts';
import { checkedFile } from './report-of.ts';

const files = [
  packFile('act', { first: 'act' }),
  packFile('bill', { first: 'off by default' }),
  packFile('college', {}),
  packFile('broken', { require: 'qorum' }),
];

/** The names of the packs that are chosen, left out and refused. */
async function choose(...names: string[]): Promise<unknown> {
  const chosen = choosePacks(await loadPacks(files), names);
  if ('error' in chosen) return chosen.error;
  const { packs, leftOut, refused } = chosen;
  return [packs.map(({ pack }) => pack.name), leftOut.map(({ pack }) => pack.name), refused];
}

describe('the packs that judge', () => {
  test('are all but those that are off by default', async () => {
    expect(await choose()).toEqual([['act', 'college'], ['bill'], ['broken']]);
  });

  test('are those that are named, in the order in which they come', async () => {
    expect(await choose('college', 'bill', 'college')).toEqual([['bill', 'college'], ['act'], []]);
    expect(await choose('broken')).toEqual([[], ['act', 'bill', 'college'], ['broken']]);
  });

  test('are none where only the language is to be checked', async () => {
    expect(await choose('language')).toEqual([[], ['act', 'bill', 'college'], []]);
  });

  test('have names: of one that there is not, the nearest is suggested, or else all are listed', async () => {
    expect(await choose('act', 'colege')).toBe('There is no pack called `colege`. Did you mean `college`?');
    expect(await choose('unheard-of')).toBe(
      'There is no pack called `unheard-of`. There are `act`, `bill`, `college` and `broken`.',
    );
  });
});

test('what stands in an Act and did not judge is said, where it applies; and what was refused', async () => {
  const loaded = await loadPacks(files);
  const board = checkedFile('a.icb', '');
  const organisations = { ...board, constitution: undefined };
  const of = (checked: readonly Pick<typeof board, 'constitution'>[], ...names: string[]): string[] => {
    const chosen = choosePacks(loaded, names);
    if ('error' in chosen) throw new Error(chosen.error);
    return notChecked(checked.map(({ constitution }) => ({ kind: constitution?.kind, ...chosen })));
  };
  expect(of([board], 'college')).toEqual(['act']);
  expect(of([organisations], 'college')).toEqual([]);
  expect(of([board], 'act')).toEqual([]);
  expect(of([organisations])).toEqual(['broken']);
});

test('a fault is told with its file and line', async () => {
  const { faults } = await loadPacks(files);
  expect(faultSentences(faults)).toMatch(/^icb: broken\.icbrules, line \d+: [^\n]*qorum[^\n]*\nicb: A pack [^\n]*\n$/);
  expect(faultSentences([])).toBe('');
});

test('a file is called by the last part of its address', () => {
  expect(fileNameOf('file:///home/a/Our%20college.icbrules')).toBe('Our college.icbrules');
  expect(fileNameOf('icb-pack:/100%.icbrules')).toBe('100%.icbrules');
});
