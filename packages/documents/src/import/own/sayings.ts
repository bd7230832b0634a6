/** Phrase by phrase, the line of the language that it says, and in which block that stands. */
import type { Phrase } from '../../wording/phrases.ts';
import { amount, type Book, day, every, length, limit, longText, quoted, references, share, terms } from './names.ts';
import { type ReadPhrase, within } from './phrase-reader.ts';

/** The block that a line stands in: of a seat, of a committee, of the text as a whole, or one within these. */
export type Within =
  | ('seat' | 'body' | 'text' | 'quorum' | 'decisions' | 'meetings' | 'interests' | 'variation' | 'challenge' | 'strategy')
  | ('area' | 'removal' | 'suspension' | 'board');

export interface Saying {
  readonly in: Within;
  readonly line: (gaps: ReadPhrase['gaps'], book: Book) => string | undefined;
}

type Gaps = ReadPhrase['gaps'];
type Line = Saying['line'];

const fixed = (line: string): Line => () => line;

/** Names in a row, or nothing where one of them is not known. */
function who(text: string | undefined, book: Book, joint = ', '): string | undefined {
  return text === undefined ? undefined : references(text, book)?.join(joint);
}

/** A line of parts of which none may be missing. */
function all(...parts: readonly (string | undefined)[]): string | undefined {
  return parts.some((part) => part === undefined) ? undefined : parts.filter((part) => part !== '').join(' ');
}

/** A part that may be left out: nothing where it is, `undefined` where it is there and not understood. */
function maybe(text: string | undefined, make: (text: string) => string | undefined): string | undefined {
  return text === undefined ? '' : make(text);
}

const listed =
  (word: string, joint = ', '): Line =>
  ({ who: names }, book) =>
    all(word, who(names, book, joint));

const approved = ({ prior, approval }: Gaps, book: Book): string | undefined =>
  maybe(approval, (text) => all('with', prior ? 'prior' : '', 'approval of', who(text, book)));

const vote = ({ vote: text }: Gaps): string => (text === undefined ? '' : text.replace(' a ', ' '));

const deputies =
  (are: string): Line =>
  (gaps, book) => {
    const parts = [`deputies ${are}`, vote(gaps), approved(gaps, book)];
    return parts.includes(undefined) ? undefined : parts.filter(Boolean).join(', ');
  };

const removal =
  (word: string): Line =>
  (gaps, book) =>
    all(word, who(gaps.who, book), approved(gaps, book));

const functions = (gaps: Gaps, book: Book): string | undefined =>
  terms(gaps.functions ?? '', 'bare', book, ['function'])?.join(', ');

const power = ({ power: text }: Gaps, book: Book): string | undefined =>
  maybe(text, (words) => all('under', terms(words, 'bare', book, ['power'])?.[0]));

const upTo = ({ limit: text }: Gaps): string => (text === undefined ? '' : `up to ${quoted(text)}`);

const offices = ['profession', 'office', 'status', 'role'] as const;

function requirement({ Seat: seat = '', modal = '', not, what = '' }: Gaps, book: Book): string | undefined {
  const start = `${modal}${not ?? ''}`;
  const independent = within(what, 'independent');
  if (independent) return all(`${start} be independent of`, who(independent.who, book));
  const registered = within(what, 'registered');
  if (registered)
    return all(
      `${start} be registered with`,
      terms(registered.what ?? '', 'theTitle', book, ['register'])?.join(' or '),
    );
  const seconded = within(what, 'seconded');
  const from = seconded && who(seconded.who, book);
  if (from !== undefined) return `${start} be seconded from ${from}`;
  const be = within(what, 'be');
  if (be) {
    const order = seat.startsWith('These') ? (['several', 'one'] as const) : (['one', 'several'] as const);
    const names = order.map((form) => terms(be.what ?? '', form, book, offices)).find((each) => each !== undefined);
    return all(`${start} be`, names?.join(' or '));
  }
  const hold = within(what, 'hold');
  if (hold) return all(`${start} hold`, terms(hold.what ?? '', 'held', book)?.join(' or '));
  const knowledge = within(what, 'knowledge');
  if (knowledge)
    return all(`${start} have knowledge${knowledge.too ?? ''} of`, terms(knowledge.what ?? '', 'bare', book, ['knowledge'])?.join(', '));
  const experience = within(what, 'experience');
  return experience && all(`${start} have experience of`, terms(experience.what ?? '', 'bare', book, ['knowledge'])?.join(', '));
}

