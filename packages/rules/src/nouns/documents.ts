/** Nouns for what is published: the documents beside the constitution, the papers of meetings, registers of interests. */
import type { Constitution, Duration, Policy } from '@icb/language';
import type { Item } from '../items.ts';
import { lineItem, type Noun, whole } from './noun.ts';

/**
 * Documents of which the constitution does not say that they are published. Each stands for the words in which it would
 * say so, or says the contrary, and is named by the words that would put it right.
 */
function unpublished({ policies }: Constitution): Item[] {
  return policies
    .filter(({ published }) => published !== true)
    .map((part) => {
      const { end } = (part.title ?? part.policy).span;
      const header = { offset: part.span.offset, end };
      if (part.published === undefined) {
        const mark = part.title ? '"' : part.policy.name;
        return item(part, { offset: end - mark.length, end }, `${mark} published`, header);
      }
      const reviewed = part.reviewedEvery;
      const span = { offset: end + 1, end: reviewed ? reviewed.span.offset - 1 : part.span.end };
      return item(part, span, reviewed ? 'published reviewed every' : 'published', header);
    });
}

function item(part: Policy, span: Item['span'], name: string, header: Item['span']): Item {
  return { kind: 'policy', part, span, header, name };
}

const papers = ['papers', 'minutes'] as const;

/** What the lines on meetings do not say is published. */
function unpublishedPapers({ meetings }: Constitution): string[] {
  return papers.filter((what) => !meetings?.papers.some((each) => each.what === what));
}

const retentions = [
  { published: true, line: 'kept published 6 months', least: 180 },
  { published: false, line: 'kept on record 6 years', least: 6 * 364 },
] as const;

/** Half a year, and a year, have no exact number of days: what a person would count as six of them is enough. */
const daysIn = { hour: 1 / 24, day: 1, week: 7, month: 30.5, year: 365 } as const;

const daysOf = ({ amount, unit }: Duration): number | undefined =>
  amount.value === undefined ? undefined : amount.value * daysIn[unit];

/** How long interests are kept, each named by the least that would do; those that are too short, where that is asked. */
function kept({ interests }: Constitution, tooShort: boolean): Item[] {
  return (interests?.kept ?? []).flatMap(({ published, length, span }) => {
    const least = retentions.find((each) => each.published === published);
    const days = daysOf(length);
    if (!least || (tooShort && (days === undefined || days >= least.least))) return [];
    return [lineItem(span, least.line, { open: days === undefined })];
  });
}

function missingRetentions({ interests }: Constitution): string[] {
  return retentions
    .filter(({ published }) => !interests?.kept.some((each) => each.published === published))
    .map(({ line }) => line);
}

const atMeetings: Noun['place'] = (constitution) => constitution.meetings?.block.header ?? whole(constitution);
const atInterests: Noun['place'] = (constitution) => constitution.interests?.block.header ?? whole(constitution);

/** Lines that are missing, each as a thing of its own; or all of them as one, to be put in together. */
function missing(words: string[], place: Noun['place'], of: (constitution: Constitution) => string[]): Noun {
  return {
    words,
    kind: 'line',
    of: (constitution) => of(constitution).map((name) => lineItem(place(constitution), name)),
    ...(place === atMeetings
      ? { coverage: 'meetings', content: 'MeetingsProvision' }
      : { coverage: 'interests', content: 'InterestsProvision' }),
    place,
  };
}

const together = (lines: readonly string[]): string[] => (lines.length > 0 ? [lines.join('\n')] : []);

function retention(words: string[], of: Noun['of']): Noun {
  return { words, kind: 'line', of, coverage: 'interests', content: 'InterestsProvision', place: atInterests };
}

export const documentNouns: readonly Noun[] = [
  {
    words: ['unpublished policy', 'unpublished policies'],
    kind: 'policy',
    of: unpublished,
    coverage: 'publication',
    content: 'Provision',
    place: whole,
  },
  missing(['unpublished papers'], atMeetings, unpublishedPapers),
  missing(['missing lines on papers'], atMeetings, (constitution) =>
    together(unpublishedPapers(constitution).map((what) => `${what} published`)),
  ),
  retention(['retention', 'retentions'], (constitution) => kept(constitution, false)),
  retention(['short retention', 'short retentions'], (constitution) => kept(constitution, true)),
  missing(['missing retention', 'missing retentions'], atInterests, missingRetentions),
  missing(['missing lines on retention'], atInterests, (constitution) => together(missingRetentions(constitution))),
];
