/** What is to be said of a rule in a few words. */
import { listed } from '../pretty/wording.ts';
import type { DescribedRule } from './described-rule.ts';

export const kindWords = { icb: 'boards', icp: 'partnerships' } as const;

/** `boards`, `boards and partnerships`. */
export function appliesToWords({ appliesTo }: DescribedRule): string {
  return listed(appliesTo.map((kind) => kindWords[kind]));
}

/** `from 2022-05-09`, `2022-05-09 to 2023-03-31 (unverified)`, or nothing where no date is stated. */
export function inForceWords({ inForce }: DescribedRule): string {
  const from = inForce.from && `${inForce.from}${unverified(inForce.fromUnverified)}`;
  const until = inForce.until && `${inForce.until}${unverified(inForce.untilUnverified)}`;
  if (from && until) return `${from} to ${until}`;
  return from ? `from ${from}` : until ? `until ${until}` : '';
}

function unverified(is: boolean): string {
  return is ? ' (unverified)' : '';
}
