/** The packs that come with the program, as the text that their authors wrote. */
import { type ReadRules, readRules, type SourceFile } from '@icb/language';
import { packFiles } from './generated/packs.ts';
import { keptPacks } from './kept-packs.ts';

/** How the addresses of built-in packs begin. */
export const BUILT_IN = 'icb-pack:/';

/** Sorted by name. */
export const builtInPacks: readonly SourceFile[] = packFiles.map(({ name, text }) => ({
  uri: `${BUILT_IN}${name}`,
  text,
}));

const known = new Map<string, ReadRules>();

/** What a file of rules says. The built-in ones were read when the program was built: they have no fault. */
export function rulesIn(file: SourceFile): ReadRules {
  const before = known.get(file.uri);
  if (before && before.text === file.text) return before;
  const kept = packFiles.find(({ name, text }) => file.uri === `${BUILT_IN}${name}` && file.text === text);
  if (!kept) return readRules(file);
  const read = { ...file, packs: keptPacks(kept.kept, file), findings: [] };
  known.set(file.uri, read);
  return read;
}
