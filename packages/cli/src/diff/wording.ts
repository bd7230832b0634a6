/** The sentences of a difference, the same in every form for people. */
import type { Constitution, Finding } from '@icb/language';
import { nameOf } from '@icb/rules';
import { counted, listed, measureValue } from '../pretty/wording.ts';
import { sumOfGroups } from '../survey/seats.ts';
import { rangeWords } from '../survey/wording.ts';
import type { ChangedFinding } from './changed-findings.ts';
import type { ChangedGrade, ChangedMeasure, Difference, Version } from './difference.ts';
import type { Clause } from './variations.ts';

/** `NHS Northshire Integrated Care Board`, or both names where they differ. */
export function subjectOf({ old, now }: Difference): string {
  const [before, after] = [nameOf(old.constitution), nameOf(now.constitution)];
  return before === after ? after : `${before} and ${after}`;
}

export function changesSentence({ changes }: Difference): string {
  return changes.length === 0 ? 'Nothing has changed.' : `${counted(changes.length, 'change')}.`;
}

export function findingsSentence({ appeared, gone, changed }: Difference): string {
  const parts = [
    ...(appeared.length > 0 ? [`${appeared.length} new`] : []),
    ...(gone.length > 0 ? [`${gone.length} gone`] : []),
    ...(changed.length > 0 ? [`${changed.length} changed`] : []),
  ];
  return parts.length === 0 ? 'No finding comes or goes.' : `Findings: ${listed(parts)}.`;
}

/** What the board is in figures, where that changes: `Members: 15, was 14`. */
export function figureSentences({ old, now }: Difference): string[] {
  const figures: readonly (readonly [string, (version: Version) => string])[] = [
    [
      'Members',
      ({ seats }) =>
        rangeWords(
          sumOfGroups(
            seats.filter(({ id }) => id !== 'attendee'),
            'seats',
          ),
        ),
    ],
    [
      'Participants and observers',
      ({ seats }) =>
        rangeWords(
          sumOfGroups(
            seats.filter(({ id }) => id === 'attendee'),
            'seats',
          ),
        ),
    ],
    ['Votes', ({ seats }) => rangeWords(sumOfGroups(seats, 'votes'))],
  ];
  return figures.flatMap(([words, of]) => (of(old) === of(now) ? [] : [`${words}: ${of(now)}, was ${of(old)}`]));
}

export function gradeSentence({ title, before, after, categories }: ChangedGrade): string {
  const said = (grade: ChangedGrade['before']): string => {
    if (!grade) return 'does not apply';
    if (grade.category === undefined) return 'not checkable';
    return `${grade.category} (${categories.indexOf(grade.category) + 1} of ${categories.length})`;
  };
  return `${title}: ${said(after)}, was ${said(before)}`;
}

export function measureSentence({ title, before, after }: ChangedMeasure): string {
  const said = (measure: ChangedMeasure['before']): string => (measure ? measureValue(measure) : 'does not apply');
  return `${title}: ${said(after)}, was ${said(before)}`;
}

/** `error`, `warning, partly met`, `explained`. */
export function standingOf({ severity, status }: Finding): string {
  if (status === 'explained') return 'explained';
  return status === 'partly' ? `${severity}, partly met` : severity;
}

/** `error, was warning`; where it only says something else, what it is. */
export function changedStanding({ before, after }: ChangedFinding): string {
  return standingOf(before) === standingOf(after)
    ? standingOf(after)
    : `${standingOf(after)}, was ${standingOf(before)}`;
}

/** `Clause 2.2, Board membership`. */
export function clauseWords({ number, title }: Clause): string {
  if (number === undefined) return title;
  return `${/^\d/.test(number) ? 'Clause ' : ''}${number}, ${title}`;
}

export const nothingYet = '(nothing so far)';
export const nothingMore = '(nothing any more)';
export const reasonPlaceholder = '[reason]';

export const applicationTitle = 'Application to vary the constitution';

/** What an application says before its list. Placeholders are for the board to fill in. */
export function applicationLines(constitution: Constitution): readonly (readonly [string, string])[] {
  return [
    ['Integrated care board', nameOf(constitution)],
    ['To', 'NHS England'],
    ['Proposed by', '[who proposes it]'],
    ['Agreed by the board on', '[date]'],
    ['Takes effect', 'on the day of approval by NHS England, and not before'],
    ['Under', 'National Health Service Act 2006, Schedule 1B, Part 1, paragraph 15(2)(b)'],
  ];
}

export const applicationNote =
  'Clauses are numbered as in the model constitution, and wordings are those of the file: put the numbers and the words of your own text. NHS England says in its published procedure what else it wants to see.';

export const variationsTitle = 'Variations';

export const partnershipNote = 'A partnership settles its own procedure: its terms need no approval by NHS England.';

export const besideTitle = 'Not a variation: what the file says about the constitution';
