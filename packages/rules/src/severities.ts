/** How serious it is to fall short of a rule. */
import type { PackRule, Severity, Strength } from '@icb/language';
import { weakestOf } from './citations.ts';
import { strengthOf } from './obligations.ts';
import { onceForEach } from './once-for-each.ts';

const severities: Readonly<Record<Strength, Severity>> = {
  must: 'error',
  should: 'warning',
  policy: 'warning',
  ask: 'information',
  may: 'hint',
  background: 'hint',
};

const ladder: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
/** What nobody has verified is no error. */
const ceilingOf = onceForEach(({ citations }: PackRule): Severity => {
  const flags = citations.flatMap((each) => each.verified);
  const weakest = weakestOf(flags);
  if (flags.length > 0 && flags.every((each) => each === 'memory')) return 'hint';
  return weakest === 'memory' || weakest === 'secondary' ? 'warning' : 'error';
});

/**
 * By obligation (that with which the rule began, if no other is given), or as it was `set`; lower where nobody has checked the words, and one
 * step lower where the ask is half met.
 */
export function severityOf(
  rule: PackRule,
  partly: boolean,
  obligation = rule.obligation,
  set?: Severity | 'off',
): Severity {
  const ceiling = ceilingOf(rule);
  const step =
    Math.max(ladder.indexOf(set && set !== 'off' ? set : severities[strengthOf(obligation)]), ladder.indexOf(ceiling)) +
    (partly ? 1 : 0);
  return ladder[Math.min(step, ladder.length - 1)] as Severity;
}
