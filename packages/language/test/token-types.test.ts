/** What the words of a text are for the parsers: of which type, and what may stand where another is wanted. */
import { describe, expect, it } from 'vitest';
import type { Kind } from '../src/reading/scanner.ts';
import { tokenTypesOf, typeSet } from '../src/reading/token-types.ts';
import type { Reading } from '../src/reading/words.ts';

const terminals = [
  'ID',
  'LEAD',
  'STRING',
  'TEXT_BLOCK',
  'NUMBER',
  'SHARE',
  'DATE',
  'RULE_ID',
  'PLACEHOLDER',
  'LINE_END',
];
const words = ['board', 'chair', 'where', '{'];
const typesOf = () => tokenTypesOf(terminals, words, new Set(['where']));

const word = (reading: Reading, image: string, { kind = 'word' as Kind, keyword = image } = {}) => ({
  ...{ reading, image, kind, keyword, offset: 0, end: 0, line: 0, column: 0, endLine: 0, endColumn: 0 },
  ...{ first: false, closed: true, starts: false },
});

describe('the type of a word', () => {
  it.each<[of: string, word: ReturnType<typeof word>, name: string]>([
    ['a keyword', word('keyword', 'board'), 'board'],
    ['a keyword that was misspelt', word('keyword', 'baord', { keyword: 'board' }), 'board'],
    ['a mark', word('keyword', '{', { kind: 'punctuation' }), '{'],
    ['a keyword that may be a name', word('keyword-or-name', 'chair'), 'chair as a name'],
    ['a keyword that is no name anywhere', word('keyword-or-name', 'where'), 'where'],
    ['a name', word('name', 'x'), 'ID'],
    ['a name of another kind', word('name', 'x', { kind: 'unknown' }), 'ID'],
    ['a term that opens a line', word('lead', 'x'), 'LEAD'],
    ['a text', word('literal', '"x"', { kind: 'string' }), 'STRING'],
    ['a text over lines', word('literal', '"""x"""', { kind: 'block' }), 'TEXT_BLOCK'],
    ['a number', word('literal', '1', { kind: 'number' }), 'NUMBER'],
    ['a share', word('literal', '1/2', { kind: 'share' }), 'SHARE'],
    ['a day', word('literal', '2026-01-01', { kind: 'date' }), 'DATE'],
    ['a rule', word('literal', 'a/b', { kind: 'rule' }), 'RULE_ID'],
    ['a placeholder', word('literal', '[x]', { kind: 'placeholder' }), 'PLACEHOLDER'],
    ['the end of a line', word('literal', '', { kind: 'end' }), 'LINE_END'],
    ['what has no kind of its own', word('literal', '?', { kind: 'unknown' }), 'ID'],
  ])('%s', (_, each, name) => {
    const types = typesOf();
    expect(types.all[types.numberOf(each)]?.name).toBe(name);
  });
});

describe('what may stand where another is wanted', () => {
  it.each([
    ['board', 'board', true],
    ['board', 'chair', false],
    ['board', 'ID', false],
    ['board as a name', 'board', true],
    ['board as a name', 'ID', true],
    ['board as a name', 'chair', false],
    ['board', 'board as a name', false],
    ['ID', 'ID', true],
    ['ID', 'board', false],
    ['STRING', 'ID', false],
    ['{', 'ID', false],
  ])('%s for %s: %s', (type, wanted, fitting) => {
    const { all, fits } = typesOf();
    const numberOf = (name: string): number => all.findIndex((each) => each.name === name);
    expect(fits(numberOf(type), numberOf(wanted))).toBe(fitting);
  });
});

describe('the types that Chevrotain knows', () => {
  it('are all but names that nothing is called by', () => {
    const names = [...terminals, ...words, 'board as a name', 'chair as a name'];
    expect(Object.keys(typesOf().known()).sort()).toEqual(['EOF', ...names].sort());
  });

  it('are the same objects as those of the words, and made once', () => {
    const types = typesOf();
    const known = types.known();
    for (const type of types.all) if (known[type.name]) expect(known[type.name]).toBe(type);
    expect(types.known()).toBe(known);
  });

  it('are called by their words, and names go as the keyword and as a name', () => {
    const known = typesOf().known();
    expect(known.board?.LABEL).toBe('board');
    expect(known.ID?.LABEL).toBeUndefined();
    expect(known['board as a name']?.CATEGORIES).toEqual([known.board, known.ID]);
    expect(known.board?.CATEGORIES).toEqual([]);
  });
});

it('a set of types holds those of keywords with their names, and others alone', () => {
  expect([...typeSet(8, 4, '0 2', '1')]).toEqual([1, 1, 1, 0, 1, 0, 1, 0]);
  expect([...typeSet(4, 2, '', '3')]).toEqual([0, 0, 0, 1]);
  expect([...typeSet(4, 2, '1', '')]).toEqual([0, 1, 0, 1]);
});
