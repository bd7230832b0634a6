/** Nouns for how a body does its work: decisions, interests, principles, variation, strategy, and what it says in prose. */
import type { Block, Constitution, Part, Provision, Span, TermReference, Text } from '@icb/language';
import { isA } from '@icb/language';
import type { Item } from '../items.ts';
import { onceForEach } from '../once-for-each.ts';
import { headOf, items, last, lineItem, type Noun, onBoard, topicOf, unknownAmong, whole, wordsOf } from './noun.ts';

type Blocks =
  | 'quorum'
  | 'decisions'
  | 'meetings'
  | 'interests'
  | 'variation'
  | 'strategy'
  | 'challenge'
  | 'disqualification'
  | 'eligibility';

/** The first line of a block, or the whole where it is not there. */
const at =
  (block: Blocks) =>
  (constitution: Constitution): Span =>
    constitution[block]?.block.header ?? whole(constitution);

const parts: readonly Blocks[] = ['quorum', 'decisions', 'meetings', 'interests', 'variation', 'strategy'];

/** What the constitution says in sentences, wherever it says it of the body as a whole. */
export const proseOf = onceForEach((constitution: Constitution): readonly Provision[] => {
  const within = parts.map((part) => constitution[part] as { readonly provisions: readonly Provision[] } | undefined);
  const blocks = [...within, constitution.challenge, ...constitution.removals];
  return [...constitution.provisions, ...blocks.flatMap((block) => block?.provisions ?? [])];
});

const isOpen = (text: Text | undefined): boolean => (text?.placeholders.length ?? 0) > 0;

/** A block of which there is one: its presence can be asked for, and its properties. */
function blockNoun(words: string[], kind: Noun['kind'], block: Blocks, content: string): Noun {
  return {
    words,
    kind,
    of: (constitution) => {
      const part = constitution[block];
      return part ? items(kind, [part as Part], () => block) : [];
    },
    coverage: block,
    content,
    place: at(block),
  };
}

function lines(words: string[], block: Blocks, content: string, of: Noun['of']): Noun {
  return { words, kind: 'line', of, coverage: block, content, place: at(block) };
}

function provisionItems(provisions: readonly Provision[]): Item[] {
  return provisions.map((part) => {
    return { kind: 'provision', part, span: part.span, header: headOf(part), name: topicOf(part) };
  });
}

/** What is said in sentences on one topic. */
export function clauses(words: string[], topic: string, otherwise = whole): Noun {
  const of = (constitution: Constitution): Provision[] =>
    proseOf(constitution).filter((each) => isA(each.topic.term, topic));
  return {
    words,
    kind: 'provision',
    of: (constitution) => provisionItems(of(constitution)),
    coverage: 'provisions',
    content: 'Provision',
    place: (constitution) => {
      const [clause] = of(constitution);
      return (clause && headOf(clause)) ?? lineOn('Involves', constitution.strategy) ?? otherwise(constitution);
    },
  };
}

function onStandingOrders(constitution: Constitution): Provision[] {
  return proseOf(constitution).filter(({ text }) => /standing orders/i.test(text.value));
}

/** The line of a block that says a property, if one does. */
function lineOn(property: string, part: { readonly block: Block } | undefined): Span | undefined {
  return part?.block.lines.find((each) => each.property === property)?.span;
}

function quorumRules({ quorum }: Constitution): Item[] {
  if (!quorum) return [];
  return [
    ...quorum.sizes.map((size) =>
      lineItem(size.span, 'quorum', { open: size.number !== undefined && size.number.value === undefined }),
    ),
    ...quorum.provisions.map((each) => lineItem(each.span, 'quorum', { open: isOpen(each.text) })),
  ];
}

/** How a decision is reached, in general and not on one subject only. */
function votingRules(constitution: Constitution): Item[] {
  const { decisions } = constitution;
  const general: Part[] = [
    ...(decisions?.majorities.filter((each) => each.for.length === 0) ?? []),
    ...(decisions?.consensusFirst ? [decisions.consensusFirst] : []),
    ...(decisions?.disagreement ? [decisions.disagreement] : []),
  ];
  const prose = [
    ...(decisions?.provisions ?? []),
    ...constitution.provisions.filter((each) => each.topic.name === 'decision-making'),
  ];
  return [
    ...general.map((each) => lineItem(each.span, 'decisions')),
    ...prose.map((each) => lineItem(each.span, 'decisions', { open: isOpen(each.text) })),
  ];
}

