/** Packs as they are kept from the build on, so that no start reads the text of those that are built in. */
import { builtInTerms, type PackSource, type Quantity, type RulePack, readRules, type Text } from '@icb/language';
import { prepare } from './prepare.ts';
import { quantitiesRead } from './quantities.ts';

/** A file of packs, and the quantities that its messages speak of (`${count of …}`) by their words. */
export interface KeptFile {
  readonly packs: readonly RulePack[];
  readonly quantities: Readonly<Record<string, Quantity>>;
}

/**
 * Reads a file of packs, and writes down what it says. What stands in the text itself is left out: the source of a citation
 * beyond its name, and texts as they are quoted. Returns the first fault instead, where there is one.
 */
export function keepPacks(uri: string, text: string): { readonly kept: string } | { readonly fault: string } {
  const { packs, findings } = readRules({ uri, text });
  const before = new Set(quantitiesRead.keys());
  const problems = packs.flatMap((pack) => prepare(pack, builtInTerms()).problems);
  const [fault] = [...findings, ...problems];
  if (fault) return { fault: `${fault.message}\n${text.slice(fault.span.offset, fault.span.offset + 80)}` };
  const quantities = Object.fromEntries([...quantitiesRead].filter(([words]) => !before.has(words)));
  const left = new Set(['source', 'raw']);
  return { kept: JSON.stringify({ packs, quantities }, (key, value) => (left.has(key) ? undefined : value)) };
}

/** What was kept of a file with this text. */
export function keptPacks(kept: string, text: string): readonly RulePack[] {
  const { packs, quantities } = JSON.parse(kept) as KeptFile;
  for (const [words, quantity] of Object.entries(quantities)) quantitiesRead.set(words, quantity);
  for (const { sources, rules, grades, measures } of packs) {
    const byName = new Map<string, PackSource>(sources.map((source) => [source.name, source]));
    for (const citation of [...rules, ...grades, ...measures].flatMap(({ citations }) => citations))
      Object.assign(citation, { source: byName.get(citation.sourceName) });
    for (const { otherwise, partly, fixes, examples } of rules)
      for (const each of [otherwise, partly?.saying, ...fixes.map((fix) => fix.text), ...examples.map((of) => of.text)])
        if (each) quote(each, text);
  }
  return packs;
}

function quote(part: Text, text: string): void {
  Object.assign(part, { raw: text.slice(part.span.offset, part.span.end) });
}
