/** Published texts that were encoded in part: outside of what was seen, silence says nothing. */
import type { Constitution } from '@icb/language';
import type { Resting } from './scope.ts';

/** Whether an answer rests on something that the encoding of a published text does not cover. */
export function outsideOfEncoding(
  rests: readonly Resting[],
  reads: readonly string[],
  { encodings }: Constitution,
): boolean {
  if (encodings.length === 0) return false;
  const covered = new Set(encodings.flatMap((each) => each.covers.map((term) => term.name)));
  if (covered.has('everything')) return false;
  return [...rests.map((each) => each.coverage), ...reads].some((field) => field !== '' && !covered.has(field));
}
