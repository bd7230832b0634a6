/** What stands within a part, at any depth, and what it stands in there. */
import type { Constitution } from '@icb/language';
import { describe, expect, it } from 'vitest';
import { isName, isReference, isText, linesWithin, partsWithin, referencesWithin } from '../src/parts-within.ts';
import { read } from './judging.ts';

const text = `import "other.icb"
organisations { trust elsewhere "Elsewhere" }
icb x "NHS X" {
  committee audit "Audit" {
    chaired by lead
    other member m { appointed by chair, lead }
  }
  board {
    chair {}
    executive lead "Lead" {
      must be doctor
      acts for chair
    }
  }
  area "Here"
}
`;

const constitution = (await read(text)).constitution as Constitution;
const within = partsWithin(constitution);
const parts = within.map(({ part }) => part);

describe('the parts of a constitution', () => {
  it('are objects that say something, each once, itself first', () => {
    expect(parts[0]).toBe(constitution);
    expect(new Set(parts).size).toBe(parts.length);
    expect(parts).toContain(constitution.board);
    expect(parts).toContain(constitution.board?.members[1]?.title);
    for (const part of parts) {
      expect(part).toBeTypeOf('object');
      expect(part).not.toBeNull();
      expect(Array.isArray(part)).toBe(false);
      expect(part).not.toHaveProperty('offset');
    }
  });

  it('are none that stand elsewhere, nor notes of how it is written', () => {
    expect(constitution.organisations).not.toEqual([]);
    expect(constitution.imports).not.toEqual([]);
    for (const each of [...constitution.organisations, ...constitution.imports]) expect(parts).not.toContain(each);
    for (const { layout, lines } of [constitution.block, constitution.board?.block as typeof constitution.block]) {
      expect(parts).not.toContain(layout);
      for (const line of lines) expect(parts).not.toContain(line);
    }
    // what a name refers to is walked where it stands
    const [chaired] = constitution.bodies[0]?.chairedBy ?? [];
    expect(partsWithin(chaired as object).map(({ part }) => part)).toEqual([chaired]);
  });

  it('know what they stand in, lists as well, outermost first', () => {
    const [, lead] = constitution.board?.members ?? [];
    const found = within.find(({ part }) => part === lead?.title);
    expect(found?.above).toEqual([constitution, constitution.board, constitution.board?.members, lead]);
    expect(within[0]?.above).toEqual([]);
  });

  it.each([
    ['board', true],
    ['bodies', false],
  ] as const)('know whether they stand in something of the %s', (name, stands) => {
    const such = constitution[name];
    const found = within.find(({ part }) => part === constitution.board?.members[1]?.title);
    expect(found?.standsIn((part) => part === such)).toBe(stands);
    expect(found?.standsIn((part) => part === constitution)).toBe(true);
    expect(found?.standsIn((part) => part === found.part)).toBe(false);
    expect(within[0]?.standsIn(() => true)).toBe(false);
  });
});

it('references are names of somebody, and not of terms', () => {
  const found = referencesWithin(constitution).map(({ part }) => part as { readonly name: string });
  expect(found.map(({ name }) => name).sort()).toEqual(['chair', 'chair', 'lead', 'lead']);
});

it('lines come in the order of the text, blocks before what is in them', () => {
  const lines = linesWithin(constitution).map(({ span }) => text.slice(span.offset, span.end).split('\n')[0]);
  expect(lines).toEqual([
    'committee audit "Audit" {',
    'chaired by lead',
    'other member m { appointed by chair, lead }',
    'appointed by chair, lead',
    'board {',
    'chair {}',
    'executive lead "Lead" {',
    'must be doctor',
    'acts for chair',
    'area "Here"',
  ]);
});

describe('a part is', () => {
  it.each([
    [{ value: 'x', placeholders: [] }, true],
    [{ value: 1, placeholders: [] }, false],
    [{ value: 'x' }, false],
    [{ placeholders: [] }, false],
    [{}, false],
  ])('a text, as %j: %s', (part, is) => expect(isText(part)).toBe(is));

  it.each([
    [{ is: 'term', name: 'x', each: false }, true, true],
    [{ is: 'term', name: 'x' }, true, false],
    [{ name: 'x', each: false }, false, false],
    [{ is: 'term', each: false }, false, true],
    [{}, false, false],
  ])('a name, a reference, as %j: %s, %s', (part, name, reference) => {
    expect([isName(part), isReference(part)]).toEqual([name, reference]);
  });
});
