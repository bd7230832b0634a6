/** Random seats. */
import type {
  Count,
  Deputies,
  NominationProcess,
  Requirement,
  Seat,
  SeatKind,
  TermOfOffice,
} from '../model/constitution.ts';
import {
  amount,
  appointment,
  duration,
  type Known,
  longText,
  noBlock,
  nowhere,
  openingTerm,
  term,
  terms,
  text,
  who,
  whos,
} from './parts.ts';
import { freshName } from './words.ts';

export function seat(known: Known, kind: SeatKind, named: boolean): Seat {
  const { random } = known;
  const maybe = <T>(make: () => T): T | undefined => random.maybe(0.2, make);
  const few = <T>(make: () => T): T[] => (random.chance(0.15) ? random.times(1, 2, make) : []);
  const votesStated = random.pick([undefined, undefined, undefined, 'votes', 'does not vote', 'not stated'] as const);
  const title = random.maybe(0.7, () => text(known));
  const attends = kind === 'participant' || kind === 'observer';
  return {
    kind,
    name: named ? freshName(random, known.taken) : kind,
    named,
    nameSpan: nowhere.span,
    title,
    aliases: title && random.chance(0.2) ? random.times(1, 2, () => text(known)) : [],
    block: noBlock,
    ...nowhere,
    count: count(known),
    votes:
      votesStated === undefined
        ? known.defaultsApply('votes')
          ? !attends
          : 'unknown'
        : votesStated === 'not stated'
          ? 'unknown'
          : votesStated === 'votes',
    votesStated,
    roles: few(() => term(known, 'role')),
    responsibleFor: few(() => term(known, 'knowledge')),
    appointed: random.maybe(0.6, () => appointment(known)),
    removals: few(() => ({
      ...appointment(known),
      kind: random.pick(['removed', 'suspended'] as const),
      grounds: terms(known, 0, 2, 'ground'),
    })),
    nominated: random.maybe(0.4, () => ({
      jointly: random.chance(0.5),
      by: whos(known, 1, 3),
      asPrescribed: random.chance(0.3),
      listedIn: random.maybe(0.3, () => term(known, 'policy')),
      ...nowhere,
    })),
    nominationProcess: maybe(() => nominationProcess(known)),
    from: few(() => who(known)),
    represents: few(() => who(known)),
    requirements: random.times(0, 3, () => requirement(known)),
    term: random.maybe(0.4, () => termOfOffice(known)),
    deputies: maybe(() => deputies(known)),
    vacancy: maybe(() =>
      random.chance(0.5)
        ? { text: text(known), filledBy: [], within: undefined, ...nowhere }
        : {
            text: undefined,
            filledBy: whos(known, 1, 2),
            within: random.maybe(0.5, () => duration(known)),
            ...nowhere,
          },
    ),
    remuneration: maybe(() => {
      const setBy = whos(known, 0, 1);
      return { setBy, text: setBy.length === 0 || random.chance(0.3) ? text(known) : undefined, ...nowhere };
    }),
    accountableTo: few(() => who(known)),
    actsFor: few(() => ({ seat: who(known, 'seat'), occasions: terms(known, 0, 2, 'occasion'), ...nowhere })),
    becomes: few(() => ({ seat: who(known, 'seat'), occasions: terms(known, 0, 2, 'occasion'), ...nowhere })),
    sharedWith: few(() => who(known)),
    jointWith: few(() => who(known)),
    jobShare: maybe(() => ({ people: amount(known, 2, 3), ...nowhere })),
    samePersonAs: few(() => who(known, 'seat')),
    heldJointlyBy: few(() => who(known)),
    rotates: maybe(() => ({ between: whos(known, 2, 3), every: random.maybe(0.5, () => duration(known)), ...nowhere })),
    invitedBy: few(() => who(known)),
    provisions: few(() => ({ topic: term(known, 'topic'), text: longText(known), ...nowhere })),
  };
}

function count(known: Known): Count {
  const { random } = known;
  const form = random.pick(['default', 'default', 'exactly', 'range', 'at-least', 'for-each', 'not-stated'] as const);
  if (form === 'default') return { min: 1, max: known.defaultsApply('composition') ? 1 : undefined, stated: undefined };
  const none = {
    least: undefined,
    most: undefined,
    forEach: undefined,
    forBodies: undefined,
    perEach: undefined,
    ...nowhere,
  };
  if (form === 'not-stated') return { min: 0, max: undefined, stated: { form, ...none } };
  const least = amount(known, 1, 4);
  const min = least.value ?? 1;
  if (form === 'at-least') return { min, max: undefined, stated: { ...none, form, least } };
  if (form === 'exactly') return { min, max: least.value, stated: { ...none, form, least } };
  if (form === 'for-each') {
    const forBodies = random.maybe(0.3, () => random.pick(['place', 'neighbourhood', 'collaborative'] as const));
    const forEach = forBodies ? undefined : { ...who({ ...known, names: [], placeholders: 0 }), each: false };
    const perEach = random.maybe(0.3, () => amount(known, 1, 2));
    const max = perEach && least.value;
    return { min, max, stated: { ...none, form, least, forEach, forBodies, perEach } };
  }
  const most = amount(known, min, 6);
  return { min, max: most.value, stated: { ...none, form, least, most } };
}

function requirement(known: Known): Requirement {
  const { random } = known;
  const what = random.pick(['be', 'independent', 'registered', 'seconded', 'hold', 'knowledge', 'experience'] as const);
  const categories = {
    be: ['profession', 'office', 'status'],
    registered: ['register'],
    hold: ['role'],
    knowledge: ['knowledge'],
    experience: ['knowledge'],
  } as const;
  const named = what === 'independent' || what === 'seconded';
  return {
    modal: random.pick(['must', 'must', 'should', 'may'] as const),
    not: random.chance(0.3),
    what,
    andExperience: what === 'knowledge' && random.chance(0.5),
    terms: named ? [] : terms(known, 1, 3, ...categories[what]),
    who: named ? whos(known, 1, 2) : [],
    ...nowhere,
  };
}

function termOfOffice(known: Known): TermOfOffice {
  const { random } = known;
  return {
    upTo: random.chance(0.2),
    length: duration(known),
    most: random.times(0, 2, () => ({
      amount: amount(known, 1, 9),
      unit: random.pick(['term', 'year'] as const),
      ...nowhere,
    })),
    break: random.maybe(0.2, () => duration(known)),
    ...nowhere,
  };
}

function deputies(known: Known): Deputies {
  const { random } = known;
  return {
    are: random.pick(['named', 'allowed', 'excluded'] as const),
    vote: random.pick([undefined, true, false]),
    withApprovalOf: random.chance(0.3) ? whos(known, 1, 2) : [],
    ...nowhere,
  };
}

function nominationProcess(known: Known): NominationProcess {
  const { random } = known;
  return {
    as: undefined,
    steps: random.times(0, 4, () => ({
      term: openingTerm(known, 'step'),
      text: random.maybe(0.6, () => longText(known)),
      ...nowhere,
    })),
    hasRegardTo: random.chance(0.4) ? terms(known, 1, 2, 'guidance') : [],
    block: noBlock,
    ...nowhere,
  };
}
