/** What is to be said of a rule in a few words. */
import { listed } from '../pretty/wording.ts';
import type { DescribedRule } from './described-rule.ts';

export const kindWords = { icb: 'boards', icp: 'partnerships' } as const;

/** `boards`, `boards and partnerships`. */
export function appliesToWords({ appliesTo }: DescribedRule): string {
  return listed(appliesTo.map((kind) => kindWords[kind]));
}

/** `should`, `policy, then should`. */
export function obligationWords({ obligation, obligationChanges }: DescribedRule): string {
  return [obligation, ...obligationChanges.map((each) => each.obligation)].join(', then ');
}

/** `should`, `policy until 2025-07-31 (unverified), then should`. */
export function obligationInTime({ obligation, obligationChanges }: DescribedRule): string {
  return obligationChanges.reduce(
    (words, each) => `${words} until ${each.until}${unverified(each.unverified)}, then ${each.obligation}`,
    String(obligation),
  );
}

/** `error`, `error, then warning`; what it is in background is said once. */
export function severityWords(rule: DescribedRule): string {
  const { severity, severityIfContradicted, obligation, obligationChanges, checkable } = rule;
  if (!checkable && obligation !== 'background') return 'Not checkable, never a finding.';
  const all = [severity, ...obligationChanges.map((each) => each.severity)];
  const words = all.filter((each, index) => index === 0 || each !== all[index - 1]);
  if (words.length === 1 && words[0] === null) return 'Background, never a finding.';
  const contradicted = severityIfContradicted === null ? '' : `; if contradicted: ${severityIfContradicted}`;
  return `If not met: ${words.map((each) => each ?? 'no finding').join(', then ')}${contradicted}.`;
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
