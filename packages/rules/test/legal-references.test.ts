/** What prose cites: sections and paragraphs at their places, and the Act that each is said to be of. */
import type { Text } from '@icb/language';
import { describe, expect, it } from 'vitest';
import { legalReferencesIn, sentencesIn } from '../src/legal-references.ts';

const text = (raw: string): Text => ({
  value: raw,
  raw,
  span: { offset: 100, end: 100 + raw.length },
  placeholders: [],
});

describe('sections that begin with 14Z', () => {
  it.each<[prose: string, follows: string | undefined, acts: string[]]>([
    [
      'section 14Z45 of the National Health Service Act 2006',
      'National Health Service Act 2006',
      ['National Health Service Act 2006'],
    ],
    [
      'sections 14Z27 of the Health and Social Care Act 2012',
      'Health and Social Care Act 2012',
      ['Health and Social Care Act 2012'],
    ],
    ['s. 14Z30 of Part 2 of the 2006 Act', '2006 Act', ['2006 Act']],
    ['section 14Z25 (see above)', undefined, []],
    // what changed an Act is not the Act
    ['section 14Z30 (inserted by the Health and Care Act 2022)', undefined, []],
    ['The Health and Care Act 2022 inserted section 14Z30.', undefined, []],
    [
      'The Health and Care Act 2022 (the Act) amends the Health and Social Care Act 2012 by 14Z27.',
      undefined,
      ['Health and Social Care Act 2012'],
    ],
    // another sentence is something else
    ['The Freedom of Information Act 2000 applies. So does section 14Z29.', undefined, []],
    ['The Freedom of Information\n  Act 2000 and 14Z29 apply', undefined, ['Freedom of Information Act 2000']],
  ])('%j', (prose, follows, acts) => {
    const [found, ...more] = legalReferencesIn(text(prose));
    expect(more).toEqual([]);
    expect(found?.unit).toBe('section');
    expect(found?.follows?.name).toBe(follows);
    expect(found?.acts.map(({ name }) => name)).toEqual(acts);
  });
});

describe('paragraphs', () => {
  it.each<[prose: string, numbers: string[], schedules: string[]]>([
    ['paragraph 11(2) of Schedule 1B', ['11(2)'], ['1B']],
    ['Paragraph 14(2)(a) of Part 1 of Schedule 1B, and para. 3', ['14(2)(a)', '3'], ['1B']],
    ['paragraph 4 of the standing orders', ['4'], []],
    ['paragraph\n    12(1) of\n    Schedule 1B', ['12(1)'], ['1B']],
    ['a paragraph that is 3 lines long', [], []],
  ])('%j', (prose, numbers, schedules) => {
    const found = legalReferencesIn(text(prose));
    expect(found.map(({ number }) => number)).toEqual(numbers);
    for (const { span, number } of found) expect(prose.slice(span.offset - 100, span.end - 100)).toBe(number);
    expect(found[0]?.schedules ?? []).toEqual(schedules);
  });
});

it('all stand in the order of the text, whichever sentence they are in, each with the place of its Act', () => {
  const prose =
    'Under the 2006 Act, 14Z27 of the 2012 Act and paragraph 3 apply. Paragraph 4 of the 2022 Act does not, nor do 14Z30 and paragraph 5.';
  const found = legalReferencesIn(text(prose));
  expect(found.map(({ number, follows }) => [number, follows?.name])).toEqual([
    ['14Z27', '2012 Act'],
    ['3', undefined],
    ['4', '2022 Act'],
    ['14Z30', undefined],
    ['5', undefined],
  ]);
  for (const { span, number, acts } of found) {
    expect(prose.slice(span.offset - 100, span.end - 100)).toBe(number);
    for (const act of acts) expect(prose.slice(act.span.offset - 100, act.span.end - 100)).toBe(act.name);
  }
});

