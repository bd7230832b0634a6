/** Nouns for committees, places and other bodies, and for who exercises functions. */
import { type Body, type Constitution, type Exercise, isA, type Reference } from '@icb/language';
import { isOne } from '../answers.ts';
import type { Item } from '../items.ts';
import { isJointCommittee } from './names.ts';
import { bodyItem, items, last, lineItem, type Noun, partyItem, seatItem, through, whole, wordsOf } from './noun.ts';
import { partiesOf } from './parties.ts';
import { approversOf, membersOfBoard, names } from './seats.ts';

function bodies(words: string[], includes: (body: Body, constitution: Constitution) => boolean): Noun {
  return {
    words,
    kind: 'body',
    of: (constitution) => constitution.bodies.filter((body) => includes(body, constitution)).map(bodyItem),
    coverage: 'committees',
    content: 'Provision',
    place: whole,
  };
}

const commissions = ({ functions }: { readonly functions: Exercise['functions'] }): boolean =>
  functions.some((each) => isA(each.term, 'commissioning-functions'));

/** Whether it is a committee or sub-committee of the board: by its form, where that is stated, else by its kind. */
function isCommittee({ kind, form }: Body): boolean {
  const stated = form?.form.term;
  if (stated) return isA(stated, 'committee') || isA(stated, 'sub-committee');
  return ['committee', 'sub-committee', 'place', 'neighbourhood'].includes(kind);
}

function isCommissioning(body: Body, { delegations }: Constitution): boolean {
  const delegated = delegations.some((each) => commissions(each) && each.to.some((who) => who.body === body));
  return isCommittee(body) && (delegated || body.exercises.some(commissions));
}

const otherPowers: readonly string[] = ['section-65z5', 'section-65z6', 'section-75', 'section-14z46'];

/** Whether it is certain that paragraph 11(3) does not allow it and that no other power is named. */
function allows(under: Exercise['under']): boolean {
  return under !== undefined && (under.term === undefined || otherPowers.includes(under.term.name));
}

/** To whom a power reaches that the Act of 2006 does not describe by regulations. */
const reach: Readonly<Record<string, string>> = {
  'section-75': 'local-authority',
  'section-14z46': 'local-health-board',
};

/** Whether a power can be one for somebody: section 75 is for local authorities, section 14Z46 for Local Health Boards. */
function reaches(under: Exercise['under'], who: Reference): boolean {
  const kind = reach[under?.term?.name ?? ''];
  const known = who.party?.kind.term ?? who.term;
  return kind === undefined || known === undefined || isA(known, kind);
}

/** Whether it may exercise functions: as a committee, or by another power. What a placeholder leaves open, may. */
function canExercise(body: Body): boolean {
  const { form, exercises } = body;
  if (isCommittee(body) || form?.form.is === 'placeholder') return true;
  return allows(form?.under) || exercises.some(({ under }) => allows(under));
}

function within(who: Reference, constitution: Constitution): boolean {
  if (who.is === 'placeholder' || who.is === 'unknown') return true;
  if (who.seat) return membersOfBoard(constitution).has(who.seat);
  if (who.body) return canExercise(who.body);
  const lawful = ['board', 'employee', 'employees', 'members', 'committee-members', 'sub-committee-members'];
  return [...lawful, 'integrated-care-board-chair'].includes(who.term?.name ?? '');
}

/** Functions that somebody outside of the board is to exercise, with no power named: the words that a power would follow. */
function outsideDelegations(constitution: Constitution): Item[] {
  const delegated = constitution.delegations.flatMap((line) => {
    const outside = line.to.filter((who) => !within(who, constitution));
    const final = last(line.to);
    if (outside.length === 0 || !final || (allows(line.under) && outside.every((who) => reaches(line.under, who))))
      return [];
    return [lineItem(through(final.span, line.under?.span ?? final.span), wordsOf(final), { header: line.span })];
  });
  const exercised = constitution.bodies.flatMap((body) => {
    const { form, exercises } = body;
    if (isCommittee(body) || form?.form.is === 'placeholder' || allows(form?.under)) return [];
    return exercises.flatMap((line) => {
      const final = last(line.functions);
      if (!final || allows(line.under)) return [];
      return [lineItem(through(final.span, line.under?.span ?? final.span), final.name, { header: line.span })];
    });
  });
  return [...delegated, ...exercised];
}

