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
): Property {
  return { of: 'constitution', words, coverage, content, read: read as never };
}

export const wholeProperties: readonly Property[] = [
  whole('contents', 'everything', (part) => said(part.block.lines.length > 0 || undefined)),
  whole('title', 'official-name', (part) => texts(part.title)),
  whole('area', 'area', (part) => said(part.area)),
  whole('established by', 'dates', (part) => references(part.established.flatMap((each) => each.jointlyBy))),
  whole('established by order', 'dates', (part) => said(part.established.some((each) => each.order) || undefined)),
  whole('published', 'publication', (part) => said(part.published)),
  whole('board', 'composition', (part) => said(part.board)),
  whole('includes members of', 'composition', (part) => references(part.board?.membersOf.map((each) => each.of))),
  whole('quorum', 'quorum', (part) =>
    said((part.quorum?.sizes.length ?? 0) > 0 || (part.quorum?.provisions.length ?? 0) > 0 || undefined),
  ),
  whole('voting', 'decisions', (part) => said(hasVoting(part) || undefined)),
  whole('decisions', 'decisions', (part) => said(part.decisions && part.decisions.block.lines.length > 0)),
  whole(
    'meetings in public',
    'meetings',
    (part) => (part.meetings?.openness ? flag(part.meetings.openness.public) : undefined),
    'MeetingsProvision',
  ),
  whole(
    'minutes published',
    'meetings',
    (part) => said(part.meetings?.papers.some((each) => each.what === 'minutes') || undefined),
    'MeetingsProvision',
  ),
  whole(
    'papers published',
    'meetings',
    (part) => said(part.meetings?.papers.some((each) => each.what === 'papers') || undefined),
    'MeetingsProvision',
  ),
  whole('shortfall', 'interests', (part) => wordsFor(missingForConflicts(part)), 'InterestsProvision'),
  whole('declarations', 'interests', (part) => said(part.interests?.declared), 'InterestsProvision'),
  whole(
    'declarations promptly',
    'interests',
    (part) => (part.interests?.declared ? flag(part.interests.declared.promptly) : undefined),
    'InterestsProvision',
  ),
  whole('declarations in days', 'interests', (part) => number(daysOf(part)), 'InterestsProvision'),
  whole('conflicts managed', 'interests', (part) => said(part.interests?.managed), 'InterestsProvision'),
  whole('variation', 'variation', (part) => said((part.variation?.routes.length ?? 0) > 0 || undefined)),
  whole('strategy', 'strategy', (part) => said(part.strategy)),
  whole('assessed needs of', 'strategy', (part) => references(part.strategy?.assessedNeedsOf), 'StrategyProvision'),
  whole('strategy considers', 'strategy', (part) => terms(part.strategy?.considers ?? []), 'StrategyProvision'),
  whole('strategy with regard to', 'strategy', (part) => terms(part.strategy?.hasRegardTo ?? []), 'StrategyProvision'),
  whole('strategy involves', 'strategy', (part) => references(part.strategy?.involves), 'StrategyProvision'),
  whole(
    'strategy involves local people',
    'strategy',
    (part) => said(part.strategy?.involvesLocalPeople || undefined),
    'StrategyProvision',
  ),
  whole('strategy reviewed', 'strategy', (part) => said(part.strategy?.reviewed), 'StrategyProvision'),
  whole('strategy published', 'strategy', (part) => said(part.strategy?.published), 'StrategyProvision'),
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
