/** How a board or a committee does its work: quorum, decisions, meetings. The sections they go to differ, the clauses do not. */
import type { Decisions, Meetings, Quorum } from '@icb/language';
import type { Clause, Words } from '../document/document.ts';
import { several } from '../wording/nouns.ts';
import { amountWords, everyWords, lengthWords, listWords, shareWords, timesWords } from '../wording/numbers.ts';
import { capital, together } from '../wording/words.ts';
import { across, provisions, type Saying, termItems, withItems } from './clauses.ts';

export function quorumClauses(quorum: Quorum, id: string, saying: Saying): Clause[] {
  const { say, names } = saying;
  return [
    ...quorum.sizes.map(({ strictly, share, number, voting, span }, index) => {
      const size = together(
        strictly ? 'more than ' : 'at least ',
        share ? shareWords(share) : number ? amountWords(number) : '',
      );
      const values = { size, voting: voting ? 'voting ' : '' };
      return say(`${id}/size/${index + 1}`, span, share ? 'quorumShare' : 'quorumNumber', values, number?.value !== 1);
    }),
    ...quorum.includes.map(({ count, kinds, seats, span }, index) =>
      count
        ? say(`${id}/includes/${kinds.map(({ name }) => name).join('-') || index}`, span, 'quorumKinds', {
            number: together('at least ', amountWords(count)),
            kinds: listWords(
              kinds.map((kind) => names.term(kind, count.value === 1 ? undefined : several)),
              'or',
            ),
          })
        : say(`${id}/includes/${seats.map(({ name }) => name).join('-') || index}`, span, 'quorumSeats', {
            who: names.list(seats, 'or'),
          }),
    ),
    ...quorum.meetsWithout.map((seat) =>
      say(`${id}/meetsWithout/${seat.name}`, seat.span, 'meetsWithout', { seat: names.one(seat) }),
    ),
    ...quorum.counts.map(({ not, what, span }, index) =>
      say(`${id}/counts/${what.map(({ name }) => name).join('-') || index}`, span, not ? 'countsNot' : 'counts', {
        People: capital(names.terms(what, 'and', several)),
      }),
    ),
    ...provisions(`${id}/`, quorum.provisions, saying),
  ];
}

export function decisionClauses(decisions: Decisions, id: string, saying: Saying): Clause[] {
  const { say, names } = saying;
  const { consensusFirst, oneVoteEach, proxies, castingVote, disagreement } = decisions;
  return [
    ...(consensusFirst ? [say(`${id}/consensus`, consensusFirst.span, 'consensus')] : []),
    ...decisions.majorities.map(({ share, of, for: matters, span }) =>
      say(
        `${id}/majority/${[share?.text ?? 'simple', ...matters.map(({ name }) => name)].join('-')}`,
        span,
        'majority',
        {
          majority: share ? `a majority of ${shareWords(share)}` : 'a simple majority',
          whom: of && (of === 'all' ? 'all members' : 'the voting members'),
          matters: matters.length > 0 ? names.terms(matters) : undefined,
        },
      ),
    ),
    ...(oneVoteEach ? [say(`${id}/oneVoteEach`, oneVoteEach.span, 'oneVoteEach')] : []),
    ...(proxies ? [say(`${id}/proxies`, proxies.span, proxies.allowed ? 'proxies' : 'noProxies')] : []),
    ...(castingVote
      ? [
          castingVote.heldBy.length > 0
            ? say(`${id}/castingVote`, castingVote.span, 'castingVote', { who: names.list(castingVote.heldBy) })
            : say(`${id}/castingVote`, castingVote.span, 'noCastingVote'),
        ]
      : []),
    ...(disagreement
      ? [say(`${id}/disagreement`, disagreement.span, 'disagreement', { who: names.list(disagreement.resolvedBy) })]
      : []),
    ...decisions.urgent.map(({ by, reportedToNextMeeting, reportedTo, span }, index) => {
      const whom: Words[] = [...(reportedToNextMeeting ? [['the next meeting']] : []), ...reportedTo.map(names.one)];
      const values = { who: names.list(by), whom: whom.length > 0 ? listWords(whom) : undefined };
      return say(`${id}/urgent/${index + 1}`, span, 'urgent', values);
    }),
    ...provisions(`${id}/`, decisions.provisions, saying),
  ];
}

/** The clauses on meetings, by what they are about. */
export interface MeetingClauses {
  readonly calling: readonly Clause[];
  readonly chairing: readonly Clause[];
  readonly papers: readonly Clause[];
  readonly minutes: readonly Clause[];
  readonly openness: readonly Clause[];
  /** What the file says in sentences of its own, each with its topic. */
  readonly provisions: readonly Clause[];
}

export function meetingClauses(meetings: Meetings, id: string, saying: Saying): MeetingClauses {
  const { say, names } = saying;
  const { openness, frequency } = meetings;
  const notices = (to: 'public' | 'member'): Clause[] =>
    meetings.notices
      .filter((each) => each.to === to)
      .map(({ length, orWhenConvened, span }) =>
        say(`${id}/notice/${to}`, span, to === 'public' ? 'noticeToPublic' : 'noticeToMembers', {
          length: lengthWords(length),
          convened: orWhenConvened ? 'or when it is convened' : undefined,
        }),
      );
  const published = (what: 'papers' | 'agenda' | 'minutes'): Clause[] =>
    meetings.papers
      .filter((each) => each.what === what)
      .map(({ before, span }) => say(`${id}/${what}`, span, what, { before: before && lengthWords(before) }));
  return {
    calling: [
      ...(frequency?.every
        ? [say(`${id}/frequency`, frequency.span, 'meetsEvery', { every: everyWords(frequency.every) })]
        : []),
      ...(frequency?.perYear
        ? [say(`${id}/frequency`, frequency.span, 'atLeastPerYear', { times: timesWords(frequency.perYear, 'time') })]
        : []),
      ...(meetings.calledBy.length > 0
        ? [say(`${id}/calledBy`, across(meetings.calledBy), 'calledBy', { who: names.list(meetings.calledBy) })]
        : []),
      ...notices('member'),
    ],
    chairing:
      meetings.chairedBy.length > 0
        ? [
            say(`${id}/chairedBy`, across(meetings.chairedBy), 'meetingsChairedBy', {
              who: names.list(meetings.chairedBy),
            }),
          ]
        : [],
    papers: [
      ...published('agenda'),
      ...(meetings.agendaToPress ? [say(`${id}/agendaToPress`, meetings.agendaToPress.span, 'agendaToPress')] : []),
      ...published('papers'),
    ],
    minutes: published('minutes'),
    openness: [
      ...(openness ? [say(`${id}/openness`, openness.span, openness.public ? 'inPublic' : 'inPrivate')] : []),
      ...notices('public'),
      ...meetings.exclusions.map(({ byResolution, by, grounds, span }, index) => {
        const how = byResolution ? ['a resolution'] : names.list(by);
        const end = grounds.length > 0 ? ', on any of these grounds:' : '.';
        const clause = say(`${id}/excluded/${index + 1}`, span, 'excluded', { how, end });
        return withItems(clause, termItems(`${id}/excluded/${index + 1}`, grounds, saying));
      }),
    ],
    provisions: provisions(`${id}/`, meetings.provisions, saying),
  };
}

export function allOf({ calling, chairing, papers, minutes, openness, provisions: own }: MeetingClauses): Clause[] {
  return [...calling, ...chairing, ...papers, ...minutes, ...openness, ...own];
}
