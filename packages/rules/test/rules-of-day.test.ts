/** How rules stand on a day whatever a constitution says, and what others may know of them. */
import { builtInTerms, type Constitution, readRules } from '@icb/language';
import { describe, expect, it } from 'vitest';
import { type Judgement, judge, prepare, type ReadyPack } from '../src/index.ts';
import { ruleWith } from '../src/prepare.ts';
import { read } from './judging.ts';

/** A pack as it is read, whatever is wrong with it. */
function pack(name: string, head: string, ...rules: string[]): ReadyPack {
  const text = `pack ${name} "Pack" language 1 {\n${head}\n  source law "A law" no public address\n${rules.join('\n')}\n}\n`;
  const { packs } = readRules({ uri: `file:///${name}.icbrules`, text });
  return prepare(packs[0] as never, builtInTerms()).ready;
}
const rule = (name: string, clauses: string): string => `  rule ${name} "Rule" {\n    ${clauses}\n  }`;
const noPartner = 'cites law "1" verified primary require some partner';

async function judged(packs: readonly ReadyPack[], lines = '', day = '2026-11-21', kind = 'icb'): Promise<Judgement> {
  const { constitution } = await read(`${kind} x "NHS X" {\n${lines}}\n`);
  return judge(constitution as Constitution, packs, day);
}

describe('of a rule that is not asked', () => {
  it.each([
    ['should applies to icp', false, true],
    ['background', false, true],
    ['should in force from 2027-01-01', false, true],
    ['should not checkable because "Nobody can see it."', undefined, true],
    ['must not checkable because "Nobody can see it."', undefined, false],
  ])('%s: it is unmet: %s, may be explained: %s', async (clauses, unmet, explainable) => {
    const { rules } = await judged([pack('one', '', rule('r', `obligation ${clauses} ${noPartner}`))]);
    expect(rules.get('one/r')).toEqual({ unmet, explainable });
  });

  it('since another stands in for it, or it is switched off, nobody can tell', async () => {
    const old = pack('one', '', rule('old', `obligation ask ${noPartner}`));
    const other = pack('two', '', rule('new', `replaces one/old obligation ask ${noPartner}`));
    const replaced = await judged([old, other]);
    expect([replaced.states.get('one/old'), replaced.rules.get('one/old')]).toEqual([
      undefined,
      { unmet: undefined, explainable: true },
    ]);
    const off = { ...old, rules: old.rules.map((each) => ruleWith(each, { severity: 'off' })) };
    const without = await judged([off]);
    expect([[...without.states], without.findings]).toEqual([[], []]);
    expect(without.rules.get('one/old')).toEqual({ unmet: undefined, explainable: true });
  });
});

describe('what an Act asks for', () => {
  const act = pack(
    'act',
    '  act',
    rule('old', `obligation must ${noPartner}`),
    rule('other', `obligation must ${noPartner}`),
  );
  it.each([
    ['two', '', 'replaces act/old', ['act/old', 'act/other', 'two/new']],
    ['actual', '', 'replaces act/old', ['act/old', 'act/other', 'actual/new']],
    ['two', '', 'replaces two/gone', ['act/old', 'act/other', 'two/new']],
  ])('is asked, whatever rule of %s would stand in for it', async (name, head, replaces, asked) => {
    const other = pack(name, head, rule('new', `${replaces} obligation ask ${noPartner}`));
    expect([...(await judged([act, other])).states.keys()]).toEqual(asked);
    expect([...(await judged([other, act])).states.keys()].toSorted()).toEqual(asked);
  });

  it('can be asked by another rule of its own', async () => {
    const own = pack(
      'act',
      '  act',
      rule('old', `obligation must ${noPartner}`),
      rule('new', `replaces act/old obligation must ${noPartner}`),
    );
    expect([...(await judged([own])).states.keys()]).toEqual(['act/new']);
  });
});

describe('the same packs', () => {
  const packs = [
    pack(
      'one',
      '',
      rule('early', `in force until 2026-03-31 obligation must ${noPartner}`),
      rule('late', `in force from 2026-04-01 applies to icp obligation must ${noPartner}`),
    ),
  ];
  it.each([
    ['2026-03-31', 'icb', { 'one/early': 'open' }],
    ['2026-04-01', 'icb', { 'one/early': 'not-in-force' }],
    ['2026-04-01', 'icp', { 'one/late': 'open' }],
    ['2026-03-31', 'icp', { 'one/late': 'not-in-force' }],
    ['2026-03-31', 'icb', { 'one/early': 'open' }],
  ])('stand otherwise on %s for an %s: %j', async (day, kind, states) => {
    const packsForBoards = Object.fromEntries((await judged(packs, '', day, kind)).states);
    expect(packsForBoards).toMatchObject(states);
  });
});

it('rules that rest on others are judged after them, wherever they stand', async () => {
  const rests = rule('first', 'obligation should require no explanation where unneeded');
  const packs = [pack('one', '', rests, rule('second', `obligation ask ${noPartner}`))];
  const explain = '  explain one/second because "Not yet."\n';
  expect((await judged(packs, explain)).states.get('one/first')).toBe('met');
  const partner = `${explain}  board {\n    partner p {}\n  }\n`;
  expect((await judged(packs, partner)).states.get('one/first')).toBe('open');
});
