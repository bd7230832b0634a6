/** A picture on paper: on one sheet of A4 if it can be read there, otherwise on several, each a picture of some of its parts. */
import type { BoardPicture, Group } from '../board/picture.ts';
import type { ComparePicture } from '../compare/picture.ts';
import type { GovernancePicture, Hand } from '../governance/picture.ts';

/** A picture as things that one can draw some of, in their order. */
export interface Parts<Picture> {
  readonly count: number;
  /** A section that does not fit on what is left of a sheet begins the next one, if that is any use. */
  readonly sectionOf: (part: number) => string;
  /** The picture of those from the first to the one before the second, with a note which sheet it is. */
  readonly some: (from: number, to: number, note: string) => Picture;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between the margins of a sheet of A4, in pixels of CSS; a page leaves a little below. */
export const sheet: Size = { width: 703, height: 990 };
export const turned: Size = { width: 1032, height: 675 };
/** The smallest letters of a picture, of 12 pixels, are six points then, as small as print should be. */
const smallest = 0.667;

export function sizeOf(svg: string): Size {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** How large the picture comes out on paper, by its own size. */
export function scaleOn(paper: Size, svg: string): number {
  const { width, height } = sizeOf(svg);
  return Math.min(paper.width / width, paper.height / height);
}

/** None, if the whole picture is one that can be read on a sheet. `draw` makes SVG. */
export function sheetsOf<Picture>(whole: Picture, parts: Parts<Picture>, draw: (picture: Picture) => string): string[] {
  const all = draw(whole);
  if (isReadable(sheet, all) || isReadable(turned, all)) return [];
  const starts = [0];
  for (let from = 0; from < parts.count; ) {
    from = endOf(from, parts, draw);
    if (from < parts.count) starts.push(from);
  }
  if (starts.length === 1) return [];
  return starts.map((from, index) =>
    draw(parts.some(from, starts[index + 1] ?? parts.count, `Sheet ${index + 1} of ${starts.length}`)),
  );
}

/** Where the sheet that begins there ends: at least one part is on it. */
function endOf<Picture>(from: number, parts: Parts<Picture>, draw: (picture: Picture) => string): number {
  let [fits, tooFar] = [from + 1, parts.count + 1];
  while (tooFar - fits > 1) {
    const middle = Math.floor((fits + tooFar) / 2);
    if (isReadable(sheet, draw(parts.some(from, middle, 'Sheet 1 of 2')))) fits = middle;
    else tooFar = middle;
  }
  if (fits === parts.count) return fits;
  let start = fits;
  while (start > from && parts.sectionOf(start - 1) === parts.sectionOf(fits)) start -= 1;
  return start > from ? start : fits;
}

function isReadable(paper: Size, svg: string): boolean {
  return scaleOn(paper, svg) >= smallest;
}

/** The chair, the members, and those in attendance. */
export function partsOfBoard(picture: BoardPicture): Parts<BoardPicture> {
  const groups = [...(picture.head ? [picture.head] : []), ...picture.members, ...picture.attendees];
  const all = groups.flatMap((group) => group.places.map((place) => ({ group, place })));
  return {
    count: all.length,
    sectionOf: (part) => (picture.attendees.includes(all[part]?.group as Group) ? 'attendees' : 'members'),
    some(from, to, note) {
      const here = new Set(all.slice(from, to).map(({ place }) => place));
      const of = (group: Group): Group[] => {
        const places = group.places.filter((place) => here.has(place));
        const title = places[0] === group.places[0] ? group.title : `${group.title} (continued)`;
        return places.length > 0 ? [{ ...group, places, title }] : [];
      };
      return {
        ...picture,
        notes: [...picture.notes, note],
        head: picture.head && of(picture.head)[0],
        members: picture.members.flatMap(of),
        attendees: picture.attendees.flatMap(of),
      };
    },
  };
}

/** The seats with those who put people on them, and the bodies below the board. */
export function partsOfGovernance(picture: GovernancePicture): Parts<GovernancePicture> {
  const seats = picture.seats.length;
  const branches = picture.groups.flatMap((group) => group.branches);
  return {
    count: seats + branches.length,
    sectionOf: (part) => (part < seats ? 'seats' : 'bodies'),
    some(from, to, note) {
      const of = (hands: readonly Hand[]): Hand[] =>
        hands
          .map((hand) => ({
            ...hand,
            seats: hand.seats.filter((row) => row >= from && row < to).map((row) => row - from),
          }))
          .filter((hand) => hand.seats.length > 0);
      const here = new Set(branches.slice(Math.max(0, from - seats), Math.max(0, to - seats)));
      return {
        ...picture,
        note,
        seats: picture.seats.slice(from, to),
        nominators: of(picture.nominators),
        appointers: of(picture.appointers),
        groups: picture.groups
          .map((group) => ({ ...group, branches: group.branches.filter((branch) => here.has(branch)) }))
          .filter((group) => group.branches.length > 0),
      };
    },
  };
}

/** The seats row by row, and what else changed. */
export function partsOfComparison(picture: ComparePicture): Parts<ComparePicture> {
  const rows = picture.groups.flatMap((group) => group.rows);
  return {
    count: rows.length + picture.others.length,
    sectionOf: (part) => (part < rows.length ? 'seats' : 'others'),
    some(from, to, note) {
      const here = new Set(rows.slice(from, to));
      return {
        ...picture,
        note,
        groups: picture.groups
          .map((group) => ({ ...group, rows: group.rows.filter((row) => here.has(row)) }))
          .filter((group) => group.rows.length > 0),
        others: picture.others.slice(Math.max(0, from - rows.length), Math.max(0, to - rows.length)),
      };
    },
  };
}
