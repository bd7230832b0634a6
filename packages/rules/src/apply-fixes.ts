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
const MOST_ROUNDS = 400;

/**
 * Mends one file, round by round, each judged anew. A round makes the fixes that cannot get in each other's way, or if they
 * do after all, the first of them alone. A fix that would leave the text with more errors of the language, another rule
 * worse off, or the same rule unmet in the same place, is not kept. `others` are the files that it imports; `day` is the day
 * of the law, which may depend on the constitution.
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
  const judgedFile = async (text: string): Promise<JudgedFile> => {
    const read_ = await read({ uri: file.uri, text });
    return { file: read_, ...judged(read_, packs, options.day) };
  };
  let current = await judgedFile(file.text);
  let sinceRefusal = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const ordered = options.order ? options.order(current.findings) : current.findings;
    const next = nextFixes(ordered, options.kind, refused, current.file);
    const [first] = next;
    if (!first) {
      // What was refused may be welcome after what came since.
      if (refused.size === 0 || sinceRefusal === 0) break;
      refused.clear();
      sinceRefusal = 0;
      continue;
    }
    let kept = false;
    for (let size = next.length; size >= 1 && !kept; size = Math.floor(size / 2)) {
      const fixes = next.slice(0, size);
      const after = await judgedFile(
        edited(
          current.file.text,
          fixes.flatMap(({ fix }) => fix.edits),
        ),
      );
      if (!isBetter(current, after, fixes)) continue;
      applied.push(...fixes.map(({ finding, fix }) => ({ rule: finding.rule, title: fix.title })));
      current = after;
      sinceRefusal += 1;
      kept = true;
    }
    if (!kept) refused.add(first.key);
  }
  const tidy = applied.length > 0 && format(file.text) === file.text;
  return { text: tidy ? format(current.file.text) : current.file.text, applied };
}

type JudgedFile = Judged & { readonly file: ReadFile };

function isBetter(before: JudgedFile, after: JudgedFile, fixes: readonly Next[]): boolean {
  if (worse(before.file, after.file) || lowers(before.states, after.states)) return false;
  return !fixes.some((each) => unmoved(each, before.findings, after.findings));
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

/** The first fix that is left, and those after it that do not touch what another one of them changes. */
function nextFixes(
  findings: readonly Finding[],
  kind: FixKind,
  refused: ReadonlySet<string>,
  { constitution }: ReadFile,
): Next[] {
  const chosen: Next[] = [];
  const end = constitution?.block.insertion;
  for (const finding of findings) {
    for (const fix of finding.fixes) {
      if (kind === 'safe' && fix.kind !== 'safe') continue;
      const next = { finding, fix, key: JSON.stringify([finding.rule, fix.title, finding.about]) };
      if (refused.has(next.key)) continue;
      if (chosen.every((each) => goTogether(each, next, end))) chosen.push(next);
      break;
    }
  }
  return chosen;
}

/**
 * Whether two fixes change different places, or add different parts to the constitution itself. (Two new seats of a board
 * may be one too many: the first may be all that the second asks for.)
 */
function goTogether({ finding, fix }: Next, other: Next, end: number | undefined): boolean {
  if (finding.rule === other.finding.rule && finding.about === other.finding.about) return false;
  return fix.edits.every((one) => other.fix.edits.every((two) => apart(one, two) || differ(one, two, end)));
}

function apart({ span: one }: TextEdit, { span: two }: TextEdit): boolean {
  return one.end < two.offset || two.end < one.offset;
}

function differ(one: TextEdit, two: TextEdit, end: number | undefined): boolean {
  const atEnd = [one, two].every(({ span }) => span.offset === end && span.end === end);
  return atEnd && opening(one) !== opening(two);
}

/** The two words that a new part begins with. */
function opening({ newText }: TextEdit): string {
  return newText.trim().split(/\s+/, 2).join(' ');
}

/** The same rule has as much left to say as before: the fix mended nothing. */
function unmoved({ finding }: Next, before: readonly Finding[], after: readonly Finding[]): boolean {
  const left = (list: readonly Finding[]): number =>
    list.filter((each) => each.rule === finding.rule).reduce((sum, each) => sum + leftBy(each), 0);
  return left(after) >= left(before);
}

/**
 * What is half met is less than what is open, and less still where nothing but a placeholder is to be filled in. What is
 * said wrongly (no draft could be safely added) is more than what is not said at all.
 */
function leftBy({ status, fixes }: Finding): number {
  if (status === 'open') return fixes.some(({ kind }) => kind === 'safe') ? 3 : 4;
  return fixes.length > 0 ? 2 : 1;
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
