/** The picture of a comparison: two boards at one table, seat facing seat, with what changed between them. */
import type { Change, Constitution } from '@icb/language';
import { chairSize, margin, rowGap, styles, toCard, toTable } from '../board/measures.ts';
import type { BoardPicture, Group } from '../board/picture.ts';
import type { Place } from '../board/place.ts';
import { type Card, cardOf, drawSeat } from '../board/seat.ts';
import type { DrawingOptions } from '../options.ts';
import { drawing } from '../svg/drawing.ts';
import { el, type Markup } from '../svg/element.ts';
import { type TextBlock, textBlock, textLine, withTitle } from '../svg/text.ts';
import type { Colour } from '../svg/theme.ts';
import { type ComparePicture, comparePicture, type Row, type RowGroup, type Standing } from './picture.ts';

const width = 1080;
const table = 60;
const chairOut = table / 2 + toTable + chairSize / 2;
const cardWidth = width / 2 - margin - chairOut - chairSize / 2 - toCard;
/** More than that is left to the table of words. */
const mostOthers = 30;

const signs: Readonly<Record<Standing, { readonly sign: string; readonly colour: Colour; readonly words: string }>> = {
  same: { sign: '', colour: 'attendee', words: 'unchanged' },
  added: { sign: '+', colour: 'added', words: 'added' },
  removed: { sign: '−', colour: 'removed', words: 'removed' },
  changed: { sign: '≠', colour: 'changed', words: 'changed' },
};

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
  const middle = width / 2;
  const heads = [headOf(picture.old, 'Before'), headOf(picture.now, 'After')] as const;
  const drawn: Markup[] = [...heads[0].at(margin, margin), ...heads[1].at(middle + table / 2, margin)];
  let y = margin + Math.max(heads[0].height, heads[1].height) + 22;
  const top = y;
  const seats: Markup[] = [];
  for (const group of picture.groups) {
    const block = drawGroup(group, middle, y, options);
    seats.push(...block.drawn);
    y = block.bottom;
  }
  if (picture.groups.length > 0) {
    drawn.push(
      el('rect', {
        class: 'icb-table',
        x: middle - table / 2,
        y: top,
        width: table,
        height: y - top,
        rx: 16,
        'stroke-width': 1.5,
      }),
    );
    drawn.push(...seats);
    y += 30;
  }
  const others = drawOthers(picture.others, y);
  drawn.push(...others.drawn);
  const legend = drawLegend(picture, others.bottom + 8);
  return drawing(
    {
      width,
      height: others.bottom + 8 + 44,
      title: `${picture.old.title} and ${picture.now.title} compared`,
      description: describe(picture),
      options,
    },
    [...drawn, legend],
  );
}

/** In a few sentences, for whoever cannot see it. */
function describe({ groups, others, changes }: ComparePicture): string {
  if (changes.length === 0) return 'Nothing has changed.';
  const rows = groups.flatMap((group) => group.rows);
  const count = (standing: Standing): number => rows.filter((row) => row.standing === standing).length;
  return `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}. Seats: ${count('added')} added, ${count('removed')} removed, ${count('changed')} changed, ${count('same')} unchanged. Beside the seats: ${others.length}.`;
}

interface Head {
  readonly height: number;
  readonly at: (x: number, y: number) => readonly Markup[];
}

function headOf(picture: BoardPicture, which: string): Head {
  const room = width / 2 - margin - table / 2;
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
  return {
    height: blocks.reduce((sum, { height }) => sum + height + 3, 0),
    at: (x, y) => {
      let top = y;
      return blocks.flatMap((block) => {
        const drawn = withTitle([block], block.at(x, top));
        top += block.height + 3;
        return drawn;
      });
    },
  };
}

function drawGroup(
  group: RowGroup,
  middle: number,
  top: number,
  options: DrawingOptions,
): { readonly drawn: readonly Markup[]; readonly bottom: number } {
  const style = { ...styles.heading, colour: `text-${group.colour}` };
  const edge = chairOut + chairSize / 2 + toCard;
  const drawn: Markup[] = [
    textLine(group.title, middle - edge, top + 22, { ...style, anchor: 'end' }),
    textLine(group.title, middle + edge, top + 22, style),
  ];
  let y = top + 32;
  for (const row of group.rows) {
    const placed = drawRow(row, group, middle, y, options);
    drawn.push(placed.drawn);
    y = placed.bottom + rowGap;
  }
  return { drawn: [el('g', { role: 'group', 'aria-label': group.title }, ...drawn)], bottom: y };
}

