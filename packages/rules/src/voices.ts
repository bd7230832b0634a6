/** Who is heard: of what profession the holder of a seat surely is, where the seat belongs, and who sits on a body. */
import {
  type Body,
  type Constitution,
  isA,
  type Reference,
  type Seat,
  type TermCategory,
  type TermReference,
} from '@icb/language';
import { isOne } from './answers.ts';
import { attends, membersOf } from './nouns/seats.ts';
import { onceForEach } from './once-for-each.ts';
import { rolesOf } from './titles.ts';
import { termsOf } from './vocabulary.ts';

/**
 * What whoever holds the seat surely is. Of `must be sas-doctor or resident-doctor` that is what both have in common: a
 * hospital doctor. A placeholder among the alternatives leaves it open.
 */
export function surely(seat: Seat): TermReference[] {
  return seat.requirements
    .filter((each) => each.modal === 'must' && each.what === 'be' && !each.not)
    .flatMap(({ terms }) => inCommon(terms));
}

function inCommon(alternatives: readonly TermReference[]): TermReference[] {
  const [first, ...others] = alternatives;
  const open = alternatives.find((each) => each.term === undefined);
  if (open) return [open];
  if (!first?.term || others.length === 0) return first ? [first] : [];
  const shared = [first.term.name, ...first.term.ancestors].filter((name) =>
    others.every((each) => isA(each.term, name)),
  );
  const [name] = shared;
  return name === undefined ? [] : [{ ...first, name, term: { ...first.term, name, ancestors: shared.slice(1) } }];
}

/** The organisations that a seat comes from, speaks for, or is nominated or appointed by; not offices such as NHS England. */
export const belongings = onceForEach((seat: Seat): readonly Reference[] =>
  [
    ...seat.from,
    ...seat.represents,
    ...(seat.nominated?.by ?? []),
    ...seat.jointWith,
    ...seat.sharedWith,
    ...seat.heldJointlyBy,
    ...(seat.rotates?.between ?? []),
    ...(seat.appointed?.by ?? []).filter(({ is }) => is !== 'placeholder'),
  ]
    .filter((who) => who.seat === undefined && who.body === undefined && who.term?.category !== 'office')
    .map((who) => speakingOf(who)),
);

/** Of a placeholder such as `[each Local Medical Committee]`, the kind of organisation, or the profession, that it speaks of. */
export function speakingOf<T extends Reference | TermReference>(who: T, category: TermCategory = 'organisation'): T {
  if (who.is !== 'placeholder') return who;
  const words = who.name.toLowerCase();
  const [term] = termsOf(category)
    .filter((each) => words.includes(each.title.toLowerCase()))
    .sort((one, other) => other.title.length - one.title.length);
  return term ? { ...who, term } : who;
}

/** Titles of seats for the private sector, where no line says that the seat is one of its. */
const privateTitle = /\b(private|independent)[- ]sector\b|\b(private|independent) (healthcare )?providers?\b/i;

/** Whether a private provider stands behind the seat, as far as the text says. */
export const isPrivate = onceForEach((seat: Seat): boolean => {
  const seconded = seat.requirements.filter((each) => each.what === 'seconded' && !each.not).flatMap(({ who }) => who);
  const holds = seat.requirements.filter((each) => each.what === 'hold' && !each.not).flatMap(({ terms }) => terms);
  return (
    [...belongings(seat), ...seconded].some((who) => isOne(who, 'private-provider')) ||
    holds.some(({ term }) => isA(term, 'private-provider-role')) ||
    [seat.title, ...seat.aliases].some((title) => privateTitle.test(title?.value ?? ''))
  );
});

/** Whether the seat is for somebody who practises: not for the board's own chair or executives, nor for those of a trust. */
export const isFrontline = onceForEach((seat: Seat): boolean => {
  const { kind, requirements } = seat;
  const manages = requirements
    .filter((each) => each.modal === 'must' && !each.not)
    .some(({ terms }) =>
      terms.some(({ term }) => ['trust-executive', 'other-executive-role'].some((name) => isA(term, name))),
    );
  const leads = rolesOf(seat).some(({ term }) => isA(term, 'medical-director'));
  return !manages && !leads && !['chair', 'chief-executive', 'executive'].includes(kind);
});

