/** What can be asked of committees, places and other bodies. */
import type { Body } from '@icb/language';
import { flag, type Property, propertiesOf, references, terms } from './property.ts';

const body = propertiesOf<Body>('body', 'committees', 'BodyProvision');

export const bodyProperties: readonly Property[] = [
  body('purpose', (part) => terms(part.purposes), { terms: ['purpose'] }),
  body('form', (part) => terms([part.form?.form]), { terms: ['form'] }),
  body('under', (part) => terms([part.form?.under, ...part.exercises.map((each) => each.under)]), { terms: ['power'] }),
  body('parties', (part) => references(part.parties), { only: true }),
  body('exercises', (part) => terms(part.exercises.flatMap((each) => each.functions)), { terms: ['function'] }),
  body('limits', (part) =>
    part.exercises.length === 0 ? undefined : flag(part.exercises.every((each) => each.limit)),
  ),
  body('chaired by', (part) => references(part.chairedBy)),
  body('members', (part) => references(part.members)),
  body('members chosen by', (part) => references(part.membersChosen.flatMap((each) => each.by))),
  body('bars', (part) => terms(part.bars), { terms: ['disqualification'] }),
  body('terms of reference published', (part) =>
    part.termsOfReference ? flag(part.termsOfReference.published) : undefined,
  ),
  body('terms of reference agreed', (part) =>
    part.termsOfReference ? flag(part.termsOfReference.agreedByBoard) : undefined,
  ),
  body('meets in public', (part) => (part.meetings?.openness ? flag(part.meetings.openness.public) : undefined)),
  body('part of', (part) => references(part.partOf ? [part.partOf] : [])),
];
