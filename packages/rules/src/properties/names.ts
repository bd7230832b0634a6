/** What can be asked of a name in a line, and of an explanation. */
import type { JudgedExplanation, Named } from '../items.ts';
import { flag, type Property, propertiesOf, references, terms } from './property.ts';

const named = propertiesOf<Named>('reference', undefined, 'Provision');
const explanation = propertiesOf<JudgedExplanation>('explanation', undefined, 'Provision');

export const nameProperties: readonly Property[] = [
  named('is', ({ who }) => ('each' in who ? references([who]) : terms([who]))),
  named('under', (part) => terms([part.under]), { terms: ['power'] }),

  explanation('inadmissible', (part) => flag(part.inadmissible), { asks: 'whether' }),
  explanation('unneeded', (part) => flag(part.unneeded), { asks: 'whether' }),
  explanation('names nothing', (part) => flag(part.ofNoRule), { asks: 'whether' }),
];
