/** Which rule an explanation is of: one that is there, one that was meant, or none. */
import { expect, it } from 'vitest';
import { noRules, RuleIds } from '../src/known-rules.ts';

const ids = new RuleIds(['statute/chair', 'statute/area', 'bma/chair', 'bma/quorum-size']);

it.each([
  ['statute/chair', { has: true, ofPack: true, meant: undefined }],
  ['statute/chiar', { has: false, ofPack: true, meant: 'statute/chair' }],
  // in a pack that judges, another pack's rule of that name is the likeliest
  ['statute/quorum-size', { has: false, ofPack: true, meant: 'bma/quorum-size' }],
  ['statute/zzzzzzz', { has: false, ofPack: true, meant: undefined }],
  // of a pack that does not judge nothing is known, unless its name is misspelt
  ['statut/area', { has: false, ofPack: false, meant: 'statute/area' }],
  ['statut/quorum-size', { has: false, ofPack: false, meant: undefined }],
  ['bmaa/chiar', { has: false, ofPack: false, meant: 'bma/chair' }],
  ['londonwide/chair', { has: false, ofPack: false, meant: undefined }],
])('%s', (id, { has, ofPack, meant }) => {
  expect([ids.has(id), ids.hasPackOf(id), ids.meantBy(id)]).toEqual([has, ofPack, meant]);
  expect(ids.meantBy(id)).toBe(meant);
});

it('of more slips than are remembered, each is still told', () => {
  const slips = Array.from({ length: 250 }, (_, index) => `statute/chair${index % 10}`);
  const others = Array.from({ length: 250 }, (_, index) => `statute/zzz${index}`);
  for (const [index, slip] of slips.entries()) {
    expect(ids.meantBy(slip)).toBe('statute/chair');
    expect(ids.meantBy(others[index] as string)).toBeUndefined();
  }
});

it('where nothing judges, nothing is known', () => {
  expect([noRules.get('statute/chair'), noRules.ids.has('statute/chair')]).toEqual([undefined, false]);
  expect([noRules.ids.hasPackOf('statute/chair'), noRules.ids.meantBy('statute/chair')]).toEqual([false, undefined]);
});
