/** The picture of governance: who puts people on the board, and to whom it delegates what. */
import type { Constitution } from '@icb/language';
import type { DrawingOptions } from '../options.ts';
import { drawing } from '../svg/drawing.ts';
import { el, type Markup } from '../svg/element.ts';
import { textBlock, textLine, withTitle } from '../svg/text.ts';
import { widthOf } from '../text/measure.ts';
import { drawAppointments } from './appointments.ts';
import { styles } from './boxes.ts';
import { drawDelegation } from './delegation.ts';
import { type GovernancePicture, governancePicture } from './picture.ts';

const sizes = {
  wide: { width: 1050, margin: 32, title: { size: 27, bold: true, colour: 'ink', leading: 34 } },
  narrow: { width: 400, margin: 16, title: { size: 21, bold: true, colour: 'ink', leading: 27 } },
} as const;

/** Draws governance as SVG. Never throws for anything that a constitution says. */
export function drawGovernance(constitution: Constitution, options: DrawingOptions = {}): string {
  return drawGovernancePicture(governancePicture(constitution, options), options);
}

export function drawGovernancePicture(picture: GovernancePicture, options: DrawingOptions): string {
  const { width, margin, title: style } = sizes[options.width ?? 'wide'];
  const room = width - 2 * margin;
  const title = textBlock(picture.title, room, 3, style);
  const note = textBlock([noteOf(picture), picture.note].filter(Boolean).join(' · '), room, 3, {
    size: 14,
    colour: 'soft',
    leading: 20,
  });
  const first = heading(
    picture.kind === 'icb' ? 'Who puts people on the board' : 'Who puts people in the partnership',
    room,
  );
  const second = heading('Where decisions are made and advice is given', room);
  let y = margin + title.height + 4 + note.height + 26;
  const drawn: Markup[] = [
    ...withTitle([title], title.at(margin, margin)),
    ...withTitle([note], note.at(margin, margin + title.height + 4)),
  ];
  const appointments = drawAppointments(picture, margin, y + 36, room, options);
  if (appointments.drawn.length > 0) {
    drawn.push(...first(margin, y), ...appointments.drawn);
    y = appointments.bottom + 40;
  }
  const delegation = drawDelegation(picture, margin, y + 36, room, options);
  if (delegation.drawn.length > 0) {
    drawn.push(...second(margin, y), ...delegation.drawn);
    y = delegation.bottom + 26;
  }
  const legend = legendOf(picture, margin, y, room);
  return drawing(
    {
      width,
      height: y + legend.height + margin / 2,
      title: `${picture.title}: governance`,
      description: describe(picture),
      options,
    },
    [...drawn, ...legend.drawn],
  );
}

function noteOf({ founders, kind, seats, groups }: GovernancePicture): string {
  if (founders.length > 0) return `${kind === 'icp' ? 'Established by' : 'With'} ${founders.join(', ')}`;
  return seats.length === 0 && groups.length === 0
    ? 'The text says nothing of seats or committees.'
    : 'Who nominates, appoints and approves, and what is delegated';
}

function heading(text: string, room: number): (x: number, y: number) => readonly Markup[] {
  const block = textBlock(text, room, 1, styles.heading);
  return (x, y) => block.at(x, y);
}

/** In a few sentences, for whoever cannot see it. */
function describe({ seats, nominators, appointers, groups }: GovernancePicture): string {
  const bodies = groups.map(({ title, branches }) => `${title.toLowerCase()}: ${branches.length}`);
  return `${seats.length} seats, ${nominators.length} who nominate, ${appointers.length} who appoint${bodies.length > 0 ? `; ${bodies.join(', ')}` : ''}.`;
}

/** The signs beside one another, or one below the other where there is no room. */
function legendOf({ groups }: GovernancePicture, x: number, top: number, room: number): Legend {
  const branches = groups.flatMap((group) => group.branches);
  if (branches.length === 0) return { drawn: [], height: 0 };
  const style = { size: 12.5, colour: 'soft' } as const;
  const items = [
    { words: 'exercises functions of the board', dashed: false },
    { words: 'advises, or exercises none', dashed: true },
  ];
  let [left, y] = [x, top];
  const drawn = items.flatMap(({ words, dashed }) => {
    const needed = Math.ceil(44 + widthOf(words, style));
    if (left > x && left + needed > x + room) [left, y] = [x, y + 24];
    const at = left;
    left += needed + 28;
    return [
      el('path', {
        class: `icb-wire icb-edge${dashed ? ' icb-dotted' : ''}`,
        d: `M${at} ${y + 12}h30`,
        'stroke-width': 1.5,
      }),
      el('path', { class: 'icb-arrow', d: `M${at + 36} ${y + 12}l-8 -4v8Z` }),
      textLine(words, at + 44, y + 16.5, style),
    ];
  });
  return { drawn: [el('g', { class: 'icb-legend', 'aria-hidden': 'true' }, ...drawn)], height: y + 30 - top };
}

interface Legend {
  readonly drawn: readonly Markup[];
  readonly height: number;
}
