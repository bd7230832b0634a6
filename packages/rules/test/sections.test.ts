/** The sections of the model constitution: which topics belong to each, and what else makes it be there. */
import { builtInTerms, type Constitution } from '@icb/language';
import { describe, expect, it } from 'vitest';
import { nouns, sectionOfTopic } from '../src/index.ts';
import { read } from './judging.ts';

const titles: Readonly<Record<string, string>> = {
  '1': 'Introduction',
  '2': 'Composition of the board',
  '3': 'Appointments process for the board',
  '4': 'Arrangements for the exercise of functions',
  '5': 'Procedures for making decisions',
  '6': 'Arrangements for conflict of interest management and standards of business conduct',
  '7': 'Arrangements for ensuring accountability and transparency',
  '8': 'Arrangements for determining the terms and conditions of employees',
  '9': 'Arrangements for public involvement',
  'Appendix 1': 'Definitions of terms used in the constitution',
  'Appendix 2': 'Standing orders',
};

/** The numbers of the sections that a constitution has. */
async function present(lines: string): Promise<string[]> {
  const { constitution, findings } = await read(`icb x "NHS X" {\n${lines}\n}\n`);
  expect(findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
  const missing = nouns.find(({ words }) => words[0] === 'missing section')?.of(constitution as Constitution) ?? [];
  return Object.keys(titles).filter((number) => !missing.some(({ name }) => name === `“${titles[number]}”`));
}

const topics: readonly (readonly [topic: string, number: string])[] = [
  ...['background', 'statutory-framework', 'status-of-constitution', 'related-documents'].map(
    (each) => [each, '1'] as const,
  ),
  ...['unitary-board', 'participants-and-observers'].map((each) => [each, '2'] as const),
  ...['terms-of-appointment', 're-appointment', 'removal-of-a-member'].map((each) => [each, '3'] as const),
  ...['exercise-of-functions', 'good-governance', 'authority-to-act'].map((each) => [each, '4'] as const),
  ...['committees-and-sub-committees', 'delegations'].map((each) => [each, '4'] as const),
  ['decision-making', '5'],
  ...['conflicts-of-interest', 'business-conduct'].map((each) => [each, '6'] as const),
  ...['accountability', 'transparency', 'publish-constitution'].map((each) => [each, '7'] as const),
  ...['accounts', 'scrutiny', 'annual-report'].map((each) => [each, '7'] as const),
  ['employee-terms', '8'],
  ['public-involvement', '9'],
  ['definitions', 'Appendix 1'],
  ...['calling-of-meetings', 'agenda-and-papers', 'interpretation'].map((each) => [each, 'Appendix 2'] as const),
];

describe('a section is there', () => {
  it('or it is missing', async () => expect(await present('')).toEqual([]));

  it.each(topics)('with a passage on %s: %s', async (topic, number) => {
    expect(await present(`provision ${topic} "Words."`)).toEqual([number]);
    const term = builtInTerms().find(({ name }) => name === topic);
    expect(sectionOfTopic(term)).toMatchObject({ number, title: titles[number] });
  });

  it.each([
    ['policy scheme-of-reservation-and-delegation published', ['4']],
    ['policy functions-and-decisions-map published', ['4']],
    ['policy standing-orders published', ['5', 'Appendix 2']],
    ['policy standing-financial-instructions published', ['5']],
    ['policy standards-of-business-conduct published', ['6']],
    ['principles public-involvement from nhs-england-ten-principles', ['9']],
    ['area "Here"', ['1']],
    ['established 2022-07-01', ['1']],
    ['in force from 2022-07-01', ['1']],
    ['variation { by nhs-england }', ['1']],
    ['board {}', ['2']],
    ['board { chair {} }', ['2']],
    ['board { chair {} executive e { appointed by board } }', ['2', '3']],
    ['board { partner p { nominated by trust } }', ['2', '3']],
    ['eligibility { nolan-principles }', ['3']],
    ['disqualification { independence }', ['3']],
    ['removal { by nhs-england }', ['3']],
    ['committee c "C" {}', ['4']],
    ['delegates employee-pay to board', ['4']],
    ['committee c "C" { exercises commissioning-functions, employee-pay }', ['4', '8']],
    ['committee c "C" { exercises commissioning-functions }', ['4']],
    ['decisions { consensus first }', ['5']],
    ['quorum { at least 3 members }', ['5', 'Appendix 2']],
    ['meetings { in public }', ['Appendix 2']],
    ['interests { declared within 28 days }', ['6']],
    ['published at "https://example.org"', ['7']],
  ])('with %s: %j', async (lines, numbers) => expect(await present(lines)).toEqual(numbers));

  it('for no topic that is of none', () => {
    expect(sectionOfTopic(builtInTerms().find(({ name }) => name === 'doctor'))).toBeUndefined();
    expect(sectionOfTopic(undefined)).toBeUndefined();
  });
});
