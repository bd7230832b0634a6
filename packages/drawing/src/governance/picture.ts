/** What the picture of governance shows: who puts people on the board, and to whom the board delegates what. */
import type { Appointment, Body, Constitution, Exercise, Lines, Reference, Seat } from '@icb/language';
import { linesOf, seatTitle } from '@icb/language';
import { titleOf } from '../board/marks.ts';
import { type Names, namesIn, withinSentence } from '../board/names.ts';

import { kindWords, type Source, sourceOf } from '../board/place.ts';

import type { DrawingOptions } from '../options.ts';
import type { Colour } from '../svg/theme.ts';
import { visible } from '../text/visible.ts';

/** A box: a title, lines below it, and where it comes from. */
export interface Box {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly colour: Colour;
  readonly source: Source | undefined;
}

/** Someone who puts forward or appoints, and the seats concerned, by the number of their rows. */
export interface Hand extends Box {
  readonly seats: readonly number[];
}

export interface Branch {
  readonly box: Box;
  /** Whether it decides for the board, or only advises and consults. */
  readonly exercises: boolean;
  readonly children: readonly Branch[];
}

export interface BranchGroup {
  readonly title: string;
  readonly branches: readonly Branch[];
}

export interface GovernancePicture {
  readonly title: string;
  /** Which part of it this is, where it is drawn on several sheets. */
  readonly note?: string;
  readonly kind: Constitution['kind'];
  readonly seats: readonly Box[];
  readonly nominators: readonly Hand[];
  readonly appointers: readonly Hand[];
  /** Those that established a partnership, or the board for which it stands. */
  readonly founders: readonly string[];
  readonly groups: readonly BranchGroup[];
}

/** Who of them puts people on a seat, each with whoever has to approve. */
export function handsOn(hands: readonly Hand[], row: number): string {
  return hands
    .filter(({ seats }) => seats.includes(row))
    .map(({ title, lines }) => [title, ...lines.filter((line) => line.startsWith('with '))].join(' '))
    .join(', ');
}

export function governancePicture(constitution: Constitution, { text }: DrawingOptions = {}): GovernancePicture {
  const lines = text === undefined ? undefined : linesOf(text);
  const seats = constitution.board?.members ?? [];
  const founders = [
    ...constitution.established.flatMap((each) => each.jointlyBy),
    ...(constitution.for ? [constitution.for] : []),
  ];
  return {
    title: visible(constitution.title?.value ?? '') || constitution.name.replaceAll('-', ' '),
    kind: constitution.kind,
    seats: seats.map((seat, index) => seatBox(seat, index, constitution.kind, lines)),
    nominators: nominators(seats, namesIn(constitution)),
    appointers: appointers(seats, namesIn(constitution)),
    founders: [...new Set(founders.map(namesIn(constitution)).map(visible))],
    groups: branchGroups(constitution, lines),
  };
}

const colours: Readonly<Record<Seat['kind'], Colour>> = {
  chair: 'chair',
  'chief-executive': 'executive',
  executive: 'executive',
  'non-executive': 'non-executive',
  partner: 'partner',
  'other-member': 'other',
  member: 'other',
  participant: 'attendee',
  observer: 'attendee',
};

function seatBox(seat: Seat, index: number, of: Constitution['kind'], lines: Lines | undefined): Box {
  const title = visible(seatTitle(seat));
  const kind = of === 'icp' && seat.kind === 'other-member' ? 'Member' : kindWords[seat.kind];
  const attends = seat.kind === 'participant' || seat.kind === 'observer';
  return {
    id: `seat-${index}`,
    title,
    lines: [
      [title === kind ? '' : kind, seat.appointed || attends ? '' : 'appointment not stated']
        .filter((part) => part !== '')
        .join(' · '),
    ].filter((line) => line !== ''),
    colour: colours[seat.kind],
    source: sourceOf(seat.span, lines),
  };
}

