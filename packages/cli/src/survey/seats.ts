/** Who sits on a board, by the kinds of seats that constitutions know. */
import type { Constitution, Seat, SeatKind } from '@icb/language';

/** The least and the most; without a most where a constitution sets no limit, or where its text was not seen. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

export interface SeatGroup {
  readonly id: 'chair' | 'executive' | 'non-executive' | 'partner' | 'other' | 'attendee';
  readonly title: string;
  readonly seats: Range;
  /** At least those that surely vote, at most those too of which nothing is said. */
  readonly votes: Range;
}

const groups: readonly (Pick<SeatGroup, 'id' | 'title'> & { readonly kinds: readonly SeatKind[] })[] = [
  { id: 'chair', title: 'Chair', kinds: ['chair'] },
  { id: 'executive', title: 'Executive members', kinds: ['chief-executive', 'executive'] },
  { id: 'non-executive', title: 'Non-executive members', kinds: ['non-executive'] },
  { id: 'partner', title: 'Partner members', kinds: ['partner'] },
  { id: 'other', title: 'Other members', kinds: ['other-member', 'member'] },
  { id: 'attendee', title: 'Participants and observers', kinds: ['participant', 'observer'] },
];

/** All groups in their order, those without a seat as well. */
export function seatGroupsOf(constitution: Constitution): SeatGroup[] {
  return groups.map(({ id, title, kinds }) => {
    const all = (constitution.board?.members ?? []).filter(({ kind }) => kinds.includes(kind));
    const [seats, voting] = [sumOf(all), all.filter(({ votes }) => votes !== false)];
    const votes = { least: sumOf(all.filter(({ votes }) => votes === true)).least, most: sumOf(voting).most };
    const open = Number.POSITIVE_INFINITY;
    return wasSeen(constitution, id === 'attendee' ? 'attendees' : 'composition')
      ? { id, title, seats, votes }
      : { id, title, seats: { ...seats, most: open }, votes: { ...votes, most: open } };
  });
}

function sumOf(seats: readonly Seat[]): Range {
  return {
    least: seats.reduce((sum, { count }) => sum + count.min, 0),
    most: seats.reduce((sum, { count }) => sum + (count.max ?? Number.POSITIVE_INFINITY), 0),
  };
}

/** Whether the silence of a published text that was encoded in part says that there is no more. */
function wasSeen({ encodings, unread }: Constitution, coverage: string): boolean {
  const covered = encodings.flatMap(({ covers }) => covers.map(({ name }) => name));
  return (
    unread.length === 0 && (encodings.length === 0 || covered.includes('everything') || covered.includes(coverage))
  );
}

export function sumOfGroups(all: readonly SeatGroup[], what: 'seats' | 'votes'): Range {
  return {
    least: all.reduce((sum, group) => sum + group[what].least, 0),
    most: all.reduce((sum, group) => sum + group[what].most, 0),
  };
}
