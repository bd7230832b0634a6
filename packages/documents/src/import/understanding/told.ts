/** Whom “they” and “the person” are, where the sentences before named one seat and said nothing of it that was understood. */
import type { Reading } from './here.ts';
import type { Match } from './matching.ts';
import { readSeats, type SeatReading } from './seat-phrase.ts';

/** “They are nominated by …”, after sentences that named one such seat and said nothing that was understood. */
export function lastTold(
  plain: string,
  predicates: readonly Match[],
  { told, around }: Reading,
): SeatReading | undefined {
  const isOfOne =
    /^ (?:they|he or she|she or he|the person(?: who takes it| appointed)?|this (?:partner )?member|the (?:new )?member|whoever) /.test(
      plain,
    );
  if (!isOfOne || !predicates.some(({ says }) => says.some((line) => line.startsWith('nominated')))) return undefined;
  for (const sentence of [...told].reverse()) {
    const plainly = sentence.replace(
      /^.*\b(?:vacanc(?:y|ies) for|step(?:s|ped)? down as|looking for|successor to) /i,
      '',
    );
    const named = readSeats(plainly, 'prose', around).filter(
      ({ kind, from }) => ['partner', 'other-member'].includes(kind) && from.length > 0,
    );
    if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  }
  return undefined;
}
