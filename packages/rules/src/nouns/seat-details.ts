/** Nouns for what seats are to say: those of primary care and of public health, and those that doctors ask for. */
import { type Block, type Body, type Constitution, isA, type Reference, type Seat, type Span } from '@icb/language';
import { isOne } from '../answers.ts';
import type { Detail, Item } from '../items.ts';
import { belongings, decides, decisionMakingSeats, isClinician, surely, voicesInStructures } from '../voices.ts';
import { isEmployed } from './committees.ts';
import { details, isHole, lineIn, linesIn, listed } from './detail.ts';
import { type Noun, onBoard, seatItem, whole } from './noun.ts';
import { partiesOf } from './parties.ts';
import { attends, chairOf, isOrdinary, membersOf } from './seats.ts';

// --------------------------------------------------------------------------------------------------- seats of primary care

const primaryCareTitle = /\b(primary (medical|care)|general practi(ce|tioner)s?|gps?)\b/i;

/** Seats whose title speaks of primary care. */
function namedForPrimaryCare(constitution: Constitution): Seat[] {
  return membersOf(constitution, ({ title, aliases }) =>
    [title, ...aliases].some((each) => primaryCareTitle.test(each?.value ?? '')),
  );
}

/** Clinical directors are clinicians, whatever their profession. */
const isOfficeInPrimaryCare = ({ name }: { readonly name: string }): boolean =>
  name === 'primary-care-network-director';

/** Who appoints and who nominates to a seat that is named for primary care. */
function originsOfRoles(constitution: Constitution): Item[] {
  return namedForPrimaryCare(constitution).map((seat) => {
    const approval =
      constitution.kind === 'icb'
        ? ` with approval of ${chairOf(constitution)?.name ?? 'integrated-care-board-chair'}`
        : '';
    return linesIn(seat, [
      [`appointed by [who appoints this member]${approval}`, attends(seat) || listed(seat.appointed?.by ?? [])],
      ['nominated by [who nominates this person]', listed([...(seat.nominated?.by ?? []), ...seat.represents])],
    ]);
  });
}

/** Of what profession a seat that is named for primary care is, and whether it votes. */
function kindsOfRoles(constitution: Constitution): Item[] {
  return namedForPrimaryCare(constitution).flatMap((seat) => {
    const professions = seat.requirements
      .filter(({ what, not }) => what === 'be' && !not)
      .flatMap(({ terms }) => terms)
      .filter((each) => isHole(each) || each.term?.category === 'profession' || isOfficeInPrimaryCare(each));
    return [
      lineIn(seat, 'must be [general practitioner, or another profession of primary care]', listed(professions)),
      lineIn(seat, 'votes', seat.votes !== 'unknown'),
    ];
  });
}

// ------------------------------------------------------------------------------------------------- seats of public health

const registers = ['gmc', 'gdc', 'ukphr'];

/** Whether registration and independence are asked of consultants in public health; nothing more, where they are of one. */
function consultantDetails(constitution: Constitution): Item[] {
  const consultants = decisionMakingSeats(constitution).filter((seat) =>
    surely(seat).some(({ term }) => isA(term, 'public-health-consultant')),
  );
  const asked = consultants.map((seat) => {
    const must = seat.requirements.filter(({ modal, not }) => modal === 'must' && !not);
    const registered = must.filter(({ what }) => what === 'registered').flatMap(({ terms }) => terms);
    const independent = must.filter(({ what }) => what === 'independent').flatMap(({ who }) => who);
    const known = registered.filter((each) => isHole(each) || registers.some((name) => isA(each.term, name)));
    return linesIn(seat, [
      ['must be registered with gmc or gdc or ukphr', listed(known)],
      ['must be independent of area-organisations', listed(independent)],
    ]);
  });
  const complete = asked.some((item) => item.kind === 'detail' && item.part.stated === true);
  return complete ? [] : asked;
}

// ------------------------------------------------------------------------------------------------- places for committees

const ofDoctors = { lmc: 'Local Medical Committee', lnc: 'Local Negotiating Committee' };

const ofPractitioners = {
  lmc: 'Local Medical Committee',
  ldc: 'Local Dental Committee',
  lpc: 'Local Pharmaceutical Committee',
  loc: 'Local Optical Committee',
};

/** Whether a committee is among those who are named; by a placeholder that speaks of it, perhaps. */
function isAmong(kind: string, voices: readonly Reference[]): Detail['stated'] {
  const ofKind = voices.filter((who) => isOne(who, kind));
  return ofKind.some((who) => !isHole(who)) || (ofKind.length > 0 && 'open');
}

/** A body, or the block of the members of a partnership. */
type Owner = { readonly span: Span; readonly block: Block } & Partial<Pick<Body, 'chairedBy' | 'members' | 'seats'>>;

const membersBlock = ({ board }: Constitution): Owner | undefined => board && { span: board.span, block: board.block };

