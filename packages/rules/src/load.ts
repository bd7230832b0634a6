/** Packs from text: read, resolved, and their drafts tried, before any of them judges. */
import { builtInTerms, type Finding, type RulePack, type SourceFile, type Span } from '@icb/language';
import { BUILT_IN, builtInPack, rulesIn } from './built-in.ts';
import { optionsFor } from './configured.ts';
import { prepare, type ReadyPack } from './prepare.ts';
import { noSettings, type Settings } from './settings.ts';
import { unknownRules } from './sound-packs.ts';
import type { PackProblem } from './words-of-rules.ts';

/** Why a pack cannot judge, at its place in the file. */
export interface PackFault {
  readonly uri: string;
  /** The name of the pack, if the fault stands in one that has a name. */
  readonly pack: string | undefined;
  readonly text: string;
  readonly span: Span;
  readonly message: string;
  /** What was meant, if that is likely, and the words that it would stand for. */
  readonly meant?: { readonly span: Span; readonly newText: string };
}

export interface LoadedPacks {
  readonly packs: readonly ReadyPack[];
  readonly faults: readonly PackFault[];
}

/** The version of the rule language that this program reads. */
const RULE_LANGUAGE = 1;

/**
 * Loads packs. One that cannot be read, uses words that mean nothing, or drafts a clause that does not read, is refused
 * with its faults; the others are ready. Two packs of one name: the first is kept. The words and drafts of built-in packs were
 * tried when they were built; drafts are tried again only where `tryFixes` says so.
 */
export async function loadPacks(
  files: readonly SourceFile[],
  options: { readonly tryFixes?: boolean; readonly settings?: Settings } = {},
): Promise<LoadedPacks> {
  const packs: ReadyPack[] = [];
  const faults: PackFault[] = [];
  const all = files.map((file) => ({ file, read: rulesIn(file) }));
  const known = all.flatMap(({ read }) => read.packs);
  for (const { file, read } of all) {
    const at = ({ span, message, meant, wrong }: PackProblem, pack?: string): PackFault => ({
      ...file,
      pack,
      span,
      message,
      ...(meant !== undefined && wrong && { meant: { span: wrong, newText: meant } }),
    });
    const packAt = ({ offset }: Span): string | undefined =>
      read.packs.find(({ span }) => span.offset <= offset && offset < span.end)?.name;
    const found = read.findings.map((finding: Finding) => at(finding, packAt(finding.span)));
    for (const pack of read.packs) {
      const prepared = prepare(pack, builtInTerms(), optionsFor(pack.name, options.settings ?? noSettings));
      const { ready } = prepared;
      const wasTried = builtInPack(file) !== undefined;
      const own = [...(wasTried ? [] : prepared.problems), ...unknownRules(pack, known), ...unfit(pack, packs)];
      if (own.length === 0 && (options.tryFixes ?? !file.uri.startsWith(BUILT_IN)))
        own.push(...(await (await import('./tried-fixes.ts')).triedFixes(ready)));
      found.push(...own.map((each) => at(each, pack.name)));
      if (own.length === 0 && read.findings.length === 0) packs.push(ready);
    }
    faults.push(...found);
  }
  return { packs, faults };
}

/** What keeps a pack from being loaded beside the others. */
function unfit({ name, nameSpan, language }: RulePack, others: readonly ReadyPack[]): PackProblem[] {
  const version = `This program reads version ${RULE_LANGUAGE} of the rule language; the pack says that it is written in version ${language}.`;
  const twice = `There are two packs called \`${name}\`. Give this one another name.`;
  return [
    ...(language === RULE_LANGUAGE ? [] : [{ span: nameSpan, message: version }]),
    ...(others.some(({ pack }) => pack.name === name) ? [{ span: nameSpan, message: twice }] : []),
  ];
}
