/** What a check found out, as data: the one report that every form of output shows. */
import type { Constitution, Finding, Severity } from '@icb/language';
import type { State } from '../judge.ts';
import type { ReadyPack } from '../prepare.ts';
import { countsOf, type Summary, summed } from './counts.ts';

/** A file that was read and checked. */
export interface CheckedFile {
  /** Relative to the working folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** `undefined` for a file of organisations or terms only, and where nothing could be made out. */
  readonly constitution: Constitution | undefined;
  /** The day by whose law it was judged, `YYYY-MM-DD`; `null` where nothing was. */
  readonly asAt: string | null;
  /** How it stands to each rule that applies to it, by the rule's id. */
  readonly states: ReadonlyMap<string, State>;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Findings that a baseline knows, and that are not told again; left out where there is no baseline. */
  readonly known?: readonly Finding[];
  /** Findings that are not told, since fewer were wanted. They count all the same. */
  readonly leftOut?: readonly Finding[];
  /** What `--fix` did to it before it was checked. */
  readonly applied?: readonly AppliedFix[];
}

/** A fix that was made, and the rule that asked for it. */
export interface AppliedFix {
  readonly rule: string;
  readonly title: string;
}

/** A path that could not be read, and why, in a sentence. */
export interface UnreadPath {
  readonly path: string;
  readonly error: string;
}

export interface Report {
  /** One for each path, sorted by path. */
  readonly entries: readonly (CheckedFile | UnreadPath)[];
  /** The names of the packs by which was judged. */
  readonly packs: readonly string[];
  /** Those packs. */
  readonly by: readonly ReadyPack[];
  /** The names of packs that an Act stands behind, or that had a fault, by which was not judged although they apply. */
  readonly notChecked: readonly string[];
  /** Findings that are less grave than this were not wanted, and are not there. */
  readonly least?: Severity;
}

export function checkedFiles({ entries }: Report): CheckedFile[] {
  return entries.filter((entry) => 'findings' in entry);
}

export function unreadPaths({ entries }: Report): UnreadPath[] {
  return entries.filter((entry) => 'error' in entry);
}

export function summaryOf(report: Report): Summary {
  return summed(checkedFiles(report).map(countsOf), {
    unreadable: unreadPaths(report).length,
    packs: report.packs,
    notChecked: report.notChecked,
  });
}

/** What a constitution is called: its title, or where it has none, its short name. */
export function nameOf(constitution: Constitution): string {
  return constitution.title?.value ?? constitution.name;
}
