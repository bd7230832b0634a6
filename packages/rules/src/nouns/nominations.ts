/** Nouns for the nomination of members: by trusts, providers of primary medical services and local authorities. */
import { type Constitution, isA, type Nomination, type Party, type Reference, type Seat } from '@icb/language';
import { isKnown, isOne } from '../answers.ts';
import type { Item } from '../items.ts';
import { onceForEach } from '../once-for-each.ts';
import { items, last, lineItem, type Noun, onBoard, seatItem, unknownAmong, withComma, wordsOf } from './noun.ts';
import { authoritiesOf, partiesOf } from './parties.ts';
import { inSeats, isOrdinary, membersOf, names } from './seats.ts';

/** Organisations that the Act lets nominate: each kind nominates one member, jointly. Others may join in. */
const kindsThatNominate = ['trust', 'primary-medical-providers', 'local-authority'] as const;
type NominatingKind = (typeof kindsThatNominate)[number];

const isOf = (reference: Reference, kind: NominatingKind): boolean => isOne(reference, kind);

/**
 * The members whom organisations of a kind nominate jointly, or are to: where none is, those whom they nominate one by one;
 * where there are none either, one that a placeholder leaves open.
 */
function nomineesOf(constitution: Constitution, kind: NominatingKind): Seat[] {
  const seats = membersOf(constitution, isOrdinary);
  const theirs = seats.filter(({ nominated }) => nominated?.by.some((who) => isOf(who, kind)));
  const joint = theirs.filter(({ nominated }) => nominated && isJoint(nominated, kind, constitution));
  if (joint.length > 0) return joint;
  return theirs.length > 0 ? theirs : [leftOpen(seats).get(kind) ?? []].flat();
}

/** The organisations of a kind that the constitution knows by name. One that stands for many (practices) is none. */
function organisationsOf(constitution: Constitution, kind: NominatingKind): Party[] {
  if (kind === 'local-authority') return authoritiesOf(constitution);
  if (kind !== 'trust') return [];
  return trustsOf(constitution);
}

const trustsOf = onceForEach((constitution: Constitution): Party[] =>
  partiesOf(constitution).filter((party) => party.name !== '' && isA(party.kind.term, 'trust')),
);

/** Whether organisations of a kind nominate jointly. Where there is one only, its nomination, and nobody else's, is joint. */
function isJoint({ by, jointly }: Nomination, kind: NominatingKind, constitution: Constitution): boolean {
  const known = organisationsOf(constitution, kind);
  const [only] = known;
  const alone = only !== undefined && known.length === 1 && by.every((who) => names(who, only));
  return by.some((who) => isOf(who, kind)) && (jointly || alone);
}

function nominees(constitution: Constitution): Seat[] {
  return [...new Set(kindsThatNominate.flatMap((kind) => nomineesOf(constitution, kind)))];
}

/** For whom a placeholder among the nominators may stand: by its words, or else one kind after the other. */
function leftOpen(seats: readonly Seat[]): Map<NominatingKind, Seat> {
  const certain = (kind: NominatingKind, { nominated }: Seat): boolean =>
    nominated?.by.some((who) => isOf(who, kind)) ?? false;
  const hole = ({ nominated }: Seat): string =>
    (nominated?.by ?? [])
      .filter((who) => who.is === 'placeholder')
      .map((who) => who.name)
      .join(' ');
  const open = new Set(
    seats.filter(
      (seat) => hole(seat) !== '' && seat.nominated?.jointly && !kindsThatNominate.some((kind) => certain(kind, seat)),
    ),
  );
  const wanting = kindsThatNominate.filter((kind) => !seats.some((seat) => certain(kind, seat)));
  const result = new Map<NominatingKind, Seat>();
  const take = (kind: NominatingKind, speaks: (words: string) => boolean): void => {
    const seat = [...open].find((each) => speaks(hole(each)));
    if (!seat || result.has(kind)) return;
    result.set(kind, seat);
    open.delete(seat);
  };
  for (const kind of wanting) take(kind, (words) => speaksOf[kind].test(words));
  for (const kind of wanting) take(kind, (words) => !kindsThatNominate.some((each) => speaksOf[each].test(words)));
  return result;
}

