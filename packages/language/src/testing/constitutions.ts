/**
 * Random constitutions: whole, linked and free of findings, with every construct of the grammar somewhere among them.
 * For the property tests of this package and of all that build on it.
 */
import type { Body, BodyKind, Conditions, Constitution, Party, SeatKind } from '../model/constitution.ts';
import type { TermInfo } from '../model/term.ts';
import {
  amount,
  duration,
  type Known,
  longText,
  noBlock,
  nowhere,
  openingTerm,
  term,
  terms,
  text,
  when,
  who,
  whos,
} from './parts.ts';
import {
  challenge,
  decisions,
  interests,
  meetings,
  provisions,
  quorum,
  removal,
  strategy,
  variation,
} from './procedures.ts';
import { type Random, randomFrom } from './random.ts';
import { seat } from './seats.ts';
import { freshName } from './words.ts';

export interface RandomOptions {
  /** How often a placeholder stands where a text, name, number or date is due; 0 for none. */
  readonly placeholders?: number;
  readonly kind?: 'icb' | 'icp';
}

/** The constitution of a seed. `vocabulary` is what its terms are taken from: the built-in one, as a rule. */
export function randomConstitution(
  seed: number,
  vocabulary: readonly TermInfo[],
  options: RandomOptions = {},
): Constitution {
  const random = randomFrom(seed);
  const kind = options.kind ?? random.pick(['icb', 'icb', 'icp'] as const);
  const encodings = random.chance(0.15) ? [encoding(random, vocabulary)] : [];
  const covered = encodings.flatMap((each) => each.covers.map((term) => term.name));
  const known: Known = {
    random,
    vocabulary,
    taken: new Set(),
    names: [],
    placeholders: options.placeholders ?? 0.03,
    defaultsApply: (field) => encodings.length === 0 || covered.includes('everything') || covered.includes(field),
  };
  const name = freshName(random, known.taken);
  known.names.push({ name, is: 'constitution' });

  const maybe = <T>(make: () => T): T | undefined => random.maybe(0.6, make);
  const few = <T>(high: number, make: (index: number) => T): T[] => random.times(0, high, make);
  const seatNames = random.chance(0.8) ? boardSeats(random, known) : undefined;
  const bodyNames = few(4, () => freshName(random, known.taken));
  for (const each of bodyNames) known.names.push({ name: each, is: 'body' });

  const organisations = few(2, () => party(known));
  const area = maybe(() => {
    const parties = few(4, () => party(known));
    const described = random.chance(0.8) ? text(known) : undefined;
    const covers = parties.length === 0 || (described && random.chance(0.2)) ? whos(known, 1, 2, 'party') : [];
    return { text: described, covers, parties, block: parties.length > 0 ? noBlock : undefined, ...nowhere };
  });
  const partners = maybe(() => ({ parties: few(5, () => party(known)), block: noBlock, ...nowhere }));

  return {
    kind,
    name,
    nameSpan: nowhere.span,
    title: random.maybe(0.9, () => text(known)),
    for:
      kind === 'icp' && random.chance(0.3)
        ? { name: '[the board]', is: 'placeholder', each: false, ...nowhere }
        : undefined,
    uri: 'file:///random.icb',
    ...nowhere,
    block: noBlock,
    imports: [],
    neighbours: [],
    established: established(known, kind),
    inForce: maybe(() => {
      const from = random.maybe(0.8, () => when({ ...known, placeholders: 0 }));
      const until =
        from === undefined || random.chance(0.2) ? { text: '2099-12-31', date: '2099-12-31', ...nowhere } : undefined;
      return { from, until, ...nowhere };
    }),
    varied: few(2, () => ({ date: when(known), note: random.maybe(0.5, () => longText(known)), ...nowhere })),
    published: maybe(() => ({ address: text(known), ...nowhere })),
    encodings,
    codes: random
      .some(['ods', 'ons'] as const, 0, 2)
      .map((scheme) => ({ scheme, code: random.pick(['XYZ', 'E5400', 'q1']), ...nowhere })),
    population: maybe(() => ({
      count: amount(known, 1, 1000000),
      most: random.maybe(0.3, () => amount(known, 1000001, 9000000)),
      ...nowhere,
    })),
    area,
    partners,
    organisations,
    eligibility: maybe(() => conditions(known, 'condition')),
    disqualification: maybe(() => conditions(known, 'disqualification')),
    board: seatNames && {
      kind: kind === 'icb' ? ('board' as const) : ('members' as const),
      members: seatNames.map(([seatKind, named]) => namedSeat(known, seatKind, named)),
      membersOf: few(1, () => ({ voting: random.chance(0.5), of: who(known, 'constitution', 'body'), ...nowhere })),
      block: noBlock,
      ...nowhere,
    },
    removals: few(2, () => removal(known)),
    bodies: bodyNames.map((each) => body(known, each)),
    delegations: few(2, () => ({
      functions: terms(known, 1, 2, 'function'),
      to: whos(known, 1, 2),
      under: random.maybe(0.4, () => term(known, 'power')),
      limit: random.maybe(0.4, () => text(known)),
      ...nowhere,
    })),
    quorum: maybe(() => quorum(known)),
    decisions: maybe(() => decisions(known)),
    meetings: maybe(() => meetings(known)),
    interests: maybe(() => interests(known)),
    principles: distinct(
      few(2, () => principles(known)),
      (each) => each.topic.name,
    ),
    variation: maybe(() => variation(known)),
    challenge: maybe(() => challenge(known)),
    strategy: maybe(() => strategy(known)),
    policies: distinct(
      few(4, () => policy(known)),
      (each) => each.policy.name,
    ),
    provisions: provisions(known, 3),
    explanations: distinct(
      few(2, () => ({
        rule: random.pick(['bma/union-role', 'lmc/place', 'model-constitution/deputy-chair']),
        ruleSpan: nowhere.span,
        reason: random.maybe(0.8, () => longText(known)),
        review: maybe(() => when(known)),
        ...nowhere,
      })),
      (each) => each.rule,
    ),
    unread: [],
    comments: [],
  };
}