/**
 * Variations by others than NHS England, or by them together with it. Each stands for its line from where it would have to
 * be said otherwise, and is named by the words that stand there, up to where the approval of NHS England would follow.
 */
function otherRoutes({ variation }: Constitution): Item[] {
  return (variation?.routes ?? []).flatMap((route) => {
    const { by, withApprovalOf, onOwnInitiative } = route;
    // Of its own initiative: a placeholder may stand for NHS England.
    const others = by.filter((who) => who.name !== 'nhs-england' && !(onOwnInitiative && who.is === 'placeholder'));
    const rest = by.filter((who) => !others.includes(who));
    const [first, final] = [by[0], last(by)];
    if (others.length === 0 || !first || !final) return [];
    const approvers = withApprovalOf.filter((who) => who.name !== 'nhs-england').map(wordsOf);
    const approved = ` with prior approval of${approvers.map((each) => ` ${each},`).join('')}`;
    // Of its own initiative NHS England alone may vary: its power gets a line of its own.
    const apart = onOwnInitiative && rest.length > 0;
    const own = apart ? `${rest.map(wordsOf).join(', ')} on its own initiative\nby ` : '';
    const name = `${own}${(apart ? others : [final]).map(wordsOf).join(', ')}${approved}`;
    const span = { offset: (apart ? first : final).span.offset, end: route.span.end };
    const prior = route.prior || variation?.effectiveFromApproval !== undefined;
    return [{ kind: 'route', part: { ...route, prior }, span, header: route.span, name }];
  });
}

/** A statement of principles that says nothing yet. */
function emptyStatements({ principles }: Constitution): Item[] {
  return items(
    'statement',
    principles.filter((each) => each.from === undefined && each.items.length === 0),
    topicOf,
  );
}

function principleItems({ principles }: Constitution): Item[] {
  return principles.flatMap((of) => {
    const found: readonly (string | Text)[] = of.from ? (of.from.term?.statements ?? [fromName(of.from)]) : of.items;
    const texts = found.map((text) => (typeof text === 'string' ? text : text.value));
    const open = found.map((text) => (typeof text === 'string' ? of.from?.is === 'placeholder' : isOpen(text)));
    return items(
      'principle',
      texts.map((text, index) => ({ span: of.span, of, text, open: open[index] ?? false })),
      () => of.topic.name,
    );
  });
}

const fromName = (from: TermReference): string => from.name;

/** Everything by which a partnership was established, as one. */
function establishments({ established }: Constitution): Item[] {
  const jointly = established.filter((each) => each.jointlyBy.length > 0);
  const [first] = jointly;
  const end = first && last(first.jointlyBy);
  if (!end) return [];
  const part = { ...first, jointlyBy: jointly.flatMap((each) => each.jointlyBy) };
  return [{ kind: 'establishment', part, span: end.span, header: first.span, name: wordsOf(end) }];
}

/** Where copies of the strategy go: the words up to where a further name would follow. */
function publications({ strategy }: Constitution): Item[] {
  const published = strategy?.published;
  if (!published) return [];
  const end = last(published.copiesTo);
  const name = end ? `${wordsOf(end)},` : 'published with copies to';
  return [{ kind: 'publication', part: published, span: (end ?? published).span, header: published.span, name }];
}

const membershipSubjects: readonly [string, readonly string[], (all: Constitution) => boolean][] = [
  [
    'who can and cannot be a member',
    [],
    ({ eligibility, disqualification }) =>
      (eligibility?.conditions.length ?? 0) > 0 ||
      (disqualification?.conditions ?? []).some((each) => each.term.name !== 'independence'),
  ],
  ['how long members serve', [], ({ board }) => (board?.members ?? []).some((seat) => seat.term)],
  [
    'removal and suspension',
    ['removal-of-a-member'],
    ({ board, removals }) => removals.length > 0 || (board?.members ?? []).some((seat) => seat.removals.length > 0),
  ],
  ['re-appointment', ['re-appointment'], ({ board }) => (board?.members ?? []).some((seat) => seat.term?.most.length)],
  ['pay and allowances', ['own-remuneration'], ({ board }) => (board?.members ?? []).some((seat) => seat.remuneration)],
  ['vacancies and defects in an appointment', ['validation-of-proceedings'], () => false],
];

