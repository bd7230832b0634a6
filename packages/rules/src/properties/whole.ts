/** What can be asked of a constitution as a whole. */
import type { Constitution } from '@icb/language';
import type { Value } from '../items.ts';
import { missingForConflicts } from '../nouns/interests.ts';
import { flag, number, type Property, references, said, terms, texts, wordsFor } from './property.ts';

function whole(
  words: string,
  coverage: string,
  read: (part: Constitution) => Value | undefined,
  content = 'Provision',
  more: Partial<Property> = {},
): Property {
  return { of: 'constitution', words, coverage, content, read: read as never, ...more };
}

export const wholeProperties: readonly Property[] = [
  whole('contents', 'everything', (part) => said(part.block.lines.length > 0 || undefined), 'Provision', {
    asks: 'whether',
  }),
  whole('title', 'official-name', (part) => texts(part.title), 'Provision', { asks: 'whether' }),
  whole('area', 'area', (part) => said(part.area), 'Provision', { asks: 'whether' }),
  whole('established by', 'dates', (part) => references(part.established.flatMap((each) => each.jointlyBy))),
  whole(
    'established by order',
    'dates',
    (part) => said(part.established.some((each) => each.order) || undefined),
    'Provision',
    { asks: 'whether' },
  ),
  whole('published', 'publication', (part) => said(part.published), 'Provision', { asks: 'whether' }),
  whole('board', 'composition', (part) => said(part.board), 'Provision', { asks: 'whether' }),
  whole('includes members of', 'composition', (part) => references(part.board?.membersOf.map((each) => each.of))),
  whole(
    'quorum',
    'quorum',
    (part) => said((part.quorum?.sizes.length ?? 0) > 0 || (part.quorum?.provisions.length ?? 0) > 0 || undefined),
    'Provision',
    { asks: 'whether' },
  ),
  whole('voting', 'decisions', (part) => said(hasVoting(part) || undefined), 'Provision', { asks: 'whether' }),
  whole(
    'decisions',
    'decisions',
    (part) => said(part.decisions && part.decisions.block.lines.length > 0),
    'Provision',
    { asks: 'whether' },
  ),
  whole(
    'meetings in public',
    'meetings',
    (part) => (part.meetings?.openness ? flag(part.meetings.openness.public) : undefined),
    'MeetingsProvision',
    { asks: 'whether' },
  ),
  whole(
    'minutes published',
    'meetings',
    (part) => said(part.meetings?.papers.some((each) => each.what === 'minutes') || undefined),
    'MeetingsProvision',
    { asks: 'whether' },
  ),
  whole(
    'papers published',
    'meetings',
    (part) => said(part.meetings?.papers.some((each) => each.what === 'papers') || undefined),
    'MeetingsProvision',
    { asks: 'whether' },
  ),
  whole('shortfall', 'interests', (part) => wordsFor(missingForConflicts(part)), 'InterestsProvision', {
    asks: 'whether',
  }),
  whole('declarations', 'interests', (part) => said(part.interests?.declared), 'InterestsProvision', {
    asks: 'whether',
  }),
  whole(
    'declarations promptly',
    'interests',
    (part) => (part.interests?.declared ? flag(part.interests.declared.promptly) : undefined),
    'InterestsProvision',
    { asks: 'whether' },
  ),
  whole('declarations in days', 'interests', (part) => number(daysOf(part)), 'InterestsProvision', { asks: 'number' }),
  whole('conflicts managed', 'interests', (part) => said(part.interests?.managed), 'InterestsProvision', {
    asks: 'whether',
  }),
  whole('variation', 'variation', (part) => said((part.variation?.routes.length ?? 0) > 0 || undefined), 'Provision', {
    asks: 'whether',
  }),
  whole('strategy', 'strategy', (part) => said(part.strategy), 'Provision', { asks: 'whether' }),
  whole('assessed needs of', 'strategy', (part) => references(part.strategy?.assessedNeedsOf), 'StrategyProvision'),
  whole('strategy considers', 'strategy', (part) => terms(part.strategy?.considers ?? []), 'StrategyProvision'),
  whole('strategy with regard to', 'strategy', (part) => terms(part.strategy?.hasRegardTo ?? []), 'StrategyProvision'),
  whole('strategy involves', 'strategy', (part) => references(part.strategy?.involves), 'StrategyProvision'),
  whole(
    'strategy involves local people',
    'strategy',
    (part) => said(part.strategy?.involvesLocalPeople || undefined),
    'StrategyProvision',
    { asks: 'whether' },
  ),
  whole('strategy reviewed', 'strategy', (part) => said(part.strategy?.reviewed), 'StrategyProvision', {
    asks: 'whether',
  }),
  whole('strategy published', 'strategy', (part) => said(part.strategy?.published), 'StrategyProvision', {
    asks: 'whether',
  }),
  whole(
    'strategy copied to',
    'strategy',
    (part) => references(part.strategy?.published?.copiesTo),
    'StrategyProvision',
  ),
];

function hasVoting({ decisions }: Constitution): boolean {
  return (
    !!decisions && (decisions.majorities.length > 0 || !!decisions.consensusFirst || decisions.provisions.length > 0)
  );
}

const daysIn = { hour: 1 / 24, day: 1, week: 7, month: 31, year: 366 } as const;

function daysOf({ interests }: Constitution): number | undefined {
  const within = interests?.declared?.within;
  return within?.amount.value === undefined ? undefined : within.amount.value * daysIn[within.unit];
}
