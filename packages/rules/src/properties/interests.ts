/** What can be asked of how interests are declared and conflicts of interest managed. */
import type { Declared, Interests } from '@icb/language';
import { isLate } from '../nouns/interests.ts';
import { flag, type Property, propertiesOf, stated } from './property.ts';

const declaration = propertiesOf<Declared>('declaration', 'interests', 'InterestsProvision');
const management = propertiesOf<NonNullable<Interests['managed']>>('management', 'interests', 'InterestsProvision');

export const interestsProperties: readonly Property[] = [
  declaration('prompt', (part) => flag(part.promptly), { asks: 'whether' }),
  declaration(
    'within 28 days',
    ({ within }) => {
      if (!within) return undefined;
      return within.amount.value === undefined ? stated(true) : flag(!isLate(within));
    },
    { asks: 'whether' },
  ),
  management('of appearances too', (part) => flag(part.appearanceToo), { asks: 'whether' }),
];
