/**
 * The report in the Static Analysis Results Interchange Format (SARIF) 2.1.0, by which GitHub and others show findings:
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/.
 */
import { createHash } from 'node:crypto';
import type { Finding, Fix, Severity } from '@icb/language';
import { type CheckedFile, checkedFiles, jsonText, type RangeOf, type Report, rangesIn, unreadPaths } from '@icb/rules';
import packageJson from '../../package.json' with { type: 'json' };
import { allFindings, citationLine, type ReportedRule, reportedRules } from './rules-reported.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

export function sarifOf(report: Report): string {
  const rules = reportedRules(report);
  const index = new Map(rules.map(({ id }, at) => [id, at]));
  const unread = unreadPaths(report);
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'icb',
            version: packageJson.version,
            semanticVersion: packageJson.version,
            rules: rules.map(ruleOf),
          },
        },
        invocations: [
          {
            executionSuccessful: unread.length === 0,
            toolExecutionNotifications: unread.map(({ path, error }) => ({
              level: 'error',
              message: { text: error },
              locations: [{ physicalLocation: { artifactLocation: addressOf(path) } }],
            })),
          },
        ],
        columnKind: 'utf16CodeUnits',
        results: checkedFiles(report).flatMap((file) => resultsOf(file, index)),
      },
    ],
  };
  return jsonText(log);
}

function ruleOf({ id, title, description, citations, ready }: ReportedRule) {
  const [first] = citations.flatMap(({ url }) => (url !== null && /^https?:\/\//.test(url) ? [url] : []));
  const help = [title, ...(description ? [description] : []), ...citations.map(citationLine)];
  return {
    id,
    shortDescription: { text: title },
    ...(description !== undefined && { fullDescription: { text: description } }),
    ...(first !== undefined && { helpUri: first }),
    help: { text: help.join('\n\n'), markdown: help.map(escaped).join('\n\n') },
    properties: {
      tags: [id.slice(0, id.indexOf('/'))],
      ...(ready && { obligation: ready.rule.obligation }),
    },
  };
}

/** Text is not Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!<>|~&]/g, (mark) => `\\${mark}`);
}

function resultsOf(file: CheckedFile, index: ReadonlyMap<string, number>) {
  const rangeOf = rangesIn(file.text);
  const known = new Set(file.known);
  const seen = new Map<string, number>();
  return allFindings(file).map((finding) => {
    const print = fingerprintOf(file, finding);
    const occurrence = seen.get(print) ?? 0;
    seen.set(print, occurrence + 1);
    return {
      ruleId: finding.rule,
      ruleIndex: index.get(finding.rule),
      level: levels[finding.severity],
      message: { text: finding.message },
      locations: [
        { physicalLocation: { artifactLocation: addressOf(file.path), region: regionOf(finding.span, rangeOf) } },
      ],
      ...(finding.related &&
        finding.related.length > 0 && {
          relatedLocations: finding.related.map(({ span, message }) => ({
            physicalLocation: { artifactLocation: addressOf(file.path), region: regionOf(span, rangeOf) },
            message: { text: message },
          })),
        }),
      partialFingerprints: { 'ruleAndSubject/v1': `${print}:${occurrence}` },
      ...(file.known && { baselineState: known.has(finding) ? 'unchanged' : 'new' }),
      ...(suppressionOf(finding) && { suppressions: [suppressionOf(finding)] }),
      ...(finding.fixes.length > 0 && { fixes: finding.fixes.map((fix) => fixOf(fix, file.path, rangeOf)) }),
      properties: { status: finding.status, severity: finding.severity },
    };
  });
}

/** What the constitution explains is suppressed in its own text, with the reason. */
function suppressionOf({ status, explanation }: Finding) {
  if (status !== 'explained') return undefined;
  return { kind: 'inSource', status: 'accepted', ...(explanation && { justification: explanation.reason }) };
}

/** By the rule and what it is about, never by the line: so a finding is known again when the text above it grows. */
function fingerprintOf({ path }: CheckedFile, { rule, about, message }: Finding): string {
  const subject = about ?? message;
  return createHash('sha256').update([path, rule, subject].join('\n')).digest('hex').slice(0, 32);
}

function fixOf({ title, edits }: Fix, path: string, rangeOf: RangeOf) {
  return {
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: addressOf(path),
        replacements: edits.map(({ span, newText }) => ({
          deletedRegion: regionOf(span, rangeOf),
          insertedContent: { text: newText },
        })),
      },
    ],
  };
}

function regionOf(span: Finding['span'], rangeOf: RangeOf) {
  const { start, end } = rangeOf(span);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** Relative to the root of the repository, as an address. */
function addressOf(path: string) {
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
