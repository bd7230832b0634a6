/** Nouns for explanations, in the light of how the constitution stands to the rules that they name. */

import type { Constitution, Explanation } from '@icb/language';
import { LAST_DAY } from '../day.ts';
import type { JudgedExplanation } from '../items.ts';
import { type KnownRules, noRules } from '../known-rules.ts';
import { hasPlaceForReason } from '../reasons.ts';
import { lineItem, type Noun, whole } from './noun.ts';

function judged(explanation: Explanation, rules: KnownRules): JudgedExplanation {
  const { rule: id } = explanation;
  const rule = rules.get(id);
  const { ids } = rules;
  return {
    ...explanation,
    inadmissible: rule?.explainable === false,
    unneeded: rule?.explainable === true && rule.unmet === false,
    ofNoRule: !ids.has(id) && ids.hasPackOf(id) && ids.meantBy(id) === undefined,
  };
}

/** Each stands for its first line. */
const head = ({ span, ruleSpan }: Explanation): { offset: number; end: number } => ({
  offset: span.offset,
  end: ruleSpan.end,
});

function noun(words: string[], kind: Noun['kind'], of: Noun['of'], restsOnRules: boolean): Noun {
  return { words, kind, of, coverage: undefined, content: 'Provision', place: whole, restsOnRules };
}

export const explanationNouns: readonly Noun[] = [
  noun(
    ['explanation', 'explanations'],
    'explanation',
    ({ explanations }, _, rules = noRules) =>
      explanations.map((each) => {
        const part = judged(each, rules);
        return { kind: 'explanation', part, span: each.span, header: head(each), name: each.rule };
      }),
    true,
  ),
  // named by the rule that was meant
  noun(
    ['misspelt explanation', 'misspelt explanations'],
    'line',
    ({ explanations }, _, rules = noRules) =>
      explanations.flatMap((each) => {
        const meant = rules.ids.meantBy(each.rule);
        return meant === undefined ? [] : [lineItem(each.ruleSpan, meant)];
      }),
    true,
  ),
  // named by the words up to the reason
  noun(
    ['explanation without a reason', 'explanations without a reason'],
    'line',
    ({ explanations }: Constitution) =>
      explanations
        .filter((each) => !hasPlaceForReason(each))
        .map((each) =>
          each.reason
            ? lineItem({ offset: each.ruleSpan.offset, end: each.reason.span.end }, each.rule, { header: head(each) })
            : lineItem(each.ruleSpan, each.rule, { header: head(each) }),
        ),
    false,
  ),
  // named by the day that has passed
  noun(
    ['overdue explanation', 'overdue explanations'],
    'line',
    ({ explanations }, day = LAST_DAY) =>
      explanations.flatMap(({ review }) =>
        review?.date !== undefined && review.date < day ? [lineItem(review.span, review.text)] : [],
      ),
    false,
  ),
];
