/** Which kinds of term may stand where, as data: the container and property of a reference, and the categories. */
import type { TermCategory } from '../model/term.ts';

/** For lists of terms and single terms, by the kind of line that holds them. */
export const termsThatMayStand: Readonly<Record<string, readonly TermCategory[]>> = {
  'Party.kind': ['organisation'],
  'Provides.terms': ['service'],
  'ListedIn.list': ['policy'],
  'Nominated.list': ['policy'],
  'Eligibility.term': ['condition'],
  'Disqualification.term': ['disqualification'],
  'Step.term': ['step'],
  'Encoded.terms': ['coverage'],
  'Delegation.terms': ['function'],
  'Delegation.power': ['power'],
  'Exercises.terms': ['function'],
  'Exercises.power': ['power'],
  'Form.form': ['form'],
  'Form.power': ['power'],
  'Principles.topic': ['topic'],
  'Principles.set': ['statements'],
  'Prose.topic': ['topic'],
  'Policy.policy': ['policy'],
  'Role.terms': ['role'],
  'Responsible.terms': ['knowledge', 'topic', 'function', 'service'],
  'Removed.terms': ['ground', 'disqualification'],
  'RemovalGrounds.terms': ['ground', 'disqualification'],
  'Exclusion.terms': ['ground'],
  'RemovalOf.terms': ['seat-kind', 'people'],
  'Requirement.be': ['profession', 'office', 'status', 'role'],
  'Requirement.registered': ['register'],
  'Requirement.hold': ['role', 'office', 'status'],
  'Requirement.knowledge': ['knowledge', 'service'],
  'Requirement.experience': ['knowledge', 'service'],
  'ActsFor.terms': ['occasion'],
  'Becomes.terms': ['occasion'],
  'HasRegard.terms': ['guidance'],
  'Considers.terms': ['form', 'power', 'guidance', 'topic'],
  'Purpose.terms': ['purpose'],
  'Bars.terms': ['disqualification'],
  'QuorumMix.terms': ['seat-kind', 'profession', 'role'],
  'Counts.terms': ['people', 'seat-kind', 'status', 'occasion'],
  'Majority.terms': ['topic'],
  'Registers.terms': ['people'],
  'RegisteredWith.terms': ['register'],
  'SucceededBy.terms': ['organisation', 'office'],
};

const byLine = new Map<string, Map<string, readonly TermCategory[]>>();
for (const [place, categories] of Object.entries(termsThatMayStand)) {
  const [line = '', property = ''] = place.split('.');
  byLine.set(line, (byLine.get(line) ?? new Map()).set(property, categories));
}

/** The kinds of term that may stand as a property of a kind of line; `undefined` where any may, or none. */
export function categoriesOf(line: string, property: string): readonly TermCategory[] | undefined {
  return byLine.get(line)?.get(property);
}

/** Where parties, seats and committees may stand, these terms may too. */
export const termsAmongNames: readonly TermCategory[] = [
  'sector',
  'organisation',
  'office',
  'people',
  'profession',
  'role',
  'status',
];

/** Of these, the ones that a file's own name should not hide: a sector or an office. */
export const termsNotToHide: readonly TermCategory[] = ['sector', 'organisation', 'office'];

/** Categories whose terms open a line, and so may not be keywords. */
export const categoriesThatOpenLines: readonly TermCategory[] = [
  'organisation',
  'condition',
  'disqualification',
  'step',
];

/** How each category is called in a sentence. */
export const categoryNames: Readonly<Record<TermCategory, string>> = {
  profession: 'a profession',
  sector: 'a sector',
  organisation: 'a kind of organisation',
  office: 'an office',
  status: 'a status',
  role: 'a role',
  knowledge: 'a field of knowledge',
  service: 'a service',
  policy: 'a policy or document',
  topic: 'a topic',
  statements: 'a set of principles',
  step: 'a step of nomination',
  condition: 'a condition of eligibility',
  disqualification: 'a disqualification',
  ground: 'a ground',
  purpose: 'a purpose',
  function: 'a function',
  form: 'a legal form',
  power: 'a statutory power',
  guidance: 'guidance',
  people: 'a group of people',
  register: 'a registering body',
  occasion: 'an occasion',
  coverage: 'a part of a constitution',
  'seat-kind': 'a kind of seat',
};
