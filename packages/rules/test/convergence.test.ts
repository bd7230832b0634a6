/**
 * Mending ends, and ends well: from an empty board and from random ones, in random orders, every fix of an Act's pack is
 * applied; nothing stays open, nothing that was met is lost, and no comment or word of the draft is.
 */
import { readFileSync } from 'node:fs';
import { builtInTerms, type Constitution, type Finding, print } from '@icb/language';
import { plain, randomConstitution, randomFrom } from '@icb/language/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyFixes, judge, loadPacks, type ReadyPack, type State } from '../src/index.ts';
import { read } from './judging.ts';

const DAY = '2026-11-21';
let packs: readonly ReadyPack[] = [];

beforeAll(async () => {
  const text = readFileSync(new URL('../packs/statute.icbrules', import.meta.url), 'utf8');
  const loaded = await loadPacks([{ uri: 'file:///statute.icbrules', text }]);
  expect(loaded.faults.map((fault) => fault.message)).toEqual([]);
  packs = loaded.packs;
});

function shuffled(seed: number): (findings: readonly Finding[]) => readonly Finding[] {
  const random = randomFrom(seed);
  return (findings) => random.some(findings, findings.length, findings.length);
}

async function mended(
  text: string,
  order: number,
): Promise<{
  text: string;
  states: ReadonlyMap<string, State>;
  before: ReadonlyMap<string, State>;
  findings: readonly Finding[];
}> {
  const file = { uri: 'file:///test/a.icb', text };
  const before = judge((await read(text)).constitution as Constitution, packs, DAY).states;
  const result = await applyFixes(file, (each) => read(each.text), packs, {
    kind: 'all',
    day: () => DAY,
    order: shuffled(order),
  });
  const after = judge((await read(result.text)).constitution as Constitution, packs, DAY);
  return { text: result.text, states: after.states, before, findings: after.findings };
}

const in_ = (states: ReadonlyMap<string, State>, state: State): string[] =>
  [...states].filter(([, each]) => each === state).map(([rule]) => rule);

describe('an empty board', () => {
  it.each([1, 2, 3])(
    'is mended, in order %i',
    async (order) => {
      const { states, text, findings } = await mended('icb x "NHS X Integrated Care Board" {}\n', order);
      expect(in_(states, 'open'), text).toEqual([]);
      for (const finding of findings) expect(finding.status, finding.message).toBe('partly');
      expect((await read(text)).findings.filter((finding) => finding.severity === 'error')).toEqual([]);
    },
    60_000,
  );
});

describe('random boards', () => {
  const vocabulary = builtInTerms();

  it('are mended in any order: nothing stays open, nothing met is lost, no provision is', async () => {
    for (let seed = 1; seed <= 200; seed++) {
      const draft = print(randomConstitution(seed, vocabulary, { kind: 'icb' }));
      const { states, before, text } = await mended(draft, seed);
      expect(in_(states, 'open'), `seed ${seed}\n${text}`).toEqual([]);
      // A new seat with a placeholder may leave a rule partly met that had nothing to ask about before.
      const lost = in_(before, 'met').filter((rule) => states.get(rule) === 'open');
      expect(lost, `seed ${seed}`).toEqual([]);
      const [one, other] = [(await read(draft)).constitution, (await read(text)).constitution].map((each) =>
        plain(each as Constitution),
      );
      expect(Object.keys(other as object).length, `seed ${seed}`).toBeGreaterThanOrEqual(
        Object.keys(one as object).length,
      );
    }
  }, 300_000);
});
