/** Applies fixes to a text until nothing more can be mended, or mending stops helping. */
import {
  type Constitution,
  type Finding,
  type Fix,
  format,
  type ReadFile,
  type SourceFile,
  type TextEdit,
} from '@icb/language';
import { judge, type State } from './judge.ts';
import type { ReadyPack } from './prepare.ts';

/** Which fixes to apply: those that never change what is said, or all of them. */
export type FixKind = 'safe' | 'all';

export interface AppliedFixes {
  readonly text: string;
  /** The fixes that were applied, in order. */
  readonly applied: readonly { readonly rule: string; readonly title: string }[];
}

/** As many rounds as no constitution needs: a pack whose fixes undo each other ends here. */
const MOST_ROUNDS = 200;

/**
 * Mends one file, one fix at a time, each judged anew, so that no two fixes collide. A fix that would leave the text with
 * more errors of the language, or the same rule unmet in the same place, is not kept. `others` are the files that it
 * imports; `day` is the day of the law, which may depend on the constitution.
 */
export async function applyFixes(
  file: SourceFile,
  read: (file: SourceFile) => Promise<ReadFile>,
  packs: readonly ReadyPack[],
  options: {
    readonly kind: FixKind;
    readonly day: (constitution: Constitution) => string;
    readonly order?: (findings: readonly Finding[]) => readonly Finding[];
  },
): Promise<AppliedFixes> {
  const applied: { rule: string; title: string }[] = [];
  const refused = new Set<string>();
  let current = await read(file);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { findings, states } = judged(current, packs, options.day);
    const ordered = options.order ? options.order(findings) : findings;
    const next = nextFix(ordered, options.kind, refused, current);
    if (!next) break;
    const text = edited(current.text, next.fix.edits);
    const after = await read({ uri: file.uri, text });
    const then = judged(after, packs, options.day);
    if (worse(current, after) || lowers(states, then.states) || unmoved(next, findings, then.findings)) {
      refused.add(next.key);
      continue;
    }
    applied.push({ rule: next.finding.rule, title: next.fix.title });
    current = after;
  }
  const tidy = applied.length > 0 && format(file.text) === file.text;
  return { text: tidy ? format(current.text) : current.text, applied };
}

interface Judged {
  readonly findings: readonly Finding[];
  readonly states: ReadonlyMap<string, State>;
}

function judged(file: ReadFile, packs: readonly ReadyPack[], day: (constitution: Constitution) => string): Judged {
  const { findings, states }: Judged = file.constitution
    ? judge(file.constitution, packs, day(file.constitution))
    : { findings: [], states: new Map() };
  return { findings: [...file.findings, ...findings].filter((finding) => finding.status !== 'explained'), states };
}

/**
 * Whether a rule that was met is now not: no fix may mend one thing and break another. (That a new seat has placeholders,
 * where there was no seat to ask about, breaks nothing.)
 */
function lowers(before: ReadonlyMap<string, State>, after: ReadonlyMap<string, State>): boolean {
  return [...before].some(([rule, state]) => state !== 'open' && after.get(rule) === 'open');
}

interface Next {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly key: string;
}

function nextFix(
  findings: readonly Finding[],
  kind: FixKind,
  refused: ReadonlySet<string>,
  { text }: ReadFile,
): Next | undefined {
  for (const finding of findings) {
    for (const fix of finding.fixes) {
      if (kind === 'safe' && fix.kind !== 'safe') continue;
      const key = JSON.stringify([finding.rule, fix.title, fix.edits, text.length]);
      if (!refused.has(key)) return { finding, fix, key };
    }
  }
  return undefined;
}

/** The same rule has as much left to say as before: the fix mended nothing. */
function unmoved({ finding }: Next, before: readonly Finding[], after: readonly Finding[]): boolean {
  const left = (list: readonly Finding[]): number =>
    list.filter((each) => each.rule === finding.rule).reduce((sum, each) => sum + leftBy(each), 0);
  return left(after) >= left(before);
}

/** What is half met is less than what is open; and less still where nothing but a placeholder is to be filled in. */
function leftBy({ status, fixes }: Finding): number {
  return status === 'open' ? 3 : fixes.length > 0 ? 2 : 1;
}

function worse(before: ReadFile, after: ReadFile): boolean {
  const errors = (file: ReadFile): number => file.findings.filter((finding) => finding.severity === 'error').length;
  return errors(after) > errors(before) || (before.constitution !== undefined && after.constitution === undefined);
}

/** A text with edits applied; they may not overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const backwards = [...edits].sort(
    (one, other) => other.span.offset - one.span.offset || other.span.end - one.span.end,
  );
  return backwards.reduce(
    (result, { span, newText }) => result.slice(0, span.offset) + newText + result.slice(span.end),
    text,
  );
}
