/** Applies fixes to a text until nothing more can be mended, or mending stops helping. */
import {
  type Constitution,
  type Finding,
  type Fix,
  format,
  type ReadFile,
  type Severity,
  type SourceFile,
  type Span,
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
    const step = await bestStep(current, next, options.kind, judgedFile);
    if (!step) {
      refused.add(first.key);
      continue;
    }
    applied.push(...step.fixes.map(({ finding, fix }) => ({ rule: finding.rule, title: fix.title })));
    current = step.after;
    sinceRefusal += 1;
  }
  const tidy = applied.length > 0 && format(file.text) === file.text;
  return { text: tidy ? format(current.file.text) : current.file.text, applied };
}

type JudgedFile = Judged & { readonly file: ReadFile };
type ReadAndJudge = (text: string) => Promise<JudgedFile>;

/** Fixes that were made together, and the text with them. */
interface Step {
  readonly fixes: readonly Next[];
  readonly after: JudgedFile;
}

/** As many of the fixes as go together, from the first; the first of them alone, with what mends what it breaks. */
async function bestStep(
  before: JudgedFile,
  next: readonly Next[],
  kind: FixKind,
  judgedFile: ReadAndJudge,
): Promise<Step | undefined> {
  for (let size = next.length; size >= 1; size = Math.floor(size / 2)) {
    const fixes = next.slice(0, size);
    const step = await made(fixes, before, judgedFile);
    if (isBetter(before, step, fixes, kind)) return step;
    if (size === 1) return withRemedies(before, step, kind, judgedFile);
  }
  return undefined;
}

async function made(fixes: readonly Next[], { file }: JudgedFile, judgedFile: ReadAndJudge): Promise<Step & Added> {
  const edits = fixes.flatMap(({ fix }) => fix.edits);
  return { fixes, after: await judgedFile(edited(file.text, edits)), added: addedBy(edits) };
}

interface Added {
  /** The text that is new. */
  readonly added: readonly Span[];
}

/** A fix that breaks something, with the fixes of what it breaks: both rules hold afterwards, or nothing is done. */
async function withRemedies(
  before: JudgedFile,
  { fixes, after, added }: Step & Added,
  kind: FixKind,
  judgedFile: ReadAndJudge,
): Promise<Step | undefined> {
  if (worse(before.file, after.file) || fixes.some((each) => unmoved(each, before.findings, after.findings)))
    return undefined;
  const broken = after.findings.filter((finding) => isLowered(finding, before, after, fixes, { added, kind }));
  const remedies = nextFixes(broken, kind, new Set(), after.file);
  if (broken.length === 0 || !broken.every(({ rule }) => remedies.some(({ finding }) => finding.rule === rule)))
    return undefined;
  const step = await made(remedies, after, judgedFile);
  const all = { ...step, fixes: [...fixes, ...remedies] };
  return isBetter(before, all, fixes, kind) ? all : undefined;
}

function isBetter(before: JudgedFile, { after, added }: Step & Added, fixes: readonly Next[], kind: FixKind): boolean {
  if (worse(before.file, after.file)) return false;
  if (after.findings.some((finding) => isLowered(finding, before, after, fixes, { added, kind }))) return false;
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
 * Whether a finding is of a rule that was met: no fix may mend one thing and break another. What a further fix can mend is
 * no such thing where nobody could ask for it before, since it is about a part that was added, or where it weighs less than
 * what is mended: what the law asks for comes first. Nor is what nobody asks for, and a text only may say.
 */
function isLowered(
  finding: Finding,
  before: Judged,
  after: Judged,
  fixes: readonly Next[],
  { added, kind }: Added & { readonly kind: FixKind },
): boolean {
  const { rule, span } = finding;
  if (after.states.get(rule) !== 'open' || (before.states.get(rule) ?? 'open') === 'open') return false;
  const weighsLess = fixes.every((fix) => weightOf(finding) < weightOf(fix.finding));
  if (weighsLess && finding.severity === 'hint') return false;
  const canBeMended = finding.fixes.some((fix) => kind === 'all' || fix.kind === 'safe');
  const isNew = added.some(({ offset, end }) => span.offset >= offset && span.end <= end);
  return !(canBeMended && (isNew || weighsLess));
}

const byWeight: readonly Severity[] = ['hint', 'information', 'warning', 'error'];
const weightOf = ({ severity }: Finding): number => byWeight.indexOf(severity);

/** Where the text that edits only add stands afterwards. */
function addedBy(edits: readonly TextEdit[]): Span[] {
  const inOrder = [...edits].sort((one, other) => one.span.offset - other.span.offset || one.span.end - other.span.end);
  let shift = 0;
  const added: Span[] = [];
  for (const { span, newText } of inOrder) {
    const offset = span.offset + shift;
    if (span.offset === span.end) added.push({ offset, end: offset + newText.length });
    shift += newText.length - (span.end - span.offset);
  }
  return added;
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
