/**
 * The sections of the document in the order, with the numbers and the titles of NHS England's model constitution, as data; and
 * to which of them what is said on a topic belongs. The terms of a partnership have no model: theirs are those of the same
 * sections of which they say something, numbered one after another.
 */
import { isA, type TermReference } from '@icb/language';

export interface Place {
  readonly id: string;
  readonly title: string;
  /** What a partnership calls it, if not the same. */
  readonly ofPartnership?: string;
  readonly topics?: readonly string[];
  readonly within?: readonly Place[];
  /** Whether only one of the two has it. */
  readonly only?: 'icb' | 'icp';
}

const introduction: Place = {
  id: 'introduction',
  title: 'Introduction',
  within: [
    { id: 'background', title: 'Background', topics: ['background', 'purpose-of-partnership'] },
    { id: 'name', title: 'Name' },
    { id: 'area', title: 'Area covered', topics: ['merger'] },
    { id: 'framework', title: 'Statutory framework', topics: ['statutory-framework', 'joint-establishment'] },
    {
      id: 'status',
      title: 'Status of this constitution',
      ofPartnership: 'Status of this document',
      topics: ['status-of-constitution'],
    },
    {
      id: 'variation',
      title: 'Variation of this constitution',
      ofPartnership: 'Variation of this document',
      topics: ['proposed-variation'],
    },
    { id: 'related', title: 'Related documents', topics: ['related-documents'] },
  ],
};

const composition: Place = {
  id: 'composition',
  title: 'Composition of the board of the ICB',
  ofPartnership: 'Members of the partnership',
  within: [
    {
      id: 'composition-background',
      title: 'Background',
      topics: [
        ...['unitary-board', 'not-delegates', 'executive-lead-roles', 'patient-representation', 'skills-review'],
        'mental-illness-knowledge',
      ],
    },
    { id: 'membership', title: 'Board membership', ofPartnership: 'Membership' },
    { id: 'participants', title: 'Regular participants and observers', topics: ['participants-and-observers'] },
  ],
};

const appointments: Place = {
  id: 'appointments',
  title: 'Appointments process for the board',
  ofPartnership: 'Appointments',
  within: [
    { id: 'eligibility', title: 'Eligibility' },
    { id: 'disqualification', title: 'Disqualification' },
    { id: 'chair', title: 'Chair' },
    { id: 'chief-executive', title: 'Chief executive', topics: ['chief-executive-termination'] },
    { id: 'trust-partners', title: 'Partner members: NHS trusts and NHS foundation trusts' },
    { id: 'primary-medical-partners', title: 'Partner members: providers of primary medical services' },
    { id: 'local-authority-partners', title: 'Partner members: local authorities' },
    { id: 'medical-director', title: 'Medical director' },
    { id: 'nursing-director', title: 'Director of nursing' },
    { id: 'chief-finance-officer', title: 'Chief finance officer' },
    {
      id: 'non-executives',
      title: 'Non-executive members',
      topics: ['non-executive-members', 'deputy-chair-arrangements'],
    },
    { id: 'other-members', title: 'Other board members', ofPartnership: 'Other members' },
    { id: 'removal', title: 'Removal from office', topics: ['removal-of-a-member'] },
    {
      id: 'terms-of-appointment',
      title: 'Terms of appointment',
      topics: ['terms-of-appointment', 're-appointment', 'own-remuneration', 'allowances'],
    },
    {
      id: 'at-establishment',
      title: 'Specific arrangements for appointments at establishment',
      topics: ['transitional-arrangements'],
    },
  ],
};

const strategy: Place = {
  id: 'strategy',
  title: 'The integrated care strategy',
  only: 'icp',
  within: [
    {
      id: 'strategy-preparation',
      title: 'Preparing the strategy',
      topics: ['integrated-care-strategy', 'integration-of-services'],
    },
    { id: 'strategy-review', title: 'Review and publication', topics: ['strategy-review', 'strategy-publication'] },
  ],
};

const functions: Place = {
  id: 'functions',
  title: 'Arrangements for the exercise of our functions',
  within: [
    { id: 'good-governance', title: 'Good governance', topics: ['good-governance'] },
    {
      id: 'functions-general',
      title: 'General',
      topics: [
        ...['exercise-of-functions', 'expert-advice', 'public-health-expertise', 'clinical-and-care-leadership'],
        ...[
          'clinician-engagement',
          'hospital-doctors-of-all-grades',
          'protected-time',
          'gp-partnership',
          'lmc-support',
        ],
        ...['sessional-gps', 'integrated-care-provider-contract', 'nhs-preferred-provider', 'management-of-resources'],
        ...['delivery-of-services', 'own-procedure', 'board-and-partnership'],
        ...['integrated-care-strategy', 'integration-of-services', 'strategy-review', 'strategy-publication'],
      ],
    },
    { id: 'authority', title: 'Authority to act', topics: ['authority-to-act'] },
    {
      id: 'reservation',
      title: 'Scheme of Reservation and Delegation',
      topics: ['scheme-of-reservation-and-delegation'],
    },
    {
      id: 'decisions-map',
      title: 'Functions and Decisions Map',
      topics: ['functions-and-decisions-map', 'system-and-place'],
    },
    {
      id: 'committees',
      title: 'Committees and sub-committees',
      topics: ['committees-and-sub-committees', 'independence-of-committees'],
    },
    {
      id: 'delegations',
      title: 'Delegations made under section 65Z5 of the 2006 Act',
      ofPartnership: 'Delegations',
      topics: ['delegations', 'section-75-arrangements'],
    },
  ],
};

