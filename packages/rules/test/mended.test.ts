/**
 * What mending makes of a text: which fixes are made, in their order, and the text that comes of them, as they stand in
 * `mended.txt`. `ICB_MENDED=write` writes there anew what comes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { builtInTerms, print } from '@icb/language';
import { randomConstitution, randomFrom, roughen } from '@icb/language/testing';
import { describe, expect, it } from 'vitest';
import { applyFixes, type FixKind } from '../src/index.ts';
import { exampleText, pack, readAs, TODAY } from './packs/built-in.ts';

const file = new URL('mended.txt', import.meta.url);
const write = process.env.ICB_MENDED === 'write';
const known = new Map(
  (write ? '' : readFileSync(file, 'utf8'))
    .split(/^=== /m)
    .slice(1)
    .map((each) => [each.slice(0, each.indexOf('\n')), each.slice(each.indexOf('\n') + 1)]),
);

const random = (seed: number, kind: 'icb' | 'icp'): string => {
  const printed = print(randomConstitution(seed, builtInTerms(), { kind, placeholders: seed % 2 === 0 ? 0.05 : 0 }));
  return roughen(printed, randomFrom(seed)).text;
};
const empty = 'icb x "NHS X Integrated Care Board" {}\n';
const partnership = 'icp x "X Integrated Care Partnership" {\n  members { chair {} }\n}\n';
const broken = 'icb x "NHS X Integrated Care Board" {\n  board {\n    chair {\n      apointed by board\n    }\n';

const cases: readonly (readonly [FixKind, string, readonly string[], string])[] = [
  ['all', 'deficient.icb', ['statute'], exampleText('deficient.icb')],
  ['safe', 'deficient.icb', ['statute', 'nhs-act'], exampleText('deficient.icb')],
  ['all', 'bare.icb', ['bma', 'lmc'], exampleText('bare.icb')],
  ['all', 'nothing', ['model-constitution', 'drafting'], empty],
  ['all', 'a partnership', ['partnership', 'drafting'], partnership],
  ['safe', 'what does not read', ['statute'], broken],
  ...[3, 4].map((seed) => ['all', `board ${seed} at random`, ['statute', 'drafting'], random(seed, 'icb')] as const),
  ['safe', 'board 5 at random', ['statute', 'nhs-act', 'model-constitution'], random(5, 'icb')],
  ['all', 'partnership 6 at random', ['partnership', 'drafting'], random(6, 'icp')],
];

describe('mending', () => {
  it.each(cases)('%s fixes of %s by %j', async (kind, name, packs, text) => {
    const { text: mended, applied } = await applyFixes(
      { uri: 'mended.icb', text },
      (each) => readAs('mended.icb', each.text),
      packs.map(pack),
      { kind, day: () => TODAY },
    );
    const title = `${kind} fixes of ${name} by ${packs.join(', ')}`;
    const come = `${applied.map((each) => `${each.rule}: ${each.title}\n`).join('')}---\n${mended}`;
    if (write) known.set(title, come);
    else expect(come).toBe(known.get(title));
    if (write && known.size === cases.length)
      writeFileSync(file, [...known].map(([each, words]) => `=== ${each}\n${words}`).join(''));
  });

  it('of a text in which nothing is wrong leaves it as it is', async () => {
    const file = { uri: 'northshire.icb', text: exampleText('northshire.icb') };
    const read = (each: { readonly text: string }) => readAs('northshire.icb', each.text);
    const options = { kind: 'all', day: () => TODAY } as const;
    expect(await applyFixes(file, read, [pack('statute')], options)).toMatchObject({ text: file.text, applied: [] });
  });
});
