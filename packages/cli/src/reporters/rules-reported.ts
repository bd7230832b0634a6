/** What reports tell of the rules by which was judged. */
import type { Citation } from '@icb/language';
import { type CheckedFile, checkedFiles, citationOf, type ReadyRule, type Report } from '@icb/rules';
import { citationSentence, verificationRemark } from '../pretty/citation.ts';

/** A rule of which a report has a finding, in the order of its id. Those of the language have neither title nor law. */
export interface ReportedRule {
  readonly id: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly citations: readonly Citation[];
  readonly ready: ReadyRule | undefined;
}

export function reportedRules(report: Report): ReportedRule[] {
  const ready = new Map(report.by.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule] as const)));
  const ids = new Set(
    checkedFiles(report)
      .flatMap(allFindings)
      .map(({ rule }) => rule),
  );
  return [...ids].sort().map((id) => {
    const found = ready.get(id);
    return {
      id,
      title: found?.rule.title ?? id.slice(id.indexOf('/') + 1).replaceAll('-', ' '),
      description: found?.rule.description,
      citations: found?.rule.citations.map(citationOf) ?? [],
      ready: found,
    };
  });
}

/** New findings and those that the baseline knows. */
export function allFindings({ findings, known = [] }: CheckedFile): CheckedFile['findings'] {
  return known.length === 0
    ? findings
    : [...findings, ...known].sort((one, other) => one.span.offset - other.span.offset);
}

/** `Schedule 1B, paragraph 3: “words”`, and how far the words were checked where that is not in the law itself. */
export function citationLine(citation: Citation): string {
  const remark = verificationRemark(citation);
  return `${citationSentence(citation)}${remark === undefined ? '' : ` (${remark.replace(/\.$/, '')})`}`;
}
