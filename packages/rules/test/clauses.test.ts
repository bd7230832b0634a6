/** On which topic each of the clauses is that rules speak of, wherever a sentence on it stands. */
import { describe, expect, it } from 'vitest';
import { named, placeOf } from './judging.ts';

const icb = (...blocks: string[]): string => `icb x "NHS X" {\n${blocks.map((each) => `  ${each}\n`).join('')}}\n`;
const on = (topic: string): string => `provision ${topic} "So it is."`;

const topics: readonly (readonly [clauses: string, topic: string])[] = [
  ['status clauses', 'legal-status'],
  ['involvement clauses', 'public-involvement'],
  ['principal involvement clauses', 'public-involvement'],
  ['widespread involvement clauses', 'widespread-involvement'],
  ['unitary board clauses', 'unitary-board'],
  ['deputy chair clauses', 'deputy-chair-arrangements'],
  ['senior non-executive clauses', 'senior-non-executive-member'],
  ['audit chair clauses', 'chair-of-audit-committee'],
  ['remuneration chair clauses', 'chair-of-remuneration-committee'],
  ['executive leads clauses', 'executive-lead-roles'],
  ['own-pay clauses', 'own-remuneration'],
  ['account clauses', 'accounts'],
  ['complaints clauses', 'complaints'],
  ['public health clauses', 'public-health-expertise'],
  ['clauses on doctors of all grades', 'hospital-doctors-of-all-grades'],
  ['one workforce clauses', 'one-workforce'],
  ['integrated care provider clauses', 'integrated-care-provider-contract'],
  ['plan consultation clauses', 'plan-consultation'],
  ['preferred provider clauses', 'nhs-preferred-provider'],
  ['general practice funding clauses', 'gp-funding'],
  ['expert advice clauses', 'expert-advice'],
  ['annual report clauses', 'annual-report'],
];

describe.each(topics)('%s', (clauses, topic) => {
  it(`are on ${topic}`, async () => {
    expect(await named(clauses, icb('provision petitions "There are."', on(topic)))).toEqual([topic]);
    expect(await placeOf(clauses, icb('provision petitions "There are."', on(topic)))).toBe(`provision ${topic}`);
    expect(await named(clauses, icb(on('petitions')))).toEqual([]);
  });
});

describe('sentences', () => {
  it.each(['quorum', 'decisions', 'meetings', 'interests', 'variation', 'strategy', 'challenge', 'removal'])(
    'stand in %s as well',
    async (block) => {
      expect(await named('provisions', icb(`${block} {\n    ${on('petitions')}\n  }`))).toEqual(['petitions']);
    },
  );

  it.each([
    [on('accountability').replace('So', 'By the standing orders'), 1],
    [on('accountability').replace('So', 'By Standing Orders'), 1],
    [on('interpretation'), 0],
  ])('speak of standing orders: %s: %i', async (said, count) => {
    expect(await named('standing orders clauses', icb(said))).toHaveLength(count);
  });

  it('on involvement: that is the principal one which says so itself, else the first', async () => {
    const [whole, part] = [on('public-involvement'), on('widespread-involvement')];
    expect(await named('principal involvement clauses', icb(part, whole))).toEqual(['public-involvement']);
    expect(await named('principal involvement clauses', icb(part))).toEqual(['widespread-involvement']);
  });
});