function term({ upTo: most, length: text = '', most: limits, break: pause }: Gaps): string | undefined {
  const parts = [
    all('term', most ? 'up to' : '', length(text)),
    ...(limits === undefined ? [] : limits.split(/, | and /).map((each) => all('at most', limit(each)))),
    ...(pause === undefined ? [] : [all('break of', length(pause))]),
  ];
  return parts.includes(undefined) ? undefined : parts.join(', ');
}

const size: Line = ({ size: text = '', voting }, _book) => {
  const [, how = '', what = ''] = /^(more than|at least) (.*)$/.exec(text) ?? [];
  const number = share(what) ?? amount(what);
  return all(how, number, share(what) !== undefined && !/^\[/.test(what) ? 'of' : '', voting ? 'voting' : '', 'members');
};

const sizeOfShare: Line = ({ size: text = '', voting }) => {
  const [, how = '', what = ''] = /^(more than|at least) (.*)$/.exec(text) ?? [];
  return all(how, share(what), 'of', voting ? 'voting' : '', 'members');
};

const policy: Line = ({ policy: name = '', title, facts }, book) =>
  all(
    'policy',
    terms(name, 'bare', book, ['policy'])?.[0],
    title === undefined ? '' : quoted(title),
    facts === undefined ? '' : /\bnot published\b/.test(facts) ? 'not published' : /\bpublished\b/.test(facts) ? 'published' : '',
    maybe(/reviewed (every .*)$/.exec(facts ?? '')?.[1], (text) => all('reviewed', every(text))),
  );

const published =
  (what: string, when: string): Line =>
  ({ before }) =>
    all(what, 'published', maybe(before, (text) => all(length(text), when)));

const notice =
  (to: string): Line =>
  ({ length: text = '', convened }) => {
    const given = all(to, 'notice', length(text));
    return given && `${given}${convened === undefined ? '' : ', or when convened'}`;
  };

const on = (text: string | undefined): string | undefined => maybe(text, (words) => day(words));

export const sayings: Readonly<Partial<Record<Phrase, Saying>>> = {
  code: { in: 'text', line: ({ scheme = '', code = '' }) => `${scheme.toLowerCase()} ${code}` },
  established: { in: 'text', line: ({ date = '' }) => all('established', day(date)) },
  establishedByOrder: { in: 'text', line: ({ date, order = '' }) => all('established', on(date), 'by order', quoted(order)) },
  establishedJointly: { in: 'text', line: listed('established jointly by') },
  inForce: {
    in: 'text',
    line: ({ from, until }) =>
      all('in force', maybe(from, (text) => all('from', day(text))), maybe(until, (text) => all('until', day(text)))),
  },
  varied: { in: 'text', line: ({ date = '', note }) => all('varied on', day(date), note === undefined ? '' : quoted(note)) },
  published: { in: 'text', line: ({ address = '' }) => `published at ${quoted(address)}` },
  population: {
    in: 'text',
    line: ({ count = '', most }) => all('population', amount(count), maybe(most, (text) => all('to', amount(text)))),
  },
  variedBy: {
    in: 'variation',
    line: (gaps, book) => all('by', who(gaps.who, book), gaps.initiative ? 'on its own initiative' : '', approved(gaps, book)),
  },
  variationEffective: { in: 'variation', line: fixed('effective from approval') },
  variationProposed: { in: 'variation', line: listed('proposed by') },
  variationConsults: { in: 'variation', line: listed('consults') },
  policy: { in: 'text', line: policy },
  policyWithoutFacts: { in: 'text', line: policy },
  membersOf: { in: 'board', line: ({ voting = '', who: names }, book) => all(`all ${voting}members of`, who(names, book)) },

  roles: {
    in: 'seat',
    line: ({ 'the roles': text = '' }, book) => all('role', terms(text.replace(/^the roles? of /, ''), 'bare', book, ['role'])?.join(', ')),
  },
  responsible: {
    in: 'seat',
    line: (gaps, book) => all('responsible for', terms(gaps.functions ?? '', 'bare', book, ['function'], ['function', 'knowledge'])?.join(', ') ?? terms(gaps.functions ?? '', 'bare', book)?.join(', ')),
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
    line: (gaps, book) => all('vacancy filled by', who(gaps.who, book), maybe(gaps.length, (text) => all('within', length(text)))),
  },
  vacancySaid: { in: 'seat', line: ({ text = '' }) => `vacancy ${quoted(text)}` },
  remunerationSet: {
    in: 'seat',
    line: (gaps, book) => all('remuneration set by', who(gaps.who, book), gaps.text === undefined ? '' : quoted(gaps.text)),
  },
  remunerationSaid: { in: 'seat', line: ({ text = '' }) => `remuneration ${quoted(text)}` },
  accountable: { in: 'seat', line: listed('accountable to') },
  actsFor: {
    in: 'seat',
    line: ({ seat = '', occasions }, book) =>
      all('acts for', who(seat, book), maybe(occasions, (text) => all('during', terms(text, 'one', book, ['occasion'])?.join(', ')))),
  },
  becomes: {
    in: 'seat',
    line: ({ seat = '', occasions }, book) =>
      all('becomes', who(seat, book), maybe(occasions, (text) => all('on', terms(text, 'one', book, ['occasion'])?.join(', ')))),
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
    line: ({ count = '', most }) => all('population', amount(count), maybe(most, (text) => all('to', amount(text)))),
  },
  exercises: { in: 'body', line: (gaps, book) => all('exercises', functions(gaps, book), power(gaps, book), upTo(gaps)) },
  chairedBy: { in: 'body', line: listed('chaired by') },
  membersApproved: { in: 'body', line: listed('members approved by') },
  membersAppointed: { in: 'body', line: listed('members appointed by') },
  allMembers: { in: 'body', line: ({ voting = '', who: names }, book) => all(`all ${voting}members of`, who(names, book)) },
  bars: { in: 'body', line: ({ grounds = '' }, book) => all('bars', terms(grounds, 'bare', book, ['disqualification'])?.join(', ')) },
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
    line: (gaps, book) => all('delegates', functions(gaps, book), 'to', who(gaps.who, book), power(gaps, book), upTo(gaps)),
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
      return names && `involves ${[...names, ...(text.includes(people) ? ['people who live or work in the area'] : [])].join(', ')}`;
    },
  },
  strategyPublished: { in: 'strategy', line: (gaps, book) => all('published', maybe(gaps.who, (text) => all('with copies to', who(text, book)))) },

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
      const kind = majority === 'a simple majority' ? 'simple majority' : all('majority of', share(majority.replace(/^a majority of /, '')));
      return all(kind, of, maybe(matters, (text) => all('for', terms(text, 'bare', book)?.join(', '))));
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
    line: ({ how = '' }, book) => (how === 'a resolution' ? 'excluded by resolution' : all('excluded by', who(how, book))),
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
    line: ({ people = '', access }, book) => all('registers of', terms(people, 'several', book, ['people'])?.join(', '), access ?? ''),
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
      all('encoded from', quoted(source), maybe(covers, (text) => all('covers', terms(text, 'bare', book, ['coverage'])?.join(', ')))),
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

const kindTerms = ['seat-kind', 'profession', 'role', 'office', 'organisation', 'people'] as const;

/** A legal form as it stands after an article, with a small letter. */
function formOf(text: string, book: Book): string | undefined {
  const plain = text.replace(/^an? /, '');
  const own = terms(plain, 'bare', book, ['form'])?.[0];
  if (own !== undefined) return own;
  return terms(plain.charAt(0).toUpperCase() + plain.slice(1), 'title', book, ['form'])?.[0];
}

function counted(text: string, book: Book): string | undefined {
  return (terms(text, 'several', book) ?? terms(text.charAt(0).toLowerCase() + text.slice(1), 'several', book))?.join(', ');
}

export function provisionLine(topic: string, paragraphs: readonly string[]): string {
  return `provision ${topic} ${longText(paragraphs)}`;
}
