/** The properties of the rule language: what can be asked of each kind of thing, by the words that ask it. */
import type {
  Appointment,
  Body,
  Condition,
  Constitution,
  Delegation,
  Party,
  Policy,
  Provision,
  Reference,
  Registers,
  Removal,
  Requirement,
  Seat,
  TermCategory,
  TermReference,
  Text,
  VariationRoute,
} from '@icb/language';
import type { ItemKind, Value } from './items.ts';

export interface Property {
  readonly of: ItemKind;
  readonly words: string;
  /** `undefined` where the constitution does not say. */
  readonly read: (part: never) => Value | undefined;
  /** Whether all of the names must fit what is asked for, instead of one of them. */
  readonly only?: boolean;
  /** The kinds of term that may be asked for; any, if left out. */
  readonly terms?: readonly TermCategory[];
  /** The part of a constitution that has to be seen before one may say that it is not said. */
  readonly coverage: string;
  /** The kind of block whose unread lines could say it. */
  readonly content: string;
}

const references = (list: readonly Reference[] | undefined): Value | undefined =>
  list && list.length > 0 ? { type: 'references', references: list } : undefined;
const terms = (list: readonly (TermReference | undefined)[]): Value | undefined => {
  const given = list.filter((each) => each !== undefined);
  return given.length > 0 ? { type: 'terms', terms: given } : undefined;
};
const flag = (value: boolean | 'unknown' | undefined): Value | undefined =>
  value === undefined ? undefined : { type: 'flag', flag: value };
const said = (part: unknown): Value | undefined => (part ? { type: 'flag', flag: true } : undefined);
const texts = (...list: (Text | undefined)[]): Value | undefined => {
  const given = list.filter((each) => each !== undefined);
  return given.length > 0 ? { type: 'texts', texts: given } : undefined;
};
const number = (value: number | undefined): Value | undefined =>
  value === undefined ? undefined : { type: 'number', number: value };

function seat(
  words: string,
  coverage: string,
  read: (part: Seat) => Value | undefined,
  more: Partial<Property> = {},
): Property {
  return { of: 'seat', words, coverage, content: 'SeatProvision', read: read as never, ...more };
}

function body(words: string, read: (part: Body) => Value | undefined, more: Partial<Property> = {}): Property {
  return { of: 'body', words, coverage: 'committees', content: 'BodyProvision', read: read as never, ...more };
}

function whole(
  words: string,
  coverage: string,
  read: (part: Constitution) => Value | undefined,
  content = 'Provision',
): Property {
  return { of: 'constitution', words, coverage, content, read: read as never };
}

/** What a requirement of a seat asks for, if all of its alternatives are asked together. */
function required(part: Seat, what: Requirement['what'], not = false): TermReference[] {
  return part.requirements
    .filter((each) => each.modal === 'must' && each.what === what && each.not === not)
    .flatMap((each) => each.terms);
}

const by = (list: readonly Appointment[]): Reference[] => list.flatMap((each) => each.by);

