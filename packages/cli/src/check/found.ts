/** One file by its path, and what is found in it: for what draws or writes a constitution. */
import { resolve } from 'node:path';
import type { Finding, ReadFile } from '@icb/language';
import { type Asked, judgingsOf } from '../config/judgings.ts';
import { shownFrom } from '../files/folders.ts';
import { realPathOf } from '../files/real-path.ts';
import { faultSentences } from '../packs/faults.ts';
import type { Surroundings } from '../surroundings.ts';
import { judged } from './judged.ts';
import { type ShownFile, sourceOf } from './source.ts';

export function sourceAt(path: string, workingFolder: string): ReturnType<typeof sourceOf> {
  const full = resolve(workingFolder, path);
  return sourceOf({ path: shownFrom(workingFolder, full), realPath: realPathOf(full) });
}

/** The findings of a file, and a sentence for each pack that could not be read. */
export interface Found {
  readonly findings: readonly Finding[];
  readonly titleOfRule: (id: string) => string | undefined;
  readonly faults: string;
}

export const none: Found = { findings: [], titleOfRule: () => undefined, faults: '' };

export async function findingsOf(
  file: ShownFile,
  read: ReadFile,
  asked: Asked,
  surroundings: Surroundings,
): Promise<Found | { readonly error: string }> {
  const judgings = await judgingsOf([file.realPath], asked, surroundings);
  if ('error' in judgings) return judgings;
  const judging = judgings.of(file.realPath);
  const titles = new Map(judging.packs.flatMap(({ rules }) => rules.map(({ id, rule }) => [id, rule.title] as const)));
  return {
    findings: judged(file.path, read, judging).findings,
    titleOfRule: (id) => titles.get(id),
    faults: faultSentences(judgings.faults),
  };
}
