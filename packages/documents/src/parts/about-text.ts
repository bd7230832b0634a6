/** What the text says of itself: where it explains why guidance is not followed, and what of a published text it shows. */
import type { Constitution } from '@icb/language';
import type { Clause } from '../document/document.ts';
import { dayWords } from '../wording/numbers.ts';
import { saidIn } from '../wording/words.ts';
import type { Saying } from './clauses.ts';

export function aboutTextClauses(
  { explanations, encodings }: Constitution,
  { say, names }: Saying,
  titleOfRule: (id: string) => string | undefined,
): Clause[] {
  return [
    ...encodings.map(({ source, covers, span }, index) =>
      say(`encoded/${index + 1}`, span, 'encoded', {
        source: saidIn(source),
        covers: covers.length > 0 ? names.terms(covers) : undefined,
      }),
    ),
    ...explanations.map(({ rule, reason, review, span }) => {
      const title = titleOfRule(rule);
      return say(`explained/${rule}`, span, 'explained', {
        rule: title ? `“${title}” (${rule})` : rule,
        reason: reason && saidIn(reason),
        review: review && dayWords(review),
      });
    }),
  ];
}
