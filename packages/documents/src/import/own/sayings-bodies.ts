/** What is said of a committee, a place or a joint body, and what is delegated to it. */

import type { Sayings } from './lines.ts';
import { all, formOf, functions, listed, maybe, power, upTo, who } from './lines.ts';
import { amount, terms } from './names.ts';

export const bodySayings: Sayings = {
  partOf: { in: 'body', line: listed('part of') },
  form: {
    in: 'body',
    line: ({ form = '', power: under }, book) => {
      // “An arrangement under section 75” is a form, and may be under a power as well.
      const whole = under === undefined ? form : `${form} under ${under}`;
      const joints = [whole.length, ...[...whole.matchAll(/ under /g)].map(({ index }) => index).reverse()];
      for (const at of joints) {
        const name = formOf(whole.slice(0, at), book);
        const rest = at < whole.length ? whole.slice(at + ' under '.length) : undefined;
        if (name !== undefined) return all('form', name, power({ power: rest }, book));
      }
      return undefined;
    },
  },
  parties: { in: 'body', line: listed('parties') },
  covers: { in: 'body', line: listed('covers') },
  bodyPopulation: {
    in: 'body',
    line: ({ count = '', most }) =>
      all(
        'population',
        amount(count),
        maybe(most, (text) => all('to', amount(text))),
      ),
  },
  exercises: {
    in: 'body',
    line: (gaps, book) => all('exercises', functions(gaps, book), power(gaps, book), upTo(gaps)),
  },
  chairedBy: { in: 'body', line: listed('chaired by') },
  membersApproved: { in: 'body', line: listed('members approved by') },
  membersAppointed: { in: 'body', line: listed('members appointed by') },
  allMembers: {
    in: 'body',
    line: ({ voting = '', who: names }, book) => all(`all ${voting}members of`, who(names, book)),
  },
  bars: {
    in: 'body',
    line: ({ grounds = '' }, book) => all('bars', terms(grounds, 'bare', book, ['disqualification'])?.join(', ')),
  },
  termsOfReference: {
    in: 'body',
    line: ({ how = '' }) =>
      `terms-of-reference ${[/agreed by/.test(how) ? 'agreed by board' : '', /published/.test(how) ? 'published' : ''].filter(Boolean).join(', ')}`,
  },
  inCommon: { in: 'body', line: listed('meets in common with') },
  reportsTo: { in: 'body', line: listed('reports to') },
  advises: { in: 'body', line: listed('advises') },
  delegation: {
    in: 'text',
    line: (gaps, book) =>
      all('delegates', functions(gaps, book), 'to', who(gaps.who, book), power(gaps, book), upTo(gaps)),
  },
};
