/** Who puts people on the board: those who nominate on the left, the seats, and those who appoint on the right. */
import type { DrawingOptions } from '../options.ts';
import { el, type Markup } from '../svg/element.ts';
import { textLine } from '../svg/text.ts';
import { curve, drawBox, type Sized, sized, styles } from './boxes.ts';
import { type GovernancePicture, type Hand, handsOn } from './picture.ts';

export interface Section {
  readonly drawn: readonly Markup[];
  readonly bottom: number;
}

const gap = 8;

interface Placed {
  readonly box: Sized;
  readonly y: number;
}

export function drawAppointments(
  picture: GovernancePicture,
  x: number,
  top: number,
  width: number,
  options: DrawingOptions,
): Section {
  const { seats, nominators, appointers } = picture;
  if (seats.length === 0) return { drawn: [], bottom: top };
  if (options.width === 'narrow') return drawInWords(picture, x, top, width, options);
  const channel = width * 0.1;
  const column = { nominators: width * 0.25, seats: width * 0.3, appointers: width * 0.25 };
  const left = x;
  const middle = left + column.nominators + channel;
  const right = middle + column.seats + channel;
  const rowsTop = top + 30;

  const rows = stack(
    seats.map((seat) => sized(seat, column.seats, 2, 1)),
    rowsTop,
  );
  const hands = (all: readonly Hand[], room: number): { readonly hand: Hand; readonly placed: Placed }[] => {
    const wanted = all.map((hand) => ({
      hand,
      box: sized(hand, room, 3, 3),
      at: mean(hand.seats.map((row) => middleOf(rows[row] as Placed))),
    }));
    wanted.sort((one, other) => one.at - other.at);
    const placed = near(
      wanted.map(({ box, at }) => ({ box, at })),
      rowsTop,
    );
    return wanted.map(({ hand }, index) => ({ hand, placed: placed[index] as Placed }));
  };
  const forward = hands(nominators, column.nominators);
  const deciding = hands(appointers, column.appointers);

  const edges = [
    ...edgesOf(forward, rows, 'nominates', left + column.nominators, middle, 'executive'),
    ...edgesOf(deciding, rows, 'appoints', right, middle + column.seats, 'chair'),
  ];
  const bottom = Math.max(
    ...[...rows, ...forward.map(({ placed }) => placed), ...deciding.map(({ placed }) => placed)].map(
      ({ box, y }) => y + box.height,
    ),
  );
  return {
    drawn: [
      ...(forward.length > 0 ? [textLine('Nominated by', left, top + 14, styles.column)] : []),
      textLine(
        picture.kind === 'icb' ? 'Seat on the board' : 'Seat in the partnership',
        middle,
        top + 14,
        styles.column,
      ),
      ...(deciding.length > 0 ? [textLine('Appointed by', right, top + 14, styles.column)] : []),
      ...edges,
      group(
        'Nominated by',
        forward.map(({ hand, placed }) =>
          drawBox(placed.box, left, placed.y, handLabel(hand, 'nominates', picture), options),
        ),
      ),
      group(
        'Seats',
        rows.map((row, index) => drawBox(row.box, middle, row.y, seatLabel(index, picture), options)),
      ),
      group(
        'Appointed by',
        deciding.map(({ hand, placed }) =>
          drawBox(placed.box, right, placed.y, handLabel(hand, 'appoints', picture), options),
        ),
      ),
    ],
    bottom,
  };
}

/** Where there is no room for lines between them, each seat says who puts somebody on it. */
function drawInWords(
  picture: GovernancePicture,
  x: number,
  top: number,
  width: number,
  options: DrawingOptions,
): Section {
  const { seats, nominators, appointers } = picture;
  const said = (before: string, who: string): string[] => (who === '' ? [] : [`${before} ${who}`]);
  const boxes = seats.map((seat, row) => ({
    ...seat,
    lines: [
      ...seat.lines,
      ...said('Nominated by', handsOn(nominators, row)),
      ...said('Appointed by', handsOn(appointers, row)),
    ],
  }));
  const rows = stack(
    boxes.map((box) => sized(box, width, 3, 6)),
    top,
  );
  return {
    drawn: [
      group(
        'Seats',
        rows.map((row, index) => drawBox(row.box, x, row.y, seatLabel(index, picture), options)),
      ),
    ],
    bottom: Math.max(...rows.map(({ box, y }) => y + box.height)),
  };
}

function group(title: string, children: readonly Markup[]): Markup {
  return el('g', { role: 'group', 'aria-label': title }, ...children);
}

function handLabel({ title, lines, seats }: Hand, does: string, picture: GovernancePicture): string {
  return `${[title, ...lines].join(', ')} ${does}: ${seats.map((row) => picture.seats[row]?.title).join('; ')}.`;
}

function seatLabel(index: number, { seats, nominators, appointers }: GovernancePicture): string {
  const seat = seats[index];
  const [nominated, appointed] = [handsOn(nominators, index), handsOn(appointers, index)];
  return `${[seat?.title, ...(seat?.lines ?? []), ...(nominated === '' ? [] : [`nominated by ${nominated}`]), ...(appointed === '' ? [] : [`appointed by ${appointed}`])].join('; ')}.`;
}

function stack(boxes: readonly Sized[], top: number): Placed[] {
  let y = top;
  return boxes.map((box) => {
    const placed = { box, y };
    y += box.height + gap;
    return placed;
  });
}

const middleOf = ({ box, y }: Placed): number => y + box.height / 2;

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** In their order, each as near as can be to the height that it wants, none upon another. */
function near(wanted: readonly { readonly box: Sized; readonly at: number }[], top: number): Placed[] {
  // Boxes that would touch become a block, which stands where its boxes want on average.
  const blocks: { members: number[]; y: number; height: number }[] = [];
  const wants = wanted.map(({ box, at }) => at - box.height / 2);
  for (const [index, { box }] of wanted.entries()) {
    let block = { members: [index], y: Math.max(top, wants[index] as number), height: box.height };
    for (let last = blocks.at(-1); last && last.y + last.height + gap > block.y; last = blocks.at(-1)) {
      blocks.pop();
      const members = [...last.members, ...block.members];
      const height = last.height + gap + block.height;
      let before = 0;
      const starts = members.map((member) => {
        const start = (wants[member] as number) - before;
        before += (wanted[member]?.box.height ?? 0) + gap;
        return start;
      });
      block = { members, y: Math.max(top, mean(starts)), height };
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ members, y }) =>
    stack(
      members.map((member) => (wanted[member] as { box: Sized }).box),
      y,
    ),
  );
}

function edgesOf(
  hands: readonly { readonly hand: Hand; readonly placed: Placed }[],
  rows: readonly Placed[],
  what: 'nominates' | 'appoints',
  from: number,
  to: number,
  colour: string,
): Markup[] {
  // Several lines that reach one seat end beside one another.
  const incoming = rows.map((_, row) => hands.filter(({ hand }) => hand.seats.includes(row)));
  return hands.flatMap(({ hand, placed }) =>
    hand.seats.map((row) => {
      const target = rows[row] as Placed;
      const all = incoming[row] ?? [];
      const place = all.findIndex((each) => each.hand === hand);
      const step = Math.min(9, (target.box.height - 10) / Math.max(1, all.length));
      const y = middleOf(target) + (place - (all.length - 1) / 2) * step;
      return curve({ from: hand.id, to: target.box.box.id, what }, [from, middleOf(placed)], [to, y], colour);
    }),
  );
}