export const properties: readonly Property[] = [
  // seats
  seat('votes', 'votes', (part) => flag(part.votes)),
  seat('appointed', 'appointments', (part) => said(part.appointed)),
  seat('appointed by', 'appointments', (part) => references(part.appointed?.by)),
  seat('appointed only by', 'appointments', (part) => references(part.appointed?.by), { only: true }),
  seat('with approval of', 'appointments', (part) => references(part.appointed?.withApprovalOf)),
  seat('removed by', 'appointments', (part) => references(by(part.removals))),
  seat('removed only by', 'appointments', (part) => references(by(part.removals)), { only: true }),
  seat('removed with approval of', 'appointments', (part) =>
    part.removals.length === 0
      ? undefined
      : part.removals.every((each) => each.withApprovalOf.length > 0)
        ? references(part.removals.flatMap((each) => each.withApprovalOf))
        : { type: 'references', references: [] },
  ),
  seat('nominated', 'appointments', (part) => said(part.nominated)),
  seat('nominated by', 'appointments', (part) => references(part.nominated?.by)),
  seat('nominated jointly', 'appointments', (part) => (part.nominated ? flag(part.nominated.jointly) : undefined)),
  seat('nominated as prescribed', 'appointments', (part) =>
    part.nominated ? flag(part.nominated.asPrescribed) : undefined,
  ),
  seat('nominators listed in', 'appointments', (part) =>
    terms([part.nominated?.listedIn, ...(part.nominated?.by ?? []).map((each) => each.party?.listedIn)]),
  ),
  seat('nomination process', 'appointments', (part) => said(stepsOf(part).length > 0 || undefined)),
  seat('step', 'appointments', (part) => terms(stepsOf(part).map((step) => step.term)), { terms: ['step'] }),
  seat('last step', 'appointments', (part) => terms([stepsOf(part).at(-1)?.term]), { terms: ['step'] }),
  seat('nomination with regard to', 'appointments', (part) => terms(processOf(part)?.hasRegardTo ?? []), {
    terms: ['guidance'],
  }),
  seat('from', 'composition', (part) => references(part.from)),
  seat('represents', 'composition', (part) => references(part.represents)),
  seat('role', 'composition', (part) => terms(part.roles), { terms: ['role'] }),
  seat('responsible for', 'composition', (part) => terms(part.responsibleFor)),
  seat('is', 'composition', (part) => terms(required(part, 'be'))),
  seat('is not', 'composition', (part) => terms(required(part, 'be', true))),
  seat('holds', 'composition', (part) => terms(required(part, 'hold'))),
  seat('does not hold', 'composition', (part) => terms(required(part, 'hold', true))),
  seat('knowledge of', 'composition', (part) => terms(required(part, 'knowledge')), {
    terms: ['knowledge', 'service'],
  }),
  seat('experience of', 'composition', (part) =>
    terms([
      ...required(part, 'experience'),
      ...part.requirements
        .filter((each) => each.andExperience && each.modal === 'must' && !each.not)
        .flatMap((each) => each.terms),
    ]),
  ),
  seat('registered with', 'composition', (part) => terms(required(part, 'registered')), { terms: ['register'] }),
  seat('independent of', 'composition', (part) =>
    references(
      part.requirements
        .filter((each) => each.what === 'independent' && each.modal === 'must' && !each.not)
        .flatMap((each) => each.who),
    ),
  ),
  seat('seconded from', 'composition', (part) =>
    references(part.requirements.filter((each) => each.what === 'seconded' && !each.not).flatMap((each) => each.who)),
  ),
  seat(
    'seconded only from',
    'composition',
    (part) =>
      references(part.requirements.filter((each) => each.what === 'seconded' && !each.not).flatMap((each) => each.who)),
    { only: true },
  ),
  seat('term', 'appointments', (part) => said(part.term)),
  seat('remuneration', 'appointments', (part) => said(part.remuneration)),
  seat('deputies', 'appointments', (part) => said(part.deputies)),
  seat('acts for', 'appointments', (part) => references(part.actsFor.map((each) => each.seat))),
  seat('becomes', 'appointments', (part) => references(part.becomes.map((each) => each.seat))),

  // committees, places and other bodies
  body('purpose', (part) => terms(part.purposes), { terms: ['purpose'] }),
  body('form', (part) => terms([part.form?.form]), { terms: ['form'] }),
  body('under', (part) => terms([part.form?.under, ...part.exercises.map((each) => each.under)]), { terms: ['power'] }),
  body('parties', (part) => references(part.parties), { only: true }),
  body('exercises', (part) => terms(part.exercises.flatMap((each) => each.functions)), { terms: ['function'] }),
  body('limits', (part) =>
    part.exercises.length === 0 ? undefined : flag(part.exercises.every((each) => each.limit)),
  ),
  body('chaired by', (part) => references(part.chairedBy)),
  body('members', (part) => references(part.members)),
  body('members chosen by', (part) => references(part.membersChosen.flatMap((each) => each.by)), { only: true }),
  body('bars', (part) => terms(part.bars), { terms: ['disqualification'] }),
  body('terms of reference published', (part) =>
    part.termsOfReference ? flag(part.termsOfReference.published) : undefined,
  ),
  body('part of', (part) => references(part.partOf ? [part.partOf] : [])),

  // organisations
  {
    of: 'party',
    words: 'kind',
    coverage: 'partner-organisations',
    content: 'Party',
    read: ((part: Party) => terms([part.kind])) as never,
  },
  {
    of: 'party',
    words: 'provides',
    coverage: 'partner-organisations',
    content: 'Party',
    read: ((part: Party) => terms(part.provides)) as never,
  },

  // lines of other blocks
  {
    of: 'condition',
    words: 'is',
    coverage: 'disqualification',
    content: 'Condition',
    read: ((part: Condition) => terms([part.term])) as never,
  },
  {
    of: 'condition',
    words: 'text',
    coverage: 'disqualification',
    content: 'Condition',
    read: ((part: Condition) => texts(part.text)) as never,
  },
  {
    of: 'policy',
    words: 'is',
    coverage: 'publication',
    content: 'Provision',
    terms: ['policy'],
    read: ((part: Policy) => terms([part.policy])) as never,
  },
  {
    of: 'policy',
    words: 'published',
    coverage: 'publication',
    content: 'Provision',
    read: ((part: Policy) => flag(part.published)) as never,
  },
  {
    of: 'provision',
    words: 'on',
    coverage: 'provisions',
    content: 'Provision',
    terms: ['topic'],
    read: ((part: Provision) => terms([part.topic])) as never,
  },
  {
    of: 'provision',
    words: 'text',
    coverage: 'provisions',
    content: 'Provision',
    read: ((part: Provision) => texts(part.text)) as never,
  },
  {
    of: 'principle',
    words: 'on',
    coverage: 'principles',
    content: 'Provision',
    terms: ['topic'],
    read: ((part: { of: { topic: TermReference } }) => terms([part.of.topic])) as never,
  },
  {
    of: 'removal',
    words: 'of',
    coverage: 'appointments',
    content: 'RemovalProvision',
    read: ((part: Removal) => terms(part.of)) as never,
  },
  {
    of: 'removal',
    words: 'only by',
    only: true,
    coverage: 'appointments',
    content: 'RemovalProvision',
    read: ((part: Removal) => references(by(part.by))) as never,
  },
  {
    of: 'removal',
    words: 'with approval of',
    coverage: 'appointments',
    content: 'RemovalProvision',
    read: ((part: Removal) => references(part.by.flatMap((each) => each.withApprovalOf))) as never,
  },
  {
    of: 'delegation',
    words: 'to',
    only: true,
    coverage: 'delegation-of-functions',
    content: 'Provision',
    read: ((part: Delegation) => references(part.to)) as never,
  },
  {
    of: 'delegation',
    words: 'under',
    coverage: 'delegation-of-functions',
    content: 'Provision',
    terms: ['power'],
    read: ((part: Delegation) => terms([part.under])) as never,
  },
  {
    of: 'route',
    words: 'by',
    coverage: 'variation',
    content: 'VariationProvision',
    read: ((part: VariationRoute) => references(part.by)) as never,
  },
  {
    of: 'route',
    words: 'on its own initiative',
    coverage: 'variation',
    content: 'VariationProvision',
    read: ((part: VariationRoute) => flag(part.onOwnInitiative)) as never,
  },
  {
    of: 'route',
    words: 'with approval of',
    coverage: 'variation',
    content: 'VariationProvision',
    read: ((part: VariationRoute) => references(part.withApprovalOf)) as never,
  },
  {
    of: 'route',
    words: 'prior',
    coverage: 'variation',
    content: 'VariationProvision',
    read: ((part: VariationRoute) => flag(part.prior)) as never,
  },
  {
    of: 'registers',
    words: 'of',
    coverage: 'interests',
    content: 'InterestsProvision',
    terms: ['people'],
    read: ((part: Registers) => terms(part.of)) as never,
  },
  {
    of: 'registers',
    words: 'open to the public',
    coverage: 'interests',
    content: 'InterestsProvision',
    read: ((part: Registers) => said(part.access)) as never,
  },

  // the whole
  whole('title', 'official-name', (part) => texts(part.title)),
  whole('area', 'area', (part) => said(part.area)),
  whole('established by', 'dates', (part) => references(part.established.flatMap((each) => each.jointlyBy))),
  whole('established by order', 'dates', (part) => said(part.established.some((each) => each.order) || undefined)),
  whole('published', 'publication', (part) => said(part.published)),
  whole('board', 'composition', (part) => said(part.board)),
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

function processOf(part: Seat): Seat['nominationProcess'] {
  const own = part.nominationProcess;
  return own?.as ? own.as.seat?.nominationProcess : own;
}

function stepsOf(part: Seat): readonly Condition[] {
  return processOf(part)?.steps ?? [];
}

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
