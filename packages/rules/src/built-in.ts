/** The packs that come with the program, as the text that their authors wrote. */
import type { SourceFile } from '@icb/language';
import { packFiles } from './generated/packs.ts';

/** How the addresses of built-in packs begin. */
export const BUILT_IN = 'icb-pack:/';

/** Sorted by name. */
export const builtInPacks: readonly SourceFile[] = packFiles.map(({ name, text }) => ({
  uri: `${BUILT_IN}${name}`,
  text,
}));
