/** Every witness is judged as it says: a test for each rule, so that each can be run alone. */
import { describe, expect, it } from 'vitest';
import { packNames } from '../packs/built-in.ts';
import { judgingRule, trialOf, verdictOf } from './trials.ts';
import { witnessesOf } from './witnesses.ts';

const witnesses = packNames.flatMap(witnessesOf);

it('there are witnesses', () => {
  expect(witnesses.length).toBeGreaterThan(300);
});

describe('the witnesses of', () => {
  it.each([...new Set(witnesses.map(({ rule }) => rule))])('%s', async (id) => {
    const own = witnesses.filter(({ rule }) => rule === id);
    const judging = judgingRule(id);
    if (!judging) throw new Error(`There is no rule ${id}.`);
    for (const { text, verdict } of own) {
      const trial = await trialOf(judging.rule, text);
      expect(trial && verdictOf(judging, trial, text), text).toBe(verdict);
    }
  });
});