function nominators(seats: readonly Seat[], names: Names): Hand[] {
  const found = new Map<string, { reference: Reference; seats: number[]; jointly: boolean }>();
  for (const [index, { nominated }] of seats.entries()) {
    for (const reference of nominated?.by ?? []) {
      const name = names(reference);
      const known = found.get(name);
      if (known && !known.seats.includes(index)) known.seats.push(index);
      if (!known) found.set(name, { reference, seats: [index], jointly: nominated?.jointly ?? false });
    }
  }
  return [...found].map(([name, { reference, seats: rows }], index) => ({
    id: `nominator-${index}`,
    title: visible(name),
    lines: [visible(kindOfParty(reference))].filter(
      (line) => line !== '' && line.toLowerCase() !== visible(name).toLowerCase(),
    ),
    colour: 'executive' as const,
    source: undefined,
    seats: rows,
  }));
}

function kindOfParty({ party }: Reference): string {
  return party ? titleOf(party.kind) : '';
}

/** Whoever appoints with the approval of the same people is one box. */
function appointers(seats: readonly Seat[], names: Names): Hand[] {
  const found = new Map<string, { lines: readonly string[]; title: string; seats: number[] }>();
  for (const [index, { appointed }] of seats.entries()) {
    if (!appointed) continue;
    const title = appointed.by.map(names).join(', ');
    const lines = approvalOf(appointed, names);
    const key = [title, ...lines].join('\n');
    const known = found.get(key);
    if (known) known.seats.push(index);
    else found.set(key, { title, lines, seats: [index] });
  }
  return [...found.values()].map(({ title, lines, seats: rows }, index) => ({
    id: `appointer-${index}`,
    title: visible(title),
    lines,
    colour: 'chair' as const,
    source: undefined,
    seats: rows,
  }));
}

function approvalOf({ withApprovalOf, prior }: Appointment, names: Names): string[] {
  if (withApprovalOf.length === 0) return [];
  return [visible(`with ${prior ? 'prior ' : ''}approval of ${withApprovalOf.map(names).join(', ')}`)];
}

const kinds: readonly { readonly title: string; readonly kinds: readonly Body['kind'][]; readonly colour: Colour }[] = [
  { title: 'Committees', kinds: ['committee', 'sub-committee'], colour: 'executive' },
  { title: 'Joint committees', kinds: ['joint-committee'], colour: 'non-executive' },
  { title: 'Places', kinds: ['place'], colour: 'partner' },
  { title: 'Neighbourhoods', kinds: ['neighbourhood'], colour: 'partner' },
  { title: 'Collaboratives and other arrangements', kinds: ['collaborative', 'arrangement'], colour: 'other' },
];

function branchGroups(constitution: Constitution, lines: Lines | undefined): BranchGroup[] {
  const { bodies } = constitution;
  const parents = new Map(bodies.map((body) => [body, parentOf(body, bodies)]));
  const names = namesIn(constitution);
  const branch = (body: Body, nested: boolean): Branch => ({
    box: bodyBox(body, nested, names, lines),
    exercises: body.exercises.length > 0,
    children: bodies.filter((each) => parents.get(each) === body).map((each) => branch(each, true)),
  });
  const top = bodies.filter((body) => !parents.get(body));
  return [
    ...kinds.map(({ title, kinds: of }) => ({
      title,
      branches: top.filter(({ kind }) => of.includes(kind)).map((each) => branch(each, false)),
    })),
    {
      title: 'Delegated to others',
      branches: constitution.delegations.map((each, index) => delegationBranch(each, index, names, lines)),
    },
    // (The board of a partnership is named among those that established it.)
    { title: 'Partnership', branches: constitution.kind === 'icb' ? partnershipBranches(constitution) : [] },
  ].filter(({ branches }) => branches.length > 0);
}

