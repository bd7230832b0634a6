/** The picture of a comparison: two boards at one table, seat facing seat, with what changed between them. */
import type { Change, Constitution } from '@icb/language';
import { styles } from '../board/measures.ts';
import type { BoardPicture } from '../board/picture.ts';
import type { DrawingOptions } from '../options.ts';
import { drawing } from '../svg/drawing.ts';
import { el, type Markup } from '../svg/element.ts';
import { textBlock, textLine, withTitle } from '../svg/text.ts';
import { widthOf } from '../text/measure.ts';
import { type Layout, layoutFor } from './layout.ts';
import { type ComparePicture, comparePicture, type Standing } from './picture.ts';
import { type Drawn, drawGroup } from './rows.ts';
import { drawSign, signs } from './signs.ts';

/** More than that is left to the table of words. */
const mostOthers = 30;

/** Draws two constitutions, or two versions of one, side by side. `otherText` is the text of the second. */
export function drawCompare(
  old: Constitution,
  now: Constitution,
  options: DrawingOptions = {},
  otherText?: string,
): string {
  return drawComparePicture(comparePicture(old, now, options, otherText), options);
}

export function drawComparePicture(picture: ComparePicture, options: DrawingOptions): string {
  const layout = layoutFor(options);
  const heads = drawHeads(picture, layout);
  let y = heads.bottom + 22;
  const top = y;
  const seats: Markup[] = [];
  for (const group of picture.groups) {
    const block = drawGroup(group, layout, y, options);
    seats.push(...block.drawn);
    y = block.bottom;
  }
  const { x, width: across } = layout.table;
  const table = { class: 'icb-table', x: x - across / 2, y: top, width: across, height: y - top, rx: 16 };
  const some = picture.groups.length > 0;
  const others =
    picture.changes.length > 0 ? drawOthers(picture.others, layout, some ? y + 30 : y) : drawNothing(layout, y);
  const legend = drawLegend(picture, layout, others.bottom + 8);
  return drawing(
    {
      width: layout.width,
      height: legend.bottom,
      title: `${picture.old.title} and ${picture.now.title} compared`,
      description: describe(picture),
      options,
    },
    [
      ...heads.drawn,
      ...(some ? [el('rect', { ...table, 'stroke-width': 1.5 }), ...seats] : []),
      ...others.drawn,
      ...legend.drawn,
    ],
  );
}

/** In a few sentences, for whoever cannot see it. */
function describe({ groups, others, changes }: ComparePicture): string {
  if (changes.length === 0) return 'Nothing has changed.';
  const rows = groups.flatMap((group) => group.rows);
  const count = (standing: Standing): number => rows.filter((row) => row.standing === standing).length;
  return `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}. Seats: ${count('added')} added, ${count('removed')} removed, ${count('changed')} changed, ${count('same')} unchanged. Beside the seats: ${others.length}.`;
}

/** The two beside one another, or one below the other. */
function drawHeads({ old, now, note }: ComparePicture, { narrow, width, margin, table }: Layout): Drawn {
  const room = narrow ? width - 2 * margin : width / 2 - margin - table.width / 2;
  const before = drawHead(old, note ? `Before · ${note}` : 'Before', margin, margin, room);
  const after = narrow
    ? drawHead(now, 'After', margin, before.bottom + 10, room)
    : drawHead(now, 'After', table.x + table.width / 2, margin, room);
  return { drawn: [...before.drawn, ...after.drawn], bottom: Math.max(before.bottom, after.bottom) };
}

function drawHead(picture: BoardPicture, which: string, x: number, y: number, room: number): Drawn {
  const { memberCount, votingCount, quorum, notes } = picture;
  const counts = [
    memberCount === undefined ? 'members not stated' : `${memberCount} ${memberCount === '1' ? 'member' : 'members'}`,
    ...(memberCount === undefined || votingCount === undefined ? [] : [`${votingCount} with a vote`]),
    ...(quorum?.persons ? [`quorum ${quorum.persons} persons`] : []),
  ].join(' · ');
  const blocks = [
    textBlock(which, room, 1, styles.heading),
    textBlock(picture.title, room, 3, { ...styles.title, size: 21, leading: 27 }),
    textBlock(notes[0]?.split(' · ')[1] ?? ' ', room, 1, styles.note),
    textBlock(counts, room, 2, { ...styles.note, colour: 'ink', bold: true }),
  ];
  let top = y;
  const drawn = blocks.flatMap((block) => {
    const lines = withTitle([block], block.at(x, top));
    top += block.height + 3;
    return lines;
  });
  return { drawn, bottom: top };
}

function drawNothing({ margin }: Layout, top: number): Drawn {
  return {
    drawn: [textLine('Nothing has changed.', margin, top + 44, { ...styles.seat, size: 16 })],
    bottom: top + 60,
  };
}

function drawOthers(others: readonly Change[], { width, margin, narrow }: Layout, top: number): Drawn {
  if (others.length === 0) return { drawn: [], bottom: top - 10 };
  const drawn: Markup[] = [textLine('What else changed', margin, top + 14, { ...styles.seat, size: 16 })];
  const room = width - 2 * margin - 34;
  let y = top + 30;
  for (const change of others.slice(0, mostOthers)) {
    const text = textBlock(change.sentence, room, narrow ? 4 : 2, { size: 13.5, colour: 'ink', leading: 18 });
    drawn.push(
      el(
        'g',
        {
          class: 'icb-change',
          'data-standing': change.kind,
          'data-from': change.new?.offset,
          'data-to': change.new?.end,
        },
        ...drawSign(change.kind, margin + 9, y + 9, 8),
        ...withTitle([text], text.at(margin + 28, y)),
      ),
    );
    y += text.height + 7;
  }
  const more = others.length - mostOthers;
  if (more > 0) {
    // (A page has them all in its table; a picture on its own has none.)
    drawn.push(textLine(`and ${more} more`, margin + 28, y + 12, { size: 13.5, colour: 'soft' }));
    y += 24;
  }
  return { drawn, bottom: y };
}

function drawLegend({ groups, others }: ComparePicture, { width, margin }: Layout, top: number): Drawn {
  const standings = [
    ...groups.flatMap(({ rows }) => rows.map(({ standing }) => standing)),
    ...others.map(({ kind }) => kind),
  ];
  const shown = (['added', 'removed', 'changed', 'same'] as const).filter((standing) => standings.includes(standing));
  let [x, y] = [margin, top + 22];
  const items = shown.flatMap((standing) => {
    const { words } = signs[standing];
    const needed = 24 + widthOf(words, styles.legend);
    if (x + needed > width - margin) [x, y] = [margin, y + 26];
    const at = x;
    x += Math.max(needed + 20, width > 500 ? 130 : 0);
    return [...drawSign(standing, at + 8, y, 8), textLine(words, at + 24, y + 4.5, styles.legend)];
  });
  const line = el('path', { class: 'icb-rule', d: `M${margin} ${top}h${width - 2 * margin}`, 'stroke-width': 1 });
  return { drawn: [el('g', { class: 'icb-legend', 'aria-hidden': 'true' }, line, ...items)], bottom: y + 22 };
}
