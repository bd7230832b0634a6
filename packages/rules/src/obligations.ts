/** How strongly a rule asks, which may change with time. */
import type { ObligationLevel, PackRule, RulePack, Strength } from '@icb/language';
import { type PackProblem, problem } from './words-of-rules.ts';

/** By the law of a day, `YYYY-MM-DD`. */
export function obligationOn({ obligation, obligationChanges }: PackRule, day: string): ObligationLevel {
  return obligationChanges.reduce((level, change) => (day > change.until ? change.obligation : level), obligation);
}

export function strengthOf(obligation: ObligationLevel): Strength {
  return obligation.replace(/ not$/, '') as Strength;
}

/** Whether it asks that something be not said: then silence is as it should be. */
export function isProhibition(obligation: ObligationLevel): boolean {
  return obligation.endsWith(' not');
}

/** What an Act asks for cannot be explained away; what only guidance asks for, or what the Act leaves open, can. */
export function isDuty(rule: PackRule, { act }: RulePack, obligation: ObligationLevel): boolean {
  const strength = strengthOf(obligation);
  if (strength === 'must') return true;
  // (What a rule cites is not read before it is asked for.)
  return act && strength === 'should' && rule.citations.some(({ source }) => !source?.guidance);
}

/** Changes that are not in the order of time, or come when the rule has ended. */
export function misdatedChanges({ inForce, obligationChanges }: PackRule): PackProblem[] {
  return obligationChanges.flatMap(({ until, span }, index) => {
    const before = obligationChanges[index - 1]?.until ?? inForce.from;
    if (before !== undefined && until <= before)
      return [problem(span, `The obligation changes after ${until}, which is not after ${before}.`)];
    if (inForce.until !== undefined && until >= inForce.until)
      return [problem(span, `The obligation changes after ${until}, but the rule ends on ${inForce.until}.`)];
    return [];
  });
}
