/** The report as GitLab's widget for code quality reads it: https://docs.gitlab.com/ci/testing/code_quality/. */
import { createHash } from 'node:crypto';
import type { Severity } from '@icb/language';
import { checkedFiles, jsonText, type Report, rangesIn, unreadPaths } from '@icb/rules';

const severities: Readonly<Record<Severity, 'info' | 'minor' | 'major' | 'critical' | 'blocker'>> = {
  error: 'critical',
  warning: 'major',
  information: 'minor',
  hint: 'info',
};

export function gitlabOf(report: Report): string {
  const seen = new Map<string, number>();
  /** The same as long as the finding is the same, wherever its line has moved; and no two alike. */
  const fingerprint = (...of: readonly string[]): string => {
    const key = of.join('\n');
    const again = seen.get(key) ?? 0;
    seen.set(key, again + 1);
    return createHash('sha256').update(`${key}\n${again}`).digest('hex').slice(0, 40);
  };
  const issues = [
    ...unreadPaths(report).map(({ path, error }) => ({
      description: error,
      check_name: 'unreadable',
      fingerprint: fingerprint(path, 'unreadable'),
      severity: 'blocker',
      location: { path, lines: { begin: 1 } },
    })),
    ...checkedFiles(report).flatMap(({ path, text, findings }) => {
      const rangeOf = rangesIn(text);
      return findings
        .filter(({ status }) => status !== 'explained')
        .map(({ rule, message, about, severity, span }) => {
          const { start, end } = rangeOf(span);
          return {
            description: message,
            check_name: rule,
            fingerprint: fingerprint(path, rule, about ?? message),
            severity: severities[severity],
            location: { path, lines: { begin: start.line, end: end.line } },
          };
        });
    }),
  ];
  return jsonText(issues);
}
