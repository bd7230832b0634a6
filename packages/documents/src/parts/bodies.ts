/** Committees, places and other arrangements, each under its title; and what is delegated to others. */
import type { Body, Delegation, Seat, Span } from '@icb/language';
import type { Clause, Content, Section, Words } from '../document/document.ts';
import { kindTitles, seatTitle, titleOf } from '../wording/names.ts';
import { articleFor } from '../wording/nouns.ts';
import { amountWords } from '../wording/numbers.ts';
import { saidIn, together, wordsOf } from '../wording/words.ts';
import { across, headed, itemOf, lineOf, provisions, type Saying, withItems } from './clauses.ts';
import { allOf, decisionClauses, meetingClauses, quorumClauses } from './procedures.ts';
import { seatClauses } from './seat.ts';

const kinds: Readonly<Record<Body['kind'], string>> = {
  committee: 'committee',
  'sub-committee': 'sub-committee',
  'joint-committee': 'joint committee',
  place: 'place',
  neighbourhood: 'neighbourhood',
  collaborative: 'collaborative',
  arrangement: 'arrangement',
};

export function bodySection(body: Body, saying: Saying, clauseOfNomination: (of: Seat) => string): Section {
  const id = `body/${body.name}`;
  const own = saying.about(`the ${kinds[body.kind]}`);
  const content: Content[] = [
    ...whatItIs(body, id, own),
    ...whoSitsOnIt(body, id, own),
    ...howItWorks(body, id, own),
    ...provisions(`${id}/`, body.provisions, own),
    ...body.seats.map((seat) => ownSeat(seat, id, own, clauseOfNomination)),
  ];
  const procedures: Section[] = [
    ...(body.quorum
      ? [under(id, 'Quorum', 'quorum', quorumClauses(body.quorum, `${id}/quorum`, own), body.quorum.span)]
      : []),
    ...(body.decisions
      ? [
          under(
            id,
            'Decisions',
            'decisions',
            decisionClauses(body.decisions, `${id}/decisions`, own),
            body.decisions.span,
          ),
        ]
      : []),
    ...(body.meetings
      ? [
          under(
            id,
            'Meetings',
            'meetings',
            allOf(meetingClauses(body.meetings, `${id}/meetings`, own)),
            body.meetings.span,
          ),
        ]
      : []),
  ];
  return headed(id, titleOf(body), body.span, [...content, ...procedures]);
}

function under(id: string, title: string, key: string, clauses: readonly Clause[], span: Section['span']): Section {
  return { ...headed(`${id}/${key}`, [title], span, clauses), level: 4 };
}

function whatItIs(body: Body, id: string, { say, names }: Saying): Clause[] {
  const kind = kinds[body.kind];
  const { form, population } = body;
  return [
    say(`${id}/kind`, across(body.purposes) ?? body.nameSpan, 'bodyIs', {
      kind: `${articleFor(kind)} ${kind}`,
      purposes: body.purposes.length > 0 ? names.terms(body.purposes) : undefined,
    }),
    ...(body.partOf ? [say(`${id}/partOf`, body.partOf.span, 'partOf', { who: names.one(body.partOf) })] : []),
    ...(form
      ? [
          say(`${id}/form`, form.span, 'form', {
            form: names.term(
              form.form,
              (term) => `${articleFor(names.term(form.form).join(''))} ${withoutCapital(term.title)}`,
            ),
            power: form.under && names.term(form.under),
          }),
        ]
      : []),
    ...(body.parties.length > 0
      ? [say(`${id}/parties`, across(body.parties), 'parties', { who: names.list(body.parties) })]
      : []),
    ...(body.covers.length > 0
      ? [say(`${id}/covers`, across(body.covers), 'covers', { who: names.list(body.covers) })]
      : []),
    ...(population
      ? [
          say(`${id}/population`, population.span, 'bodyPopulation', {
            count: amountWords(population.count),
            most: population.most && amountWords(population.most),
          }),
        ]
      : []),
    ...body.exercises.map(({ functions, under: power, limit, span }) =>
      say(
        `${id}/exercises/${functions.map(({ name }) => name).join('-')}`,
        span,
        'exercises',
        { functions: names.terms(functions), power: power && names.term(power), limit: limit && saidIn(limit) },
        functions.length > 1,
      ),
    ),
  ];
}

function withoutCapital(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}

