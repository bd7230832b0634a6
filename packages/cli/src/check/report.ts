/** What a check found out, as data: the one report that every form of output shows. */
import type { Constitution, Finding, Severity } from '@icb/language';

/** A file that was read and checked. */
export interface CheckedFile {
  /** Relative to the working folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** `undefined` for a file of organisations or terms only, and where nothing could be made out. */
  readonly constitution: Constitution | undefined;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
}

/** A path that could not be read, and why, in a sentence. */
export interface UnreadPath {
  readonly path: string;
  readonly error: string;
}

/** One entry for each path, sorted by path. */
export type Report = readonly (CheckedFile | UnreadPath)[];

/** How many of each; `files` counts what was read, `unreadable` what was not. */
export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
  readonly unreadable: number;
}

export function checkedFiles(report: Report): CheckedFile[] {
  return report.filter((entry) => 'findings' in entry);
}

export function unreadPaths(report: Report): UnreadPath[] {
  return report.filter((entry) => 'error' in entry);
}

export function summaryOf(report: Report): Summary {
  const files = checkedFiles(report);
  const count = (severity: Severity): number =>
    files.reduce((sum, file) => sum + file.findings.filter((finding) => finding.severity === severity).length, 0);
  return {
    files: files.length,
    errors: count('error'),
    warnings: count('warning'),
    information: count('information'),
    hints: count('hint'),
    unreadable: unreadPaths(report).length,
  };
}

/** What a constitution is called: its title, or where it has none, its short name. */
export function nameOf(constitution: Constitution): string {
  return constitution.title?.value ?? constitution.name;
}
