/** A rule that does not count is not evaluated: counted where its question is put, and in what is told of it. */
import type { Constitution } from '@icb/language';
import { describe, expect, it } from 'vitest';
import { configured, judge, noSettings, type ReadyPack, readSettings } from '../src/index.ts';
import { ruleWith } from '../src/prepare.ts';
import { exampleText, loaded, pack, readAs, TODAY } from './packs/built-in.ts';

const northshire = (await readAs('northshire.icb', exampleText('northshire.icb'))).constitution as Constitution;
const partnership = (await readAs('northshire-partnership.icb', exampleText('northshire-partnership.icb')))
  .constitution as Constitution;

/** Which rules are evaluated: by their questions, and by what `around` is told. */
function evaluated(constitution: Constitution, packs: readonly ReadyPack[], day = TODAY): ReadonlySet<string> {
  const asked = new Set<string>();
  const counting = packs.map((each) => ({
    ...each,
    rules: each.rules.map((rule) => {
      const { requirement } = rule;
      if (!requirement) return rule;
      const counted: typeof requirement = (...scope) => {
        asked.add(rule.id);
        return requirement(...scope);
      };
      return ruleWith(rule, { requirement: counted });
    }),
  }));
  const told: string[] = [];
  judge(constitution, counting, day, (id, work) => {
    told.push(id);
    return work();
  });
  expect(told.toSorted(), 'Each is told once, and no other.').toEqual([...asked].sort());
  return asked;
}

const settings = (text: string) => configured(loaded.packs, readSettings(text).settings);

describe('it does not run', () => {
  it('if it was switched off', () => {
    const all = evaluated(northshire, loaded.packs);
    const off = ['bma/lmc-board', 'drafting/section-order', 'lmc/lmc-support'];
    for (const id of off) expect(all).toContain(id);
    const { packs, problems } = settings(
      JSON.stringify({ severities: Object.fromEntries(off.map((id) => [id, 'off'])) }),
    );
    expect(problems).toEqual([]);
    const left = evaluated(northshire, packs);
    expect([...all].filter((id) => !left.has(id)).sort()).toEqual(off.toSorted());
  });

  it('if its pack was switched off, or not chosen', () => {
    const { on } = settings('{ "use": { "bma": false, "lmc": false } }');
    const packsRun = (packs: readonly ReadyPack[]): string[] =>
      [...new Set([...evaluated(northshire, packs)].map((id) => id.split('/')[0] as string))].sort();
    expect(packsRun(configured(loaded.packs, noSettings).on)).toEqual(expect.arrayContaining(['bma', 'lmc']));
    expect(packsRun(on).filter((name) => ['bma', 'lmc'].includes(name))).toEqual([]);
    expect(packsRun([pack('nhs-act')])).toEqual(['nhs-act']);
  });

  it.each(['2019-06-01', '2021-07-01', '2022-06-01', TODAY])('if it is not in force: on %s', (day) => {
    const { states } = judge(northshire, loaded.packs, day);
    const notInForce = [...states].filter(([, state]) => state === 'not-in-force').map(([id]) => id);
    expect(notInForce.length).toBeGreaterThan(3);
    const run = evaluated(northshire, loaded.packs, day);
    expect(notInForce.filter((id) => run.has(id))).toEqual([]);
  });

  it.each([
    ['a board', northshire],
    ['a partnership', partnership],
  ])('if it does not apply, asks for nothing, or nobody can tell: for %s', (_, constitution) => {
    const run = evaluated(constitution, loaded.packs);
    const { states } = judge(constitution, loaded.packs, TODAY);
    const rules = loaded.packs.flatMap(({ rules }) => rules);
    const idle = rules.filter(
      ({ id, rule }) =>
        !states.has(id) || !rule.appliesTo.includes(constitution.kind) || rule.notCheckable !== undefined,
    );
    expect(idle.length).toBeGreaterThan(20);
    expect(idle.filter(({ id }) => run.has(id)).map(({ id }) => id)).toEqual([]);
    // All others do.
    const due = rules.filter(
      ({ id }) => states.has(id) && !['not-in-force', 'not-checkable'].includes(states.get(id) ?? ''),
    );
    expect(due.filter(({ id }) => !run.has(id)).map(({ id }) => id)).toEqual([]);
  });
});