/** What paragraph 9 lets a constitution say on membership, and this one does not. */
function unsaidOnMembership(constitution: Constitution): Item[] {
  const prose = proseOf(constitution);
  return membershipSubjects
    .filter(([, topics, says]) => !says(constitution) && !prose.some((each) => topics.includes(each.topic.name)))
    .map(([subject]) => lineItem(whole(constitution), subject));
}

export const procedureNouns: readonly Noun[] = [
  {
    ...lines(['quorum rule', 'quorum rules'], 'quorum', 'QuorumProvision', quorumRules),
    place: ({ quorum, decisions, block }) => (quorum ?? decisions)?.block.header ?? block.header,
  },
  {
    ...lines(['voting rule', 'voting rules'], 'decisions', 'DecisionsProvision', votingRules),
    place: ({ quorum, decisions, block }) => (decisions ?? quorum)?.block.header ?? block.header,
  },
  blockNoun(['meeting arrangement', 'meeting arrangements'], 'meetings', 'meetings', 'MeetingsProvision'),
  lines(['private session', 'private sessions'], 'meetings', 'MeetingsProvision', ({ meetings }) =>
    meetings?.openness?.public === false ? [lineItem(meetings.openness.span)] : [],
  ),
  blockNoun(['challenge procedure', 'challenge procedures'], 'challenge', 'challenge', 'ChallengeProvision'),
  {
    words: ['variation route', 'variation routes'],
    kind: 'route',
    of: ({ variation }) => items('route', variation?.routes ?? [], () => 'variation'),
    coverage: 'variation',
    content: 'VariationProvision',
    place: at('variation'),
  },
  {
    words: ['other variation route', 'other variation routes'],
    kind: 'route',
    of: otherRoutes,
    coverage: 'variation',
    content: 'VariationProvision',
    place: at('variation'),
  },
  lines(['effective date rule'], 'variation', 'VariationProvision', ({ variation }) =>
    variation?.effectiveFromApproval ? [lineItem(variation.effectiveFromApproval.span)] : [],
  ),
  {
    words: ['disqualification', 'disqualifications'],
    kind: 'condition',
    of: ({ disqualification }) => items('condition', disqualification?.conditions ?? [], (part) => part.term.name),
    coverage: 'disqualification',
    content: 'Condition',
    place: at('disqualification'),
  },
  {
    words: ['independence clause', 'independence clauses'],
    kind: 'condition',
    of: ({ disqualification }) =>
      items(
        'condition',
        (disqualification?.conditions ?? []).filter((each) => isA(each.term.term, 'independence')),
        (part) => part.term.name,
      ),
    coverage: 'disqualification',
    content: 'Condition',
    doubt: ({ disqualification }) => unknownAmong((disqualification?.conditions ?? []).map(({ term }) => term)),
    place: at('disqualification'),
  },
  {
    words: ['condition', 'conditions'],
    kind: 'condition',
    of: ({ eligibility }) => items('condition', eligibility?.conditions ?? [], (part) => part.term.name),
    coverage: 'eligibility',
    content: 'Condition',
    place: at('eligibility'),
  },
  {
    words: ['policy', 'policies'],
    kind: 'policy',
    of: ({ policies }) => items('policy', policies, (part) => part.policy.name),
    coverage: 'publication',
    content: 'Provision',
    place: whole,
  },
  {
    words: ['provision', 'provisions'],
    kind: 'provision',
    of: (constitution) => provisionItems(proseOf(constitution)),
    coverage: 'provisions',
    content: 'Provision',
    place: whole,
  },
  clauses(['status clause', 'status clauses'], 'legal-status'),
  clauses(['involvement clause', 'involvement clauses'], 'public-involvement'),
  clauses(['widespread involvement clause', 'widespread involvement clauses'], 'widespread-involvement'),
  {
    // The one that a reader would look at first.
    ...clauses(['principal involvement clause', 'principal involvement clauses'], 'public-involvement'),
    of: (constitution) => {
      const found = proseOf(constitution).filter((each) => isA(each.topic.term, 'public-involvement'));
      const principal = found.find((each) => each.topic.name === 'public-involvement') ?? found[0];
      return items('provision', principal ? [principal] : [], topicOf);
    },
  },
  clauses(['unitary board clause', 'unitary board clauses'], 'unitary-board'),
  clauses(['deputy chair clause', 'deputy chair clauses'], 'deputy-chair-arrangements', onBoard),
  clauses(['senior non-executive clause', 'senior non-executive clauses'], 'senior-non-executive-member', onBoard),
  clauses(['audit chair clause', 'audit chair clauses'], 'chair-of-audit-committee', onBoard),
  clauses(['remuneration chair clause', 'remuneration chair clauses'], 'chair-of-remuneration-committee', onBoard),
  clauses(['executive leads clause', 'executive leads clauses'], 'executive-lead-roles', onBoard),
  clauses(['own-pay clause', 'own-pay clauses'], 'own-remuneration'),
  clauses(['account clause', 'account clauses'], 'accounts'),
  clauses(['complaints clause', 'complaints clauses'], 'complaints'),
  {
    ...clauses(['public health clause', 'public health clauses'], 'public-health-expertise'),
    place: (constitution) =>
      headOf(proseOf(constitution).find((each) => isA(each.topic.term, 'public-health-expertise'))) ??
      onBoard(constitution),
  },
  {
    // The sentences on them, or else the line that only names them.
    ...clauses(['standing orders clause', 'standing orders clauses'], 'interpretation'),
    of: (constitution) => provisionItems(onStandingOrders(constitution)),
    place: (constitution) =>
      headOf(onStandingOrders(constitution)[0]) ??
      constitution.policies.find((each) => isA(each.policy.term, 'standing-orders'))?.span ??
      whole(constitution),
  },
  clauses(['clause on doctors of all grades', 'clauses on doctors of all grades'], 'hospital-doctors-of-all-grades'),
  clauses(['one workforce clause', 'one workforce clauses'], 'one-workforce'),
  clauses(['integrated care provider clause', 'integrated care provider clauses'], 'integrated-care-provider-contract'),
  clauses(['plan consultation clause', 'plan consultation clauses'], 'plan-consultation'),
  clauses(['preferred provider clause', 'preferred provider clauses'], 'nhs-preferred-provider'),
  clauses(['general practice funding clause', 'general practice funding clauses'], 'gp-funding'),
  {
    words: ['principle', 'principles'],
    kind: 'principle',
    of: principleItems,
    coverage: 'principles',
    content: 'Provision',
    place: whole,
  },
  {
    words: ['involvement principle', 'involvement principles'],
    kind: 'principle',
    of: (constitution) => principleItems(constitution).filter((item) => item.name === 'public-involvement'),
    coverage: 'principles',
    content: 'Provision',
    place: ({ principles, block }) => {
      const statement = principles.find((each) => each.topic.name === 'public-involvement');
      return statement?.block?.header ?? statement?.span ?? block.header;
    },
  },
  {
    words: ['empty statement', 'empty statements'],
    kind: 'statement',
    of: emptyStatements,
    coverage: 'principles',
    content: 'Item',
    place: whole,
  },
  {
    words: ['removal', 'removals'],
    kind: 'removal',
    of: ({ removals }) => items('removal', removals, () => 'removal'),
    coverage: 'appointments',
    content: 'Provision',
    place: (constitution) => constitution.removals[0]?.block.header ?? onBoard(constitution),
  },
  {
    words: ['unsaid subject', 'unsaid subjects'],
    kind: 'line',
    of: unsaidOnMembership,
    coverage: 'appointments',
    content: 'Provision',
    place: (constitution) => constitution.board?.block.header ?? whole(constitution),
  },

  // partnerships
  {
    words: ['establishment', 'establishments'],
    kind: 'establishment',
    of: establishments,
    coverage: 'dates',
    content: 'Provision',
    place: whole,
  },
  blockNoun(['strategy', 'strategies'], 'strategy', 'strategy', 'StrategyProvision'),
  lines(['replaced guidance'], 'strategy', 'StrategyProvision', ({ strategy }) =>
    (strategy?.hasRegardTo ?? [])
      .filter(({ term }) => isA(term, 'secretary-of-state-guidance') && term?.existsUntil !== undefined)
      .map(({ span, name }) => lineItem(span, name)),
  ),
  lines(['periodic review', 'periodic reviews'], 'strategy', 'StrategyProvision', ({ strategy }) =>
    strategy?.reviewed && !strategy.reviewed.onEachAssessment ? [lineItem(strategy.reviewed.span)] : [],
  ),
  {
    ...lines(['publication', 'publications'], 'strategy', 'StrategyProvision', publications),
    kind: 'publication',
  },
];