const decisions: Place = {
  id: 'decisions',
  title: 'Procedures for making decisions',
  within: [
    {
      id: 'standing-orders',
      title: 'Standing orders',
      topics: ['decision-making', 'decision-priorities', 'service-change', 'standing-orders'],
    },
    {
      id: 'financial-instructions',
      title: 'Standing financial instructions',
      topics: ['standing-financial-instructions', 'annual-budget', 'gp-funding', 'funding-safeguard'],
    },
  ],
};

const interests: Place = {
  id: 'interests',
  title: 'Arrangements for conflict of interest management and standards of business conduct',
  within: [
    { id: 'conflicts', title: 'Conflicts of interest', topics: ['conflicts-of-interest'] },
    { id: 'interest-principles', title: 'Principles' },
    { id: 'declaring', title: 'Declaring and registering interests' },
    {
      id: 'business-conduct',
      title: 'Standards of business conduct',
      topics: ['business-conduct', 'standards-of-business-conduct'],
    },
  ],
};

const transparency: Place = {
  id: 'transparency',
  title: 'Arrangements for ensuring accountability and transparency',
  within: [
    { id: 'accountability', title: 'Accountability', topics: ['accountability', 'transparency'] },
    { id: 'transparency-principles', title: 'Principles' },
    {
      id: 'publications',
      title: 'Meetings and publications',
      topics: [
        ...['publish-constitution', 'accounts', 'complaints', 'freedom-of-information', 'joint-forward-plan'],
        ...['plan-consultation', 'procurement-transparency', 'funding-changes', 'data-transparency'],
      ],
    },
    { id: 'scrutiny', title: 'Scrutiny and decision making', topics: ['scrutiny'] },
    { id: 'annual-report', title: 'Annual report', topics: ['annual-report'] },
  ],
};

const employees: Place = {
  id: 'employees',
  title: 'Arrangements for determining the terms and conditions of employees',
  ofPartnership: 'Staff',
  within: [
    {
      id: 'employee-terms',
      title: 'Terms and conditions',
      topics: [
        ...['employee-terms', 'national-terms', 'local-negotiation', 'union-agreement', 'training-time'],
        ...['workforce-plans', 'one-workforce'],
      ],
    },
  ],
};

const involvement: Place = {
  id: 'involvement',
  title: 'Arrangements for public involvement',
  within: [{ id: 'public-involvement', title: 'Public involvement', topics: ['public-involvement'] }],
};

/** The numbered sections. */
export const sections: readonly Place[] = [
  introduction,
  composition,
  appointments,
  strategy,
  functions,
  decisions,
  interests,
  transparency,
  employees,
  involvement,
];

export const definitions: Place = {
  id: 'definitions',
  title: 'Definitions of terms used in this constitution',
  ofPartnership: 'Definitions',
  topics: ['definitions'],
};

export const standingOrders: Place = {
  id: 'orders',
  title: 'Standing orders',
  within: [
    { id: 'orders-introduction', title: 'Introduction' },
    { id: 'orders-amendment', title: 'Amendment and review' },
    {
      id: 'orders-interpretation',
      title: 'Interpretation, application and compliance',
      topics: ['interpretation'],
    },
    {
      id: 'orders-meetings',
      title: 'Meetings',
      within: [
        { id: 'calling', title: 'Calling meetings', topics: ['calling-of-meetings'] },
        { id: 'chairing', title: 'Chair of a meeting' },
        { id: 'papers', title: 'Agenda, papers and business', topics: ['agenda-and-papers'] },
        { id: 'petitions', title: 'Petitions', topics: ['petitions'] },
        { id: 'deputies', title: 'Nominated deputies' },
        { id: 'virtual', title: 'Virtual attendance', topics: ['virtual-attendance'] },
        { id: 'quorum', title: 'Quorum' },
        { id: 'vacancies', title: 'Vacancies and defects in appointments', topics: ['validation-of-proceedings'] },
        { id: 'decision-making', title: 'Decision making' },
        { id: 'minutes', title: 'Minutes' },
        { id: 'openness', title: 'Admission of the public and the press', topics: ['admission-of-the-public'] },
      ],
    },
    { id: 'suspension', title: 'Suspension of standing orders', topics: ['suspension-of-standing-orders'] },
    { id: 'seal', title: 'Use of seal', topics: ['use-of-seal'] },
  ],
};

/** What the text says of itself, and is no part of a constitution. */
export const aboutText: Place = {
  id: 'about-text',
  title: 'Where guidance is not followed, and what this text shows',
  within: [],
};

const places: readonly Place[] = [...sections, definitions, standingOrders].flatMap(function all(place): Place[] {
  return [place, ...(place.within ?? []).flatMap(all)];
});

/** The place of a heading, below that of another or at the top. */
export function placeCalled(title: string, above: Place | undefined): Place | undefined {
  const among = above ? (above.within ?? []) : [...sections, definitions, standingOrders, aboutText];
  return among.find((place) => place.title === title || place.ofPartnership === title);
}

/** Where a place stands among all of them. */
export function orderOf(id: string): number {
  return places.findIndex((place) => place.id === id);
}

/** The place of what is said on a topic; what belongs nowhere else is said among the functions. */
export function placeOfTopic({ name, term }: Pick<TermReference, 'name' | 'term'>, kind: 'icb' | 'icp'): string {
  const fits = places.filter((place) => place.only === undefined || place.only === kind);
  const inStrategy = kind === 'icb' ? fits.filter(({ id }) => !id.startsWith('strategy')) : fits;
  const exact = inStrategy.find(({ topics = [] }) => topics.includes(name));
  const kindOf = exact ?? inStrategy.find(({ topics = [] }) => topics.some((topic) => isA(term, topic)));
  return kindOf?.id ?? 'functions-general';
}
