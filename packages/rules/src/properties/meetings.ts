/** What can be asked of meetings: the notice that is given of them, and why the public is kept out. */
import { type Duration, type Exclusion, isA, type Notice } from '@icb/language';
import { flag, number, type Property, propertiesOf, terms } from './property.ts';

const notice = propertiesOf<Notice>('notice', 'meetings', 'MeetingsProvision');
const exclusion = propertiesOf<Exclusion>('exclusion', 'meetings', 'MeetingsProvision');

/** A month counts as its least, as notice must be long enough in every month. */
const daysIn = { hour: 1 / 24, day: 1, week: 7, month: 28, year: 365 } as const;

function daysOf({ amount, unit }: Duration): number | undefined {
  return amount.value === undefined ? undefined : Math.floor(amount.value * daysIn[unit]);
}

/** Clear days are those between: the day of the notice and that of the meeting do not count. */
function clearDaysOf(length: Duration): number | undefined {
  const days = daysOf(length);
  return days === undefined || length.quality === 'clear' ? days : Math.max(0, days - 1);
}

export const meetingProperties: readonly Property[] = [
  notice('days', (part) => number(daysOf(part.length)), { asks: 'number' }),
  notice('clear days', (part) => number(clearDaysOf(part.length)), { asks: 'number' }),

  exclusion('by resolution', (part) => flag(part.byResolution), { asks: 'whether' }),
  exclusion('for', (part) => terms(part.grounds), { terms: ['ground'], only: true }),
  exclusion(
    'only for disruption',
    (part) => flag(part.grounds.length > 0 && part.grounds.every(({ term }) => isA(term, 'disruption'))),
    { asks: 'whether' },
  ),
];
