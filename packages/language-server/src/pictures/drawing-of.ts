/** A file as it is drawn: with the seats that its rules miss, and a line for every chair. */
import { comparisons, type DrawingOptions, drawings, type PictureForm, type View } from '@icb/drawing';
import type { ReadyPack } from '@icb/rules';
import type { JudgedFile } from '../judged-files.ts';

/** Whether a view shows a file beside another. */
export interface Shown {
  readonly view: View;
  /** What the file is compared with: how it was before. */
  readonly other?: JudgedFile | undefined;
}

/** `undefined` where there is no constitution to draw, or none to compare with. */
export function drawingOf(
  { file, constitution, findings, packs }: JudgedFile,
  { view, other }: Shown,
  form: PictureForm,
  options: DrawingOptions = {},
): string | undefined {
  if (!constitution) return undefined;
  const all: DrawingOptions = { ...options, findings, titleOfRule: (id) => titlesOf(packs).get(id), text: file.text };
  if (view !== 'compare') return drawings[view][form](constitution, all);
  if (!other?.constitution) return undefined;
  const before = { ...options, text: other.file.text };
  return comparisons[form](other.constitution, constitution, before, file.text);
}

const known = new WeakMap<readonly ReadyPack[], ReadonlyMap<string, string>>();

/** What its rules are called, by their ids. */
export function titlesOf(packs: readonly ReadyPack[]): ReadonlyMap<string, string> {
  const titles =
    known.get(packs) ?? new Map(packs.flatMap(({ rules }) => rules.map(({ id, rule }) => [id, rule.title] as const)));
  known.set(packs, titles);
  return titles;
}
