/** Nouns for seats, and for what is said in the lines of seats. */
import type { Appointment, Constitution, Party, Reference, Requirement, Seat } from '@icb/language';
import { existedOn, isA } from '@icb/language';
import { isOne } from '../answers.ts';
import { LAST_DAY } from '../day.ts';
import type { Item } from '../items.ts';
import { onceForEach } from '../once-for-each.ts';
import { last, lineItem, type Noun, onBoard, seatItem, through, wordsOf } from './noun.ts';

export function seats(words: string[], includes: (seat: Seat) => boolean, coverage = 'composition'): Noun {
  return {
    words,
    kind: 'seat',
    of: (constitution) => membersOf(constitution, includes).map((seat) => seatItem(seat)),
    coverage,
    content: 'Membership',
    place: onBoard,
  };
}

/** A noun for what stands in the lines of seats. */
export function inSeats(
  words: string[],
  kind: Noun['kind'],
  of: Noun['of'],
  content = 'SeatProvision',
  coverage = 'appointments',
): Noun {
  return { words, kind, of, coverage, content, place: onBoard };
}

export const attends = (seat: Seat): boolean => seat.kind === 'participant' || seat.kind === 'observer';
const heads = (seat: Seat): boolean => seat.kind === 'chair' || seat.kind === 'chief-executive';
export const isOrdinary = (seat: Seat): boolean => !attends(seat) && !heads(seat);
const isChair = (seat: Seat): boolean => seat.kind === 'chair';
const isChiefExecutive = (seat: Seat): boolean => seat.kind === 'chief-executive';

export function membersOf({ board }: Constitution, includes: (seat: Seat) => boolean): Seat[] {
  return (board?.members ?? []).filter(includes);
}

/** Of several chairs, the one that `chair` stands for, else the first. */
export function chairOf(constitution: Constitution): Seat | undefined {
  return principal(membersOf(constitution, isChair));
}

function principal(seats: readonly Seat[]): Seat | undefined {
  return seats.find((seat) => !seat.named) ?? seats[0];
}

/** The seats of the board as paragraph 3 has it: with one chair and one chief executive, and without those who attend. */
export const membersOfBoard = onceForEach((constitution: Constitution): ReadonlySet<Seat> => {
  const one = [isChair, isChiefExecutive].map((kind) => principal(membersOf(constitution, kind)));
  return new Set(membersOf(constitution, (seat) => (heads(seat) ? one.includes(seat) : !attends(seat))));
});

/** Without chairs that are one too many: their approval is not that of the chair. */
export function approversOf(list: readonly Reference[], constitution: Constitution): Reference[] {
  const chair = chairOf(constitution);
  return list.filter(
    ({ seat }) => seat?.kind !== 'chair' || seat === chair || !constitution.board?.members.includes(seat),
  );
}

/** Where there is to be one seat of a kind: a line that says of it that there are more, and every other seat. */
function surplus(words: string[], kind: 'chair' | 'chief-executive'): Noun {
  const of = (constitution: Constitution): Item[] => {
    const seats = membersOf(constitution, (seat) => seat.kind === kind);
    const one = principal(seats);
    return seats.flatMap((seat) => {
      if (seat !== one) return [seatItem(seat)];
      const { stated } = seat.count;
      return stated && !isSingle(seat) ? [lineItem(stated.span)] : [];
    });
  };
  return inSeats(words, 'line', of, 'Membership', 'composition');
}

const isSingle = ({ count: { min, max } }: Seat): boolean => min === 1 && max === 1;

/** Ordinary members who may know services for mental illness: by what is asked of them, or by where they work. */
function mentalHealthMembers(constitution: Constitution): Seat[] {
  const knows = ({ requirements }: Seat): boolean =>
    requirements.some(
      ({ modal, not, what, terms }) =>
        modal === 'must' &&
        !not &&
        (what === 'knowledge' || what === 'experience') &&
        terms.some(({ term }) => isA(term, 'mental-illness-services')),
    );
  const worksThere = ({ from }: Seat): boolean =>
    from.length > 0 && from.every(({ party }) => party?.provides.some(({ term }) => isA(term, 'mental-health')));
  return membersOf(constitution, (seat) => isOrdinary(seat) && (knows(seat) || worksThere(seat)));
}

