/** What can be asked of organisations, lines and smaller blocks. */
import type {
  Appointment,
  Condition,
  Delegation,
  Established,
  Interests,
  Meetings,
  NominationProcess,
  Party,
  Policy,
  Principles,
  Provision,
  Reference,
  Registers,
  Removal,
  Strategy,
  Text,
  VariationRoute,
} from '@icb/language';
import type { Detail, Line, Role, TakenOn } from '../items.ts';
import {
  by,
  flag,
  type Property,
  postOf,
  propertiesOf,
  references,
  said,
  stated,
  terms,
  texts,
  wordsFor,
} from './property.ts';

const party = propertiesOf<Party>('party', 'partner-organisations', 'Party');
const condition = propertiesOf<Condition>('condition', 'disqualification', 'Condition');
const policy = propertiesOf<Policy>('policy', 'publication', 'Provision');
const provision = propertiesOf<Provision>('provision', 'provisions', 'Provision');
const principle = propertiesOf<{ readonly of: Principles }>('principle', 'principles', 'Provision');
const statement = propertiesOf<Principles>('statement', 'principles', 'Provision');
const removal = propertiesOf<Removal>('removal', 'appointments', 'RemovalProvision');
const delegation = propertiesOf<Delegation>('delegation', 'delegation-of-functions', 'Provision');
const route = propertiesOf<VariationRoute>('route', 'variation', 'VariationProvision');
const registers = propertiesOf<Registers>('registers', 'interests', 'InterestsProvision');
const interests = propertiesOf<Interests>('interests', 'interests', 'InterestsProvision');
const meetings = propertiesOf<Meetings>('meetings', 'meetings', 'MeetingsProvision');
const strategy = propertiesOf<Strategy>('strategy', 'strategy', 'StrategyProvision');
/** What a detail is part of has to be seen; more need not be. */
const detail = propertiesOf<Detail>('detail', undefined, 'Provision');
const appointment = propertiesOf<Appointment>('appointment', 'appointments', 'SeatProvision');
const role = propertiesOf<Role>('role', 'composition', 'Membership');
const process = propertiesOf<NominationProcess>('process', 'appointments', 'NominationProvision');

