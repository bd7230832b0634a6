/** Random ways of working: quorum, decisions, meetings, interests, variation, challenge, strategy. */
import type {
  Challenge,
  Decisions,
  Interests,
  Meetings,
  Provision,
  Quorum,
  QuorumMix,
  Removal,
  Strategy,
  Variation,
} from '../model/constitution.ts';
import {
  amount,
  appointment,
  duration,
  type Known,
  longText,
  noBlock,
  nowhere,
  share,
  term,
  terms,
  whos,
} from './parts.ts';

const place = { block: noBlock, ...nowhere };

export function provisions(known: Known, high: number): Provision[] {
  return known.random.times(0, high, () => ({ topic: term(known, 'topic'), text: longText(known), ...nowhere }));
}

export function quorum(known: Known): Quorum {
  const { random } = known;
  return {
    sizes: random.times(0, 2, () => {
      const byShare = random.chance(0.5);
      return {
        strictly: random.chance(0.3),
        share: byShare ? share(known) : undefined,
        number: byShare ? undefined : amount(known, 1, 12),
        voting: random.chance(0.5),
        ...nowhere,
      };
    }),
    includes: random.times(0, 4, () => mix(known)),
    meetsWithout: whos(known, 0, 1, 'seat'),
    counts: random.times(0, 2, () => ({
      not: random.chance(0.5),
      what: terms(known, 1, 2, 'people', 'seat-kind', 'occasion', 'status'),
      ...nowhere,
    })),
    provisions: provisions(known, 1),
    ...place,
  };
}

function mix(known: Known): QuorumMix {
  const { random } = known;
  if (random.chance(0.5)) {
    const count = amount({ ...known, placeholders: 0 }, 1, 3);
    return { count, kinds: terms(known, 1, 3, 'seat-kind', 'profession'), seats: [], ...nowhere };
  }
  return { count: undefined, kinds: [], seats: whos(known, 1, 3, 'seat'), ...nowhere };
}

export function decisions(known: Known): Decisions {
  const { random } = known;
  const maybe = <T>(make: () => T): T | undefined => random.maybe(0.4, make);
  return {
    consensusFirst: maybe(() => nowhere),
    majorities: random.times(0, 3, () => ({
      share: maybe(() => share(known)),
      of: random.pick([undefined, 'all', 'voting'] as const),
      for: terms(known, 0, 2, 'topic'),
      ...nowhere,
    })),
    oneVoteEach: maybe(() => nowhere),
    proxies: maybe(() => ({ allowed: random.chance(0.5), ...nowhere })),
    castingVote: maybe(() => ({ heldBy: whos(known, 0, 2), ...nowhere })),
    disagreement: maybe(() => ({ resolvedBy: whos(known, 1, 2), ...nowhere })),
    urgent: random.times(0, 2, () => ({
      by: whos(known, 1, 2),
      reportedToNextMeeting: random.chance(0.5),
      reportedTo: whos(known, 0, 2),
      ...nowhere,
    })),
    provisions: provisions(known, 1),
    ...place,
  };
}

export function meetings(known: Known): Meetings {
  const { random } = known;
  const maybe = <T>(make: () => T): T | undefined => random.maybe(0.5, make);
  return {
    openness: maybe(() => ({ public: random.chance(0.8), ...nowhere })),
    exclusions: random.times(0, 2, () => {
      const byResolution = random.chance(0.7);
      return {
        byResolution,
        by: byResolution ? [] : whos(known, 1, 2),
        grounds: terms(known, 0, 2, 'ground'),
        ...nowhere,
      };
    }),
    frequency: maybe(() =>
      random.chance(0.5)
        ? { perYear: amount(known, 1, 12), every: undefined, ...nowhere }
        : { perYear: undefined, every: duration(known), ...nowhere },
    ),
    notices: random
      .some(['public', 'member'] as const, 0, 2)
      .map((to) => ({ to, length: duration(known), orWhenConvened: random.chance(0.5), ...nowhere })),
    papers: random
      .some(['papers', 'agenda', 'minutes'] as const, 0, 3)
      .map((what) => ({ what, before: maybe(() => duration(known)), ...nowhere })),
    agendaToPress: maybe(() => nowhere),
    calledBy: whos(known, 0, 2),
    chairedBy: whos(known, 0, 1),
    provisions: provisions(known, 1),
    ...place,
  };
}

export function interests(known: Known): Interests {
  const { random } = known;
  const maybe = <T>(make: () => T): T | undefined => random.maybe(0.6, make);
  return {
    registers: random.times(0, 2, () => ({
      of: terms(known, 1, 4, 'people'),
      access: random.pick([undefined, 'published', 'on-request'] as const),
      ...nowhere,
    })),
    declared: maybe(() => {
      const promptly = random.chance(0.6);
      return { promptly, within: !promptly || random.chance(0.6) ? duration(known) : undefined, ...nowhere };
    }),
    managed: maybe(() => ({ appearanceToo: random.chance(0.6), ...nowhere })),
    kept: random.some([true, false], 0, 2).map((published) => ({ published, length: duration(known), ...nowhere })),
    provisions: provisions(known, 1),
    ...place,
  };
}

export function variation(known: Known): Variation {
  const { random } = known;
  return {
    routes: random.times(0, 3, () => ({ ...appointment(known), onOwnInitiative: random.chance(0.3) })),
    effectiveFromApproval: random.maybe(0.5, () => nowhere),
    proposedBy: whos(known, 0, 2),
    consults: whos(known, 0, 2),
    provisions: provisions(known, 1),
    ...place,
  };
}

export function challenge(known: Known): Challenge {
  const { random } = known;
  return {
    openToEveryone: random.chance(0.3),
    openTo: whos(known, 0, 3),
    raisedWithin: random.maybe(0.5, () => duration(known)),
    heardBy: whos(known, 0, 2),
    answered: random.maybe(0.5, () => {
      const within = random.maybe(0.5, () => duration(known));
      return { within, published: within === undefined || random.chance(0.5), ...nowhere };
    }),
    provisions: provisions(known, 1),
    ...place,
  };
}

export function strategy(known: Known): Strategy {
  const { random } = known;
  return {
    assessedNeedsOf: whos(known, 0, 2),
    reviewed: random.maybe(0.5, () => {
      const onEachAssessment = random.chance(0.6);
      return { onEachAssessment, every: onEachAssessment ? undefined : duration(known), ...nowhere };
    }),
    considers: terms(known, 0, 2, 'power', 'guidance', 'topic'),
    hasRegardTo: terms(known, 0, 2, 'guidance'),
    involves: whos(known, 0, 2),
    involvesLocalPeople: random.chance(0.5),
    published: random.maybe(0.5, () => ({ copiesTo: whos(known, 0, 2), ...nowhere })),
    provisions: provisions(known, 1),
    ...place,
  };
}

export function removal(known: Known): Removal {
  const { random } = known;
  return {
    kind: random.pick(['removal', 'suspension'] as const),
    of: terms(known, 0, 2, 'seat-kind', 'people'),
    by: random.times(0, 2, () => appointment(known)),
    grounds: terms(known, 0, 3, 'ground'),
    provisions: provisions(known, 1),
    ...place,
  };
}