/** Whether a reference stands for an organisation, by its name or by its kind. */
export function names(reference: Reference, party: Party): boolean {
  if (reference.party) return reference.party.uri === party.uri && reference.party.name === party.name;
  return isA(party.kind.term, reference.term?.name ?? '');
}

/** The appointments of a kind of seat. What is set in one is set in the lines of its seat. */
function appointments(words: string[], includes: (seat: Seat) => boolean): Noun {
  return inSeats(words, 'appointment', (constitution) =>
    membersOf(constitution, includes).flatMap(({ appointed, block, name, title }) => {
      if (!appointed) return [];
      const part = { ...appointed, block, title, name };
      return [{ kind: 'appointment', part, span: appointed.span, header: appointed.span, name: title?.value ?? name }];
    }),
  );
}

/**
 * The appointments of ordinary members. Each stands for the end of its line, and is named by the words that stand there,
 * up to where a further approval would follow.
 */
function ordinaryAppointments(constitution: Constitution): Item[] {
  return membersOf(constitution, isOrdinary).flatMap(({ appointed, name: seat, title }) => {
    const end = appointed && last([...appointed.by, ...appointed.withApprovalOf]);
    if (!end) return [];
    const withApprovalOf = approversOf(appointed.withApprovalOf, constitution);
    const name = appointed.withApprovalOf.length > 0 ? `${wordsOf(end)},` : `${wordsOf(end)} with approval of`;
    const part = { ...appointed, withApprovalOf, title, name: seat };
    return [{ kind: 'appointment', part, span: end.span, header: appointed.span, name }];
  });
}

/** Powers over the chair: in the chair's own lines, and in what is said on the removal of several members. */
function chairRemovals(constitution: Constitution): Item[] {
  const power = (line: Appointment, more: Partial<Item> = {}): Item => {
    const [first, final] = [
      line.by[0]?.span ?? line.span,
      last([...line.by, ...line.withApprovalOf])?.span ?? line.span,
    ];
    const part = { span: line.span, of: [], grounds: [], provisions: [], by: [line] };
    const name = line.by.map(wordsOf).join(', ');
    return { kind: 'removal', part, span: through(first, final), header: line.span, name, ...more } as unknown as Item;
  };
  const own = membersOf(constitution, isChair)
    .flatMap((seat) => seat.removals)
    .filter((line) => line.kind === 'removed')
    .map((line) => power(line));
  const general = constitution.removals
    .filter((removal) => removal.kind === 'removal')
    .flatMap((removal) => {
      if (removal.of.some(({ name }) => name === 'chair')) return removal.by.map((line) => power(line));
      // A power over nobody in particular is one over everybody.
      const of = removal.of.length > 0 ? removal.of : [{ name: 'member' }];
      if (!of.some(({ name }) => everyone.includes(name))) return [];
      const { span, block } = removal;
      const others = of.flatMap(({ name }) =>
        everyone.includes(name) ? ['chief-executive', 'ordinary-member'] : [name],
      );
      const name = [...new Set(others)].join(', ');
      return [...removal.by]
        .sort((one, other) => Number(lawful(one)) - Number(lawful(other)))
        .slice(0, 1)
        .map(
          (line) => ({ ...power(line), part: { ...removal, by: [line] }, span, header: block.header, name }) as Item,
        );
    });
  return [...own, ...general];
}

/** Words that take in the chair with all other members. */
const everyone: readonly string[] = ['member', 'members'];

function lawful({ by, withApprovalOf }: Appointment): boolean {
  return by.every((who) => isOne(who, 'nhs-england')) && withApprovalOf.some((who) => isOne(who, 'secretary-of-state'));
}