/** Organisations that neither answer to the public nor are bound to the NHS by contract, nor speak for patients or staff. */
const unaccountable: readonly string[] = [
  'private-provider',
  'care-provider',
  'vcse',
  'hospice',
  'housing-association',
  'university',
];

/** Whether nobody behind the seat is, for certain, a body that does not answer to the public. */
export function isAccountable(seat: Seat): boolean {
  return !isPrivate(seat) && !belongings(seat).some((who) => is(who, unaccountable));
}

/** Councils, contractors and others that no NHS body is. */
const outsideNhs: readonly string[] = [
  'local-authority',
  'county-district',
  'combined-authority',
  'combined-county-authority',
  'mayoral-strategic-authority',
  'primary-care-contractor',
  'gp-federation',
];

/** Whether nobody behind the seat is, for certain, outside of the NHS. */
export function isOfNhs(seat: Seat): boolean {
  return isAccountable(seat) && !belongings(seat).some((who) => is(who, outsideNhs));
}

const is = (who: Reference, kinds: readonly string[]): boolean => kinds.some((kind) => isOne(who, kind));

/** What a seat brings along: professions, roles and organisations. */
export function voicesOf(seat: Seat): Reference[] {
  return [...[...surely(seat), ...rolesOf(seat)].map((each) => ({ ...each, each: false })), ...belongings(seat)];
}

/** Who has a place on a body, by profession, role and organisation; with a vote, those only who have one there. */
export function voicesIn(body: Body, votingOnly: boolean): Reference[] {
  const own = body.seats.filter((seat) => !votingOnly || (seat.votes !== false && !attends(seat)));
  const called = [...body.members, ...body.chairedBy];
  return [...own.flatMap(voicesOf), ...called.flatMap((who) => (who.seat ? voicesOf(who.seat) : [speakingOf(who)]))];
}

/** On the board with a vote or without one, attendance apart, and on bodies that decide. */
export function decisionMakingSeats(constitution: Constitution): Seat[] {
  const bodies = constitution.bodies.filter((body) => decides(body, constitution));
  return [...membersOf(constitution, (seat) => !attends(seat)), ...bodies.flatMap(({ seats }) => seats)];
}

/** Who has a place where decisions are made: on bodies that decide, and on a partnership itself. */
export function voicesInStructures(constitution: Constitution): Reference[] {
  const { kind, board, bodies } = constitution;
  return [
    ...bodies.filter((body) => decides(body, constitution)).flatMap((body) => voicesIn(body, false)),
    ...(kind === 'icp' ? (board?.members ?? []).filter((seat) => !attends(seat)).flatMap(voicesOf) : []),
  ];
}

/**
 * Whether it is one of the bodies that lead: a committee of any kind, whatever has a form that can decide, and whatever
 * exercises functions. A forum that only advises is none.
 */
export function leads(body: Body, constitution: Constitution): boolean {
  const form = body.form?.form.term;
  if (decides(body, constitution) || isA(form, 'decision-making-form')) return true;
  return form === undefined && /committee$/.test(body.kind);
}

/** Whether it exercises functions, or some are delegated to it. */
export function decides(body: Body, { delegations }: Constitution): boolean {
  const functions = body.exercises.flatMap((each) => each.functions);
  return (
    functions.some(({ name }) => name !== 'advice-to-board') ||
    delegations.some(({ to }) => to.some((who) => who.body === body))
  );
}

/** Whether whoever holds the seat is surely a clinician: by profession, or by a role that only one can have. */
export function isClinician(seat: Seat): boolean {
  return (
    surely(seat).some(({ term }) => isA(term, 'clinician')) ||
    rolesOf(seat).some(({ term }) => isA(term, 'medical-director') || isA(term, 'nursing-director'))
  );
}