function encoding(random: Random, vocabulary: readonly TermInfo[]): Constitution['encodings'][number] {
  const coverage = vocabulary.filter((each) => each.category === 'coverage');
  return {
    source: { value: 'https://board.example/constitution', raw: '', placeholders: [], ...nowhere },
    covers: random.some(coverage, 0, 4).map(({ name }) => ({ name, is: 'term', ...nowhere })),
    ...nowhere,
  };
}

/** The seats of the board, with the names under which others may refer to them. */
function boardSeats(random: Random, known: Known): [SeatKind, string | undefined][] {
  const kinds: SeatKind[] = [
    'chair',
    'chief-executive',
    'executive',
    'non-executive',
    'partner',
    'other-member',
    'participant',
    'observer',
  ];
  return random.times(1, 8, () => {
    const kind = random.pick(kinds);
    const named = random.chance(0.7) || kind === 'other-member';
    const name = named ? freshName(random, known.taken) : undefined;
    const refer = name ?? kind;
    if (name !== undefined || !known.names.some((each) => each.name === refer))
      known.names.push({ name: refer, is: 'seat' });
    if (name === undefined) known.taken.add(kind);
    return [kind, name];
  });
}

function namedSeat(known: Known, kind: SeatKind, name: string | undefined): ReturnType<typeof seat> {
  const made = seat(known, kind, false);
  return name === undefined ? made : { ...made, name, named: true };
}

function established(known: Known, kind: 'icb' | 'icp'): Constitution['established'] {
  const { random } = known;
  if (random.chance(0.3)) return [];
  const lines: Constitution['established'][number][] = [];
  if (kind === 'icp' || random.chance(0.1))
    lines.push({ date: undefined, order: undefined, jointlyBy: whos(known, 1, 3), ...nowhere });
  if (random.chance(0.6)) {
    const date = random.maybe(0.8, () => when(known));
    const order = date === undefined || random.chance(0.5) ? text(known) : undefined;
    lines.push({ date, order, jointlyBy: [], ...nowhere });
  }
  return lines;
}

function party(known: Known): Party {
  const { random } = known;
  const name = freshName(random, known.taken);
  known.names.push({ name, is: 'party' });
  return {
    uri: 'file:///random.icb',
    kind: openingTerm(known, 'organisation'),
    name,
    nameSpan: nowhere.span,
    title: random.maybe(0.8, () => text(known)),
    provides: random.chance(0.3) ? terms(known, 1, 3, 'service') : [],
    listedIn: random.maybe(0.2, () => term(known, 'policy')),
    inPart: random.maybe(0.2, () => ({ extent: random.maybe(0.5, () => text(known)) })),
    covers: random.chance(0.2) ? whos(known, 1, 2) : [],
    codes: random.chance(0.2) ? [{ scheme: random.pick(['ods', 'ons'] as const), code: 'RTX', ...nowhere }] : [],
    ...nowhere,
  };
}

