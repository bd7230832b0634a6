/** Nouns for how votes are counted, ties broken and urgent matters decided. */
import { type Constitution, type Decisions, isA, type Reference, type Urgent } from '@icb/language';
import type { Item } from '../items.ts';
import { isFor } from './committees.ts';
import { lineItem, type Noun, unknownAmong, unreadIn, whole } from './noun.ts';

const at: Noun['place'] = (constitution) => constitution.decisions?.block.header ?? whole(constitution);

interface VotingRule {
  readonly words: string;
  readonly line: string;
  readonly said: (decisions: Decisions) => boolean;
  /** How a sentence says it. */
  readonly prose: RegExp;
}

const votingRules: readonly VotingRule[] = [
  {
    words: 'that each member has one vote',
    line: 'one vote each',
    said: ({ oneVoteEach }) => oneVoteEach !== undefined,
    prose: /one vote|single vote/i,
  },
  {
    words: 'that nobody votes by proxy',
    line: 'no proxies',
    said: ({ proxies }) => proxies !== undefined,
    prose: /prox(y|ies)/i,
  },
  {
    words: 'that a simple majority decides',
    line: 'simple majority',
    said: ({ majorities }) => majorities.some((each) => each.for.length === 0),
    prose: /simple majority|majority of (the )?(votes|members|those)/i,
  },
];

function missing(constitution: Constitution): VotingRule[] {
  const { decisions, provisions } = constitution;
  const prose = [
    ...provisions.filter(({ topic }) => isA(topic.term, 'decision-making')),
    ...(decisions?.provisions ?? []),
  ]
    .map(({ text }) => text.value)
    .join('\n');
  return votingRules.filter((rule) => !rule.prose.test(prose) && !(decisions && rule.said(decisions)));
}

/** Lines that say the contrary, each named by the words that would put it right. */
function contrary({ decisions }: Constitution): Item[] {
  if (!decisions) return [];
  const { proxies, majorities } = decisions;
  return [
    ...(proxies?.allowed ? [lineItem(proxies.span, 'no proxies')] : []),
    ...majorities
      .filter(({ share, for: topics }) => topics.length === 0 && (share?.value ?? 0) > 0.5)
      .map(({ span }) => lineItem(span, 'simple majority')),
  ];
}

/** That the chair, or whoever presides, decides where votes are equal or the board disagrees. */
function tieBreakers({ decisions }: Constitution): Item[] {
  const { castingVote, disagreement } = decisions ?? {};
  const lines = [
    ...(castingVote ? [{ span: castingVote.span, who: castingVote.heldBy }] : []),
    ...(disagreement ? [{ span: disagreement.span, who: disagreement.resolvedBy }] : []),
  ];
  return lines
    .filter(({ who }) => who.some(mayPreside))
    .map(({ span, who }) => lineItem(span, 'tie', { open: who.every(({ is }) => is === 'placeholder') }));
}

/** Lines on ties by which nobody decides, or somebody who does not preside. */
function otherTieBreakers({ decisions }: Constitution): Item[] {
  const casting = decisions?.castingVote;
  if (!casting || casting.heldBy.some(mayPreside)) return [];
  return [lineItem(casting.span, 'casting vote')];
}

function mayPreside({ seat, term, is }: Reference): boolean {
  if (is === 'placeholder' || is === 'unknown') return true;
  return seat?.kind === 'chair' || ['integrated-care-board-chair', 'presiding-member'].includes(term?.name ?? '');
}

const isChiefExecutive = ({ seat, term }: Reference): boolean =>
  seat?.kind === 'chief-executive' || isA(term, 'integrated-care-board-chief-executive');

const isOpen = ({ by, reportedTo }: Urgent): boolean => [...by, ...reportedTo].some(({ is }) => is === 'placeholder');

/** Whether chair and chief executive decide together, and tell the next meeting and the audit committee. */
function isComplete({ by, reportedToNextMeeting, reportedTo }: Urgent): boolean {
  const unsaid = (list: readonly Reference[]): boolean => list.some(({ is }) => is === 'placeholder');
  const together = by.some(mayPreside) && (unsaid(by) || by.some(isChiefExecutive));
  const audit = reportedTo.some(({ body }) => body !== undefined && isFor(body, 'audit'));
  return together && tells({ reportedToNextMeeting, reportedTo }) && (audit || unsaid(reportedTo));
}

function tells({ reportedToNextMeeting, reportedTo }: Pick<Urgent, 'reportedToNextMeeting' | 'reportedTo'>): boolean {
  return reportedToNextMeeting || reportedTo.some(({ term }) => isA(term, 'board'));
}

function urgent(words: string[], includes: (line: Urgent) => boolean): Noun {
  const noun = line(words, ({ decisions }) =>
    (decisions?.urgent ?? [])
      .filter(includes)
      .map((each) => lineItem(each.span, 'urgent decisions', { open: isOpen(each) })),
  );
  const named = (each: Urgent): readonly Reference[] => [...each.by, ...each.reportedTo];
  return {
    ...noun,
    doubt: (constitution) =>
      unreadIn(constitution, 'Provision', 'BodyProvision') ||
      unknownAmong((constitution.decisions?.urgent ?? []).flatMap(named)),
  };
}

function line(words: string[], of: Noun['of']): Noun {
  const place: Noun['place'] = (constitution) => of(constitution)[0]?.header ?? at(constitution);
  return { words, kind: 'line', of, coverage: 'decisions', content: 'DecisionsProvision', place };
}

export const voteNouns: readonly Noun[] = [
  line(['voting gap', 'voting gaps'], (constitution) =>
    missing(constitution).map(({ words }) => lineItem(at(constitution), words)),
  ),
  line(['missing voting lines'], (constitution) => {
    const lines = missing(constitution).map((rule) => rule.line);
    return lines.length > 0 ? [lineItem(at(constitution), lines.join('\n'))] : [];
  }),
  line(['contrary voting line', 'contrary voting lines'], contrary),
  line(['consensus rule', 'consensus rules'], ({ decisions }) =>
    decisions?.consensusFirst ? [lineItem(decisions.consensusFirst.span, 'consensus')] : [],
  ),
  line(['tie-breaker', 'tie-breakers'], tieBreakers),
  line(['other tie-breaker', 'other tie-breakers'], otherTieBreakers),
  urgent(['urgent rule', 'urgent rules'], () => true),
  urgent(['reported urgent rule', 'reported urgent rules'], tells),
  urgent(['incomplete urgent rule', 'incomplete urgent rules'], (each) => !isComplete(each)),
];
