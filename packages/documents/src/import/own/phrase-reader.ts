/** Sentences that this program wrote, read back by the same table of phrases. */
import { type Part, partsOf } from '../../wording/fill.ts';
import { type Phrase, phrases } from '../../wording/phrases.ts';

export interface ReadPhrase {
  readonly phrase: Phrase;
  /** What stands in the gaps; nothing for those of a part that was left out. */
  readonly gaps: Readonly<Record<string, string | undefined>>;
}

/** Gaps that only a few words can fill. */
const choices: Readonly<Record<string, string>> = {
  jointly: '(?: jointly)?',
  prior: '(?: prior)?',
  voting: '(?:voting )?',
  not: '(?: not)?',
  too: '(?: and experience)?',
  upTo: '(?: up to)?',
  appear: '(?:, and do not appear to,)?',
  end: String.raw`(?:, on any of these grounds:|\.)`,
  modal: '(?:must|should|may)',
  'the body': 'the (?:Board|Partnership|[a-z -]+?)',
  'The body': 'The (?:Board|Partnership|[a-z -]+?)',
  'this text': 'this (?:constitution|document)',
  'This text': 'This (?:constitution|document)',
  initiative: 'on its own initiative',
  prescribed: 'as regulations prescribe',
  convened: 'or when it is convened',
  access: '(?:published|available on request)',
  vote: '(?:with a vote|without a vote|whose vote is not stated)',
  facts: '(?:is|are) (?:not )?published(?: and (?:is|are) reviewed every .+?)?|(?:is|are) reviewed every .+?',
  scheme: '(?:ODS|ONS)',
  every: 'every .+?',
  people: '.+?',
  number: '(?:at least |with ).+?',
  'challengeAnswered.published': 'published',
  'majority.majority': '(?:a simple majority|a majority of (?:[^ ,]+?|[^ ,]+ [^ ,]+?))',
  'majority.whom': '(?:all members|the voting members)',
  'inForce.from': '[^ ]+?(?: [^ ]+?){0,2}?',
  'policy.title': '.*?',
  'policyWithoutFacts.title': '.*?',
  'quorumKinds.number': 'at least [^ ]+',
};

interface Compiled {
  readonly phrase: Phrase;
  readonly expression: RegExp;
  readonly names: readonly string[];
  /** How many letters of it are its own: the more, the less can be meant otherwise. */
  readonly weight: number;
}

let known: readonly Compiled[] | undefined;

function compiled(): readonly Compiled[] {
  known ??= (Object.keys(phrases) as Phrase[])
    .filter((phrase) => !parts.has(phrase))
    .map(compile)
    .sort((one, other) => other.weight - one.weight);
  return known;
}

/** Phrases that only stand within others. */
const parts: ReadonlySet<Phrase> = new Set<Phrase>([
  ...(['be', 'independent', 'registered', 'seconded', 'hold', 'knowledge', 'experience'] as const),
  ...(['partOfParty', 'partOfPartySaid', 'stillToSay'] as const),
]);

function compile(phrase: Phrase): Compiled {
  const names: string[] = [];
  const text: string = phrases[phrase];
  const source = sourceOf(partsOf(text), names, phrase);
  // A full stop is left out after a text that ends with one of its own.
  const ended = text.endsWith('.') ? `${source.slice(0, -2)}\\.?` : source;
  return {
    phrase,
    names,
    expression: new RegExp(`^${ended}$`, 'su'),
    weight: text.replace(/\{[^}]*\}|[[\]]/g, '').length,
  };
}

function sourceOf(all: readonly Part[], names: string[], phrase: Phrase): string {
  return all
    .map((part) => {
      if (part.kind === 'words') return escaped(part.words);
      if (part.kind === 'number') return `(?:${escaped(part.one)}|${escaped(part.many)})`;
      if (part.kind === 'optional') return `(?:${sourceOf(part.parts, names, phrase)})?`;
      names.push(part.name);
      return `(${choices[`${phrase}.${part.name}`] ?? choices[part.name] ?? '.+?'})`;
    })
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/-/g, '\\-');
}

/** Every phrase that a text can be, the one with the most words of its own first. */
export function phrasesIn(text: string): ReadPhrase[] {
  return compiled().flatMap(({ phrase, expression, names }) => {
    const found = expression.exec(text);
    return found ? [{ phrase, gaps: Object.fromEntries(names.map((name, index) => [name, found[index + 1]])) }] : [];
  });
}

/** The gaps of a phrase that stands within another: what must be, of “be {what}”. */
export function within(text: string, phrase: Phrase): ReadPhrase['gaps'] | undefined {
  const { expression, names } = compile(phrase);
  const found = expression.exec(text);
  return found ? Object.fromEntries(names.map((name, index) => [name, found[index + 1]])) : undefined;
}
