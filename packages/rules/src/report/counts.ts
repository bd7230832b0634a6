/** How many findings and states there are: in one file, and in all of a report. */
import type { Finding, Severity } from '@icb/language';
import type { State } from '../judge.ts';
import type { CheckedFile } from './report.ts';

/** How many rules of a pack were found in each state. */
export type Tally = Readonly<Record<State, number>>;

/** How many of each. Severities count what is open or met in part; what is explained is counted by itself. */
export interface FileCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
  readonly explained: number;
  /** What a baseline knows, and no other number counts. */
  readonly known: number;
  /** By the name of the pack. */
  readonly packs: Readonly<Record<string, Tally>>;
}

/** The same over all files. `files` counts what was read, `unreadable` what was not. */
export interface Summary extends FileCounts {
  readonly files: number;
  readonly unreadable: number;
  readonly notChecked: readonly string[];
}

/** In the order in which people read them: from what is well to what nobody could tell. */
export const states: readonly State[] = ['met', 'partly', 'explained', 'open', 'not-checkable', 'not-in-force'];

/** What counts: what is told, and what is left out. */
export function countedFindings({ findings, leftOut = [] }: CheckedFile): readonly Finding[] {
  return [...findings, ...leftOut];
}

export function countsOf(file: CheckedFile): FileCounts {
  const findings = countedFindings(file);
  const counting = findings.filter((finding) => finding.status !== 'explained');
  const count = (severity: Severity): number => counting.filter((finding) => finding.severity === severity).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    information: count('information'),
    hints: count('hint'),
    explained: findings.length - counting.length,
    known: file.known?.length ?? 0,
    packs: talliesOf(file),
  };
}

/** The packs by which was judged are counted, in their order, whether or not a rule of theirs applied anywhere. */
export function summed(
  files: readonly FileCounts[],
  {
    unreadable,
    packs,
    notChecked,
  }: { readonly unreadable: number; readonly packs: readonly string[]; readonly notChecked: readonly string[] },
): Summary {
  const sum = (of: (counts: FileCounts) => number): number => files.reduce((all, each) => all + of(each), 0);
  const tally = (pack: string): Tally => tallied((state) => sum((counts) => counts.packs[pack]?.[state] ?? 0));
  return {
    files: files.length,
    errors: sum(({ errors }) => errors),
    warnings: sum(({ warnings }) => warnings),
    information: sum(({ information }) => information),
    hints: sum(({ hints }) => hints),
    explained: sum(({ explained }) => explained),
    known: sum(({ known }) => known),
    unreadable,
    packs: Object.fromEntries(packs.map((pack) => [pack, tally(pack)])),
    notChecked,
  };
}

function talliesOf({ states: found }: CheckedFile): Record<string, Tally> {
  const byPack = new Map<string, Map<State, number>>();
  for (const [rule, state] of found) {
    const pack = rule.slice(0, rule.indexOf('/'));
    const counted = byPack.get(pack) ?? new Map<State, number>();
    byPack.set(pack, counted.set(state, (counted.get(state) ?? 0) + 1));
  }
  return Object.fromEntries([...byPack].map(([pack, counted]) => [pack, tallied((state) => counted.get(state) ?? 0)]));
}

function tallied(count: (state: State) => number): Tally {
  return Object.fromEntries(states.map((state) => [state, count(state)])) as Tally;
}
