/** The seats that the rules miss: one for each finding of which a fix adds a seat. */
import type { Constitution, Finding } from '@icb/language';
import type { DrawingOptions } from '../options.ts';
import { shortened, visible } from '../text/visible.ts';
import { seatsDraftedBy } from './drafted-seats.ts';
import { kindWords, type Place } from './place.ts';

/** Those that a rule requires come before those that one asks for. */
export function missingPlaces(constitution: Constitution, { findings = [], titleOfRule }: DrawingOptions): Place[] {
  const required = findings.filter(isRequired);
  const others = findings.filter((finding) => !isRequired(finding));
  return [...required, ...others].flatMap((finding) => {
    if (finding.status === 'explained') return [];
    const drafts = finding.fixes.map((fix) => seatsDraftedBy(fix, constitution));
    const fix = drafts.findIndex((drafted) => drafted.length > 0);
    const [seat] = drafts[fix] ?? [];
    if (!seat) return [];
    const ruleTitle = visible(titleOfRule?.(finding.rule) ?? finding.rule);
    // A placeholder is no title yet.
    const title = visible(seat.title?.startsWith('[') ? kindWords[seat.kind] : (seat.title ?? kindWords[seat.kind]));
    const required = isRequired(finding);
    const chair = {
      label: `Missing seat: ${shortened(title, 160)}; ${kindWords[seat.kind].toLowerCase()}. ${required ? 'Required' : 'Asked for'} by the rule ${finding.rule}: ${shortened(ruleTitle, 160)}.`,
      maybe: false,
    };
    const missing = { finding, fix, ruleTitle, required };
    return [
      {
        seat: undefined,
        kind: seat.kind,
        title,
        votes: 'unknown' as const,
        professions: [],
        details: [required ? 'required' : 'missing', ruleTitle],
        chairs: [chair],
        times: undefined,
        source: undefined,
        missing,
      },
    ];
  });
}

function isRequired({ severity }: Finding): boolean {
  return severity === 'error';
}
