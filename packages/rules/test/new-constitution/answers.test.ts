/** What a person types when asked. */
import { describe, expect, it } from 'vitest';
import {
  type Answers,
  distinct,
  entriesOf,
  oneLine,
  problemWithList,
  problemWithText,
  questions,
} from '../../src/new-constitution/answers.ts';
import { constitutionText } from '../../src/new-constitution/constitution-text.ts';
import { shortNames } from '../../src/new-constitution/short-names.ts';

describe('a text', () => {
  it('stands on one line, without what nobody sees', () => {
    expect(oneLine('  NHS\tHarbour\r\n Integrated\u200b Care \u2028Board ')).toBe('NHS Harbour Integrated Care Board');
  });

  it('may be anything but empty, up to 200 characters', () => {
    expect(problemWithText('[not known yet]')).toBeUndefined();
    expect(problemWithText(' \t ')).toContain('type something');
    expect(problemWithText('x'.repeat(200))).toBeUndefined();
    expect(problemWithText('x'.repeat(201))).toContain('201 characters');
  });
});

describe('a list', () => {
  it('has semicolons between its entries, each of which counts once', () => {
    expect(entriesOf(' Harbour County Council;; Bath, North Somerset Council ;Harbour County Council')).toEqual([
      'Harbour County Council',
      'Bath, North Somerset Council',
    ]);
  });

  it('may be empty, but not joined by commas', () => {
    expect(problemWithList('')).toBeUndefined();
    expect(problemWithList('Bournemouth, Christchurch and Poole Council; Dorset Council')).toBeUndefined();
    expect(problemWithList('Harbour County Council, Port City Council')).toContain('semicolons');
    expect(problemWithList('x'.repeat(200))).toBeUndefined();
    expect(problemWithList(`Dorset Council; ${'x'.repeat(201)}`)).toMatch(/^“x{40}…” is too long/);
  });
});

describe('a question', () => {
  it.each([
    [questions.name.icb, /^The name of the board/],
    [questions.name.icp, /^The name of the partnership/],
    [questions.area, /^Its area\b/],
    [questions.localAuthorities, /^Its local authorities, with semicolons .*later\.$/],
    [questions.trusts, /^Its NHS trusts and foundation trusts, with semicolons .*later\.$/],
  ])('%j says what is asked, with an example that would do', ({ prompt, example }, asks) => {
    expect(prompt).toMatch(asks);
    expect(problemWithText(example)).toBeUndefined();
    expect(problemWithList(example)).toBeUndefined();
  });

  it.each(['icb', 'icp'] as const)('has examples that make one %s together', (kind) => {
    const answers: Answers = {
      kind,
      name: questions.name[kind].example,
      area: questions.area.example,
      localAuthorities: entriesOf(questions.localAuthorities.example),
      trusts: entriesOf(questions.trusts.example),
    };
    expect(answers.localAuthorities.length).toBeGreaterThan(1);
    expect(answers.trusts.length).toBeGreaterThan(1);
    const text = constitutionText(answers);
    for (const each of [answers.name, answers.area, ...answers.localAuthorities, ...answers.trusts])
      expect(text).toContain(`"${each}"`);
  });
});

it('each text counts once', () => {
  expect(distinct(['b', '', 'a', 'b', ''])).toEqual(['b', 'a']);
});

describe('short names', () => {
  it.each([
    [['Northshire County Council'], ['northshire-la']],
    [
      ['Port Ravel', 'Port Ravel City Council', 'The Royal Borough of Port Ravel'],
      ['port-ravel-la', 'port-ravel-la-2', 'port-ravel-la-3'],
    ],
    // no more than two words, which tell it from another
    [['North East Moor Council'], ['north-east-la']],
    [['The County of the North and West of the Moor'], ['north-west-la']],
    [
      ['King’s Lynn', "St. Mary's -- Isle"],
      ['kings-lynn-la', 'st-marys-la'],
    ],
    [
      ['Ynys Môn', 'Zürich'],
      ['ynys-mon-la', 'zurich-la'],
    ],
    // nothing that no name could begin with or that is no word any more
    [['3rd Way 2nd 4ever x5'], ['way-x5-la']],
    [[`${'a'.repeat(30)} ${'b'.repeat(31)} c`], [`${'a'.repeat(30)}-c-la`]],
    [
      ['The Council', '北京', ''],
      ['la', 'la-2', 'la-3'],
    ],
  ])('of %j are %j', (names, short) => expect(shortNames(names, 'la')).toEqual(short));
});
