/** How bad a finding must be for the command to end with exit code 1. */

import { type Report, type Summary, summaryOf } from '@icb/rules';
import { type ExitCode, exitCode } from '../exit-code.ts';

export const thresholds = ['error', 'warning', 'information', 'never'] as const;

export type Threshold = (typeof thresholds)[number];

/** What the constitution explains does not count. */
export function exitCodeOf(report: Report, threshold: Threshold): ExitCode {
  return exitCodeFor(summaryOf(report), threshold);
}

export function exitCodeFor({ errors, warnings, information, unreadable }: Summary, threshold: Threshold): ExitCode {
  const counting: Readonly<Record<Threshold, number>> = {
    error: errors,
    warning: errors + warnings,
    information: errors + warnings + information,
    never: 0,
  };
  if (unreadable > 0) return exitCode.wrongInput;
  return counting[threshold] > 0 ? exitCode.findings : exitCode.fine;
}
