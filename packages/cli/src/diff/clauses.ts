/** Which clause of the model constitution a change is to. */
import {
  type Change,
  type Constitution,
  isA,
  type Party,
  type Seat,
  type Span,
  type TermReference,
} from '@icb/language';
import { sectionOfTopic } from '@icb/rules';
import type { Clause } from './variations.ts';

const clause = (number: string | undefined, title: string): Clause => ({ number, title });

const membership = clause('2.2', 'Board membership');
const attendees = clause('2.3', 'Regular participants and observers');
const committees = clause('4.6', 'Committees and sub-committees');
const definitions = clause('Appendix 1', 'Definitions of terms used in this constitution');
const trusts = clause('3.5', 'Partner members: NHS trusts and foundation trusts');
const practices = clause('3.6', 'Partner members: providers of primary medical services');
const councils = clause('3.7', 'Partner members: local authorities');
const standingOrders = (title: string): Clause => clause('Appendix 2', `Standing orders: ${title}`);

/** By the first part of the property that changed. */
const ofConstitution: Readonly<Record<string, Clause>> = {
  kind: clause('1.4', 'Statutory framework'),
  for: clause('1.4', 'Statutory framework'),
  established: clause('1.4', 'Statutory framework'),
  name: clause('1.2', 'Name'),
  title: clause('1.2', 'Name'),
  area: clause('1.3', 'Area covered'),
  variation: clause('1.6', 'Variation of this constitution'),
  policies: clause('1.7', 'Related documents'),
  board: membership,
  eligibility: clause('3.1', 'Eligibility criteria for board membership'),
  disqualification: clause('3.2', 'Disqualification criteria for board membership'),
  removals: clause('3.13', 'Removal from office'),
  delegations: clause('4.7', 'Delegations'),
  quorum: standingOrders('quorum'),
  decisions: standingOrders('decision making'),
  meetings: standingOrders('meetings'),
  interests: clause('6.3', 'Declaring and registering interests'),
  challenge: clause('7.4', 'Scrutiny and decision making'),
};

/** What is said of a seat in the clause on membership; all else stands in the clause on how it is filled. */
const ofMembership: ReadonlySet<string> = new Set(['seats', 'count', 'votes', 'kind', 'title', 'name', 'aliases']);

export function clauseOf(change: Change, old: Constitution, now: Constitution): Clause {
  const { subject, property } = change;
  const [first = ''] = property.split('.');
  // What a partnership is like, no model says.
  if (now.kind === 'icp') return clause(undefined, titleWithoutModel(subject, first));
  if (subject.is === 'body') return committees;
  if (subject.is === 'party') return clauseOfParty((subject.new ?? subject.old) as Party, [old, now]);
  if (subject.is === 'seat')
    return subject.of ? committees : clauseOfSeat((subject.new ?? subject.old) as Seat, first, property);
  if (first === 'provisions' || first === 'principles') return clauseOfTopic(change, old, now);
  return ofConstitution[first] ?? clause(undefined, 'The constitution as a whole');
}

function clauseOfSeat(seat: Seat, first: string, property: string): Clause {
  if (property === 'deputies') return standingOrders('nominated deputies');
  if (seat.kind === 'participant' || seat.kind === 'observer') return attendees;
  return ofMembership.has(first) ? membership : clauseOfOffice(seat);
}

function clauseOfOffice({ kind, roles, nominated, from }: Seat): Clause {
  const holds = (role: string): boolean => roles.some(({ term }) => isA(term, role));
  const of = (organisation: string): boolean =>
    [...(nominated?.by ?? []), ...from].some(({ term, party }) => isA(term ?? party?.kind.term, organisation));
  if (kind === 'chair') return clause('3.3', 'Chair');
  if (kind === 'chief-executive') return clause('3.4', 'Chief executive');
  if (kind === 'non-executive') return clause('3.11', 'Non-executive members');
  if (kind === 'partner' && of('trust')) return trusts;
  if (kind === 'partner' && of('primary-care-contractor')) return practices;
  if (kind === 'partner' && of('local-authority')) return councils;
  if (kind === 'executive' && holds('medical-director')) return clause('3.8', 'Medical director');
  if (kind === 'executive' && holds('nursing-director')) return clause('3.9', 'Director of nursing');
  if (kind === 'executive' && holds('chief-finance-officer')) return clause('3.10', 'Chief finance officer');
  return clause('3.12', 'Other board members');
}

function clauseOfParty(party: Party, versions: readonly Constitution[]): Clause {
  if (versions.some(({ area }) => area?.parties.includes(party))) return clause('1.3', 'Area covered');
  const is = (kind: string): boolean => isA(party.kind.term, kind);
  if (is('trust')) return trusts;
  if (is('primary-care-contractor')) return practices;
  return is('local-authority') ? councils : definitions;
}

/** What is said in sentences belongs where its topic does. */
function clauseOfTopic(change: Change, old: Constitution, now: Constitution): Clause {
  const topic = topicAt(change.new, now) ?? topicAt(change.old, old);
  const section = sectionOfTopic(topic?.term);
  if (section) return clause(section.number, section.title);
  return change.property === 'principles'
    ? clause('6.2', 'Principles')
    : clause(undefined, topic?.term?.title ?? 'Other provisions');
}

function topicAt(span: Span | undefined, { provisions, principles }: Constitution): TermReference | undefined {
  if (!span) return undefined;
  return [...provisions, ...principles].find((each) => each.span.offset <= span.offset && span.end <= each.span.end)
    ?.topic;
}

function titleWithoutModel(subject: Change['subject'], first: string): string {
  if (subject.is === 'seat') return 'Members';
  if (subject.is === 'body') return 'Committees and other bodies';
  if (subject.is === 'party') return 'Organisations';
  return ofConstitution[first]?.title ?? (first === 'strategy' ? 'Integrated care strategy' : 'The terms as a whole');
}
