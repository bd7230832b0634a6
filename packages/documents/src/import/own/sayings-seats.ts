/** What is said of a seat. */

import type { Sayings } from './lines.ts';
import { all, approved, deputies, listed, maybe, removal, requirement, term, who } from './lines.ts';
import { amount, every, length, quoted, terms } from './names.ts';

export const seatSayings: Sayings = {
  roles: {
    in: 'seat',
    line: ({ 'the roles': text = '' }, book) =>
      all('role', terms(text.replace(/^the roles? of /, ''), 'bare', book, ['role'])?.join(', ')),
  },
  responsible: {
    in: 'seat',
    line: (gaps, book) =>
      all(
        'responsible for',
        terms(gaps.functions ?? '', 'bare', book, ['function'], ['function', 'knowledge'])?.join(', ') ??
          terms(gaps.functions ?? '', 'bare', book)?.join(', '),
      ),
  },
  nominated: {
    in: 'seat',
    line: (gaps, book) => {
      const by = all(`nominated${gaps.jointly ?? ''} by`, who(gaps.who, book), gaps.prescribed ? 'as prescribed' : '');
      const list = maybe(gaps.list, (text) => all('listed in', terms(text, 'bare', book, ['policy'])?.[0]));
      return by === undefined || list === undefined ? undefined : [by, list].filter(Boolean).join(', ');
    },
  },
  nominationAs: { in: 'seat', line: ({ seat = '' }, book) => all('nomination as', who(seat, book)) },
  appointed: { in: 'seat', line: (gaps, book) => all('appointed by', who(gaps.who, book), approved(gaps, book)) },
  removed: { in: 'seat', line: removal('removed by') },
  suspended: { in: 'seat', line: removal('suspended by') },
  from: { in: 'seat', line: listed('from') },
  represents: { in: 'seat', line: listed('represents') },
  requirement: { in: 'seat', line: requirement },
  term: { in: 'seat', line: term },
  deputiesNamed: { in: 'seat', line: deputies('named') },
  deputiesAllowed: { in: 'seat', line: deputies('allowed') },
  deputiesExcluded: { in: 'seat', line: deputies('excluded') },
  vacancyFilled: {
    in: 'seat',
    line: (gaps, book) =>
      all(
        'vacancy filled by',
        who(gaps.who, book),
        maybe(gaps.length, (text) => all('within', length(text))),
      ),
  },
  vacancySaid: { in: 'seat', line: ({ text = '' }) => `vacancy ${quoted(text)}` },
  remunerationSet: {
    in: 'seat',
    line: (gaps, book) =>
      all('remuneration set by', who(gaps.who, book), gaps.text === undefined ? '' : quoted(gaps.text)),
  },
  remunerationSaid: { in: 'seat', line: ({ text = '' }) => `remuneration ${quoted(text)}` },
  accountable: { in: 'seat', line: listed('accountable to') },
  actsFor: {
    in: 'seat',
    line: ({ seat = '', occasions }, book) =>
      all(
        'acts for',
        who(seat, book),
        maybe(occasions, (text) => all('during', terms(text, 'one', book, ['occasion'])?.join(', '))),
      ),
  },
  becomes: {
    in: 'seat',
    line: ({ seat = '', occasions }, book) =>
      all(
        'becomes',
        who(seat, book),
        maybe(occasions, (text) => all('on', terms(text, 'one', book, ['occasion'])?.join(', '))),
      ),
  },
  sharedWith: { in: 'seat', line: listed('shared with') },
  jointWith: { in: 'seat', line: listed('joint appointment with') },
  jobShare: { in: 'seat', line: ({ people = '' }) => all('job-share of', amount(people.replace(/ people$/, ''))) },
  samePersonAs: { in: 'seat', line: ({ seat = '' }, book) => all('same person as', who(seat, book)) },
  heldJointlyBy: { in: 'seat', line: listed('held jointly by') },
  rotates: {
    in: 'seat',
    line: (gaps, book) => all('rotates between', who(gaps.who, book), maybe(gaps.every, every)),
  },
  invitedBy: { in: 'seat', line: listed('invited by') },
};
