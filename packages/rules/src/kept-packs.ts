/** Packs as they are kept from the build on, so that no start reads the text of those that are built in. */
import {
  builtInTerms,
  type PackRule,
  type PackSource,
  type Quantity,
  type RulePack,
  readRules,
  type SourceFile,
} from '@icb/language';
import { prepare } from './prepare.ts';
import { quantitiesRead } from './quantities.ts';

/** A file of packs, and the quantities that its messages speak of (`${count of …}`) by their words. */
export interface KeptFile {
  readonly packs: readonly RulePack[];
  readonly quantities: Readonly<Record<string, Quantity>>;
}

/** A file of packs as it is kept: as JSON; and what is told of its rules, each as JSON, of which the first says where it stands. */
export interface Kept {
  readonly kept: string;
  readonly told: string;
}

/** What is said of a rule, and asked for only where it is not met: read when it is asked for. */
const toldLater = ['citations', 'description', 'fixes', 'otherwise', 'partly'] as const;
type Told = Pick<PackRule, (typeof toldLater)[number]>;

/**
 * Reads a file of packs, and writes down what it says. What stands in the text itself is left out: the source of a citation
 * beyond its name, texts as they are quoted, examples, and where within a requirement its parts stand, which few ask for. Returns the
 * first fault instead, where there is one.
 */
export function keepPacks(uri: string, text: string): Kept | { readonly fault: string } {
  const { packs, findings } = readRules({ uri, text });
  const before = new Set(quantitiesRead.keys());
  const problems = packs.flatMap((pack) => prepare(pack, builtInTerms()).problems);
  const [fault] = [...findings, ...problems];
  if (fault) return { fault: `${fault.message}\n${text.slice(fault.span.offset, fault.span.offset + 80)}` };
  const quantities = Object.fromEntries([...quantitiesRead].filter(([words]) => !before.has(words)));
  let told = '';
  const keptRule = (rule: PackRule): object => {
    const from = told.length;
    told += inJson(Object.fromEntries(toldLater.map((name) => [name, rule[name]])));
    const rest = Object.entries(rule).filter(([name]) => !(toldLater as readonly string[]).includes(name));
    return { ...Object.fromEntries(rest), told: [from, told.length] };
  };
  return {
    kept: inJson({ packs: packs.map((pack) => ({ ...pack, rules: pack.rules.map(keptRule) })), quantities }),
    told,
  };
}

const left = new Set(['source', 'raw', 'examples']);

/** (A text of one byte for each character is read more quickly.) */
function inJson(document: object): string {
  const requirements = new Set<unknown>();
  const written = JSON.stringify(document, function (this: object, key, value) {
    if (key === 'requirement') requirements.add(value);
    const isOfWords = ['is', 'words', 'op', 'noun'].some((name) => name in this);
    return left.has(key) || (key === 'span' && isOfWords && !requirements.has(this)) ? undefined : value;
  });
  return written.replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What was kept of a file with this text. */
export function keptPacks(
  { kept, told }: { readonly kept: string; readonly told: () => string },
  file: SourceFile,
): readonly RulePack[] {
  const { packs, quantities } = JSON.parse(kept) as KeptFile;
  for (const [words, quantity] of Object.entries(quantities)) quantitiesRead.set(words, quantity);
  let read: readonly RulePack[] | undefined;
  for (const [at, { sources, rules, grades, measures }] of packs.entries()) {
    const byName = new Map<string, PackSource>(sources.map((source) => [source.name, source]));
    const cite = ({ citations }: Pick<PackRule, 'citations'>): void => {
      for (const citation of citations) Object.assign(citation, { source: byName.get(citation.sourceName) });
    };
    for (const each of [...grades, ...measures]) cite(each);
    const examplesOf = ({ name }: PackRule): PackRule['examples'] => {
      read ??= readRules(file).packs;
      return read[at]?.rules.find((rule) => rule.name === name)?.examples ?? [];
    };
    const later = tellingLater(file, told, cite, examplesOf);
    for (const rule of rules) Object.setPrototypeOf(rule, later);
  }
  return packs;
}

/** From what a kept rule has the rest of what it says. */
function tellingLater(
  file: SourceFile,
  all: () => string,
  cite: (rule: Pick<PackRule, 'citations'>) => void,
  examplesOf: (rule: PackRule) => PackRule['examples'],
): object {
  const known = new WeakMap<object, Told>();
  const toldOf = (rule: { readonly told: readonly [from: number, to: number] }): Told => {
    const before = known.get(rule);
    if (before) return before;
    const told = JSON.parse(all().slice(...rule.told)) as Told;
    cite(told);
    for (const text of [told.otherwise, told.partly?.saying, ...told.fixes.map((fix) => fix.text)])
      if (text)
        Object.defineProperty(text, 'raw', {
          enumerable: true,
          get: () => file.text.slice(text.span.offset, text.span.end),
        });
    known.set(rule, told);
    return told;
  };
  const later = Object.fromEntries(
    toldLater.map((name) => [
      name,
      {
        get(this: { readonly told: readonly [from: number, to: number] }) {
          return toldOf(this)[name];
        },
      },
    ]),
  );
  return Object.create(Object.prototype, {
    ...later,
    examples: {
      get(this: PackRule) {
        return examplesOf(this);
      },
    },
  });
}