/** Places for several committees as one detail, named by the lines that would add those that have none. */
function placesFor(
  kinds: Readonly<Record<string, string>>,
  owner: Owner | undefined,
  voices: readonly Reference[],
  constitution: Constitution,
): Item[] {
  if (!owner) return [];
  const draft = constitution.kind === 'icp' ? memberFor : callFor;
  const places = Object.entries(kinds).map(
    ([kind, title]) => [draft(kind, title, constitution, owner), isAmong(kind, voices)] as const,
  );
  return [linesIn(owner, places)];
}

/** A member of a partnership. */
function memberFor(kind: string, title: string, constitution: Constitution): string {
  const named = partiesOf(constitution).filter((party) => isA(party.kind.term, kind));
  const whom = named.map((party) => party.name).join(', ') || `[each ${title} of the area]`;
  return [
    `other member ${kind}-place "${title}" {`,
    `  represents ${whom}`,
    `  appointed by ${constitution.name}`,
    '}',
  ].join('\n');
}

/** A line that calls a member of the board to one of its bodies; its chair too, if nobody has been called yet. */
function callFor(kind: string, title: string, constitution: Constitution, owner: Owner): string {
  const { chairedBy = [], members = [], seats: own = [] } = owner;
  const chairs = members.length + own.length > 0 ? [] : chairedBy.map(({ name }) => name);
  const seats = seatsFor(kind, constitution).map(({ name }) => name);
  return `members ${[...chairs, seats.join(', ') || `[a member for the ${title}]`].join(', ')}`;
}

/** Seats on the board that belong to a committee, or are to by what a placeholder says. */
function seatsFor(kind: string, constitution: Constitution): Seat[] {
  return membersOf(constitution, (seat) => isAmong(kind, belongings(seat)) !== false);
}

/**
 * A place for each committee of doctors where decisions are made: on the partnership itself, or on the main body of a
 * board; none where a board has no such body.
 */
function placesInStructures(constitution: Constitution): Item[] {
  const owner = constitution.kind === 'icp' ? membersBlock(constitution) : mainBodyOf(constitution);
  return placesFor(ofDoctors, owner, voicesInStructures(constitution), constitution);
}

/** Where several bodies decide, the first that commissions, or else the first. */
function mainBodyOf(constitution: Constitution): Body | undefined {
  const deciding = constitution.bodies.filter((body) => decides(body, constitution));
  return deciding.find(({ purposes }) => purposes.some(({ name }) => name === 'commissioning')) ?? deciding[0];
}

/** A place for the committee of each primary care profession among the members of a partnership. */
function placesOfPractitioners(constitution: Constitution): Item[] {
  const members = membersOf(constitution, (seat) => !attends(seat));
  return placesFor(ofPractitioners, membersBlock(constitution), members.flatMap(belongings), constitution);
}

/** A clinician whom a body of the board can call: rather nobody whom it employs, who can sit on any but one on pay. */
function clinicianOfBoard(constitution: Constitution): Seat[] {
  const speaksForDoctors = (seat: Seat): boolean =>
    isClinician(seat) || belongings(seat).some((who) => isOne(who, 'lmc'));
  const clinicians = membersOf(constitution, (seat) => isOrdinary(seat) && speaksForDoctors(seat));
  return [clinicians.find((seat) => !isEmployed(seat)) ?? clinicians[0] ?? []].flat();
}

/** Seats to be named in drafts. */
function drafted(words: string[], of: (constitution: Constitution) => Seat[]): Noun {
  return {
    words,
    kind: 'seat',
    of: (constitution) => of(constitution).map((seat) => seatItem(seat)),
    coverage: 'composition',
    content: 'Membership',
    place: onBoard,
  };
}

const inSeats = { coverage: 'appointments', content: 'SeatProvision' } as const;

export const seatDetailNouns: readonly Noun[] = [
  drafted(['seats for the LMC'], (constitution) => seatsFor('lmc', constitution)),
  drafted(['seats for the LNC'], (constitution) => seatsFor('lnc', constitution)),
  drafted(['clinician of the board'], clinicianOfBoard),
  details(['origin of primary care roles', 'origins of primary care roles'], originsOfRoles, inSeats, onBoard),
  details(['kind of primary care roles', 'kinds of primary care roles'], kindsOfRoles, inSeats, onBoard),
  details(
    ['detail of public health consultants', 'details of public health consultants'],
    consultantDetails,
    inSeats,
    onBoard,
  ),
  details(
    ['place for doctors in the structures', 'places for doctors in the structures'],
    placesInStructures,
    { coverage: 'committees', content: 'BodyProvision' },
    whole,
  ),
  details(
    ['place for practitioners', 'places for practitioners'],
    placesOfPractitioners,
    { coverage: 'composition', content: 'Membership' },
    onBoard,
  ),
];