function conditions(known: Known, category: 'condition' | 'disqualification'): Conditions {
  const make = (): Conditions['conditions'][number] => ({
    term: openingTerm(known, category),
    text: known.random.maybe(0.4, () => longText(known)),
    ...nowhere,
  });
  return { conditions: known.random.times(0, 6, make), block: noBlock, ...nowhere };
}

function body(known: Known, name: string): Body {
  const { random } = known;
  const kinds: BodyKind[] = [
    'committee',
    'sub-committee',
    'joint-committee',
    'place',
    'neighbourhood',
    'collaborative',
    'arrangement',
  ];
  const maybe = <T>(make: () => T): T | undefined => random.maybe(0.3, make);
  const membersOf = random.chance(0.2)
    ? [{ voting: random.chance(0.5), of: who({ ...known, placeholders: 0 }, 'constitution'), ...nowhere }]
    : [];
  const chairedBy = random.chance(0.6) ? whos({ ...known, placeholders: 0 }, 1, 2) : [];
  const members = random.chance(0.7) ? [...chairedBy, ...whos(known, 1, 3)] : [];
  const seats =
    members.length > 0 || chairedBy.length === 0
      ? random.times(0, 2, () => seat(known, random.pick(['member', 'participant']), random.chance(0.7)))
      : [];
  return {
    kind: random.pick(kinds),
    name,
    nameSpan: nowhere.span,
    title: random.maybe(0.8, () => text(known)),
    block: noBlock,
    ...nowhere,
    purposes: terms(known, 0, 2, 'purpose'),
    partOf: maybe(() => who(known, 'body')),
    form: maybe(() => ({
      form: term(known, 'form'),
      under: random.maybe(0.4, () => term(known, 'power')),
      ...nowhere,
    })),
    parties: whos(known, 0, 2),
    covers: whos(known, 0, 2),
    population: maybe(() => ({
      count: amount(known, 1, 50000),
      most: random.maybe(0.5, () => amount(known, 50001, 90000)),
      ...nowhere,
    })),
    exercises: random.times(0, 2, () => ({
      functions: terms(known, 1, 2, 'function'),
      under: random.maybe(0.3, () => term(known, 'power')),
      limit: random.maybe(0.4, () => text(known)),
      ...nowhere,
    })),
    chairedBy,
    membersChosen: random.times(0, 1, () => ({
      how: random.pick(['approved', 'appointed'] as const),
      by: whos(known, 1, 2),
      ...nowhere,
    })),
    members,
    membersOf,
    seats,
    bars: terms(known, 0, 2, 'disqualification'),
    termsOfReference: maybe(() => {
      const agreedByBoard = random.chance(0.5);
      return { agreedByBoard, published: !agreedByBoard || random.chance(0.5), ...nowhere };
    }),
    inCommonWith: whos(known, 0, 1),
    reportsTo: whos(known, 0, 1),
    advises: whos(known, 0, 1),
    quorum: maybe(() => quorum(known)),
    decisions: maybe(() => decisions(known)),
    meetings: maybe(() => meetings(known)),
    provisions: provisions(known, 1),
  };
}

function principles(known: Known): Constitution['principles'][number] {
  const { random } = known;
  const topic = term({ ...known, placeholders: 0 }, 'topic');
  if (random.chance(0.3)) return { topic, from: term(known, 'statements'), items: [], block: undefined, ...nowhere };
  return { topic, from: undefined, items: random.times(0, 4, () => longText(known)), block: noBlock, ...nowhere };
}

function policy(known: Known): Constitution['policies'][number] {
  const { random } = known;
  return {
    policy: term({ ...known, placeholders: 0 }, 'policy'),
    title: random.maybe(0.4, () => text(known)),
    published: random.pick([true, false, undefined]),
    reviewedEvery: random.maybe(0.3, () => duration(known)),
    ...nowhere,
  };
}

function distinct<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
