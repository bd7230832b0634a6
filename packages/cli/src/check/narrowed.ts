/** What a person wants to see of a report: only what is grave enough, and no more than so much. */
import type { Finding, Severity } from '@icb/language';
import { checkedFiles, type Report } from '@icb/rules';
import type { Threshold } from './threshold.ts';

const gravity: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Leaves out what is less grave than the threshold, and what is explained; it is not counted either. */
export function onlyGrave(report: Report, threshold: Threshold): Report {
  const least = threshold === 'never' ? 'error' : threshold;
  const counts = ({ severity, status }: Finding): boolean =>
    status !== 'explained' && gravity.indexOf(severity) <= gravity.indexOf(least);
  return {
    ...report,
    least,
    entries: report.entries.map((entry) =>
      'error' in entry ? entry : { ...entry, findings: entry.findings.filter(counts) },
    ),
  };
}

/** The gravest findings of a report, so many at most, in their places; the others are put apart. And how many those are. */
export function atMost(report: Report, most: number): { readonly report: Report; readonly leftOut: number } {
  const all = checkedFiles(report).flatMap(({ findings }) => findings);
  if (all.length <= most) return { report, leftOut: 0 };
  const rank = ({ severity, status }: Finding): number =>
    gravity.indexOf(severity) + (status === 'explained' ? gravity.length : 0);
  const shown = new Set(all.toSorted((one, other) => rank(one) - rank(other)).slice(0, most));
  const entries = report.entries.map((entry) =>
    'error' in entry
      ? entry
      : {
          ...entry,
          findings: entry.findings.filter((finding) => shown.has(finding)),
          leftOut: entry.findings.filter((finding) => !shown.has(finding)),
        },
  );
  return { report: { ...report, entries }, leftOut: all.length - most };
}
