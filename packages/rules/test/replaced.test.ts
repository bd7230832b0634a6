/** Which rules stand in for which: one of the same pack, or of none that is an Act; and on which day, for what. */
import type { Constitution } from '@icb/language';
import { describe, expect, it } from 'vitest';
import { judge, loadPacks } from '../src/index.ts';
import { read } from './judging.ts';

const pack = (name: string, head: string, ...rules: string[]): { uri: string; text: string } => ({
  uri: `file:///${name}.icbrules`,
  text: `pack ${name} "Pack" language 1 {\n${head}\n  source ours "Ours" no public address\n${rules.join('\n')}\n}\n`,
});
const rule = (name: string, clauses = ''): string =>
  `  rule ${name} "Rule" {\n    ${clauses}\n    obligation ask\n    cites ours "1" verified source\n    require some partner\n    otherwise "No partner."\n  }`;

async function states(packs: readonly { uri: string; text: string }[], day = '2026-11-21', kind = 'icb') {
  const { packs: loaded } = await loadPacks(packs);
  const { constitution } = await read(`${kind} x "NHS X" {}\n`);
  return Object.fromEntries(judge(constitution as Constitution, loaded, day).states);
}

describe('a rule that stands in for another', () => {
  it('takes its place, if that is of no Act', async () => {
    const packs = [pack('one', '', rule('old')), pack('two', '', rule('new', 'replaces one/old'))];
    expect(await states(packs)).toEqual({ 'two/new': 'open' });
    expect(await states([...packs].reverse())).toEqual({ 'two/new': 'open' });
  });

  it('of another pack takes the place of none of an Act: that pack is refused', async () => {
    const packs = [pack('one', '  act', rule('old')), pack('two', '', rule('new', 'replaces one/old'))];
    expect(await states(packs)).toEqual({ 'one/old': 'open' });
  });

  it('of the same Act does', async () => {
    const packs = [pack('one', '  act', rule('old'), rule('new', 'replaces one/old'))];
    expect(await states(packs)).toEqual({ 'one/new': 'open' });
  });

  it.each([
    ['2026-03-31', { 'one/old': 'open', 'two/new': 'not-in-force' }],
    ['2026-04-01', { 'two/new': 'open' }],
  ])('does so from its first day: on %s', async (day, wanted) => {
    const packs = [
      pack('one', '', rule('old')),
      pack('two', '', rule('new', 'in force from 2026-04-01\n    replaces one/old')),
    ];
    expect(await states(packs, day)).toEqual(wanted);
  });

  it('does so for what it applies to', async () => {
    const packs = [pack('one', '', rule('old')), pack('two', '', rule('new', 'applies to icp\n    replaces one/old'))];
    expect(await states(packs)).toEqual({ 'one/old': 'open' });
    expect(await states(packs, '2026-11-21', 'icp')).toEqual({ 'two/new': 'open' });
  });
});
