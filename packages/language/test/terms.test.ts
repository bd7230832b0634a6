/** What a term is one of, and when the body or office that it names was there. */
import { describe, expect, it } from 'vitest';
import { existedOn, isA, type TermInfo } from '../src/index.ts';

const term = (more: Partial<TermInfo>): TermInfo => ({
  name: 'one',
  category: 'office',
  title: 'One',
  definition: undefined,
  ancestors: [],
  aliases: [],
  source: undefined,
  registeredWith: [],
  existsFrom: undefined,
  existsUntil: undefined,
  succeededBy: [],
  statements: [],
  ...more,
});

describe('a term', () => {
  it.each<[ancestors: string[], name: string, is: boolean]>([
    [[], 'one', true],
    [[], 'two', false],
    [['two'], 'two', true],
    [['two', 'three'], 'three', true],
    [['two'], 'three', false],
  ])('one, of the kinds %j, is a %s: %s', (ancestors, name, is) => expect(isA(term({ ancestors }), name)).toBe(is));

  it('that is not known is nothing', () => expect(isA(undefined, 'one')).toBe(false));

  it.each<[from: string | undefined, until: string | undefined, day: string, existed: boolean]>([
    [undefined, undefined, '2026-01-01', true],
    ['2022-07-01', undefined, '2022-06-30', false],
    ['2022-07-01', undefined, '2022-07-01', true],
    ['2022-07-01', undefined, '2022-07-02', true],
    [undefined, '2022-07-01', '2022-06-30', true],
    [undefined, '2022-07-01', '2022-07-01', true],
    [undefined, '2022-07-01', '2022-07-02', false],
    ['2022-07-01', '2022-07-03', '2022-07-02', true],
    ['2022-07-01', '2022-07-03', '2022-06-30', false],
    ['2022-07-01', '2022-07-03', '2022-07-04', false],
  ])('from %s until %s existed on %s: %s', (existsFrom, existsUntil, day, existed) =>
    expect(existedOn(term({ existsFrom, existsUntil }), day)).toBe(existed),
  );
});
