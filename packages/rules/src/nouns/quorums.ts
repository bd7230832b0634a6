/** Nouns for who has to be present when the board decides: how many, and a mix that the model constitution asks for. */
import { type Constitution, isA, type QuorumMix, type QuorumSize, type Reference, type Seat } from '@icb/language';
import type { Item } from '../items.ts';
import { rolesOf } from '../titles.ts';
import { lineItem, type Noun, seatsInDoubt } from './noun.ts';
import { membersOfBoard } from './seats.ts';

/** Of each group, somebody has to be there. */
interface Group {
  readonly words: string;
  readonly includes: (seat: Seat) => boolean;
  /** Kinds of seat, roles and professions that stand for the group. */
  readonly terms: readonly string[];
  /** The line that asks for one of these seats. */
  readonly line: (names: readonly string[]) => string;
  /** How a sentence speaks of the group. */
  readonly prose: RegExp;
}

const oneOf = (names: readonly string[]): string => `includes ${names.join(' or ')}`;
const plays = (seat: Seat, role: string): boolean => rolesOf(seat).some(({ term }) => isA(term, role));

const groups: readonly Group[] = [
  {
    words: 'the chief executive or the chief finance officer',
    includes: (seat) => seat.kind === 'chief-executive' || plays(seat, 'chief-finance-officer'),
    terms: ['chief-executive', 'chief-finance-officer'],
    line: oneOf,
    prose: /chief executive|finance/i,
  },
  {
    words: 'the medical director or the director of nursing',
    includes: (seat) => plays(seat, 'medical-director') || plays(seat, 'nursing-director'),
    terms: ['medical-director', 'nursing-director', 'clinician'],
    line: oneOf,
    prose: /medical director|nurs|clinic/i,
  },
  {
    words: 'an independent member',
    includes: (seat) => seat.kind === 'non-executive',
    terms: ['non-executive'],
    line: () => 'includes 1 non-executive',
    prose: /non-executive|independent/i,
  },
  {
    words: 'a partner member',
    includes: (seat) => seat.kind === 'partner',
    terms: ['partner'],
    line: () => 'includes 1 partner',
    prose: /partner/i,
  },
];

const someNumber = 'more than 1/2 of voting members';

/** What the quorum does not ask for, as words and as a line that would: a number, and somebody of each group on the board. */
function gaps(constitution: Constitution): { readonly words: string; readonly line: string }[] {
  const { quorum } = constitution;
  const prose = (quorum?.provisions ?? []).map(({ text }) => text.value).join('\n');
  const counted = (quorum?.sizes.length ?? 0) > 0 || prose !== '';
  return [
    ...(counted ? [] : [{ words: 'how many members must be present', line: someNumber }]),
    ...groups.flatMap((group) => {
      const seats = [...membersOfBoard(constitution)].filter(group.includes);
      const asked = group.prose.test(prose) || (quorum?.includes ?? []).some((mix) => asksFor(mix, group));
      return seats.length === 0 || asked
        ? []
        : [{ words: group.words, line: group.line(seats.map(({ name }) => name)) }];
    }),
  ];
}

/** Whether nobody else would do. The chair of the board is independent, too. */
function asksFor({ kinds, seats }: QuorumMix, { includes, terms }: Group): boolean {
  const independent = terms.includes('non-executive');
  const fits = ({ seat, is }: Reference): boolean =>
    seat ? includes(seat) || (independent && seat.kind === 'chair') : is === 'placeholder';
  return kinds.length > 0
    ? kinds.every(({ term, is }) => is === 'placeholder' || terms.some((each) => isA(term, each)))
    : seats.length > 0 && seats.every(fits);
}

