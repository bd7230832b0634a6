/** Nouns for meetings: who may be kept out of them, and committees at which the whole board meets. */
import type { Body, Constitution, Reference } from '@icb/language';
import type { Item } from '../items.ts';
import { bodyItem, items, type Noun, whole } from './noun.ts';

/** Whether a committee consists of or includes all members of the board who vote. */
function includesTheBoard({ members, membersOf }: Body, { board, name, uri }: Constitution): boolean {
  const isBoard = ({ constitution, term }: Reference): boolean =>
    term?.name === 'board' || (constitution?.name === name && constitution.uri === uri);
  const voters = (board?.members ?? []).filter(
    ({ kind, votes }) => kind !== 'participant' && kind !== 'observer' && votes !== false,
  );
  const present = new Set(members.map((who) => who.seat));
  return (
    [...membersOf.map((line) => line.of), ...members].some(isBoard) ||
    (voters.length > 0 && voters.every((seat) => present.has(seat)))
  );
}

/**
 * A committee at which the whole board meets, as the part of it that says who is admitted, or that would; named by the
 * words that admit the public.
 */
function admissionTo(body: Body): Item {
  const item = bodyItem(body);
  const { meetings } = body;
  if (!meetings) return { ...item, name: 'meetings {\n  in public\n}' };
  const { openness } = meetings;
  const place = openness ?? meetings.block;
  const span = openness?.span ?? meetings.span;
  const header = 'header' in place ? place.header : place.span;
  const part = { ...body, block: openness ? undefined : meetings.block };
  return { kind: 'body', part, span, header, name: 'in public' } as Item;
}

export const meetingNouns: readonly Noun[] = [
  {
    words: ['exclusion', 'exclusions'],
    kind: 'exclusion',
    of: ({ meetings }) => items('exclusion', meetings?.exclusions ?? [], () => 'exclusion of the public'),
    coverage: 'meetings',
    content: 'MeetingsProvision',
    place: ({ meetings, block }) => meetings?.block.header ?? block.header,
  },
  {
    words: ['public notice', 'public notices'],
    kind: 'notice',
    of: ({ meetings }) =>
      items(
        'notice',
        (meetings?.notices ?? []).filter(({ to }) => to === 'public'),
        ({ length }) => `${length.amount.text} ${length.unit}s`,
      ),
    coverage: 'meetings',
    content: 'MeetingsProvision',
    place: ({ meetings, block }) => meetings?.block.header ?? block.header,
  },
  {
    words: ['committee of the whole board', 'committees of the whole board'],
    kind: 'body',
    of: (constitution) => constitution.bodies.filter((body) => includesTheBoard(body, constitution)).map(admissionTo),
    coverage: 'committees',
    content: 'BodyProvision',
    place: whole,
  },
];