/** The body that it is part of; none where that runs in a circle. */
function parentOf(body: Body, bodies: readonly Body[]): Body | undefined {
  const within = ({ partOf }: Body): Body | undefined =>
    bodies.find((each) => each === partOf?.body || (partOf?.is === 'body' && each.name === partOf.name));
  const seen = new Set<Body>([body]);
  for (let at = within(body); at; at = within(at)) {
    if (seen.has(at)) return undefined;
    seen.add(at);
  }
  return within(body);
}

function bodyBox(body: Body, nested: boolean, names: Names, lines: Lines | undefined): Box {
  const group = kinds.find(({ kinds: of }) => of.includes(body.kind));
  const form = body.form ? titleOf(body.form.form) : '';
  const kind = kindNames[body.kind];
  const members = body.members.length + body.seats.length;
  const listed = (before: string, who: readonly Reference[]): string[] =>
    who.length > 0 ? [`${before} ${who.map(names).join(', ')}`] : [];
  return {
    id: `body-${body.name}`,
    title: visible(body.title?.value ?? '') || body.name.replaceAll('-', ' '),
    lines: [
      // What the heading of its group says already need not be said again.
      [nested || body.kind === 'sub-committee' ? kind : '', form.toLowerCase() === kind.toLowerCase() ? '' : form]
        .filter((word) => word !== '')
        .join(' · '),
      ...body.exercises.map((each) => `Exercises ${exerciseInWords(each)}`),
      ...(body.purposes.length > 0 && body.exercises.length === 0 ? [body.purposes.map(titleOf).join(', ')] : []),
      ...listed('With', body.parties),
      ...listed('Covers', body.covers),
      [
        ...listed('Chair:', body.chairedBy),
        ...(members > 0 ? [`${members} ${members === 1 ? 'member' : 'members'}`] : []),
      ].join(' · '),
      ...listed(
        'Members approved by',
        body.membersChosen.filter(({ how }) => how === 'approved').flatMap(({ by }) => by),
      ),
      ...listed('Advises', body.advises),
      ...listed('Reports to', body.reportsTo),
      ...listed('Meets in common with', body.inCommonWith),
    ]
      .map(visible)
      .filter((line) => line !== ''),
    colour: group?.colour ?? 'other',
    source: sourceOf(body.span, lines),
  };
}

const kindNames: Readonly<Record<Body['kind'], string>> = {
  committee: 'Committee',
  'sub-committee': 'Sub-committee',
  'joint-committee': 'Joint committee',
  place: 'Place',
  neighbourhood: 'Neighbourhood',
  collaborative: 'Collaborative',
  arrangement: 'Arrangement',
};

function exerciseInWords({ functions, under, limit }: Exercise): string {
  const limits = [under && `under ${titleOf(under)}`, limit && `up to ${limit.value}`].filter(
    (part) => part !== undefined,
  );
  return [functions.map((each) => withinSentence(titleOf(each))).join(', '), ...limits].join(', ');
}

function delegationBranch(
  delegation: Constitution['delegations'][number],
  index: number,
  names: Names,
  lines: Lines | undefined,
): Branch {
  return {
    box: {
      id: `delegation-${index}`,
      title: visible(delegation.to.map(names).join(', ')),
      lines: [visible(`Exercises ${exerciseInWords(delegation)}`)],
      colour: 'attendee',
      source: sourceOf(delegation.span, lines),
    },
    exercises: true,
    children: [],
  };
}

/** The partnership of a board, or the board of a partnership, as far as the file or its imports hold it. */
function partnershipBranches({ neighbours, kind }: Constitution): Branch[] {
  return neighbours
    .filter((each) => each.kind !== kind)
    .map((each, index) => ({
      box: {
        id: `neighbour-${index}`,
        title: visible(each.title ?? each.name.replaceAll('-', ' ')),
        lines: ['Integrated Care Partnership'],
        colour: 'chair' as const,
        source: undefined,
      },
      exercises: false,
      children: [],
    }));
}