export const lineProperties: readonly Property[] = [
  party('kind', (part) => terms([part.kind])),
  party('provides', (part) => terms(part.provides)),

  condition('is', (part) => terms([part.term])),
  condition('text', (part) => texts(part.text), { asks: 'whether' }),
  condition('worded', (part) => flag(part.text !== undefined), { asks: 'whether' }),

  policy('is', (part) => terms([part.policy]), { terms: ['policy'] }),
  policy('published', (part) => flag(part.published), { asks: 'whether' }),
  // said not to be, which is more than not said to be
  policy('withheld', (part) => flag(part.published === false), { asks: 'whether' }),

  provision('on', (part) => terms([part.topic]), { terms: ['topic'] }),
  provision('text', (part) => texts(part.text), { asks: 'whether' }),

  principle('on', (part) => terms([part.of.topic]), { terms: ['topic'] }),
  principle('from', (part) => terms([part.of.from]), { terms: ['statements'] }),
  statement('on', (part) => terms([part.topic]), { terms: ['topic'] }),

  appointment('by', (part) => references(part.by)),
  appointment('only by', (part) => references(part.by), { only: true }),
  propertiesOf<{ readonly title: Text | undefined; readonly name: string }>(
    'appointment',
    'appointments',
    'SeatProvision',
  )('post', postOf, { asks: 'whether' }),
  appointment('with approval of', (part) => references(part.withApprovalOf)),
  process('step', (part) => terms(part.steps.map((step) => step.term)), { terms: ['step'] }),
  process('regard to', (part) => terms(part.hasRegardTo), { terms: ['guidance'] }),
  propertiesOf<{ readonly from: Reference }>(
    'secondment',
    'appointments',
    'SeatProvision',
  )('from', (part) => references([part.from])),

  removal('of', (part) => terms(part.of)),
  removal('by', (part) => references(by(part.by))),
  removal('on grounds', (part) => terms(part.grounds), { terms: ['ground'] }),
  removal('only by', (part) => references(by(part.by)), { only: true }),
  // a power without a word on approval is one that needs none
  removal('with approval of', (part) => {
    const needed = part.by.every((each) => each.withApprovalOf.length > 0);
    return { type: 'references', references: needed ? part.by.flatMap((each) => each.withApprovalOf) : [] };
  }),

  delegation('of', (part) => terms(part.functions), { terms: ['function'] }),
  delegation('to', (part) => references(part.to), { only: true }),
  delegation('under', (part) => terms([part.under]), { terms: ['power'] }),

  route('by', (part) => references(part.by)),
  route('on its own initiative', (part) => flag(part.onOwnInitiative), { asks: 'whether' }),
  route('with approval of', (part) => references(part.withApprovalOf)),
  route('conditional', (part) => flag(part.withApprovalOf.length > 0), { asks: 'whether' }),
  route('prior', (part) => flag(part.prior), { asks: 'whether' }),

  registers('of', (part) => terms(part.of), { terms: ['people'] }),
  registers('open to the public', (part) => said(part.access), { asks: 'whether' }),
  interests('registers of', (part) => terms(part.registers.flatMap((each) => each.of)), { terms: ['people'] }),
  interests(
    'registers open to the public',
    (part) =>
      part.registers.length === 0 ? undefined : flag(part.registers.every((each) => each.access !== undefined)),
    { asks: 'whether' },
  ),
  interests('management', (part) => said(part.managed), { asks: 'whether' }),

  meetings('papers published', (part) => said(part.papers.some((each) => each.what === 'papers') || undefined), {
    asks: 'whether',
  }),
  meetings('minutes published', (part) => said(part.papers.some((each) => each.what === 'minutes') || undefined), {
    asks: 'whether',
  }),
  meetings('in public', (part) => (part.openness ? flag(part.openness.public) : undefined), { asks: 'whether' }),
  meetings('agenda to press', (part) => said(part.agendaToPress), { asks: 'whether' }),

  strategy('assessed needs of', (part) => references(part.assessedNeedsOf)),
  strategy('considers', (part) => terms(part.considers)),
  strategy('regard to', (part) => terms(part.hasRegardTo), { terms: ['guidance'] }),
  strategy('involves', (part) => references(part.involves)),
  strategy('involves local people', (part) => said(part.involvesLocalPeople || undefined), { asks: 'whether' }),
  strategy('reviewed on each new assessment', (part) => flag(part.reviewed?.onEachAssessment), { asks: 'whether' }),
  strategy('published', (part) => said(part.published), { asks: 'whether' }),
  propertiesOf<NonNullable<Strategy['published']>>(
    'publication',
    'strategy',
    'StrategyProvision',
  )('copies to', (part) => references(part.copiesTo)),
  role('is', (part) => terms([part.role]), { terms: ['role'] }),
  role('short name', (part) => wordsFor(part.name), { asks: 'whether' }),
  propertiesOf<Established>('establishment', 'dates', 'Provision')('by', (part) => references(part.jointlyBy)),

  propertiesOf<{ readonly title: Text | undefined }>('heading', 'official-name', 'Document')(
    'full name',
    (part) => texts(part.title),
    { asks: 'whether' },
  ),

  propertiesOf<TakenOn>('function', 'delegation-of-functions', 'Provision')('is', (part) => terms([part.function]), {
    terms: ['function'],
  }),
  detail('stated', (part) => (part.stated === 'open' ? stated(true) : flag(part.stated)), { asks: 'whether' }),
  detail('missing', (part) => flag(part.stated === false), { asks: 'whether' }),

  // a line that is there, though a placeholder may stand in it
  propertiesOf<Line>('line', undefined, 'Provision')('filled in', (part) => stated(part.open), { asks: 'whether' }),
  propertiesOf<Line>('line', 'area', 'Provision')('area stated', (part) => stated(part.open), { asks: 'whether' }),
  propertiesOf<Line>('line', 'everything', 'Provision')('shortfall', ({ lacks }) => wordsFor(lacks), {
    asks: 'whether',
  }),
  propertiesOf<Line>('interests', 'interests', 'InterestsProvision')('shortfall', ({ lacks }) => wordsFor(lacks), {
    asks: 'whether',
  }),
  propertiesOf<Line>('provision', 'provisions', 'Provision')('shortfall', ({ lacks }) => wordsFor(lacks), {
    asks: 'whether',
  }),
  propertiesOf<Line>('line', 'everything', 'Provision')('successor', ({ successor }) => wordsFor(successor), {
    asks: 'whether',
  }),
  // what is missing for certain, and not only left open
  propertiesOf<Line>('line', 'interests', 'InterestsProvision')(
    'arrangement left open',
    (part) => (part.open ? stated(true) : flag(false)),
    { asks: 'whether' },
  ),
  propertiesOf<Line>('line', 'quorum', 'QuorumProvision')('quorum stated', (part) => stated(part.open), {
    asks: 'whether',
  }),
  propertiesOf<Line>('line', 'decisions', 'DecisionsProvision')('voting stated', (part) => stated(part.open), {
    asks: 'whether',
  }),
  propertiesOf<Line>('line', 'decisions', 'DecisionsProvision')('rule stated', (part) => stated(part.open), {
    asks: 'whether',
  }),
  propertiesOf<Line>('line', 'interests', 'InterestsProvision')('time stated', (part) => stated(part.open), {
    asks: 'whether',
  }),
];
