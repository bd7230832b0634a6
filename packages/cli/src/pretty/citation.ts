/** A citation as a person reads it: the source, the paragraph, its exact words, and who has checked them. */
import type { Citation, Verification } from '@icb/language';
import { placeCited } from '@icb/rules';
import { onOneLine } from './visible.ts';

/** How the words were checked. What was read in the law itself needs no remark in a report. */
export const verificationWords: Readonly<Record<Verification, string>> = {
  primary: 'Read in the text of the law itself.',
  official: 'Read on an official page, not in the full text.',
  source: 'Read in the document that is cited.',
  local: 'Read in a local text that follows the one cited, not in that itself.',
  secondary: 'From a secondary source; not yet checked against the original.',
  derived: 'Follows from what is cited; it is not said there in so many words.',
  memory: 'From memory; not yet checked against the original.',
};

/** `Act, Schedule 1B, Part 1, paragraph 2(b): “the area for which it is established”`, on one line. */
export function citationSentence(citation: Citation): string {
  const place = placeCited(citation);
  return onOneLine(citation.quote === null ? place : `${place}: “${citation.quote}”`);
}

/** The remark that goes with it, if one is needed. */
export function verificationRemark({ verified }: Citation): string | undefined {
  return verified === 'primary' ? undefined : verificationWords[verified];
}
