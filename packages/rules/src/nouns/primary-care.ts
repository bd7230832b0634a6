/** Nouns for general practice on a board. */
import { type Constitution, isA, type Seat } from '@icb/language';
import { isOne } from '../answers.ts';
import type { Item } from '../items.ts';
import { belongings, surely } from '../voices.ts';
import { lineItem, type Noun, onBoard } from './noun.ts';
import { partiesOf } from './parties.ts';
import { attends, inSeats, isOrdinary, membersOf } from './seats.ts';

/** How many general practitioners with a vote are more than one. */
const MORE_THAN_ONE = 2;

const isGeneralPractitioner = (seat: Seat): boolean =>
  surely(seat).some(({ term }) => isA(term, 'general-practitioner'));

function missingGeneralPractitioners(constitution: Constitution): number {
  const there = membersOf(constitution, (seat) => !attends(seat) && seat.votes === true && isGeneralPractitioner(seat));
  return Math.max(0, MORE_THAN_ONE - there.reduce((sum, seat) => sum + seat.count.min, 0));
}

/** What opens a seat that networks alone fill: another nomination, or another requirement. */
function confinements({ nominated, requirements }: Seat, practices: string): Item[] {
  const only = nominated?.by.every((who) => isOne(who, 'primary-care-network')) ?? false;
  const forDirectors = requirements.filter(
    ({ modal, what, not, terms }) =>
      modal === 'must' && what === 'be' && !not && terms.every(({ name }) => name === 'primary-care-network-director'),
  );
  return [
    ...(nominated && only ? [lineItem(nominated.span, `nominated jointly by ${practices} as prescribed`)] : []),
    ...forDirectors.map(({ span }) => lineItem(span, 'must be general-practitioner')),
  ];
}

/** Lines by which networks alone fill the seat of general practice, where it has no other. */
function confinedToNetworks(constitution: Constitution): Item[] {
  const practices = partiesOf(constitution).filter((party) => isA(party.kind.term, 'primary-medical-providers'));
  const names = practices.map(({ name }) => name).join(', ') || 'primary-medical-providers';
  const seats = membersOf(constitution, isOrdinary);
  const isOpen = (seat: Seat): boolean => confinements(seat, names).length === 0;
  const ofPractice = (seat: Seat): boolean => belongings(seat).some((who) => isOne(who, 'primary-medical-providers'));
  if (seats.some((seat) => ofPractice(seat) && isOpen(seat))) return [];
  return seats.flatMap((seat) => confinements(seat, names));
}

/** How many votes more the trusts have than all others, as far as their number is known. */
function missingCounterweights(constitution: Constitution): number {
  const seats = membersOf(constitution, (seat) => !attends(seat) && seat.votes === true);
  const ofTrusts = (seat: Seat): boolean => belongings(seat).some((who) => isOne(who, 'trust'));
  const surplus = seats.reduce((sum, seat) => sum + (ofTrusts(seat) ? (seat.count.max ?? 0) : -seat.count.min), 0);
  return Math.max(0, surplus);
}

export const primaryCareNouns: readonly Noun[] = [
  {
    ...inSeats(['missing general practitioner', 'missing general practitioners'], 'line', (constitution) =>
      Array.from({ length: missingGeneralPractitioners(constitution) }, () => lineItem(onBoard(constitution))),
    ),
    content: 'Membership',
  },
  {
    ...inSeats(['missing counterweight to trusts', 'missing counterweights to trusts'], 'line', (constitution) =>
      Array.from({ length: missingCounterweights(constitution) }, () => lineItem(onBoard(constitution))),
    ),
    content: 'Membership',
  },
  inSeats(['confinement to networks', 'confinements to networks'], 'line', confinedToNetworks),
];
