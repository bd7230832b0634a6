/** Plain English: how terms, lists and numbers are said; and that no two things are said in the same words. */
import type { TermCategory } from '@icb/language';
import { describe, expect, it, test } from 'vitest';
import { documentOf, plainText } from '../src/index.ts';
import { fill, partsOf } from '../src/wording/fill.ts';
import { acting, articleFor, eachOf, held, one, several } from '../src/wording/nouns.ts';
import { amountWords, lengthWords, listWords, shareWords } from '../src/wording/numbers.ts';
import { phrases } from '../src/wording/phrases.ts';
import { readText, vocabulary } from './reading.ts';

const term = (name: string, category?: TermCategory) => {
  const found = vocabulary.find((each) => each.name === name && (category === undefined || each.category === category));
  if (!found) throw new Error(`There is no term ${name}.`);
  return found;
};
const span = { offset: 0, end: 0 };
const number = (text: string) => ({ text, value: Number(text), span });

test.each([
  [one, 'doctor', 'a doctor'],
  [one, 'sas-doctor', 'a specialist, associate specialist or specialty doctor'],
  [one, 'nhs-trust', 'an NHS trust'],
  [one, 'unitary-authority', 'a unitary authority'],
  [one, 'hospice', 'a hospice'],
  [one, 'officer', 'an officer of a local authority'],
  [one, 'director-of-public-health', 'a Director of Public Health'],
  [one, 'nhs-england', 'NHS England'],
  [one, 'deputy-chair', 'the deputy chair'],
  [acting, 'secretary-of-state', 'the Secretary of State for Health and Social Care'],
  [acting, 'trust', 'NHS trusts or NHS foundation trusts'],
  [acting, 'local-authority', 'local authorities'],
  [acting, 'practices', undefined],
  [acting, 'community-pharmacies', 'community pharmacies'],
  [acting, 'trust-executive', 'executive directors of trusts'],
  [acting, 'elected-member', 'elected members of local authorities'],
  [acting, 'area-organisations', 'the health and care organisations of the area'],
  [acting, 'members-with-conflicts', 'members who may not take part because of an interest'],
  [eachOf, 'local-authority', 'each local authority'],
  [eachOf, 'dental-practices', 'each of the dental practices'],
  [held, 'trust-executive-role', 'an executive role in a trust'],
  [held, 'medical-director', 'the role of medical director'],
  [several, 'general-practitioner', 'general practitioners'],
  [several, 'executive', 'executive members'],
  [several, 'nurse', 'nurses'],
] as const)('%o of %s is “%s”', (form, name, words) => {
  if (words === undefined) expect(vocabulary.some((each) => each.name === name)).toBe(false);
  else expect(form(term(name))).toBe(words);
});

it('says no two terms of a kind in the same words', () => {
  for (const form of [one, acting, held, several]) {
    const said = vocabulary.map((each) => `${each.category}: ${form(each)}`);
    expect(said.filter((words, index) => said.indexOf(words) !== index)).toEqual([]);
  }
});

it('has the article that is spoken', () => {
  const of = (noun: string): string => `${articleFor(noun)} ${noun}`;
  expect(
    ['NHS trust', 'GP', 'SAS doctor', 'LMC', 'university', 'hour', 'one-off', 'UK body', 'office', 'European body'].map(
      of,
    ),
  ).toEqual([
    ...[
      'an NHS trust',
      'a GP',
      'an SAS doctor',
      'an LMC',
      'a university',
      'an hour',
      'a one-off',
      'a UK body',
      'an office',
    ],
    'a European body',
  ]);
});

