/** By the law of which day a constitution is judged. */
import type { Constitution } from '@icb/language';

/**
 * The day that was asked for; else the later of today and the day from which the constitution is in force, but not after
 * its last day. So a text without an end is judged by today's law, and one that has ended by the law of its last day.
 * Days are `YYYY-MM-DD`.
 */
export function dayOf({ inForce }: Constitution, today: string, asAt?: string): string {
  if (asAt !== undefined) return asAt;
  const [from, until] = [inForce?.from?.date, inForce?.until?.date];
  const begun = from !== undefined && from > today ? from : today;
  return until !== undefined && until < begun ? until : begun;
}

/** Later than any day of the law: whatever has an end has ended. */
export const LAST_DAY = '9999-12-31';
