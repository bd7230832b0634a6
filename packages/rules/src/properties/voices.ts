/** What can be asked of seats and bodies about who is heard through them. */
import type { Body, Constitution, Requirement, Seat, TermReference } from '@icb/language';
import type { Value } from '../items.ts';
import {
  belongings,
  isAccountable,
  isFrontline,
  isOfNhs,
  isPrivate,
  speakingOf,
  voicesIn,
  voicesInStructures,
} from '../voices.ts';
import { flag, type Property, propertiesOf, references, terms } from './property.ts';

const seat = propertiesOf<Seat>('seat', 'appointments', 'SeatProvision');
const body = propertiesOf<Body>('body', 'committees', 'BodyProvision');
const whole = propertiesOf<Constitution>('constitution', 'committees', 'BodyProvision');

/** What a seat must be, line by line: each a choice between the terms of the line. */
function choices({ requirements }: Seat, what: Requirement['what']): Value {
  const lines = requirements.filter((each) => each.modal === 'must' && each.what === what && !each.not);
  return { type: 'choices', choices: lines.map((each) => each.terms.map((term) => speakingOf(term, 'profession'))) };
}

/** Knowledge or experience that a seat must or should have. */
function expectedToKnow({ requirements }: Seat): TermReference[] {
  return requirements
    .filter(({ what, modal, not }) => ['knowledge', 'experience'].includes(what) && modal !== 'may' && !not)
    .flatMap((each) => each.terms);
}

export const voiceProperties: readonly Property[] = [
  seat('expected to know', (part) => terms(expectedToKnow(part)), { terms: ['knowledge', 'service'] }),
  seat('number known', (part) => flag(part.count.max !== undefined), { asks: 'whether' }),
  // what is not said of these is not so
  seat('is always', (part) => choices(part, 'be')),
  seat('belongs to', (part) => ({ type: 'references', references: belongings(part) })),
  seat('surely belongs to', (part) => ({
    type: 'references',
    references: belongings(part).filter((who) => who.is !== 'placeholder'),
  })),
  seat('of a private provider', (part) => flag(isPrivate(part)), { asks: 'whether' }),
  seat('frontline', (part) => flag(isFrontline(part)), { asks: 'whether' }),
  seat('publicly accountable', (part) => flag(isAccountable(part)), { asks: 'whether' }),
  seat('of the NHS', (part) => flag(isOfNhs(part)), { asks: 'whether' }),

  whole('structures include', (part) => references(voicesInStructures(part))),
  body('place for', (part) => references(voicesIn(part, false))),
  body('vote of', (part) => references(voicesIn(part, true))),
  body('says on', (part) => terms(part.provisions.map((each) => each.topic)), { terms: ['topic'] }),
];
