/** Sources read together and judged, each by what judges where it lies. */
import { type Constitution, createLanguage, type Host } from '@icb/language';
import { type CheckedFile, notChecked, type ReadyPack, type UnreadPath } from '@icb/rules';
import type { Judgings } from '../config/judgings.ts';
import { withTexts } from '../files/with-texts.ts';
import type { MendedFile } from '../fix/mend.ts';
import type { Stages } from '../timing/stages.ts';
import { type Judging, judged } from './judged.ts';
import { isText, type Source } from './source.ts';

/** Everything as it stands after mending, read together. */
export async function checked(
  sources: readonly Source[],
  mended: readonly MendedFile[],
  judgings: Judgings,
  host: Host,
  stages: Stages,
): Promise<(CheckedFile | UnreadPath)[]> {
  const texts = new Map(mended.map(({ uri, text }) => [uri, text]));
  const files = sources.filter(isText).map((file) => ({ ...file, text: texts.get(file.uri) ?? file.text }));
  const all = await createLanguage(withTexts(host, texts), stages.around).read(files);
  const byUri = new Map(all.map((file) => [file.uri, file]));
  const applied = new Map(mended.map((file) => [file.uri, file.applied]));
  return sources.map((entry) => {
    if (!isText(entry)) return entry;
    const file = byUri.get(entry.uri);
    if (!file) throw new Error(`The language has not read ${entry.uri}.`);
    const fixes = applied.get(entry.uri);
    const judging = judgings.of(entry.realPath);
    const checked = stages.around('judging', () => judged(entry.path, file, judging, stages.rule));
    return { ...checked, ...(fixes && { applied: fixes }) };
  });
}

/** A file that was read: where it lies, and what kind of constitution it holds, if it does. */
export interface JudgedPlace {
  /** Absolute, links followed. */
  readonly realPath: string;
  readonly kind: Constitution['kind'] | undefined;
}

export function kindOf(entry: CheckedFile | UnreadPath | undefined): Constitution['kind'] | undefined {
  return entry && 'constitution' in entry ? entry.constitution?.kind : undefined;
}

/** By which packs files were judged, and by which they were not although they would apply. */
export function packsFor(
  files: readonly JudgedPlace[],
  judgings: Judgings,
): { readonly by: readonly ReadyPack[]; readonly packs: readonly string[]; readonly notChecked: readonly string[] } {
  const by = packsOf(files.map(({ realPath }) => judgings.of(realPath)));
  return {
    by,
    packs: by.map(({ pack }) => pack.name),
    notChecked: notChecked(files.map(({ kind, realPath }) => ({ kind, ...judgings.of(realPath).chosen }))),
  };
}

/** The packs that judge one or more of the files, in their order; of two with one name, the first. */
function packsOf(judgings: readonly Judging[]): ReadyPack[] {
  const all = judgings.flatMap(({ packs }) => packs);
  return [...new Map(all.toReversed().map((each) => [each.pack.name, each])).values()].toReversed();
}
