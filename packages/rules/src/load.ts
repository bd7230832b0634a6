/** Packs from text: read, resolved, and their drafts tried, before any of them judges. */
import { builtInTerms, type Finding, readRules, type SourceFile, type Span } from '@icb/language';
import { prepare, type ReadyPack } from './judge.ts';
import { triedFixes } from './tried-fixes.ts';

/** Why a pack cannot judge, at its place in the file. */
export interface PackFault {
  readonly uri: string;
  readonly text: string;
  readonly span: Span;
  readonly message: string;
}

export interface LoadedPacks {
  readonly packs: readonly ReadyPack[];
  readonly faults: readonly PackFault[];
}

/** The version of the rule language that this program reads. */
const RULE_LANGUAGE = 1;

/**
 * Loads packs. One that cannot be read, uses words that mean nothing, or drafts a clause that does not read, is refused
 * with its faults; the others are ready. Two packs of one name: the first is kept.
 */
export async function loadPacks(
  files: readonly SourceFile[],
  options: { readonly tryFixes?: boolean } = {},
): Promise<LoadedPacks> {
  const packs: ReadyPack[] = [];
  const faults: PackFault[] = [];
  for (const file of files) {
    const at = (span: Span, message: string): PackFault => ({ uri: file.uri, text: file.text, span, message });
    const read = readRules(file);
    const found = read.findings.map((finding: Finding) => at(finding.span, finding.message));
    for (const pack of read.packs) {
      const { ready, problems } = prepare(pack, builtInTerms());
      const own = problems.map((problem) => at(problem.span, problem.message));
      if (pack.language !== RULE_LANGUAGE) {
        own.push(
          at(
            pack.nameSpan,
            `This program reads version ${RULE_LANGUAGE} of the rule language; the pack is written in another.`,
          ),
        );
      }
      if (packs.some((each) => each.pack.name === pack.name))
        own.push(at(pack.nameSpan, `There are two packs called \`${pack.name}\`.`));
      if (options.tryFixes) own.push(...(await triedFixes(ready)).map((problem) => at(problem.span, problem.message)));
      found.push(...own);
      if (own.length === 0 && read.findings.length === 0) packs.push(ready);
    }
    faults.push(...found);
  }
  return { packs, faults };
}
