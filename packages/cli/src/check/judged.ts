/** A file that the language has read, judged by packs of rules. */
import type { Constitution, ReadFile } from '@icb/language';
import { type CheckedFile, dayOf, judge, type ReadyPack } from '@icb/rules';
import type { ChosenPacks } from '../packs/choose.ts';

/** By what, and by the law of which day. */
export interface Judging {
  readonly packs: readonly ReadyPack[];
  /** The day it is, and the day that was asked for, if one was. `YYYY-MM-DD`. */
  readonly today: string;
  readonly asAt: string | undefined;
}

/** What the language and the rules find in a file, together, in the order of the text. */
export function judged(path: string, file: ReadFile, { packs, today, asAt }: Judging): CheckedFile {
  const { text, constitution } = file;
  if (!constitution || packs.length === 0) {
    return { path, text, constitution, asAt: null, states: new Map(), findings: inOrder(file.findings) };
  }
  const day = dayOf(constitution, today, asAt);
  const { states, findings } = judge(constitution, packs, day);
  return { path, text, constitution, asAt: day, states, findings: inOrder([...file.findings, ...findings]) };
}

function inOrder(findings: CheckedFile['findings']): CheckedFile['findings'] {
  return findings.toSorted((one, other) => one.span.offset - other.span.offset);
}

/**
 * The packs that a reader would take for granted and that did not judge: those of an Act, where they apply, and the refused.
 */
export function notChecked(
  files: readonly { readonly file: object | undefined; readonly chosen: ChosenPacks }[],
): string[] {
  const missing = files.flatMap(({ file, chosen: { leftOut, refused } }) => {
    const kind = file && 'constitution' in file ? (file.constitution as Constitution | undefined)?.kind : undefined;
    const applies = ({ pack, rules }: ReadyPack): boolean =>
      pack.act && !pack.offByDefault && rules.some(({ rule }) => rule.appliesTo.some((each) => each === kind));
    return [...refused, ...leftOut.filter(applies).map(({ pack }) => pack.name)];
  });
  return [...new Set(missing)].sort();
}
