/** Parts that stand in several places of a constitution, as text. */
import type { Decisions, Meetings, MembersOf, Population, Provision, Quorum } from '../model/constitution.ts';
import { block, duration, line, type Printed, references, terms, textLines } from './phrases.ts';

export function printProvisions(provisions: readonly Provision[]): Printed[] {
  return provisions.map((each) => textLines(`provision ${each.topic.name}`, each.text));
}

export function printMembersOf({ voting, of }: MembersOf): Printed {
  return line('all', voting && 'voting', 'members of', references([of]));
}

export function printPopulation({ count, most }: Population): Printed {
  return line('population', count.text, most && `to ${most.text}`);
}

export function printQuorum(quorum: Quorum): Printed {
  return block('quorum', [
    ...quorum.sizes.map(({ strictly, share, number, voting }) =>
      line(
        strictly ? 'more than' : 'at least',
        share ? `${share.text} of` : number?.text,
        voting && 'voting',
        'members',
      ),
    ),
    ...quorum.includes.map(({ count, kinds, seats }) =>
      count
        ? line('includes', count.text, terms(kinds, ' or '))
        : line('includes', seats.map((each) => references([each])).join(' or ')),
    ),
    ...quorum.meetsWithout.map((seat) => line('may meet without', references([seat]))),
    ...quorum.counts.map(({ not, what }) => line(not ? 'does not count' : 'counts', terms(what))),
    ...printProvisions(quorum.provisions),
  ]);
}

export function printDecisions(decisions: Decisions): Printed {
  const { proxies, castingVote, disagreement } = decisions;
  return block('decisions', [
    ...(decisions.consensusFirst ? [line('consensus first')] : []),
    ...decisions.majorities.map(({ share, of, for: matters }) =>
      line(
        share ? `majority of ${share.text}` : 'simple majority',
        of && `of ${of} members`,
        matters.length > 0 && `for ${terms(matters)}`,
      ),
    ),
    ...(decisions.oneVoteEach ? [line('one vote each')] : []),
    ...(proxies ? [line(proxies.allowed ? 'proxies allowed' : 'no proxies')] : []),
    ...(castingVote
      ? [
          line(
            castingVote.heldBy.length > 0
              ? `casting vote held by ${references(castingVote.heldBy)}`
              : 'no casting vote',
          ),
        ]
      : []),
    ...(disagreement ? [line('disagreement resolved by', references(disagreement.resolvedBy))] : []),
    ...decisions.urgent.map(({ by, reportedToNextMeeting, reportedTo }) => {
      const to = [
        ...(reportedToNextMeeting ? ['next meeting'] : []),
        ...(reportedTo.length > 0 ? [references(reportedTo)] : []),
      ];
      return line(`urgent decisions by ${references(by)}${to.length > 0 ? `, reported to ${to.join(', ')}` : ''}`);
    }),
    ...printProvisions(decisions.provisions),
  ]);
}

export function printMeetings(meetings: Meetings): Printed {
  const { openness, frequency } = meetings;
  return block('meetings', [
    ...(openness ? [line('in', openness.public ? 'public' : 'private')] : []),
    ...meetings.exclusions.map(({ byResolution, by, grounds }) =>
      line('excluded by', byResolution ? 'resolution' : references(by), grounds.length > 0 && `for ${terms(grounds)}`),
    ),
    ...(frequency
      ? [
          frequency.every
            ? line('every', duration(frequency.every))
            : line('at least', frequency.perYear?.text, 'per year'),
        ]
      : []),
    ...meetings.notices.map(({ to, length, orWhenConvened }) =>
      line(`${to} notice ${duration(length)}${orWhenConvened ? ', or when convened' : ''}`),
    ),
    ...meetings.papers.map(({ what, before }) => line(what, 'published', before && `${duration(before)} before`)),
    ...(meetings.agendaToPress ? [line('agenda to press on request')] : []),
    ...(meetings.calledBy.length > 0 ? [line('called by', references(meetings.calledBy))] : []),
    ...(meetings.chairedBy.length > 0 ? [line('chaired by', references(meetings.chairedBy))] : []),
    ...printProvisions(meetings.provisions),
  ]);
}