const speaksOf: Readonly<Record<NominatingKind, RegExp>> = {
  trust: /trust/i,
  'primary-medical-providers': /practice|primary|\bgps?\b/i,
  'local-authority': /authorit|council/i,
};

function nomineeNoun(words: string[], kind: NominatingKind): Noun {
  const of = (constitution: Constitution): Item[] =>
    nomineesOf(constitution, kind).map((seat) => {
      const { nominated } = seat;
      const part = nominated && {
        ...seat,
        nominated: { ...nominated, jointly: isJoint(nominated, kind, constitution) || nominated.jointly },
      };
      return { ...seatItem(part ?? seat), header: nominated?.span ?? seat.block.header };
    });
  return inSeats(words, 'seat', of, 'Membership');
}

/** The same members as seats: what is said of them is looked for in all their lines, not in the nomination. */
function partnerNoun(words: string[], kind: NominatingKind): Noun {
  const of = (constitution: Constitution): Item[] => nomineesOf(constitution, kind).map((seat) => seatItem(seat));
  return inSeats(words, 'seat', of, 'Membership');
}

/** Seats that certainly stand for more than one of the kinds of organisation that nominate. */
function shared(constitution: Constitution): Seat[] {
  return nominees(constitution).filter(
    ({ nominated }) =>
      nominated?.jointly && kindsThatNominate.filter((kind) => nominated.by.some((who) => isOf(who, kind))).length > 1,
  );
}

/** Of the organisations that are to nominate jointly, those that a nomination leaves out, as its line would name them. */
function leftOut({ by }: Nomination, kind: NominatingKind, constitution: Constitution): string[] {
  const known = organisationsOf(constitution, kind);
  const named = (party: Party): boolean => by.some((who) => names(who, party));
  if (kind !== 'trust') return known.filter((party) => !named(party)).map((party) => party.name);
  // Not every trust is of a prescribed description: what counts is that both kinds take part, where there are both.
  return kindsOfTrust.flatMap((each) => {
    const ofKind = known.filter((party) => isA(party.kind.term, each));
    const absent = known.length > 0 && ofKind.length === 0;
    const takesPart = by.some(
      (who) =>
        who.is === 'placeholder' || !isKnown(who) || who.term?.name === 'trust' || isOne(who, each) || isUnclear(who),
    );
    if (absent || takesPart) return [];
    return ofKind.length > 0 ? ofKind.map((party) => party.name) : [each];
  });
}

const kindsOfTrust = ['nhs-trust', 'foundation-trust'] as const;

/** A trust of which the constitution does not say of which kind it is. */
const isUnclear = ({ party }: Reference): boolean =>
  isA(party?.kind.term, 'trust') && !kindsOfTrust.some((kind) => isA(party?.kind.term, kind));

/**
 * Where no organisations of a kind nominate jointly and all together: the nomination that comes nearest to it. It stands
 * for what would have to be replaced, and is named by the words that would put it right.
 */
function incomplete(words: string[], kind: NominatingKind): Noun {
  return inSeats(words, 'line', (constitution) => {
    const nominations = membersOf(constitution, isOrdinary)
      .flatMap(({ nominated }) => nominated ?? [])
      .filter(({ by }) => by.some((who) => isOf(who, kind)))
      // One that is for several kinds would stand for all of them, if it were made a joint one.
      .filter(
        ({ by, jointly }) =>
          jointly || kindsThatNominate.filter((each) => by.some((who) => isOf(who, each))).length === 1,
      );
    const lacks = (each: Nomination): number =>
      leftOut(each, kind, constitution).length + (isJoint(each, kind, constitution) ? 0 : 1000);
    const [nearest] = [...nominations].sort((one, other) => lacks(one) - lacks(other));
    if (!nearest || lacks(nearest) === 0) return [];
    return mendedNomination(nearest, leftOut(nearest, kind, constitution), isJoint(nearest, kind, constitution));
  });
}

