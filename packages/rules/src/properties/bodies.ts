/** What can be asked of committees, places and other bodies. */
import type { Body, Reference, Seat, TermReference } from '@icb/language';
import { isOne } from '../answers.ts';
import { termNamed } from '../vocabulary.ts';
import { flag, type Property, propertiesOf, references, stated, terms } from './property.ts';

const body = propertiesOf<Body>('body', 'committees', 'BodyProvision');

/** Whoever takes part: members by name, and those for whom, from whom or as whom a seat is there. */
function takingPart({ members, seats }: Body): Reference[] {
  const named = members.flatMap((who) => [who, ...(who.seat ? behind(who.seat) : [])]);
  return [...named, ...seats.flatMap(behind)];
}

function behind({ from, represents, nominated, requirements }: Seat): Reference[] {
  const qualities = requirements.filter(({ modal, not, what }) => modal === 'must' && !not && what === 'be');
  const asked = qualities.flatMap(({ terms: asked }) => asked);
  return [...from, ...represents, ...(nominated?.by ?? []), ...asked.map((term) => ({ ...term, each: false }))];
}

/** What those provide who take part; trusts in general provide whatever trusts do. */
function provided(part: Body): TermReference[] {
  return takingPart(part).flatMap((who) => {
    if (who.is === 'placeholder') return [{ name: who.name, is: who.is, span: who.span }];
    return who.party?.provides ?? (who.term?.name === 'trust' ? trustServices(who) : []);
  });
}

function trustServices({ span }: Reference): TermReference[] {
  return ['acute', 'community', 'mental-health'].map((name) => {
    const term = termNamed(name);
    return { name, is: 'term', span, ...(term && { term }) };
  });
}

export const bodyProperties: readonly Property[] = [
  body('purpose', (part) => terms(part.purposes), { terms: ['purpose'] }),
  body('form', (part) => terms([part.form?.form]), { terms: ['form'] }),
  body('under', (part) => terms([part.form?.under, ...part.exercises.map((each) => each.under)]), { terms: ['power'] }),
  body('parties', (part) => references(part.parties), { only: true }),
  body('exercises', (part) => terms(part.exercises.flatMap((each) => each.functions)), { terms: ['function'] }),
  body(
    'limits',
    (part) => (part.exercises.length === 0 ? undefined : flag(part.exercises.every((each) => each.limit))),
    { asks: 'whether' },
  ),
  body('chaired by', (part) => references(part.chairedBy)),
  body('involves', (part) => references(takingPart(part))),
  body('involves providers of', (part) => terms(provided(part)), { terms: ['service'] }),
  body('members', (part) => references(part.members)),
  body('members chosen by', (part) => references(part.membersChosen.flatMap((each) => each.by))),
  body('members approved', (part) => flag(part.membersChosen.some((each) => each.how === 'approved')), {
    asks: 'whether',
  }),
  // that the chair approves leaves nothing open, whoever else does
  body(
    'approvers stated',
    (part) => {
      const approvers = part.membersChosen.filter((each) => each.how === 'approved').flatMap((each) => each.by);
      const chair = approvers.some((who) => isOne(who, 'chair') || isOne(who, 'integrated-care-board-chair'));
      return stated(!chair && approvers.some((who) => who.is === 'placeholder'));
    },
    { asks: 'whether' },
  ),
  body('bars', (part) => terms(part.bars), { terms: ['disqualification'] }),
  body(
    'terms of reference published',
    (part) => (part.termsOfReference ? flag(part.termsOfReference.published) : undefined),
    { asks: 'whether' },
  ),
  body(
    'terms of reference agreed',
    (part) => (part.termsOfReference ? flag(part.termsOfReference.agreedByBoard) : undefined),
    { asks: 'whether' },
  ),
  body('meets in public', (part) => (part.meetings?.openness ? flag(part.meetings.openness.public) : undefined), {
    asks: 'whether',
  }),
  body('part of', (part) => references(part.partOf ? [part.partOf] : [])),
];
