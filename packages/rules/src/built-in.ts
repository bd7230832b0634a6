/** The packs that come with the program, as the text that their authors wrote. */
import type { SourceFile } from '@icb/language';
import { packFiles } from './generated/packs.ts';

/** Under `icb-pack:/`, sorted by name. */
export const builtInPacks: readonly SourceFile[] = packFiles.map(({ name, text }) => ({
  uri: `icb-pack:/${name}`,
  text,
}));
