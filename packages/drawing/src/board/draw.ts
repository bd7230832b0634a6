/** The picture of a board: a horseshoe table with the chair at its head and the members along it, grouped by kind. */
import type { Constitution } from '@icb/language';
import type { DrawingOptions } from '../options.ts';
import { drawing } from '../svg/drawing.ts';
import { el, type Markup, rounded } from '../svg/element.ts';
import { textBlock, withTitle } from '../svg/text.ts';
import { attendeesOf } from './attendees.ts';
import { drawHorseshoe, outermost, rowsOf } from './horseshoe.ts';
import { legendOf } from './legend.ts';
import { margin, styles } from './measures.ts';
import { type BoardPicture, boardPicture } from './picture.ts';
import { drawUpright } from './upright.ts';

/** Draws the board as SVG. Never throws for anything that a constitution says. */
export function drawBoard(constitution: Constitution, options: DrawingOptions = {}): string {
  return drawPicture(boardPicture(constitution, options), options);
}

export function drawPicture(picture: BoardPicture, options: DrawingOptions): string {
  const narrow = options.width === 'narrow';
  const rows = narrow ? 1 : rowsOf(picture);
  const width = narrow ? 400 : 2 * (outermost(rows) + margin);
  const edge = narrow ? margin / 2 : margin;
  const header = headerOf(picture, edge, width);
  const body = narrow
    ? drawUpright(picture, header.height, width, options)
    : drawHorseshoe(picture, header.height, width, rows, options);
  const attendees = attendeesOf(
    picture,
    edge,
    body.bottom + 18,
    width - 2 * edge,
    narrow ? 1 : rows === 1 ? 3 : 4,
    options,
  );
  const legend = legendOf(picture, width - 2 * edge);
  const legendTop = attendees.bottom + 20;
  const line = {
    class: 'icb-rule',
    d: `M${edge} ${rounded(legendTop - 6)}h${rounded(width - 2 * edge)}`,
    'stroke-width': 1,
  };
  return drawing(
    {
      width,
      height: legendTop + legend.height + edge - 8,
      title: picture.title,
      description: describe(picture),
      options,
    },
    [
      ...header.drawn,
      ...body.drawn,
      ...attendees.drawn,
      ...(legend.height > 0 ? [el('path', line), legend.at(edge, legendTop)] : []),
    ],
  );
}

/** In a few sentences, for whoever cannot see it. */
export function describe({
  memberCount,
  votingCount,
  attendeeCount,
  quorum,
  missingCount,
  byReference,
}: BoardPicture): string {
  return [
    memberCount === undefined
      ? 'The text does not say who the members are.'
      : `${memberCount} ${memberCount === '1' ? 'member' : 'members'}${votingCount === undefined ? '; votes are not stated' : `, ${votingCount} with a vote`}.`,
    ...byReference.map((all) => `${all}.`),
    ...(attendeeCount ? [`In attendance: ${attendeeCount}.`] : []),
    ...(quorum
      ? [`Quorum: ${[...(quorum.persons ? [`${quorum.persons} persons`] : []), ...quorum.sizes].join(', ')}.`]
      : []),
    ...(missingCount > 0
      ? [`${missingCount} ${missingCount === 1 ? 'seat is' : 'seats are'} missing by the rules.`]
      : []),
  ].join(' ');
}

function headerOf(
  { title, notes }: BoardPicture,
  edge: number,
  width: number,
): { readonly drawn: readonly Markup[]; readonly height: number } {
  const narrow = width < 500;
  const style = narrow ? { ...styles.title, size: 21, leading: 27 } : styles.title;
  const block = textBlock(title, width - 2 * edge, 3, style);
  let y = edge + block.height + 4;
  const lines = notes.flatMap((note) => {
    const text = textBlock(note, width - 2 * edge, 2, styles.note);
    const drawn = withTitle([text], text.at(edge, y));
    y += text.height;
    return drawn;
  });
  return { drawn: [...withTitle([block], block.at(edge, edge)), ...lines], height: y + 22 };
}
