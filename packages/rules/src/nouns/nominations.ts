/** Nouns for the nomination of members: by trusts, providers of primary medical services and local authorities. */
import type { Constitution, Nomination, Party, Reference, Seat } from '@icb/language';
import { isOne } from '../answers.ts';
import type { Item } from '../items.ts';
import { items, last, lineItem, type Noun, onBoard, seatItem, withComma, wordsOf } from './noun.ts';
import { authoritiesOf } from './parties.ts';
import { inSeats, isOrdinary, membersOf, names } from './seats.ts';

/** Organisations that the Act lets nominate: each kind nominates one member, jointly. */
const kindsThatNominate = ['trust', 'primary-medical-providers', 'local-authority'] as const;
/** Districts may not, which is a failing of its own. */
const mayJoin: readonly string[] = [...kindsThatNominate, 'county-district'];
type NominatingKind = (typeof kindsThatNominate)[number];

const isOf = (reference: Reference, kind: NominatingKind): boolean => isOne(reference, kind);

/**
 * The members whom organisations of a kind nominate jointly, or are to: where none is, those whom they nominate one by one;
 * where there are none either, one that a placeholder leaves open.
 */
function nomineesOf(constitution: Constitution, kind: NominatingKind): Seat[] {
  const seats = membersOf(constitution, isOrdinary);
  const lacking = !seats.some(({ nominated }) => nominated && statutory(nominated, kind));
  const found = seats.filter(
    ({ nominated }) => nominated && statutory(lacking ? { ...nominated, jointly: true } : nominated, kind),
  );
  return found.length > 0 ? found : [leftOpen(seats).get(kind) ?? []].flat();
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
      (seat) =>
        hole(seat) !== '' &&
        seat.nominated?.jointly &&
        seat.nominated.by.every(joins) &&
        !kindsThatNominate.some((kind) => certain(kind, seat)),
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

function statutory({ by, jointly }: Nomination, kind: NominatingKind): boolean {
  return jointly && by.some((who) => isOf(who, kind)) && by.every(joins);
}

const joins = (who: Reference): boolean => who.is === 'placeholder' || mayJoin.some((each) => isOne(who, each));

/**
 * Nominations by organisations of a kind that are not joint, where no nomination by them is. Each stands for its first
 * word, and is named by the words that would put it right.
 */
function separate(words: string[], kind: NominatingKind): Noun {
  return inSeats(words, 'line', (constitution) => {
    const nominations = membersOf(constitution, isOrdinary).flatMap(({ nominated }) => nominated ?? []);
    if (nominations.some((each) => statutory(each, kind))) return [];
    return nominations.filter((each) => statutory({ ...each, jointly: true }, kind)).map(notJoint);
  });
}

function notJoint({ span, by }: Nomination): Item {
  const word = { offset: span.offset, end: span.offset + 'nominated'.length };
  return lineItem(word, 'nominated jointly', { header: { offset: span.offset, end: by[0]?.span.end ?? word.end } });
}

/** Joint nominations by some of the authorities of the area, where none is by all of them; and those that are not joint. */
function incompleteCouncils(constitution: Constitution): Item[] {
  const authorities = authoritiesOf(constitution);
  const missing = ({ by }: Nomination): Party[] => authorities.filter((each) => !by.some((who) => names(who, each)));
  const nominations = membersOf(constitution, isOrdinary)
    .flatMap(({ nominated }) => nominated ?? [])
    .filter((each) => statutory({ ...each, jointly: true }, 'local-authority'));
  if (nominations.some((each) => each.jointly && missing(each).length === 0)) return [];
  return nominations.flatMap((each) => {
    const final = last(each.by);
    if (!each.jointly) return [notJoint(each)];
    return final
      ? [lineItem(final.span, [wordsOf(final), ...missing(each).map((party) => party.name)].join(', '))]
      : [];
  });
}

/** A district of a county among councils that nominate, with the comma that goes with it; the whole line, if it is alone. */
function districts(constitution: Constitution): Item[] {
  return membersOf(constitution, isOrdinary).flatMap(({ kind, nominated }) => {
    const by = nominated?.by ?? [];
    if (!nominated || !(kind === 'partner' || by.some((who) => isOf(who, 'local-authority')))) return [];
    return by.flatMap((who, index) => {
      if (!isOne(who, 'county-district')) return [];
      return [
        lineItem(withComma(by, index) ?? nominated.span, who.party?.title?.value ?? who.name, { header: who.span }),
      ];
    });
  });
}

/** Nominations by trusts in general, where no list says which: the end of each, where a list would follow. */
function unnamedTrusts(constitution: Constitution): Item[] {
  return nomineesOf(constitution, 'trust').flatMap(({ nominated }) => {
    const trusts = (nominated?.by ?? []).filter((who) => isOf(who, 'trust'));
    const end = last(nominated?.by ?? []);
    if (!nominated || !end || nominated.listedIn || trusts.length === 0 || trusts.some((who) => who.party)) return [];
    if (!nominated.asPrescribed) return [lineItem(end.span, wordsOf(end), { header: nominated.span })];
    const word = 'prescribed';
    const { end: offset } = nominated.span;
    return [lineItem({ offset: offset - word.length, end: offset }, word, { header: nominated.span })];
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
  separate(['separate trust nomination', 'separate trust nominations'], 'trust'),
  separate(['separate practice nomination', 'separate practice nominations'], 'primary-medical-providers'),
  inSeats(['incomplete council nomination', 'incomplete council nominations'], 'line', incompleteCouncils),
  inSeats(['district nominator', 'district nominators'], 'line', districts),
  inSeats(['unnamed trust', 'unnamed trusts'], 'line', unnamedTrusts),
];

export const nominationNouns: readonly Noun[] = found.map((noun) => ({ ...noun, knownBy: nominators }));
