/** What is said of quorum, decisions, meetings, interests and challenge. */

import type { Sayings } from './lines.ts';
import { all, counted, fixed, kindTerms, listed, maybe, notice, published, size, sizeOfShare, who } from './lines.ts';
import { amount, day, every, length, quoted, references, share, terms } from './names.ts';

export const procedureSayings: Sayings = {
  quorumShare: { in: 'quorum', line: sizeOfShare },
  quorumNumber: { in: 'quorum', line: size },
  quorumKinds: {
    in: 'quorum',
    line: ({ number = '', kinds = '' }, book) =>
      all(
        'includes',
        amount(number.replace(/^at least /, '')),
        (terms(kinds, 'bare', book, kindTerms) ?? terms(kinds, 'several', book, kindTerms))?.join(' or '),
      ),
  },
  quorumSeats: { in: 'quorum', line: ({ who: names }, book) => all('includes', who(names, book, ' or ')) },
  meetsWithout: { in: 'quorum', line: ({ seat = '' }, book) => all('may meet without', who(seat, book)) },
  counts: { in: 'quorum', line: ({ People = '' }, book) => all('counts', counted(People, book)) },
  countsNot: { in: 'quorum', line: ({ People = '' }, book) => all('does not count', counted(People, book)) },
  consensus: { in: 'decisions', line: fixed('consensus first') },
  majority: {
    in: 'decisions',
    line: ({ majority = '', whom, matters }, book) => {
      const of = whom === undefined ? '' : whom === 'all members' ? 'of all members' : 'of voting members';
      const kind =
        majority === 'a simple majority'
          ? 'simple majority'
          : all('majority of', share(majority.replace(/^a majority of /, '')));
      return all(
        kind,
        of,
        maybe(matters, (text) => all('for', terms(text, 'bare', book)?.join(', '))),
      );
    },
  },
  oneVoteEach: { in: 'decisions', line: fixed('one vote each') },
  noProxies: { in: 'decisions', line: fixed('no proxies') },
  proxies: { in: 'decisions', line: fixed('proxies allowed') },
  castingVote: { in: 'decisions', line: listed('casting vote held by') },
  noCastingVote: { in: 'decisions', line: fixed('no casting vote') },
  disagreement: { in: 'decisions', line: listed('disagreement resolved by') },
  urgent: {
    in: 'decisions',
    line: (gaps, book) => {
      const by = all('urgent decisions by', who(gaps.who, book, ' and '));
      if (gaps.whom === undefined || by === undefined) return by;
      const others = gaps.whom.replace(/^the next meeting(?:; and | and |; |, )?/, '');
      const names = others === '' ? [] : references(others, book);
      const to = [...(gaps.whom.startsWith('the next meeting') ? ['next meeting'] : []), ...(names ?? [])];
      return names && `${by}, reported to ${to.join(' and ')}`;
    },
  },
  inPublic: { in: 'meetings', line: fixed('in public') },
  inPrivate: { in: 'meetings', line: fixed('in private') },
  excluded: {
    in: 'meetings',
    line: ({ how = '' }, book) =>
      how === 'a resolution' ? 'excluded by resolution' : all('excluded by', who(how, book)),
  },
  atLeastPerYear: {
    in: 'meetings',
    line: ({ times = '' }) => all('at least', amount(times.replace(/ times?$/, '')), 'per year'),
  },
  meetsEvery: { in: 'meetings', line: ({ every: text = '' }) => every(text) },
  noticeToPublic: { in: 'meetings', line: notice('public') },
  noticeToMembers: { in: 'meetings', line: notice('member') },
  papers: { in: 'meetings', line: published('papers', 'before') },
  agenda: { in: 'meetings', line: published('agenda', 'before') },
  minutes: { in: 'meetings', line: published('minutes', 'before') },
  agendaToPress: { in: 'meetings', line: fixed('agenda to press on request') },
  calledBy: { in: 'meetings', line: listed('called by') },
  meetingsChairedBy: { in: 'meetings', line: listed('chaired by') },

  registers: {
    in: 'interests',
    line: ({ people = '', access }, book) =>
      all('registers of', terms(people, 'several', book, ['people'])?.join(', '), access ?? ''),
  },
  declared: {
    in: 'interests',
    line: ({ when = '' }) => {
      const inTime = /within (.*)$/.exec(when)?.[1];
      const parts = [
        ...(when.includes('as soon as practicable') ? ['as soon as practicable'] : []),
        ...(inTime === undefined ? [] : [all('within', length(inTime))]),
      ];
      return parts.includes(undefined) ? undefined : `declared ${parts.join(', ')}`;
    },
  },
  managed: {
    in: 'interests',
    line: ({ appear }) =>
      `managed so that they do not${appear ? ', and do not appear to,' : ''} affect the integrity of decisions`,
  },
  keptPublished: { in: 'interests', line: ({ length: text = '' }) => all('kept published', length(text)) },
  keptOnRecord: { in: 'interests', line: ({ length: text = '' }) => all('kept on record', length(text)) },
  challengeOpenToAll: { in: 'challenge', line: fixed('open to everyone') },
  challengeOpenTo: { in: 'challenge', line: listed('open to') },
  challengeRaised: { in: 'challenge', line: ({ length: text = '' }) => all('raised within', length(text)) },
  challengeHeard: { in: 'challenge', line: listed('heard by') },
  challengeAnswered: {
    in: 'challenge',
    line: ({ length: text = '', published: isPublished }) => {
      const within_ = all('answered within', length(text));
      return within_ && `${within_}${isPublished ? ', published' : ''}`;
    },
  },
  encoded: {
    in: 'text',
    line: ({ source = '', covers }, book) =>
      all(
        'encoded from',
        quoted(source),
        maybe(covers, (text) => all('covers', terms(text, 'bare', book, ['coverage'])?.join(', '))),
      ),
  },
  explained: {
    in: 'text',
    line: ({ rule = '', reason, review }) =>
      all(
        'explain',
        /\(([^()]+)\)$/.exec(rule)?.[1] ?? rule,
        reason === undefined ? '' : `because ${quoted(reason)}`,
        maybe(review, (text) => all('review', day(text))),
      ),
  },
  challengeAnswerPublished: { in: 'challenge', line: fixed('answered published') },
};
