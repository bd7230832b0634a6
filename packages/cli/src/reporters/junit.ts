/**
 * The report as JUnit has it, which most systems of continuous integration show as tests: a suite for each file, a test for
 * each rule. A rule that is not met is a failure, one that is explained or cannot be checked is skipped.
 */
import type { Finding, Severity } from '@icb/language';
import {
  type CheckedFile,
  checkedFiles,
  type Report,
  rangesIn,
  type State,
  type UnreadPath,
  unreadPaths,
} from '@icb/rules';
import { citationLine } from './rules-reported.ts';
import { element, xmlText } from './xml.ts';

/** As serious as this, a finding is a failure; what is less is told within a test that passes. */
const failing: readonly Severity[] = ['error', 'warning'];

export function junitOf(report: Report): string {
  const suites = [
    ...unreadPaths(report).map((each, index) => unreadSuite(each, index)),
    ...checkedFiles(report).map((each, index) => suiteOf(each, index + unreadPaths(report).length)),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('\n')}\n</testsuites>\n`;
}

/** Times are of no use here, and would make two reports on one text differ. */
const always = { timestamp: '1970-01-01T00:00:00', hostname: 'localhost', time: 0 };

function suite(path: string, id: number, cases: readonly string[], failures: number, errors: number): string {
  const [name, ...folders] = path.split('/').reverse();
  return element(
    'testsuite',
    {
      name: path,
      package: folders.reverse().join('/') || (name ?? path),
      id,
      ...always,
      tests: cases.length,
      failures,
      errors,
    },
    ['<properties/>', ...cases, '<system-out/>', '<system-err/>'],
  );
}

function unreadSuite({ path, error }: UnreadPath, id: number): string {
  const test = element('testcase', { name: 'can be read', classname: path, time: 0 }, [
    element('error', { type: 'unreadable', message: error }),
  ]);
  return suite(path, id, [test], 0, 1);
}

function suiteOf(file: CheckedFile, id: number): string {
  const byRule = new Map<string, Finding[]>();
  for (const finding of file.findings) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  // A rule of which nothing is told, since that was left out, must not look as if it were met.
  const untold = new Set((file.leftOut ?? []).map(({ rule }) => rule).filter((rule) => !byRule.has(rule)));
  const rules = [...new Set([...file.states.keys(), ...byRule.keys()])].filter((rule) => !untold.has(rule)).sort();
  const cases = rules.map((rule) => caseOf(rule, file.states.get(rule), byRule.get(rule) ?? [], file));
  const failures = rules.filter((rule) => (byRule.get(rule) ?? []).some(fails)).length;
  return suite(file.path, id, cases, failures, 0);
}

function fails({ severity, status }: Finding): boolean {
  return status !== 'explained' && failing.includes(severity);
}

function caseOf(rule: string, state: State | undefined, findings: readonly Finding[], file: CheckedFile): string {
  const rangeOf = rangesIn(file.text);
  const lines = findings.map((finding) => {
    const { line, column } = rangeOf(finding.span).start;
    const because = finding.explanation ? ` Explained: “${finding.explanation.reason}”` : '';
    const law = finding.citations.map((citation) => `\n  ${citationLine(citation)}`).join('');
    return `${file.path}:${line}:${column}: ${finding.severity}: ${finding.message}${because}${law}`;
  });
  const failure = findings.find(fails);
  const content = failure
    ? [`<failure ${attributesOf(failure)}>${xmlText(lines.join('\n'))}</failure>`]
    : skipped(state, findings)
      ? ['<skipped/>']
      : [];
  return element('testcase', { name: rule, classname: file.path, time: 0 }, content);
}

function attributesOf({ severity, message }: Finding): string {
  return `type="${severity}" message="${xmlText(message).replaceAll('\n', '&#10;')}"`;
}

function skipped(state: State | undefined, findings: readonly Finding[]): boolean {
  return (
    state === 'explained' ||
    state === 'not-checkable' ||
    state === 'not-in-force' ||
    (findings.length > 0 && findings.every(({ status }) => status === 'explained'))
  );
}