/** Lines that ask for too few, or for more than there are, each named by the words that would put it right. */
function faults(constitution: Constitution): Item[] {
  const { quorum } = constitution;
  if (!quorum) return [];
  const voting = seatsOf(constitution, (seat) => seat.votes !== false);
  const certain = seatsOf(constitution, (seat) => seat.votes === true);
  const sizes = quorum.sizes.map((size) => [size, needed(size)] as const);
  const tooMany = sizes.filter(([, least]) => least !== undefined && least > voting.most);
  // Where there are several, the one that asks for most counts.
  const enough = sizes.some(([size]) => !tooFew(size, certain.least)) || quorum.provisions.length > 0;
  const wrong = [...tooMany, ...(enough ? [] : sizes)].map(([size]) => size);
  return [
    ...[...new Set(wrong)].map(({ span }) => lineItem(span, someNumber)),
    ...quorum.includes.flatMap((mix) => {
      const { most } = seatsOf(constitution, (seat) => mix.kinds.some(({ term }) => sits(seat, term?.name)));
      const countable = mix.kinds.length > 0 && mix.kinds.every(({ term }) => term?.category === 'seat-kind');
      const wanted = mix.count?.value ?? 1;
      if (!countable || wanted <= most) return [];
      const rest = mix.kinds.map(({ name }) => name).join(' or ');
      return [lineItem(mix.span, most > 0 ? `includes ${most} ${rest}` : '')];
    }),
  ];
}

/** How many have to be there, where it is a number. */
function needed({ number, strictly }: QuorumSize): number | undefined {
  return number?.value === undefined ? undefined : number.value + (strictly ? 1 : 0);
}

/** Whether it is certain that half of the board, or less, would do. */
function tooFew(size: QuorumSize, votes: number): boolean {
  const { share, strictly } = size;
  if (share) return share.value < 0.5 || (share.value === 0.5 && !strictly);
  const least = needed(size);
  return least !== undefined && 2 * least <= votes;
}

const sits = (seat: Seat, kind: string | undefined): boolean =>
  kind === seat.kind ||
  kind === 'member' ||
  (kind === 'ordinary-member' && !/^chair$|^chief-executive$/.test(seat.kind));

function seatsOf(constitution: Constitution, includes: (seat: Seat) => boolean): { least: number; most: number } {
  const all = [...membersOfBoard(constitution)].filter(includes);
  return {
    least: all.reduce((sum, { count }) => sum + count.min, 0),
    most: isWhole(constitution) ? all.reduce((sum, { count }) => sum + (count.max ?? Infinity), 0) : Infinity,
  };
}

/** Whether there is a board, and no seat among the lines that could not be read. */
function isWhole({ board, unread }: Constitution): boolean {
  return board !== undefined && !unread.some(({ within }) => ['Provision', 'Membership'].includes(within.at(-1) ?? ''));
}

const at: Noun['place'] = ({ quorum, decisions, block }) => (quorum ?? decisions)?.block.header ?? block.header;

function quorumNoun(words: string[], of: Noun['of']): Noun {
  return { words, kind: 'line', of, coverage: 'quorum', content: 'QuorumProvision', doubt: seatsInDoubt, place: at };
}

/** What of the quorum only the chair can make up: then the board cannot meet without the chair. */
function chairInQuorum({ quorum }: Constitution): Item[] {
  return (quorum?.includes ?? [])
    .filter(
      ({ seats, kinds }) =>
        seats.length + kinds.length > 0 &&
        seats.every(({ seat, term }) => seat?.kind === 'chair' || isA(term, 'integrated-care-board-chair')) &&
        kinds.every(({ name }) => name === 'chair'),
    )
    .map(({ span }) => lineItem(span));
}

export const quorumNouns: readonly Noun[] = [
  quorumNoun(['quorum gap', 'quorum gaps'], (constitution) =>
    gaps(constitution).map(({ words }) => lineItem(at(constitution), words)),
  ),
  quorumNoun(['missing quorum lines'], (constitution) => {
    const lines = gaps(constitution).map(({ line }) => line);
    return lines.length > 0 ? [lineItem(at(constitution), lines.join('\n'))] : [];
  }),
  quorumNoun(['chair in the quorum'], chairInQuorum),
  quorumNoun(['quorum line', 'quorum lines'], ({ quorum }) =>
    [...(quorum?.sizes ?? []), ...(quorum?.includes ?? []), ...(quorum?.provisions ?? [])].map(({ span }) =>
      lineItem(span),
    ),
  ),
  quorumNoun(['faulty quorum line', 'faulty quorum lines'], faults),
];
