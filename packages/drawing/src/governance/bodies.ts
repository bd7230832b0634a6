/** The bodies below a board: committees and whatever hangs on them, places, collaboratives, and what is delegated to others. */
import type { Body, Constitution, Exercise, Lines, Reference } from '@icb/language';
import { titleOf } from '../board/marks.ts';
import { type Names, namesIn, withinSentence } from '../board/names.ts';
import { sourceOf } from '../board/place.ts';
import type { Colour } from '../svg/theme.ts';
import { visible } from '../text/visible.ts';
import type { Box, Branch, BranchGroup } from './picture.ts';

const kinds: readonly { readonly title: string; readonly kinds: readonly Body['kind'][]; readonly colour: Colour }[] = [
  { title: 'Committees', kinds: ['committee', 'sub-committee'], colour: 'executive' },
  { title: 'Joint committees', kinds: ['joint-committee'], colour: 'non-executive' },
  { title: 'Places', kinds: ['place'], colour: 'partner' },
  { title: 'Neighbourhoods', kinds: ['neighbourhood'], colour: 'partner' },
  { title: 'Collaboratives and other arrangements', kinds: ['collaborative', 'arrangement'], colour: 'other' },
];

export function branchGroups(constitution: Constitution, lines: Lines | undefined): BranchGroup[] {
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