/** Where others than the chair approve the members of a commissioning committee: the last name, after which to go on. */
function approvalsWithoutChair(constitution: Constitution): Item[] {
  return constitution.bodies
    .filter((body) => isCommissioning(body, constitution) && !chairChooses(body, constitution))
    .flatMap((body) => body.membersChosen.filter(({ how }) => how === 'approved'))
    .flatMap(({ by, span }) => {
      const final = last(by);
      return final && by.every((who) => who.is !== 'placeholder')
        ? [lineItem(final.span, wordsOf(final), { header: span })]
        : [];
    });
}

function chairChooses({ membersChosen }: Body, constitution: Constitution): boolean {
  const approvers = approversOf(
    membersChosen.flatMap((each) => each.by),
    constitution,
  );
  return approvers.some((who) => isOne(who, 'chair') || isOne(who, 'integrated-care-board-chair'));
}

/** Members of committees who have no seat on the board. */
function outsiders({ bodies: all, board }: Constitution): Item[] {
  return all.filter(isCommittee).flatMap((body) => [
    ...body.seats.map((seat) => seatItem(seat, body)),
    ...body.members
      .filter((who) => who.is === 'party' || who.is === 'term' || (who.seat && !board?.members.includes(who.seat)))
      .filter((who) => who.seat === undefined || !body.seats.includes(who.seat))
      .map((who) => lineItem(who.span, who.party?.title?.value ?? who.name)),
  ]);
}

/** Trusts of which it is said that they provide acute or mental health services, and that are in no collaborative. */
function trustsOutside(constitution: Constitution): Item[] {
  const collaborating = constitution.bodies
    .filter(({ kind }) => kind === 'collaborative')
    .flatMap(({ members, parties }) => [...members, ...parties]);
  return partiesOf(constitution)
    .filter(({ kind }) => isA(kind.term, 'trust'))
    .filter(({ provides }) => provides.some(({ term }) => isA(term, 'acute') || isA(term, 'mental-health')))
    .filter((trust) => !collaborating.some((who) => who.is === 'placeholder' || names(who, trust)))
    .map(partyItem);
}

export const bodyNouns: readonly Noun[] = [
  bodies(['body', 'bodies'], () => true),
  bodies(['committee', 'committees'], (body) => /committee$/.test(body.kind)),
  bodies(['joint committee', 'joint committees'], (body) => body.kind === 'joint-committee'),
  {
    ...bodies(['commissioning committee', 'commissioning committees'], isCommissioning),
    of: (constitution) =>
      constitution.bodies
        .filter((body) => isCommissioning(body, constitution))
        .map((body) => ({
          ...body,
          membersChosen: body.membersChosen.map((each) => ({ ...each, by: approversOf(each.by, constitution) })),
        }))
        .map(bodyItem),
  },
  {
    words: ['approval without the chair', 'approvals without the chair'],
    kind: 'line',
    of: approvalsWithoutChair,
    coverage: 'committees',
    content: 'BodyProvision',
    place: whole,
  },
  bodies(
    ['commissioning joint committee', 'commissioning joint committees'],
    (body) => isJointCommittee(body) && body.exercises.some(commissions),
  ),
  bodies(['place', 'places'], (body) => body.kind === 'place'),
  bodies(['collaborative', 'collaboratives'], (body) => body.kind === 'collaborative'),
  {
    ...bodies(['outside committee member', 'outside committee members'], () => true),
    kind: 'line',
    of: outsiders,
    content: 'BodyProvision',
    place: (constitution) => outsiders(constitution)[0]?.header ?? whole(constitution),
  },
  {
    ...bodies(['trust outside of collaboratives', 'trusts outside of collaboratives'], () => true),
    kind: 'party',
    of: trustsOutside,
    content: 'BodyProvision',
    place: (constitution) => trustsOutside(constitution)[0]?.header ?? whole(constitution),
  },
  {
    words: ['delegation', 'delegations'],
    kind: 'delegation',
    of: ({ delegations }) => items('delegation', delegations, () => 'delegation'),
    coverage: 'delegation-of-functions',
    content: 'Provision',
    place: whole,
  },
  {
    words: ['outside delegation', 'outside delegations'],
    kind: 'line',
    of: outsideDelegations,
    coverage: 'delegation-of-functions',
    content: 'Provision',
    place: whole,
  },
];
