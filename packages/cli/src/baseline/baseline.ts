/**
 * What was known before: findings that a team has seen and does not want to be told of again. An entry is a rule and what
 * its finding is about, never a line or a number: so it stays when the text around it changes, and when one thing is put
 * right and another goes wrong, the new one shows. Errors of an Act are never known: they stay errors.
 */
import type { Finding } from '@icb/language';
import type { CheckedFile, ReadyPack } from '@icb/rules';

export const BASELINE_NAME = 'icb-baseline.json';

/** By the path of a file, from the folder of the baseline; then by the rule; each with what its findings are about. */
export type Baseline = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export interface StaleEntry {
  readonly path: string;
  readonly rule: string;
  readonly about: string;
}

/** What is not understood is never written over: it may be something else, or newer. */
const away = 'Put it away, and write a new one with `icb check --write-baseline`.';

/** Reads the text of a baseline, or says in a sentence why it is none. */
export function readBaseline(text: string): { readonly baseline: Baseline } | { readonly error: string } {
  let value: unknown;
  try {
    // Some editors begin a file with a byte-order mark.
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { error: `This is no baseline, as it is not JSON. ${away}` };
  }
  const { version, files } = isObject(value) ? value : {};
  if (version !== 1)
    return {
      error: `This is no baseline that this version of icb knows: one says \`"version": 1\` at its beginning. Use the version of icb that wrote it; or ${away.charAt(0).toLowerCase()}${away.slice(1)}`,
    };
  const fits =
    isObject(files) &&
    Object.values(files).every(
      (rules) =>
        isObject(rules) &&
        Object.values(rules).every((about) => Array.isArray(about) && about.every((each) => typeof each === 'string')),
    );
  if (!fits)
    return { error: `\`files\` is to name files, in them rules, and for each what its findings are about. ${away}` };
  return { baseline: files as Baseline };
}

/** Files that are not there any more, each with how many entries it has. */
export function goneFrom(
  baseline: Baseline,
  isThere: (path: string) => boolean,
): { readonly path: string; readonly entries: number }[] {
  return Object.entries(baseline)
    .filter(([path]) => !isThere(path))
    .map(([path, rules]) => ({ path, entries: Object.values(rules).reduce((sum, { length }) => sum + length, 0) }));
}

/** The baseline without the files that are not there any more. */
export function withoutGone(baseline: Baseline, isThere: (path: string) => boolean): Baseline {
  return Object.fromEntries(Object.entries(baseline).filter(([path]) => isThere(path)));
}

/** What was not checked this time, files or packs, stays as `before` has it. */
export function writtenBaseline(
  files: readonly CheckedFile[],
  packs: readonly ReadyPack[],
  before: Baseline = {},
): string {
  const left = Object.entries(before).filter(([path]) => !files.some((file) => file.path === path));
  const checked = files.map((file) => {
    const others = Object.entries(entriesIn(before, file)).filter(([rule]) => !isJudged(rule, packs));
    return [file.path, inOrder([...others, ...Object.entries(entriesOf(file, packs))])] as const;
  });
  const entries = [...left, ...checked]
    .filter(([, rules]) => Object.keys(rules).length > 0)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const document = {
    version: 1,
    description: 'Findings that `icb check` does not tell again. Written by `icb check --write-baseline`.',
    files: Object.fromEntries(entries),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function entriesOf({ findings }: CheckedFile, packs: readonly ReadyPack[]): Record<string, string[]> {
  const byRule = new Map<string, Set<string>>();
  for (const finding of findings) {
    if (!canBeKnown(finding, packs)) continue;
    byRule.set(finding.rule, (byRule.get(finding.rule) ?? new Set()).add(subjectOf(finding)));
  }
  return inOrder([...byRule].map(([rule, about]) => [rule, [...about].sort()]));
}

function inOrder<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** Whether it would have been found: by the language, or by a pack that judged. */
function isJudged(rule: string, packs: readonly ReadyPack[]): boolean {
  const name = rule.slice(0, rule.indexOf('/'));
  return name === 'language' || packs.some(({ pack }) => pack.name === name);
}

function entriesIn(baseline: Baseline, { path }: CheckedFile): Readonly<Record<string, readonly string[]>> {
  return Object.hasOwn(baseline, path) ? (baseline[path] ?? {}) : {};
}

/** What is explained needs no baseline: the constitution itself says why. */
export function canBeKnown({ rule, severity, status }: Finding, packs: readonly ReadyPack[]): boolean {
  if (status === 'explained') return false;
  const name = rule.slice(0, rule.indexOf('/'));
  return !(severity === 'error' && packs.some(({ pack }) => pack.act && pack.name === name));
}

/** Slips of the language are about the words that they speak of. */
function subjectOf({ about, message, rule }: Finding): string {
  return about ?? (rule.startsWith('language/') ? message : '');
}

/** A file with what the baseline knows put apart; and the entries of the baseline that no finding of it bears out. */
export function apart(
  file: CheckedFile,
  baseline: Baseline,
  packs: readonly ReadyPack[],
): { readonly file: CheckedFile; readonly stale: readonly StaleEntry[] } {
  const entries = entriesIn(baseline, file);
  const borneOut = new Set<string>();
  const isKnown = (finding: Finding): boolean => {
    const subject = subjectOf(finding);
    const listed = Object.hasOwn(entries, finding.rule) && entries[finding.rule]?.includes(subject);
    if (!listed || !canBeKnown(finding, packs)) return false;
    borneOut.add(keyOf(finding.rule, subject));
    return true;
  };
  const known = file.findings.filter(isKnown);
  const judged = Object.entries(entries).filter(([rule]) => isJudged(rule, packs));
  const stale = judged.flatMap(([rule, subjects]) =>
    subjects.filter((about) => !borneOut.has(keyOf(rule, about))).map((about) => ({ path: file.path, rule, about })),
  );
  return { file: { ...file, findings: file.findings.filter((each) => !known.includes(each)), known }, stale };
}

const keyOf = (rule: string, about: string): string => `${rule}\n${about}`;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
