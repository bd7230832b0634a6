/** Nouns for what Acts beyond Schedule 1B ask a board to do: interests, advice, plans, reports, the chief executive. */
import { type Constitution, isA, type Provision } from '@icb/language';
import type { Item } from '../items.ts';
import { headOf, items, type Noun, topicOf, whole } from './noun.ts';
import { clauses, proseOf } from './procedures.ts';
import { affirms, sentencesOf } from './sentences.ts';

const removalTopics: readonly string[] = ['removal-of-a-member', 'terms-of-appointment'];

/** How the chief executive leaves office: in the seat itself, on the topic, or where members in general are spoken of. */
function onRemovalOfChiefExecutive({ board, removals, provisions }: Constitution): Provision[] {
  const chiefExecutives = (board?.members ?? []).filter(({ kind }) => kind === 'chief-executive');
  const general = [
    ...provisions.filter(({ topic }) => removalTopics.includes(topic.name)),
    ...removals.flatMap((block) => block.provisions),
  ];
  return [
    ...chiefExecutives.flatMap((seat) => seat.provisions),
    ...provisions.filter(({ topic }) => topic.name === 'chief-executive-termination'),
    ...general.filter(({ text }) => /chief executive/i.test(text.value)),
  ];
}

/** What section 14Z45(2) asks for, and how sentences speak of it. */
const involvement: readonly (readonly [what: string, spoken: RegExp])[] = [
  ['those who use services', /\b(involve|consult|engage|hear)/],
  ['carers', /\bcarers?\b/],
  ['representatives', /\brepresentatives?\b/],
  ['planning', /\bplan/],
  ['proposals for change', /\bpropos/],
  ['decisions', /\bdeci(sion|d)/],
];

/** The first of the clauses on public involvement, if all of them together leave something out. */
function incompleteInvolvement(constitution: Constitution): Item[] {
  const clauses = proseOf(constitution).filter(({ topic }) => isA(topic.term, 'public-involvement'));
  const sentences = clauses.flatMap(({ text }) => sentencesOf(text.value));
  const missing = involvement.filter(([, spoken]) => !sentences.some((each) => affirms(each, spoken)));
  const [first] = clauses;
  if (!first || missing.length === 0) return [];
  return items('provision', [{ ...first, lacks: missing.map(([what]) => what).join(', ') }], topicOf);
}

function interestsNoun(words: string[], kind: Noun['kind'], of: Noun['of']): Noun {
  return {
    words,
    kind,
    of,
    coverage: 'interests',
    content: 'InterestsProvision',
    place: (constitution) => constitution.interests?.block.header ?? whole(constitution),
  };
}

export const dutyNouns: readonly Noun[] = [
  interestsNoun(['declaration', 'declarations'], 'declaration', ({ interests }) =>
    items('declaration', [interests?.declared ?? []].flat(), () => 'declaration of interests'),
  ),
  interestsNoun(['management of conflicts'], 'management', ({ interests }) =>
    items('management', [interests?.managed ?? []].flat(), () => 'management of conflicts'),
  ),
  {
    ...clauses(['chief executive removal clause', 'chief executive removal clauses'], 'removal-of-a-member'),
    of: (constitution) => items('provision', onRemovalOfChiefExecutive(constitution), topicOf),
    place: (constitution) => headOf(onRemovalOfChiefExecutive(constitution)[0]) ?? whole(constitution),
  },
  {
    ...clauses(['incomplete involvement'], 'public-involvement'),
    of: incompleteInvolvement,
  },
  clauses(['expert advice clause', 'expert advice clauses'], 'expert-advice'),
  clauses(['annual report clause', 'annual report clauses'], 'annual-report'),
];
