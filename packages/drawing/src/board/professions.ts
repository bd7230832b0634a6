/** How many members of a board are doctors, nurses, or in public health. */
import type { Constitution } from '@icb/language';
import { isAttendee, rangeOf, written } from './counts.ts';
import { type Mark, marks, professionsOf } from './marks.ts';

/** How many members there are of each profession; a general practitioner is a doctor, too. */
export function professionCounts(constitution: Constitution): string[] {
  return (['doctor', 'gp', 'nurse', 'public-health'] as const).flatMap((id) => {
    const range = rangeOf(constitution, (seat) => {
      const found = professionsOf(seat).map((mark) => mark.id);
      return (
        !isAttendee(seat) &&
        found.length > 0 &&
        found.every((each) => each === id || (id === 'doctor' && each === 'gp'))
      );
    });
    const mark = marks.find((each) => each.id === id);
    return range.most > 0 && mark ? [`${written(range)} ${counted[id]?.[written(range) === '1' ? 0 : 1]}`] : [];
  });
}

const counted: Readonly<Record<Mark['id'], readonly [string, string]>> = {
  doctor: ['doctor', 'doctors'],
  gp: ['of them a GP', 'of them GPs'],
  nurse: ['nurse', 'nurses'],
  'public-health': ['in public health', 'in public health'],
};
