/** The seats of a board, and those who put people on them. */
import type { Appointment, Constitution, Lines, Reference, Seat } from '@icb/language';
import { seatTitle } from '@icb/language';
import { titleOf } from '../board/marks.ts';
import type { Names } from '../board/names.ts';
import { kindWords, sourceOf } from '../board/place.ts';
import type { Colour } from '../svg/theme.ts';
import { visible } from '../text/visible.ts';
import type { Box, Hand } from './picture.ts';

const colours: Readonly<Record<Seat['kind'], Colour>> = {
  chair: 'chair',
  'chief-executive': 'executive',
  executive: 'executive',
  'non-executive': 'non-executive',
  partner: 'partner',
  'other-member': 'other',
  member: 'other',
  participant: 'attendee',
  observer: 'attendee',
};

export function seatBox(seat: Seat, index: number, of: Constitution['kind'], lines: Lines | undefined): Box {
  const title = visible(seatTitle(seat));
  const kind = of === 'icp' && seat.kind === 'other-member' ? 'Member' : kindWords[seat.kind];
  const attends = seat.kind === 'participant' || seat.kind === 'observer';
  return {
    id: `seat-${index}`,
    title,
    lines: [
      [title === kind ? '' : kind, seat.appointed || attends ? '' : 'appointment not stated']
        .filter((part) => part !== '')
        .join(' · '),
    ].filter((line) => line !== ''),
    colour: colours[seat.kind],
    source: sourceOf(seat.span, lines),
  };
}

export function nominators(seats: readonly Seat[], names: Names): Hand[] {
  const found = new Map<string, { reference: Reference; seats: number[]; jointly: boolean }>();
  for (const [index, { nominated }] of seats.entries()) {
    for (const reference of nominated?.by ?? []) {
      const name = names(reference);
      const known = found.get(name);
      if (known && !known.seats.includes(index)) known.seats.push(index);
      if (!known) found.set(name, { reference, seats: [index], jointly: nominated?.jointly ?? false });
    }
  }
  return [...found].map(([name, { reference, seats: rows }], index) => ({
    id: `nominator-${index}`,
    title: visible(name),
    lines: [visible(kindOfParty(reference))].filter(
      (line) => line !== '' && line.toLowerCase() !== visible(name).toLowerCase(),
    ),
    colour: 'executive' as const,
    source: undefined,
    seats: rows,
  }));
}

function kindOfParty({ party }: Reference): string {
  return party ? titleOf(party.kind) : '';
}

/** Whoever appoints with the approval of the same people is one box. */
export function appointers(seats: readonly Seat[], names: Names): Hand[] {
  const found = new Map<string, { lines: readonly string[]; title: string; seats: number[] }>();
  for (const [index, { appointed }] of seats.entries()) {
    if (!appointed) continue;
    const title = appointed.by.map(names).join(', ');
    const lines = approvalOf(appointed, names);
    const key = [title, ...lines].join('\n');
    const known = found.get(key);
    if (known) known.seats.push(index);
    else found.set(key, { title, lines, seats: [index] });
  }
  return [...found.values()].map(({ title, lines, seats: rows }, index) => ({
    id: `appointer-${index}`,
    title: visible(title),
    lines,
    colour: 'chair' as const,
    source: undefined,
    seats: rows,
  }));
}

function approvalOf({ withApprovalOf, prior }: Appointment, names: Names): string[] {
  if (withApprovalOf.length === 0) return [];
  return [visible(`with ${prior ? 'prior ' : ''}approval of ${withApprovalOf.map(names).join(', ')}`)];
}
