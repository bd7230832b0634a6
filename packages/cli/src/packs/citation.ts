/** What a rule cites, as findings and lists of rules show it. */
import type { Citation, PackCitation, Verification } from '@icb/language';

const weakestFirst: readonly Verification[] = [
  'memory',
  'secondary',
  'derived',
  'local',
  'source',
  'official',
  'primary',
];

/** As a finding of the rule would have it: of several ways in which it was verified, the weakest counts. */
export function citationOf({ source, sourceName, reference, quote, verified }: PackCitation): Citation {
  return {
    source: source?.title ?? sourceName,
    reference,
    quote,
    url: source?.address ?? null,
    verified: weakestFirst.find((each) => verified.includes(each)) ?? 'memory',
  };
}
