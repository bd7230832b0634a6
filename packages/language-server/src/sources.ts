/** Where a rule rests, in a few words. */
import type { Citation } from '@icb/language';

/** `National Health Service Act 2006, Schedule 1B, Part 1, paragraph 5`. */
export function sourceOf({ source, reference }: Citation): string {
  if (reference === '') return source;
  // The parts of a Schedule are paragraphs; everything else is called what its reference calls it.
  const isParagraph = /\bSchedule\b/.test(source) && /^\d/.test(reference);
  return `${source}, ${isParagraph ? 'paragraph ' : ''}${reference}`;
}
