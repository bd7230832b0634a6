/** What is said of the text as a whole, of its variation and of the strategy. */

import type { Sayings } from './lines.ts';
import { all, approved, fixed, listed, maybe, on, policy, who } from './lines.ts';
import { amount, day, every, quoted, references, terms } from './names.ts';

export const textSayings: Sayings = {
  code: { in: 'text', line: ({ scheme = '', code = '' }) => `${scheme.toLowerCase()} ${code}` },
  established: { in: 'text', line: ({ date = '' }) => all('established', day(date)) },
  establishedByOrder: {
    in: 'text',
    line: ({ date, order = '' }) => all('established', on(date), 'by order', quoted(order)),
  },
  establishedJointly: { in: 'text', line: listed('established jointly by') },
  inForce: {
    in: 'text',
    line: ({ from, until }) =>
      all(
        'in force',
        maybe(from, (text) => all('from', day(text))),
        maybe(until, (text) => all('until', day(text))),
      ),
  },
  varied: {
    in: 'text',
    line: ({ date = '', note }) => all('varied on', day(date), note === undefined ? '' : quoted(note)),
  },
  published: { in: 'text', line: ({ address = '' }) => `published at ${quoted(address)}` },
  population: {
    in: 'text',
    line: ({ count = '', most }) =>
      all(
        'population',
        amount(count),
        maybe(most, (text) => all('to', amount(text))),
      ),
  },
  variedBy: {
    in: 'variation',
    line: (gaps, book) =>
      all('by', who(gaps.who, book), gaps.initiative ? 'on its own initiative' : '', approved(gaps, book)),
  },
  variationEffective: { in: 'variation', line: fixed('effective from approval') },
  variationProposed: { in: 'variation', line: listed('proposed by') },
  variationConsults: { in: 'variation', line: listed('consults') },
  policy: { in: 'text', line: policy },
  policyWithoutFacts: { in: 'text', line: policy },
  membersOf: {
    in: 'board',
    line: ({ voting = '', who: names }, book) => all(`all ${voting}members of`, who(names, book)),
  },

  assessedNeeds: { in: 'strategy', line: listed('assessed needs of') },
  reviewedOnAssessment: { in: 'strategy', line: fixed('reviewed on each new assessment') },
  reviewedEvery: { in: 'strategy', line: ({ every: text = '' }) => all('reviewed', every(text)) },
  considers: { in: 'strategy', line: ({ what = '' }, book) => all('considers', terms(what, 'bare', book)?.join(', ')) },
  strategyRegard: {
    in: 'strategy',
    line: ({ guidance = '' }, book) => all('has regard to', terms(guidance, 'bare', book, ['guidance'])?.join(', ')),
  },
  involves: {
    in: 'strategy',
    line: ({ who: text = '' }, book) => {
      const people = 'the people who live or work in the area';
      const others = text === people ? '' : text.replace(new RegExp(`(?:; and|;| and|,) ${people}$`), '');
      const names = others === '' ? [] : references(others, book);
      return (
        names &&
        `involves ${[...names, ...(text.includes(people) ? ['people who live or work in the area'] : [])].join(', ')}`
      );
    },
  },
  strategyPublished: {
    in: 'strategy',
    line: (gaps, book) =>
      all(
        'published',
        maybe(gaps.who, (text) => all('with copies to', who(text, book))),
      ),
  },
};
