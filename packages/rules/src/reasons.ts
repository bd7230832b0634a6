/** What counts as the reason of an explanation. */
import type { Explanation } from '@icb/language';

const placeholder = /\[[^\][]*\]/g;

/** Two words are the least that a reason takes. */
export function hasReason({ reason }: Explanation): boolean {
  return (reason?.value.replaceAll(placeholder, '').match(/\p{L}+/gu)?.length ?? 0) >= 2;
}

/** Whether a reason stands there, or a placeholder in which it is to be filled in. */
export function hasPlaceForReason(explanation: Explanation): boolean {
  return hasReason(explanation) || /\[[^\][]+\]/.test(explanation.reason?.value ?? '');
}
