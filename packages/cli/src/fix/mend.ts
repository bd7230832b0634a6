/** Files with the fixes that their findings offer: texts before and after. Nothing is written here. */
import { type Around, createLanguage, type Host, type ReadFile, type SourceFile } from '@icb/language';
import { type AppliedFix, type AppliedFixes, applyFixes, dayOf, type FixKind } from '@icb/rules';

import type { ShownFile } from '../check/source.ts';
import type { Judgings } from '../config/judgings.ts';
import { withTexts } from '../files/with-texts.ts';
import { plainText } from '../format/line-ends.ts';

/** A file that fixes change. `text` is what it is to say; its line ends and its byte-order mark are as they were. */
export interface MendedFile extends ShownFile {
  readonly before: string;
  readonly applied: readonly AppliedFix[];
}

/** Those of the files that change. Each sees the ones before it as they will be. */
export async function mendFiles(
  files: readonly ShownFile[],
  kind: FixKind,
  judgings: Pick<Judgings, 'of'>,
  host: Host,
  around: Around<'mending'> = (_, work) => work(),
): Promise<MendedFile[]> {
  const texts = new Map<string, string>();
  const language = createLanguage(withTexts(host, texts));
  const read = async (file: SourceFile): Promise<ReadFile> => (await language.read([file]))[0] as ReadFile;
  const mended: MendedFile[] = [];
  for (const file of files) {
    const plain = plainText(file.text);
    const judging = judgings.of(file.realPath);
    const fixing = (): Promise<AppliedFixes> =>
      applyFixes({ uri: file.uri, text: plain.text }, read, judging.packs, {
        kind,
        day: (constitution) => dayOf(constitution, judging.today, judging.asAt),
      });
    const { text, applied } = await around('mending', fixing);
    if (applied.length === 0 || text === plain.text) continue;
    const after = { ...file, before: file.text, text: plain.restored(text), applied };
    texts.set(file.uri, after.text);
    mended.push(after);
  }
  return mended;
}