/** As few words as will do: the last name of its list, its first word, or all from the one to the other. */
function mendedNomination({ span, by }: Nomination, missing: readonly string[], joint: boolean): Item[] {
  const final = last(by);
  if (!final) return [];
  const header = { offset: span.offset, end: final.span.end };
  const word = { offset: span.offset, end: span.offset + 'nominated'.length };
  if (joint) return [lineItem(final.span, [wordsOf(final), ...missing].join(', '), { header })];
  if (missing.length === 0) return [lineItem(word, 'nominated jointly', { header })];
  return [lineItem(header, `nominated jointly by ${[...by.map(wordsOf), ...missing].join(', ')}`, { header })];
}

/** A district of a county among councils that nominate, with the comma that goes with it; the whole line, if it is alone. */
function districts(constitution: Constitution): Item[] {
  return membersOf(constitution, isOrdinary).flatMap(({ kind, nominated }) => {
    const by = nominated?.by ?? [];
    if (!nominated || !(kind === 'partner' || by.some((who) => isOf(who, 'local-authority')))) return [];
    return by.flatMap((who, index) => {
      if (!isOne(who, 'county-district')) return [];
      return [
        lineItem(withComma(by, index) ?? nominated.span, who.party?.title?.value ?? who.term?.title ?? who.name, {
          header: who.span,
        }),
      ];
    });
  });
}

/** Among councils that nominate together, or would, who is not responsible for social care: with the comma. */
function withoutSocialCare(constitution: Constitution): Item[] {
  const nominations = membersOf(constitution, isOrdinary).flatMap(({ nominated }) => nominated ?? []);
  const byCouncils = nominations.filter(({ by }) => by.some((who) => isOf(who, 'local-authority')));
  const byOthers = nominations.filter(({ by }) => by.some(isOtherCouncil));
  return (byCouncils.length > 0 ? byCouncils : byOthers).flatMap(({ by, span }) =>
    by.flatMap((who, index) => {
      if (!isOtherCouncil(who)) return [];
      const name = who.party?.title?.value ?? who.term?.title ?? who.name;
      return [lineItem(withComma(by, index) ?? span, name, { header: who.span })];
    }),
  );
}

/** Bodies of local government that have no social services. */
const otherCouncils = [
  'county-district',
  'combined-authority',
  'combined-county-authority',
  'mayoral-strategic-authority',
] as const;

const isOtherCouncil = (who: Reference): boolean => otherCouncils.some((kind) => isOne(who, kind));

/**
 * Nominations by organisations of a kind of which no list says who they are: the end of each, where a list would follow.
 * `named` is whether it is enough that they are named.
 */
function withoutList(constitution: Constitution, kind: NominatingKind, named: boolean): Item[] {
  return nomineesOf(constitution, kind).flatMap(({ nominated }) => {
    const who = (nominated?.by ?? []).filter((each) => isOf(each, kind));
    const end = last(nominated?.by ?? []);
    if (!nominated || !end || nominated.listedIn || who.length === 0) return [];
    if (who.some(({ party }) => (named ? party : party?.listedIn))) return [];
    if (!nominated.asPrescribed) return [lineItem(end.span, wordsOf(end), { header: nominated.span })];
    const word = 'prescribed';
    const { end: offset } = nominated.span;
    return [lineItem({ offset: offset - word.length, end: offset }, word, { header: nominated.span })];
  });
}

/** Nominations by trusts or providers of primary medical services that leave out “as prescribed”: where it would follow. */
function unprescribed(constitution: Constitution): Item[] {
  const kinds = ['trust', 'primary-medical-providers'] as const;
  const seats = new Set(kinds.flatMap((kind) => nomineesOf(constitution, kind)));
  return [...seats].flatMap(({ nominated }) => {
    const end = last(nominated?.by ?? []);
    if (!nominated || !end || nominated.asPrescribed) return [];
    return [lineItem(end.span, wordsOf(end), { header: nominated.span })];
  });
}

