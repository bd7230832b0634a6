/** What a rule cites, as its findings and lists of rules show it. */
import type { Citation, PackCitation, PackRule, Verification } from '@icb/language';
import { onceForEach } from './once-for-each.ts';

const weakestFirst: readonly Verification[] = [
  'memory',
  'secondary',
  'derived',
  'local',
  'source',
  'official',
  'primary',
];

/** Of several ways in which something was verified, the weakest counts. */
export function weakestOf(verified: readonly Verification[]): Verification | undefined {
  return weakestFirst.find((each) => verified.includes(each));
}

/** What a rule cites. */
export const citationsOf = onceForEach((rule: PackRule): readonly Citation[] => rule.citations.map(citationOf));

/** What nobody has verified in any way counts as remembered. */
export function citationOf({ source, sourceName, reference, quote, verified }: PackCitation): Citation {
  return {
    source: source?.title ?? sourceName,
    reference,
    quote,
    url: source?.address ?? null,
    verified: weakestOf(verified) ?? 'memory',
  };
}

/** `National Health Service Act 2006, Schedule 1B, Part 1, paragraph 5`: the parts of a Schedule are paragraphs. */
export function placeCited({ source, reference }: Pick<Citation, 'source' | 'reference'>): string {
  if (reference === '') return source;
  const isParagraph = /\bSchedule\b/.test(source) && /^\d/.test(reference);
  return `${source}, ${isParagraph ? 'paragraph ' : ''}${reference}`;
}
