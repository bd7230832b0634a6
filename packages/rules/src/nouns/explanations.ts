/** Nouns for explanations, in the light of how the constitution stands to the rules that they name. */

import { type Constitution, type Explanation, nearest } from '@icb/language';
import { LAST_DAY } from '../day.ts';
import type { JudgedExplanation } from '../items.ts';
import type { KnownRules } from '../known-rules.ts';
import { nearestRule } from '../nearest-rule.ts';
import { hasPlaceForReason } from '../reasons.ts';
import { lineItem, type Noun, whole } from './noun.ts';

const packOf = (id: string): string => id.slice(0, id.indexOf('/'));

const known = new WeakMap<KnownRules, { readonly size: number; readonly packs: ReadonlySet<string> }>();

/** The packs of the rules that are known so far. */
function packsOf(rules: KnownRules): ReadonlySet<string> {
  const before = known.get(rules);
  if (before?.size === rules.size) return before.packs;
  const packs = new Set([...rules.keys()].map(packOf));
  known.set(rules, { size: rules.size, packs });
  return packs;
}

/** What was meant by an id that no rule has. Of a pack that does not judge, nobody can say what rules it has. */
function meantBy(id: string, rules: KnownRules): string | undefined {
  if (rules.has(id)) return undefined;
  const ids = [...rules.keys()];
  const packs = packsOf(rules);
  if (packs.has(packOf(id))) return nearestRule(id, ids);
  const pack = nearest(packOf(id), packs);
  return (
    pack &&
    nearestRule(
      `${pack}${id.slice(packOf(id).length)}`,
      ids.filter((each) => packOf(each) === pack),
    )
  );
}

function judged(explanation: Explanation, rules: KnownRules): JudgedExplanation {
  const rule = rules.get(explanation.rule);
  const judges = packsOf(rules).has(packOf(explanation.rule));
  return {
    ...explanation,
    inadmissible: rule?.explainable === false,
    unneeded: rule?.explainable === true && rule.unmet === false,
    ofNoRule: !rule && judges && meantBy(explanation.rule, rules) === undefined,
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
    ({ explanations }, _, rules = new Map()) =>
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
    ({ explanations }, _, rules = new Map()) =>
      explanations.flatMap((each) => {
        const meant = meantBy(each.rule, rules);
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