/** The processes by which members are nominated that the Act asks for, each once, however many seats share it. */
function processes(constitution: Constitution): Item[] {
  const found = nominees(constitution).flatMap((seat) => {
    const own = seat.nominationProcess;
    return (own?.as ? own.as.seat?.nominationProcess : own) ?? [];
  });
  return items('process', [...new Set(found)], () => 'nomination');
}

/** Steps that come after the chair has approved. */
function stepsAfterApproval(constitution: Constitution): Item[] {
  return processes(constitution).flatMap((item) => {
    const steps = item.kind === 'process' ? item.part.steps : [];
    const approval = steps.findLastIndex(({ term }) => isA(term.term, 'chair-approval'));
    if (approval < 0) return [];
    return steps.slice(approval + 1).map(({ term, span }) => lineItem(span, term.name, { header: term.span }));
  });
}

/** Lines by which a partner member speaks for somebody. */
function partnersSpeaking(constitution: Constitution): Item[] {
  return membersOf(constitution, ({ kind }) => kind === 'partner').flatMap(({ block }) =>
    block.lines.filter(({ property }) => property === 'Represents').map(({ span }) => lineItem(span)),
  );
}

/** By whom members are nominated, and the organisations that are to nominate them. */
function nominators(constitution: Constitution): Reference[] {
  return membersOf(constitution, isOrdinary).flatMap(({ nominated }) => nominated?.by ?? []);
}

const found: readonly Noun[] = [
  inSeats(
    ['nominee', 'nominees'],
    'seat',
    (constitution) => nominees(constitution).map((seat) => seatItem(seat)),
    'Membership',
  ),
  nomineeNoun(['trust nominee', 'trust nominees'], 'trust'),
  nomineeNoun(['practice nominee', 'practice nominees'], 'primary-medical-providers'),
  nomineeNoun(['council nominee', 'council nominees'], 'local-authority'),
  partnerNoun(['partner for trusts', 'partners for trusts'], 'trust'),
  partnerNoun(['partner for practices', 'partners for practices'], 'primary-medical-providers'),
  partnerNoun(['partner for councils', 'partners for councils'], 'local-authority'),
  {
    ...inSeats(
      ['shared nominee', 'shared nominees'],
      'seat',
      (constitution) => shared(constitution).map((seat) => seatItem(seat)),
      'Membership',
    ),
    place: (constitution) => shared(constitution)[0]?.block.header ?? onBoard(constitution),
  },
  inSeats(['nomination process', 'nomination processes'], 'process', processes, 'NominationProvision'),
  incomplete(['incomplete trust nomination', 'incomplete trust nominations'], 'trust'),
  incomplete(['incomplete practice nomination', 'incomplete practice nominations'], 'primary-medical-providers'),
  incomplete(['incomplete council nomination', 'incomplete council nominations'], 'local-authority'),
  inSeats(['district nominator', 'district nominators'], 'line', districts),
  inSeats(['nominator without social care', 'nominators without social care'], 'line', withoutSocialCare),
  inSeats(['unnamed trust', 'unnamed trusts'], 'line', (constitution) => withoutList(constitution, 'trust', true)),
  inSeats(['unlisted practice', 'unlisted practices'], 'line', (constitution) =>
    withoutList(constitution, 'primary-medical-providers', false),
  ),
  inSeats(['step after approval', 'steps after approval'], 'line', stepsAfterApproval, 'NominationProvision'),
  inSeats(['partner representation', 'partner representations'], 'line', partnersSpeaking),
  inSeats(['unprescribed nomination', 'unprescribed nominations'], 'line', unprescribed),
];

export const nominationNouns: readonly Noun[] = found.map((noun) => ({
  ...noun,
  doubt: (constitution) => unknownAmong(nominators(constitution)),
}));
