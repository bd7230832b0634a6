/** Packs as they are kept from the build on, so that no start reads the text of those that are built in. */
import { builtInTerms, type PackSource, type Quantity, type RulePack, readRules, type SourceFile } from '@icb/language';
import { prepare } from './prepare.ts';
import { quantitiesRead } from './quantities.ts';

/** A file of packs, and the quantities that its messages speak of (`${count of …}`) by their words. */
export interface KeptFile {
  readonly packs: readonly RulePack[];
  readonly quantities: Readonly<Record<string, Quantity>>;
}

/**
 * Reads a file of packs, and writes down what it says. What stands in the text itself is left out: the source of a citation
 * beyond its name, texts as they are quoted, and examples, which few ask for. Returns the first fault instead, where there is
 * one.
 */
export function keepPacks(uri: string, text: string): { readonly kept: string } | { readonly fault: string } {
  const { packs, findings } = readRules({ uri, text });
  const before = new Set(quantitiesRead.keys());
  const problems = packs.flatMap((pack) => prepare(pack, builtInTerms()).problems);
  const [fault] = [...findings, ...problems];
  if (fault) return { fault: `${fault.message}\n${text.slice(fault.span.offset, fault.span.offset + 80)}` };
  const quantities = Object.fromEntries([...quantitiesRead].filter(([words]) => !before.has(words)));
  const left = new Set(['source', 'raw', 'examples']);
  const kept = JSON.stringify({ packs, quantities }, function (this: object, key, value) {
    // (Where a word stands is asked for only if it means nothing.)
    const isOfWords = key === 'span' && ('is' in this || 'words' in this) && !('op' in this);
    return left.has(key) || isOfWords ? undefined : value;
  });
  // A text of one byte for each character is read more quickly.
  return { kept: kept.replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`) };
}

/** What was kept of a file with this text. */
export function keptPacks(kept: string, file: SourceFile): readonly RulePack[] {
  const { packs, quantities } = JSON.parse(kept) as KeptFile;
  for (const [words, quantity] of Object.entries(quantities)) quantitiesRead.set(words, quantity);
  let read: readonly RulePack[] | undefined;
  for (const [at, { sources, rules, grades, measures }] of packs.entries()) {
    const byName = new Map<string, PackSource>(sources.map((source) => [source.name, source]));
    for (const citation of [...rules, ...grades, ...measures].flatMap(({ citations }) => citations))
      Object.assign(citation, { source: byName.get(citation.sourceName) });
    for (const [index, rule] of rules.entries()) {
      const { otherwise, partly, fixes } = rule;
      for (const each of [otherwise, partly?.saying, ...fixes.map((fix) => fix.text)])
        if (each) onceAsked(each, 'raw', () => file.text.slice(each.span.offset, each.span.end));
      onceAsked(rule, 'examples', () => {
        read ??= readRules(file).packs;
        return read[at]?.rules[index]?.examples ?? [];
      });
    }
  }
  return packs;
}

/** Gives a thing what is worked out from the text of its file only when somebody asks for it. */
function onceAsked<T, K extends keyof T>(thing: T, name: K, tell: () => T[K]): void {
  Object.defineProperty(thing, name, { enumerable: true, get: tell });
}