describe('a number is of the Act that follows', () => {
  it.each([
    '14Z30 of the 2006 Act',
    '14Z30, of the 2006 Act',
    '14Z30 to the 2006 Act',
    '14Z30 in the 2006 Act',
    '14Z30 of 2006 Act',
    'paragraph 11(2) of Part 1 of Schedule 1B to the 2006 Act',
    'paragraph 3 in Chapter A3 of Part 12 of the 2006 Act',
    'paragraph 3 of Schedule 16 in Chapter 23 to Part 45 of the 2006 Act',
  ])('%s', (prose) => {
    for (const spaced of [prose, prose.replaceAll(' ', '  '), prose.replaceAll(' ', '\n    ')])
      expect(legalReferencesIn(text(spaced)).map(({ follows }) => follows?.name)).toEqual(['2006 Act']);
  });

  it.each([
    '14Z30 and the 2006 Act',
    '14Z30 is a section of the 2006 Act',
    '14Z30 of the regulations under the 2006 Act',
    '14Z30 of Part 1 and the 2006 Act',
    '14Z30 – 2006 Act',
  ])('but not in: %s', (prose) => {
    const [found] = legalReferencesIn(text(prose));
    expect(found?.follows).toBeUndefined();
    expect(found?.acts.map(({ name }) => name)).toEqual(['2006 Act']);
  });
});

describe('an Act that only brought a change is not spoken of', () => {
  it.each([
    ...['inserted', 'amended', 'added', 'substituted', 'introduced'].flatMap((word) => [
      `14Z30, ${word} by the 2022 Act`,
      `14Z30, ${word} by section 25 of the 2022 Act`,
      `14Z30, ${word} by 2022 Act`,
    ]),
    ...['insert', 'amend', 'add'].flatMap((word) => [
      `The 2022 Act ${word} 14Z30`,
      `The 2022 Act ${word}s 14Z30`,
      `The 2022 Act ${word}ed 14Z30`,
    ]),
    'The 2022 Act introduce 14Z30',
    'The 2022 Act introduces 14Z30',
    'The 2022 Act introduced 14Z30',
    'The 2022 Act (the new one) inserts 14Z30',
    'The 2022 Act(the new one)inserts 14Z30',
  ])('%s', (prose) => {
    for (const spaced of [prose, prose.replaceAll(' ', '  '), prose.replaceAll(' ', '\n')])
      expect(legalReferencesIn(text(spaced)).map(({ acts }) => acts)).toEqual([[]]);
  });

  it.each([
    '14Z30 of the 2022 Act',
    'The 2022 Act, as amended, has 14Z30',
    'The 2022 Act as amended has 14Z30',
    'The 2022 Act additionally has 14Z30',
    'Inserted by whom it may be, the 2022 Act has 14Z30',
    '14Z30 was inserted by the Board beside the 2022 Act',
    '14Z30 was reinserted by the 2022 Act',
  ])('unlike: %s', (prose) => {
    expect(legalReferencesIn(text(prose)).map(({ acts }) => acts.map(({ name }) => name))).toEqual([['2022 Act']]);
  });
});

it.each([
  ['One.', ['One.']],
  ['One. Two', ['One. ', 'Two']],
  ['One.  Two! \n Three? Four; Five', ['One.  ', 'Two! \n ', 'Three? ', 'Four; ', 'Five']],
  ['One.” Two.) Three’s.)] Four', ['One.” ', 'Two.) ', 'Three’s.)] ', 'Four']],
  ['One. “Two.  "Three. (Four', ['One. ', '“Two.  ', '"Three. ', '(Four']],
  ['One. two', ['One. two']],
  ['One, Two.Three', ['One, Two.Three']],
  ['one\n\ntwo\n  \nthree\nfour', ['one\n\n', 'two\n  \n', 'three\nfour']],
])('sentences of %j', (prose, sentences) => {
  const found = sentencesIn(prose);
  expect(found.map((each) => each.text)).toEqual(sentences);
  for (const { text, offset } of found) expect(prose.slice(offset, offset + text.length)).toBe(text);
});

it('a long sentence stands in pieces, each at its place', () => {
  const prose = `One. ${'Word '.repeat(1500)}`;
  const found = sentencesIn(prose);
  expect(found.length).toBe(4);
  for (const { text, offset } of found) expect(prose.slice(offset, offset + text.length)).toBe(text);
});
