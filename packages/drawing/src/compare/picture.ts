/** What the picture of a comparison shows: two boards row by row, and what else changed. */
import { type Change, type Constitution, compare, type Seat } from '@icb/language';

import { type BoardPicture, boardPicture, type Group } from '../board/picture.ts';
import type { Place } from '../board/place.ts';

import type { DrawingOptions } from '../options.ts';
import { visible } from '../text/visible.ts';

export type Standing = 'same' | 'added' | 'removed' | 'changed';

/** A seat as it was and as it is. */
export interface Row {
  readonly old: Place | undefined;
  readonly now: Place | undefined;
  readonly standing: Standing;
  /** What changed in it, each in a few words. */
  readonly changes: readonly string[];
}

export interface RowGroup {
  readonly title: string;
  readonly colour: Group['colour'];
  readonly rows: readonly Row[];
}

export interface ComparePicture {
  /** Which part of it this is, where it is drawn on several sheets. */
  readonly note?: string;
  readonly old: BoardPicture;
  readonly now: BoardPicture;
  readonly groups: readonly RowGroup[];
  /** What changed beside the seats of the board. */
  readonly others: readonly Change[];
  readonly changes: readonly Change[];
}

/** `text` in the options is that of the old one, `otherText` that of the new. */
export function comparePicture(
  old: Constitution,
  now: Constitution,
  options: DrawingOptions = {},
  otherText?: string,
): ComparePicture {
  const comparison = compare(old, now);
  const plain = { ...options, findings: [] };
  const before = boardPicture(old, plain);
  const { text: _, ...rest } = plain;
  const after = boardPicture(now, otherText === undefined ? rest : { ...rest, text: otherText });
  const [places, newPlaces] = [placesOf(before, 'old'), placesOf(after, 'new')];
  const partner = new Map(comparison.seats.both.map(([one, other]) => [other, one]));
  const gone = new Set<Seat>(comparison.seats.onlyOld);
  const changesOf = (seat: Seat): readonly Change[] =>
    comparison.changes.filter(
      ({ subject }) => subject.is === 'seat' && !subject.of && (subject.new ?? subject.old) === seat,
    );
  const rows = [
    ...newPlaces.map(({ place, group }) => {
      const seat = place.seat as Seat;
      const was = partner.get(seat);
      const changes = was ? changesOf(seat) : [];
      const standing: Standing = was ? (changes.length > 0 ? 'changed' : 'same') : 'added';
      return { group, row: rowOf(places.find((each) => each.place.seat === was)?.place, place, standing, changes) };
    }),
    ...places
      .filter(({ place }) => place.seat && gone.has(place.seat))
      .map(({ place, group }) => ({ group, row: rowOf(place, undefined, 'removed', []) })),
  ];
  const order = [...newPlaces, ...places].map(({ group }) => group.id);
  const ids = [
    ...new Set(['chair', 'executive', 'non-executive', 'partner', 'other', 'participant', 'observer'] as const),
  ].filter((id) => order.includes(id));
  return {
    old: before,
    now: after,
    groups: ids.map((id) => {
      const of = rows.filter(({ group }) => group.id === id);
      return {
        title: of[0]?.group.title ?? '',
        colour: of[0]?.group.colour ?? 'other',
        rows: of.map(({ row }) => row),
      };
    }),
    others: comparison.changes.filter(({ subject }) => !(subject.is === 'seat' && !subject.of)),
    changes: comparison.changes,
  };
}

function placesOf(picture: BoardPicture, version: 'old' | 'new'): { readonly place: Place; readonly group: Group }[] {
  const groups = [...(picture.head ? [picture.head] : []), ...picture.members, ...picture.attendees];
  return groups.flatMap((group) =>
    group.places.filter(({ seat }) => seat).map((place) => ({ place: { ...place, version }, group })),
  );
}

function rowOf(old: Place | undefined, now: Place | undefined, standing: Standing, changes: readonly Change[]): Row {
  const words = changes.map((change) => withoutName(change.sentence, now?.title ?? ''));
  return { old, now: now && said(now, standing, words), standing, changes: words };
}

/** Beside the seat, its name need not be said again. */
function withoutName(sentence: string, name: string): string {
  const said = visible(sentence);
  const rest = said.startsWith(name)
    ? said.slice(name.length).replace(/^: /, '')
    : (/^[^:“]*: (.*)$/s.exec(said)?.[1] ?? said);
  const words = rest.trim().replace(/\.$/, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What changed belongs to what a screen reader says of the seat. */
function said(place: Place, standing: Standing, changes: readonly string[]): Place {
  const more = standing === 'added' ? ' New.' : changes.length > 0 ? ` Changed: ${changes.join('; ')}.` : '';
  return { ...place, chairs: place.chairs.map((chair) => ({ ...chair, label: chair.label + more })) };
}