function whoSitsOnIt(body: Body, id: string, saying: Saying): Clause[] {
  const { say, names } = saying;
  return [
    ...(body.chairedBy.length > 0
      ? [say(`${id}/chairedBy`, across(body.chairedBy), 'chairedBy', { who: names.list(body.chairedBy) })]
      : []),
    ...body.membersChosen.map(({ how, by, span }) =>
      say(`${id}/members/${how}`, span, how === 'approved' ? 'membersApproved' : 'membersAppointed', {
        who: names.list(by),
      }),
    ),
    ...(body.members.length > 0
      ? [
          withItems(
            say(`${id}/members`, across(body.members), 'members'),
            body.members.map((each) => itemOf(`${id}/members/${each.name}`, each.span, names.one(each))),
          ),
        ]
      : []),
    ...body.membersOf.map(({ voting, of, span }) =>
      say(`${id}/membersOf/${of.name}`, span, 'allMembers', { voting: voting ? 'voting ' : '', who: names.one(of) }),
    ),
  ];
}

function ownSeat(seat: Seat, id: string, saying: Saying, clauseOfNomination: (of: Seat) => string): Section {
  const own = `${id}/${seat.name}`;
  const kind = kindTitles[seat.kind].toLowerCase();
  const first = saying.say(`${own}/kind`, numberAndVote(seat), 'ownSeat', {
    kind: `${articleFor(kind)} ${kind}`,
    number: numberOf(seat, saying),
    vote: voteOf(seat),
  });
  const section = headed(own, seatTitle(seat), seat.span, [
    first,
    ...seatClauses(seat, own, saying, clauseOfNomination),
  ]);
  return { ...section, level: 4 };
}

/** The lines that say how many there are and whether they vote, else where the seat begins. */
export function numberAndVote({ block, nameSpan, count }: Seat): Span {
  const votes = lineOf(block, 'Votes');
  return across([...(count.stated ? [count.stated] : []), ...(votes ? [{ span: votes }] : [])]) ?? nameSpan;
}

function voteOf({ votes }: Seat): string {
  return votes === 'unknown' ? 'whose vote is not stated' : votes ? 'with a vote' : 'without a vote';
}

/** “with two seats”. */
export function numberOf(seat: Seat, { names }: Saying): Words {
  const { stated } = seat.count;
  if (!stated) return ['with one seat'];
  const seats = (count: Words, isOne = false): Words => together('with ', count, isOne ? ' seat' : ' seats');
  const least = stated.least ? amountWords(stated.least) : [];
  const isOne = stated.least?.value === 1;
  switch (stated.form) {
    case 'exactly':
      return seats(least, isOne);
    case 'range':
      return seats(together(least, ' to ', stated.most ? amountWords(stated.most) : ''));
    case 'at-least':
      return seats(together('at least ', least), isOne);
    case 'not-stated':
      return ['with a number of seats that is not stated'];
    case 'for-each': {
      const which = forEachOf(seat, names);
      if (!stated.perEach) return together(seats(least, isOne), ' for each ', which);
      return together(seats(least, isOne), ', ', amountWords(stated.perEach), ' for each ', which);
    }
  }
}

/** For each of which: “local authority”, “place”. */
export function forEachOf({ count: { stated } }: Seat, names: Saying['names']): Words {
  if (stated?.forBodies) return [stated.forBodies];
  const each = stated?.forEach;
  if (!each) return [];
  return each.term
    ? names.term({ ...each, is: 'term' })
    : each.is === 'placeholder'
      ? wordsOf(each.name)
      : names.one(each);
}

function howItWorks(body: Body, id: string, { say, names }: Saying): Clause[] {
  const { bars, termsOfReference: terms } = body;
  const how =
    terms &&
    [terms.agreedByBoard && `agreed by ${names.board}`, terms.published && 'published'].filter(Boolean).join(' and ');
  const listed = (
    key: 'inCommonWith' | 'reportsTo' | 'advises',
    phrase: 'inCommon' | 'reportsTo' | 'advises',
  ): Clause[] =>
    body[key].length > 0 ? [say(`${id}/${key}`, across(body[key]), phrase, { who: names.list(body[key]) })] : [];
  return [
    ...(bars.length > 0
      ? [say(`${id}/bars`, across(bars), 'bars', { grounds: names.terms(bars) }, bars.length > 1)]
      : []),
    ...(terms
      ? [
          say(`${id}/termsOfReference`, terms.span ?? lineOf(body.block, 'TermsOfReference'), 'termsOfReference', {
            how,
          }),
        ]
      : []),
    ...listed('inCommonWith', 'inCommon'),
    ...listed('reportsTo', 'reportsTo'),
    ...listed('advises', 'advises'),
  ];
}

export function delegationClauses(delegations: readonly Delegation[], { say, names }: Saying): Clause[] {
  return delegations.map(({ functions, to, under: power, limit, span }) =>
    say(
      `delegation/${functions.map(({ name }) => name).join('-')}/${to.map(({ name }) => name).join('-')}`,
      span,
      'delegation',
      {
        functions: names.terms(functions),
        who: names.list(to),
        power: power && names.term(power),
        limit: limit && saidIn(limit),
      },
      functions.length > 1,
    ),
  );
}