/** From where the chief executive may be seconded, one by one. */
function secondments(constitution: Constitution): Item[] {
  const allows = (line: Requirement): boolean => line.what === 'seconded' && !line.not;
  return membersOf(constitution, isChiefExecutive)
    .flatMap((seat) => seat.requirements.filter(allows))
    .flatMap((line) => line.who)
    .map((who) => ({
      kind: 'secondment',
      part: { span: who.span, from: who },
      span: who.span,
      header: who.span,
      name: who.party?.title?.value ?? who.term?.title ?? who.name,
    }));
}

export const seatNouns: readonly Noun[] = [
  seats(['member', 'members'], (seat) => !attends(seat)),
  seats(['voting member', 'voting members'], (seat) => !attends(seat) && seat.votes === true, 'votes'),
  seats(['non-voting member', 'non-voting members'], (seat) => !attends(seat) && seat.votes === false, 'votes'),
  seats(['ordinary member', 'ordinary members'], isOrdinary),
  seats(['chair', 'chairs'], isChair),
  seats(['chief executive', 'chief executives'], isChiefExecutive),
  seats(['executive', 'executives'], (seat) => seat.kind === 'executive'),
  seats(['non-executive', 'non-executives'], (seat) => seat.kind === 'non-executive'),
  seats(['partner', 'partners'], (seat) => seat.kind === 'partner'),
  seats(['attendee', 'attendees'], attends, 'attendees'),
  seats(['participant', 'participants'], (seat) => seat.kind === 'participant', 'attendees'),
  seats(['observer', 'observers'], (seat) => seat.kind === 'observer', 'attendees'),
  seats(['seat', 'seats'], () => true),

  surplus(['surplus chair', 'surplus chairs'], 'chair'),
  surplus(['surplus chief executive', 'surplus chief executives'], 'chief-executive'),
  {
    ...seats(['the chair'], isChair),
    of: (constitution) => [chairOf(constitution) ?? []].flat().map((seat) => seatItem(seat)),
  },
  seats(
    ['sector member', 'sector members'],
    (seat) => isOrdinary(seat) && seat.kind !== 'executive' && seat.kind !== 'non-executive',
  ),
  {
    // Who appoints further members, for drafts: a panel of the board, or the partnership itself.
    ...seats(['who appoints'], () => false),
    kind: 'line',
    of: (constitution) => {
      const { kind, name, nameSpan } = constitution;
      const chair = chairOf(constitution)?.name ?? 'integrated-care-board-chair';
      return [lineItem(nameSpan, kind === 'icp' ? name : `appointment-panel with approval of ${chair}`)];
    },
  },
  {
    ...seats(['missing ordinary member', 'missing ordinary members'], isOrdinary),
    kind: 'line',
    of: (constitution) => {
      const there = membersOf(constitution, isOrdinary).reduce((sum, seat) => sum + seat.count.min, 0);
      return Array.from({ length: Math.max(0, 3 - there) }, () => lineItem(onBoard(constitution)));
    },
  },

  inSeats(['ordinary appointment', 'ordinary appointments'], 'appointment', ordinaryAppointments),
  appointments(['chair appointment', 'chair appointments'], isChair),
  appointments(['chief executive appointment', 'chief executive appointments'], isChiefExecutive),
  inSeats(['chair removal', 'chair removals'], 'removal', chairRemovals, 'RemovalProvision'),
  inSeats(['secondment', 'secondments'], 'secondment', secondments),
  inSeats(['former secondment', 'former secondments'], 'secondment', (constitution, day = LAST_DAY) =>
    secondments(constitution).filter(
      (item) => item.kind === 'secondment' && item.part.from.term && !existedOn(item.part.from.term, day),
    ),
  ),
  {
    ...seats(['mental health member', 'mental health members'], isOrdinary),
    of: (constitution) => mentalHealthMembers(constitution).map((seat) => seatItem(seat)),
    place: (constitution) => mentalHealthMembers(constitution)[0]?.block.header ?? onBoard(constitution),
  },
];
