/** A file that the language has read, judged by packs of rules. */
import type { Around, ReadFile } from '@icb/language';
import { type CheckedFile, dayOf, judge, type ReadyPack } from '@icb/rules';

/** By what, and by the law of which day. */
export interface Judging {
  readonly packs: readonly ReadyPack[];
  /** The day it is, and the day that was asked for, if one was. `YYYY-MM-DD`. */
  readonly today: string;
  readonly asAt: string | undefined;
}

/** What the language and the rules find in a file, together, in the order of the text. `around` is put around each rule. */
export function judged(path: string, file: ReadFile, { packs, today, asAt }: Judging, around?: Around): CheckedFile {
  const { text, constitution } = file;
  if (!constitution || packs.length === 0) {
    return { path, text, constitution, asAt: null, states: new Map(), findings: inOrder(file.findings) };
  }
  const day = dayOf(constitution, today, asAt);
  const { states, findings } = judge(constitution, packs, day, around);
  return { path, text, constitution, asAt: day, states, findings: inOrder([...file.findings, ...findings]) };
}

function inOrder(findings: CheckedFile['findings']): CheckedFile['findings'] {
  return findings.toSorted((one, other) => one.span.offset - other.span.offset);
}