function drawRow(
  row: Row,
  group: RowGroup,
  middle: number,
  y: number,
  options: DrawingOptions,
): { readonly drawn: Markup; readonly bottom: number } {
  const { sign, colour, words } = signs[row.standing];
  const [old, now] = [card(row.old, group), card(row.now, group)];
  const notes: readonly TextBlock[] =
    row.standing === 'changed'
      ? row.changes
          .slice(0, 4)
          .map((change) => textBlock(change, cardWidth - 12, 2, { ...styles.detail, colour: 'text-changed' }))
      : row.standing === 'same'
        ? []
        : [textBlock(words, cardWidth - 12, 1, { ...styles.detail, bold: true, colour: `text-${colour}` })];
  const more = row.changes.length - 4;
  const all =
    more > 0
      ? [...notes, textBlock(`and ${more} more`, cardWidth - 12, 1, { ...styles.detail, colour: 'text-changed' })]
      : notes;
  const height = Math.max(old?.height ?? 0, now?.height ?? 0, chairSize);
  const side = row.now ? 1 : -1;
  const edge = middle + side * (chairOut + chairSize / 2 + toCard);
  let below = y + height + 3;
  const drawnNotes = all.flatMap((note) => {
    const drawn = withTitle([note], note.at(edge, below, side === 1 ? 'start' : 'end'));
    below += note.height;
    return drawn;
  });
  const at = y + height / 2;
  const drawn = el(
    'g',
    { class: 'icb-row', 'data-standing': row.standing },
    old && drawSeat(old, 'left', y + (height - old.height) / 2, () => middle - chairOut, options),
    now && drawSeat(now, 'right', y + (height - now.height) / 2, () => middle + chairOut, options),
    ...(sign === ''
      ? [el('path', { class: 'icb-rule', d: `M${middle - 8} ${at}h16`, 'stroke-width': 1.5 })]
      : [
          el('circle', { class: `icb-fill-${colour}`, cx: middle, cy: at, r: 12, 'stroke-width': 0 }),
          textLine(sign, middle, at + 6, { size: 17, bold: true, colour: 'on-chair', anchor: 'middle' }),
        ]),
    el('g', { 'aria-hidden': 'true' }, ...drawnNotes),
  );
  return { drawn, bottom: all.length > 0 ? below : y + height };
}

function card(place: Place | undefined, group: RowGroup): Card | undefined {
  if (!place) return undefined;
  return cardOf(
    place,
    { id: 'other', title: group.title, colour: group.colour, places: [], count: '' } satisfies Group,
    place.chairs,
    cardWidth,
  );
}

function drawOthers(
  others: readonly Change[],
  top: number,
): { readonly drawn: readonly Markup[]; readonly bottom: number } {
  if (others.length === 0) return { drawn: [], bottom: top - 10 };
  const drawn: Markup[] = [textLine('What else changed', margin, top + 14, { ...styles.seat, size: 16 })];
  const room = width - 2 * margin - 34;
  let y = top + 30;
  for (const change of others.slice(0, mostOthers)) {
    const { sign, colour } = signs[change.kind];
    const text = textBlock(change.sentence, room, 2, { size: 13.5, colour: 'ink', leading: 18 });
    drawn.push(
      el(
        'g',
        {
          class: 'icb-change',
          'data-standing': change.kind,
          'data-from': change.new?.offset,
          'data-to': change.new?.end,
        },
        el('circle', { class: `icb-fill-${colour}`, cx: margin + 9, cy: y + 9, r: 8, 'stroke-width': 0 }),
        textLine(sign, margin + 9, y + 13.5, { size: 12.5, bold: true, colour: 'on-chair', anchor: 'middle' }),
        ...withTitle([text], text.at(margin + 28, y)),
      ),
    );
    y += text.height + 7;
  }
  if (others.length > mostOthers) {
    drawn.push(
      textLine(`and ${others.length - mostOthers} more, all of them in the table of changes`, margin + 28, y + 12, {
        size: 13.5,
        colour: 'soft',
      }),
    );
    y += 24;
  }
  return { drawn, bottom: y };
}

function drawLegend({ groups, others }: ComparePicture, top: number): Markup {
  const standings = [
    ...groups.flatMap(({ rows }) => rows.map(({ standing }) => standing)),
    ...others.map(({ kind }) => kind),
  ];
  const shown = (['added', 'removed', 'changed', 'same'] as const).filter((standing) => standings.includes(standing));
  return el(
    'g',
    { class: 'icb-legend', 'aria-hidden': 'true' },
    el('path', { class: 'icb-rule', d: `M${margin} ${top}h${width - 2 * margin}`, 'stroke-width': 1 }),
    ...shown.flatMap((standing, index) => {
      const { sign, colour, words } = signs[standing];
      const x = margin + index * 130;
      return [
        ...(sign === ''
          ? [el('path', { class: 'icb-rule', d: `M${x} ${top + 22}h16`, 'stroke-width': 1.5 })]
          : [
              el('circle', { class: `icb-fill-${colour}`, cx: x + 8, cy: top + 22, r: 8, 'stroke-width': 0 }),
              textLine(sign, x + 8, top + 26.5, { size: 12.5, bold: true, colour: 'on-chair', anchor: 'middle' }),
            ]),
        textLine(words, x + 24, top + 26.5, styles.legend),
      ];
    }),
  );
}
