/**
 * The report as GitHub Actions read it from a log: an annotation for each finding, at its line in the pull request. The
 * summary of the job is the report in Markdown: `--format github --format markdown:"$GITHUB_STEP_SUMMARY"`.
 */
import type { Finding, Severity } from '@icb/language';
import { checkedFiles, type RangeOf, type Report, rangesIn, unreadPaths } from '@icb/rules';
import { visible } from '../pretty/unprintable.ts';
import { citationLine } from './rules-reported.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

export function githubOf(report: Report): string {
  const lines = [
    ...unreadPaths(report).map(
      ({ path, error }) => `::error file=${property(path)},title=could not be checked::${data(error)}`,
    ),
    ...checkedFiles(report).flatMap(({ path, text, findings }) => {
      const rangeOf = rangesIn(text);
      // What is explained is no news for whoever reviews a change.
      return findings
        .filter(({ status }) => status !== 'explained')
        .map((finding) => annotationOf(path, finding, rangeOf));
    }),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function annotationOf(path: string, finding: Finding, rangeOf: RangeOf): string {
  const { start, end } = rangeOf(finding.span);
  const place = {
    file: path,
    line: start.line,
    endLine: end.line,
    // GitHub takes columns only within one line.
    ...(start.line === end.line && { col: start.column, endColumn: end.column }),
    title: finding.rule,
  };
  const properties = Object.entries(place).map(([key, value]) => `${key}=${property(String(value))}`);
  const words = [finding.message, ...finding.citations.map(citationLine)].join('\n');
  return `::${commands[finding.severity]} ${properties.join(',')}::${data(words)}`;
}

/** As GitHub's own toolkit escapes what would end a line or begin another command; and with nothing that a log would obey. */
function data(text: string): string {
  return visible(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