describe('numbers and lists', () => {
  it('are words up to ten, and figures beyond', () => {
    expect(['1', '10', '11', '240000'].map((text) => plainText(amountWords(number(text))))).toEqual([
      'one',
      'ten',
      '11',
      '240,000',
    ]);
    expect(plainText(lengthWords({ amount: number('1'), quality: undefined, unit: 'month', span }))).toBe('one month');
    expect(plainText(lengthWords({ amount: number('3'), quality: 'clear', unit: 'day', span }))).toBe(
      'three clear days',
    );
    expect(['1/2', '2/3', '3/4', '50%', '1/1', '7/8'].map((text) => shareWords({ text, value: 0, span }))).toEqual([
      ...['half', 'two thirds', 'three quarters', '50%', '1/1', 'seven eighths'],
    ]);
  });

  it('have commas, or semicolons where their parts have commas', () => {
    const list = (...parts: string[]): string => plainText(listWords(parts.map((part) => [part])));
    expect([list('a'), list('a', 'b'), list('a', 'b', 'c')]).toEqual(['a', 'a and b', 'a, b and c']);
    expect(list('the Partner member, trusts', 'the Chair')).toBe('the Partner member, trusts; and the Chair');
    expect(list('audit and finance', 'workforce', 'a')).toBe('audit and finance; workforce; and a');
  });
});

describe('phrases', () => {
  it('leave out what has nothing to say, and end in one full stop', () => {
    const said = (phrase: string, values: Record<string, string | undefined>, many = false): string =>
      plainText(fill(phrase, values, many));
    const appointed = phrases.appointed;
    expect(said(appointed, { Seat: 'The Chair', who: 'NHS England', prior: '', approval: undefined })).toBe(
      'The Chair is appointed by NHS England.',
    );
    expect(
      said(appointed, { Seat: 'These members', who: 'the Chair', prior: ' prior', approval: 'NHS England' }, true),
    ).toBe('These members are appointed by the Chair, with the prior approval of NHS England.');
    expect(said(phrases.vacancySaid, { text: 'It is filled.' })).toBe(
      'For a vacancy in this seat the following applies: It is filled.',
    );
  });

  it('are each said in words of their own', () => {
    const bare = (phrase: string): string => phrase.replace(/\{[^}|]*\}/g, '…').replace(/[[\]]/g, '');
    const said = Object.values(phrases).map(bare);
    expect(said.filter((words, index) => said.indexOf(words) !== index)).toEqual([]);
    for (const phrase of Object.values(phrases))
      if (!phrase.startsWith('[')) expect(partsOf(phrase).length).toBeGreaterThan(0);
  });
});

describe('a seat', () => {
  const clauses = async (seat: string): Promise<string[]> => {
    const constitution = await readText(`icb x "NHS X" { partners { lmc x-lmc "X LMC" } board { chair {} ${seat} } }`);
    const said: string[] = [];
    const visit = (content: ReturnType<typeof documentOf>['sections'][number]['content'][number]): void => {
      if (content.kind === 'section') content.content.forEach(visit);
      if (content.kind === 'clause' && content.id.startsWith('seat/') && !content.id.startsWith('seat/chair'))
        said.push(...content.paragraphs.map(plainText));
    };
    documentOf(constitution).sections.forEach(visit);
    return said;
  };

  it.each([
    ['executive medical "Medical Director" { must be doctor }', 'The Medical Director must be a doctor.'],
    [
      'partner gp "GP members" { seats 2 must be general-practitioner }',
      'These members must be general practitioners.',
    ],
    ['partner gp "Partner member, GPs" { represents x-lmc }', 'This member speaks for X LMC.'],
    [
      'observer o "Healthwatch" { must not hold trust-executive-role }',
      'The Healthwatch must not hold an executive role in a trust.',
    ],
    ['executive a "Finance" { deputies allowed, without vote }', 'The Finance may send a deputy, without a vote.'],
    [
      'other member a "A" { acts for chair during absence }',
      'The A acts for the Chair in the event of an absence from a meeting or from work.',
    ],
    [
      'other member a "A" { term 3 years, at most 2 terms, at most 6 years, break of 1 year }',
      'The term of office is three years, for at most two terms and six years, with a break of one year before a further term.',
    ],
    [
      'other member a "A" { remuneration set by remuneration-panel "Per day." }',
      'Remuneration is set by the remuneration panel, as follows: Per day.',
    ],
    [
      'other member a "A" { rotates between x-lmc, trust every 1 year }',
      'The office rotates between X LMC; and NHS trusts or NHS foundation trusts every year.',
    ],
  ])('%s: “%s”', async (seat, sentence) => {
    expect(await clauses(seat)).toEqual([sentence]);
  });
});
