/** What prose cites: sections and paragraphs at their places, and the Act that each is said to be of. */
import type { Text } from '@icb/language';
import { describe, expect, it } from 'vitest';
import { legalReferencesIn } from '../src/legal-references.ts';

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
