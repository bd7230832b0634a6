/** What Acts beyond Schedule 1B ask for, as sentences say it: involvement of the public, and how a chief executive leaves. */
import { describe, expect, it } from 'vitest';
import { nouns } from '../src/index.ts';
import { named, placeOf, read } from './judging.ts';

const icb = (...blocks: string[]): string => `icb x "NHS X" {\n${blocks.map((each) => `  ${each}\n`).join('')}}\n`;

describe('involvement', () => {
  const involves = (...texts: string[]): string =>
    icb(...texts.map((text) => `provision public-involvement "${text}"`));
  /** What section 14Z45(2) asks for and the clauses leave out. */
  async function lacks(text: string): Promise<string[]> {
    const { constitution } = await read(text);
    const noun = nouns.find(({ words }) => words[0] === 'incomplete involvement');
    return (noun?.of(constitution as never) ?? []).map(({ part }) => (part as { lacks?: string }).lacks ?? '');
  }
  const whole =
    'The Board involves those who use services, their carers and representatives in planning, in proposals for change and in decisions.';

  it.each<[text: string, lacks: string[]]>([
    [whole, []],
    [whole.replace('involves', 'consults'), []],
    [whole.replace('involves', 'engages with'), []],
    [whole.replace('involves', 'hears'), []],
    [whole.replace('involves', 'informs'), ['those who use services']],
    [whole.replace('their carers', 'each carer'), []],
    [whole.replace(', their carers', ''), ['carers']],
    [whole.replace('representatives', 'a representative of each'), []],
    [whole.replace(' and representatives', ''), ['representatives']],
    [whole.replace('planning', 'plans'), []],
    [whole.replace('planning', 'work'), ['planning']],
    [whole.replace('proposals for', 'proposed'), []],
    [whole.replace('proposals for change', 'change'), ['proposals for change']],
    [whole.replace('decisions', 'what is decided'), []],
    [whole.replace(' and in decisions', ''), ['decisions']],
    // a sentence that denies it does not say it
    [
      whole.replace('involves', 'does not involve'),
      ['those who use services, carers, representatives, planning, proposals for change, decisions'],
    ],
  ])('%s lacks %j', async (text, wanted) => expect(await lacks(involves(text))).toEqual(wanted));

  it('is asked of all clauses together', async () => {
    const [first, rest] = [
      whole.slice(0, whole.indexOf(' and representatives')),
      'Representatives are heard in planning, proposals and decisions.',
    ];
    expect(await lacks(involves(`${first}.`, rest))).toEqual([]);
    expect(await lacks(icb('provision petitions "There are."'))).toEqual([]);
  });
});

describe('how the chief executive leaves', () => {
  const seat = (kind: string, text: string): string =>
    `board {\n    ${kind} e "E" { provision petitions "${text}" }\n  }`;
  it.each<[said: string, count: number]>([
    [seat('chief-executive', 'By notice.'), 1],
    [seat('executive', 'By notice.'), 0],
    ['provision chief-executive-termination "By notice."', 1],
    ['provision removal-of-a-member "By notice."', 0],
    ['provision removal-of-a-member "The Chief Executive leaves by notice."', 1],
    ['provision terms-of-appointment "The chief executive leaves by notice."', 1],
    ['provision petitions "The Chief Executive leaves by notice."', 0],
    ['removal {\n    of members\n    provision petitions "The Chief Executive leaves by notice."\n  }', 1],
    ['removal {\n    of members\n    provision petitions "A member leaves by notice."\n  }', 0],
  ])('%s: %i', async (said, count) => {
    expect(await named('chief executive removal clauses', icb(said))).toHaveLength(count);
  });

  it('is looked for where it is said, else in the whole', async () => {
    const said = 'provision chief-executive-termination "By notice."';
    expect(await placeOf('chief executive removal clauses', icb(said))).toBe('provision chief-executive-termination');
    expect(await placeOf('chief executive removal clauses', icb())).toBe('icb x "NHS X"');
  });
});

describe('lines on interests', () => {
  const interests = (line: string): string => icb(`interests {\n    ${line}\n  }`);
  it.each([
    ['declarations', 'declared as soon as practicable', ['declaration of interests']],
    ['declarations', 'kept on record 6 years', []],
    [
      'management of conflicts',
      'managed so that they do not, and do not appear to, affect the integrity of decisions',
      ['management of conflicts'],
    ],
    ['management of conflicts', 'declared as soon as practicable', []],
  ])('%s: %s: %j', async (noun, line, names) => {
    expect(await named(noun, interests(line))).toEqual(names);
    expect(await placeOf(noun, interests(line))).toBe('interests');
    expect(await named(noun, icb())).toEqual([]);
    expect(await placeOf(noun, icb())).toBe('icb x "NHS X"');
  });
});
