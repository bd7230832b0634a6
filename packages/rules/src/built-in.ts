/** The packs that come with the program, as the text that their authors wrote. */
import { type ReadRules, readRules, type SourceFile } from '@icb/language';
import { packFiles } from './generated/packs.ts';
import { keptPacks } from './kept-packs.ts';

/** How the addresses of built-in packs begin. */
export const BUILT_IN = 'icb-pack:/';

/** Sorted by name. */
export const builtInPacks: readonly SourceFile[] = packFiles.map(({ name, text }) => ({
  uri: `${BUILT_IN}${name}`,
  // (Hardly anybody asks for it: a start does not even read it.)
  get text() {
    return text();
  },
}));

const known = new Map<SourceFile, ReadRules>();

/** The one of them that a file is, with the text that it had when the program was built. */
export function builtInPack(file: SourceFile): SourceFile | undefined {
  return builtInPacks.find((each) => each === file || (each.uri === file.uri && each.text === file.text));
}

/** What a file of rules says. The built-in ones were read when the program was built: they have no fault. */
export function rulesIn(file: SourceFile): ReadRules {
  const builtIn = builtInPack(file);
  const kept = builtIn && packFiles[builtInPacks.indexOf(builtIn)];
  if (!builtIn || !kept) return readRules(file);
  const before = known.get(builtIn);
  if (before) return before;
  let told: string | undefined;
  const toldOnce = (): string => {
    told ??= kept.told();
    return told;
  };
  const packs = keptPacks({ kept: kept.kept(), told: toldOnce }, builtIn);
  const read = {
    uri: builtIn.uri,
    get text() {
      return builtIn.text;
    },
    packs,
    findings: [],
  };
  known.set(builtIn, read);
  return read;
}
