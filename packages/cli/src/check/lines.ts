/** The report as one line for each finding, for editors and other programs that look for `path:line:column:`. */
import type { Finding } from '@icb/language';
import { type CheckedFile, type RangeOf, type Report, rangesIn, type UnreadPath } from '@icb/rules';
import { onOneLine } from '../pretty/visible.ts';

/** `northshire.icb:12:5: error statute/chair: What is wrong.` Without colours; empty where nothing was found. */
export function linesReportOf({ entries }: Report): string {
  const lines = entries.flatMap((entry) => ('error' in entry ? [unreadLine(entry)] : fileLines(entry)));
  return lines.map((line) => `${line}\n`).join('');
}

/** It has no rule, and no place but the beginning. */
function unreadLine({ path, error }: UnreadPath): string {
  return `${onOneLine(path)}:1:1: error: ${onOneLine(error)}`;
}

function fileLines({ path, text, findings }: CheckedFile): string[] {
  const rangeOf = rangesIn(text);
  return findings.map((finding) => `${onOneLine(path)}:${findingLine(finding, rangeOf)}`);
}

function findingLine({ rule, severity, status, message, span, explanation }: Finding, rangeOf: RangeOf): string {
  const { line, column } = rangeOf(span).start;
  const partly = status === 'partly' ? ' (partly met)' : '';
  const because = explanation ? ` Explained: “${explanation.reason}”` : '';
  // What is explained is shown to who looks for it, and is nothing to mend.
  const serious = status === 'explained' ? 'hint' : severity;
  return `${line}:${column}: ${serious} ${rule}: ${onOneLine(`${message}${partly}${because}`)}`;
}
