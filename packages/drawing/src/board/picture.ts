/** What the picture of a board shows, before anybody draws it: the picture, its table and its diagram all come from here. */
import { type Constitution, linesOf, type SeatKind } from '@icb/language';
import type { DrawingOptions } from '../options.ts';
import type { Colour } from '../svg/theme.ts';
import { visible } from '../text/visible.ts';
import { isAttendee, type QuorumPicture, quorumOf, rangeOf, written } from './counts.ts';
import { missingPlaces } from './missing.ts';
import { namesIn } from './names.ts';
import { notesOf } from './notes.ts';
import { type Place, placeOf, type Source, sourceOf } from './place.ts';
import { professionCounts } from './professions.ts';

export interface Group {
  readonly id: 'chair' | 'executive' | 'non-executive' | 'partner' | 'other' | 'participant' | 'observer';
  readonly title: string;
  readonly colour: Colour;
  readonly places: readonly Place[];
  /** The chairs that are there, in words. */
  readonly count: string;
}

export interface BoardPicture {
  readonly title: string;
  readonly kind: 'icb' | 'icp';
  /** Below the title. */
  readonly notes: readonly string[];
  readonly head: Group | undefined;
  readonly members: readonly Group[];
  readonly attendees: readonly Group[];
  /** Members by reference: “All voting members of …”. */
  readonly byReference: readonly string[];
  /** `undefined` where the text says nothing of a board. */
  readonly memberCount: string | undefined;
  readonly votingCount: string | undefined;
  readonly attendeeCount: string | undefined;
  readonly professionCounts: readonly string[];
  readonly missingCount: number;
  readonly quorum: QuorumPicture | undefined;
  readonly quorumSource: Source | undefined;
}

const groups: readonly {
  readonly id: Group['id'];
  readonly title: string;
  readonly colour: Colour;
  readonly kinds: readonly SeatKind[];
}[] = [
  { id: 'chair', title: 'Chair', colour: 'chair', kinds: ['chair'] },
  { id: 'executive', title: 'Executive members', colour: 'executive', kinds: ['chief-executive', 'executive'] },
  { id: 'non-executive', title: 'Non-executive members', colour: 'non-executive', kinds: ['non-executive'] },
  { id: 'partner', title: 'Partner members', colour: 'partner', kinds: ['partner'] },
  { id: 'other', title: 'Other members', colour: 'other', kinds: ['other-member', 'member'] },
  { id: 'participant', title: 'Participants', colour: 'attendee', kinds: ['participant'] },
  { id: 'observer', title: 'Observers', colour: 'attendee', kinds: ['observer'] },
];

export function boardPicture(constitution: Constitution, options: DrawingOptions = {}): BoardPicture {
  const lines = options.text === undefined ? undefined : linesOf(options.text);
  const seats = constitution.board?.members ?? [];
  const names = namesIn(constitution);
  const places = [
    // (`seats 0` is no seat.)
    ...seats.map((seat) => placeOf(seat, constitution, names, lines)).filter(({ chairs }) => chairs.length > 0),
    ...missingPlaces(constitution, options),
  ];
  const filled = groups.map(({ kinds, ...group }): Group => {
    const of = places.filter(({ kind }) => kinds.includes(kind));
    return { ...group, places: of, count: countOf(of, constitution) };
  });
  const [chairs, ...others] = filled as [Group, ...Group[]];
  const { head, rest } = headOf(chairs, constitution);
  const members = [...(rest ? [rest] : []), ...others.slice(0, 4)].filter((group) => group.places.length > 0);
  const attendees = others.slice(4).filter((group) => group.places.length > 0);
  const voting = rangeOf(constitution, (seat) => seat.votes === true && !isAttendee(seat));
  return {
    title: visible(constitution.title?.value ?? '') || constitution.name.replaceAll('-', ' '),
    kind: constitution.kind,
    notes: notesOf(constitution),
    head,
    members: constitution.kind === 'icp' ? members.map(asOfPartnership) : members,
    attendees,
    byReference: (constitution.board?.membersOf ?? []).map(
      ({ voting: votes, of }) => `All ${votes ? 'voting ' : ''}members of ${names(of)}`,
    ),
    memberCount: constitution.board && written(rangeOf(constitution, (seat) => !isAttendee(seat))),
    votingCount: seats.some(({ votes }) => votes === 'unknown') && voting.most === 0 ? undefined : written(voting),
    attendeeCount:
      attendees.length > 0 ? attendees.map((group) => attendeesInWords(group, constitution)).join(', ') : undefined,
    professionCounts: professionCounts(constitution),
    missingCount: places.filter(({ missing }) => missing).length,
    quorum: quorumOf(constitution),
    quorumSource: constitution.quorum && sourceOf(constitution.quorum.span, lines),
  };
}

/** In a partnership there is only one kind of member. */
function asOfPartnership(group: Group): Group {
  return group.id === 'other' ? { ...group, title: 'Members', colour: 'executive' } : group;
}

function attendeesInWords({ id, title, count }: Group, constitution: Constitution): string {
  const voting = written(rangeOf(constitution, (seat) => seat.kind === id && seat.votes === true));
  const words = `${count} ${plural(title.toLowerCase(), count)}`;
  if (voting === '0') return words;
  return voting === count ? `${words} with a vote` : `${words} (${voting} with a vote)`;
}

/** “participants” of one are “participant”. */
function plural(word: string, count: string): string {
  return count === '1' ? word.replace(/s$/, '') : word;
}

/** The chair sits at the head of the table; only where there are more than two of them, the others sit along it. */
function headOf(
  group: Group,
  constitution: Constitution,
): { readonly head: Group | undefined; readonly rest: Group | undefined } {
  const [first, ...others] = group.places;
  if (!first) return { head: undefined, rest: undefined };
  const ofSome = (places: readonly Place[]): Group => ({ ...group, places, count: countOf(places, constitution) });
  if (first.chairs.length > 2) return { head: undefined, rest: group };
  return {
    head: ofSome([first]),
    rest:
      others.length > 0
        ? { ...ofSome(others), title: others.some(({ missing }) => !missing) ? 'Further chairs' : group.title }
        : undefined,
  };
}

function countOf(places: readonly Place[], constitution: Constitution): string {
  const seats = new Set(places.flatMap(({ seat }) => seat ?? []));
  return written(rangeOf(constitution, (seat) => seats.has(seat)));
}
