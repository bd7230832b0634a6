/** Nouns for the sections of the model constitution: which of them nothing in a constitution belongs to. */
import { type Constitution, isA, type TermInfo } from '@icb/language';
import { lineItem, type Noun, whole } from './noun.ts';
import { proseOf } from './procedures.ts';

interface Section {
  /** As the model has it. */
  readonly number: string;
  readonly title: string;
  /** The topics of passages, principles and policies that belong to it. */
  readonly topics: readonly string[];
  /** Whatever else in a constitution belongs to it. */
  readonly says: (constitution: Constitution) => unknown;
}

/** In the order, with the numbers and the titles of the model; boards may number theirs in their own ways. */
const sections: readonly Section[] = [
  {
    number: '1',
    title: 'Introduction',
    topics: ['background', 'statutory-framework', 'status-of-constitution', 'proposed-variation', 'related-documents'],
    says: ({ area, established, inForce, variation }) => area ?? established[0] ?? inForce ?? variation,
  },
  {
    number: '2',
    title: 'Composition of the board',
    topics: ['unitary-board', 'participants-and-observers'],
    says: ({ board }) => board,
  },
  {
    number: '3',
    title: 'Appointments process for the board',
    topics: ['terms-of-appointment', 're-appointment', 'removal-of-a-member'],
    says: ({ board, eligibility, disqualification, removals }) =>
      board?.members.some((seat) => seat.appointed ?? seat.nominated) ||
      (eligibility ?? disqualification ?? removals[0]),
  },
  {
    number: '4',
    title: 'Arrangements for the exercise of functions',
    topics: [
      ...[
        'exercise-of-functions',
        'good-governance',
        'authority-to-act',
        'committees-and-sub-committees',
        'delegations',
      ],
      ...['scheme-of-reservation-and-delegation', 'functions-and-decisions-map'],
    ],
    says: ({ bodies, delegations }) => bodies[0] ?? delegations[0],
  },
  {
    number: '5',
    title: 'Procedures for making decisions',
    topics: ['decision-making', 'standing-orders', 'standing-financial-instructions'],
    says: ({ decisions, quorum }) => decisions ?? quorum,
  },
  {
    number: '6',
    title: 'Arrangements for conflict of interest management and standards of business conduct',
    topics: ['conflicts-of-interest', 'business-conduct', 'standards-of-business-conduct'],
    says: ({ interests }) => interests,
  },
  {
    number: '7',
    title: 'Arrangements for ensuring accountability and transparency',
    topics: ['accountability', 'transparency', 'publish-constitution', 'accounts', 'scrutiny', 'annual-report'],
    says: ({ published }) => published,
  },
  {
    number: '8',
    title: 'Arrangements for determining the terms and conditions of employees',
    topics: ['employee-terms'],
    says: ({ bodies }) =>
      bodies.some(({ exercises }) =>
        exercises.some((each) => each.functions.some(({ term }) => isA(term, 'employee-pay'))),
      ),
  },
  {
    number: '9',
    title: 'Arrangements for public involvement',
    topics: ['public-involvement'],
    says: () => false,
  },
  {
    number: 'Appendix 1',
    title: 'Definitions of terms used in the constitution',
    topics: ['definitions'],
    says: () => false,
  },
  {
    number: 'Appendix 2',
    title: 'Standing orders',
    topics: ['standing-orders', 'calling-of-meetings', 'agenda-and-papers', 'interpretation'],
    says: ({ meetings, quorum }) => meetings ?? quorum,
  },
];

/** The section of the model constitution that a provision on this topic belongs to. */
export function sectionOfTopic(
  topic: TermInfo | undefined,
): { readonly number: string; readonly title: string } | undefined {
  return sections.find(({ topics }) => topics.some((each) => isA(topic, each)));
}

function missing(constitution: Constitution): Section[] {
  const { principles, policies } = constitution;
  const terms = [
    ...proseOf(constitution).map(({ topic }) => topic.term),
    ...principles.map(({ topic }) => topic.term),
    ...policies.map(({ policy }) => policy.term),
  ];
  const isSaid = ({ topics, says }: Section): boolean =>
    !!says(constitution) || terms.some((term) => topics.some((topic) => isA(term, topic)));
  return sections.filter((section) => !isSaid(section));
}

export const sectionNouns: readonly Noun[] = [
  {
    words: ['missing section', 'missing sections'],
    kind: 'line',
    of: (constitution) => missing(constitution).map(({ title }) => lineItem(whole(constitution), `“${title}”`)),
    coverage: 'everything',
    content: 'Provision',
    place: whole,
  },
];
