/** All that the import knows of words: the pattern files, and the titles of the vocabulary. Read once, when first asked for. */
import { builtInTerms, type TermCategory, type TermInfo } from '@icb/language';
import { patternFiles } from './generated/patterns.ts';
import { type Compiled, compile } from './patterns/compile.ts';
import {
  type Confidence,
  type Meaning,
  type Pattern,
  readGroups,
  readMeanings,
  readPatterns,
  withGroups,
} from './patterns/pattern-file.ts';
import { type Dictionary, dictionary } from './words/dictionary.ts';
import { plainPhrase } from './words/tokens.ts';

export type SeatKind =
  | 'chair'
  | 'chief-executive'
  | 'executive'
  | 'non-executive'
  | 'partner'
  | 'other-member'
  | 'participant'
  | 'observer'
  | 'person';

export interface SeatMeaning {
  readonly kind: SeatKind;
  readonly role?: string;
  /** An office or profession that whoever has the seat holds. */
  readonly mustBe?: string;
}

export interface CompiledPattern {
  readonly name: string;
  readonly when: Compiled;
  readonly says: readonly string[];
  readonly sure: Confidence;
  /** Its place in the file: what stands further up is tried first. */
  readonly rank: number;
}

export interface Lexicon {
  readonly seats: Dictionary<SeatMeaning>;
  /** Terms of some categories, by their phrases. */
  readonly terms: (categories: readonly TermCategory[]) => Dictionary<TermInfo>;
  readonly term: (name: string) => TermInfo | undefined;
  readonly patterns: (file: string) => readonly CompiledPattern[];
  readonly meanings: (file: string) => readonly Meaning[];
}

let known: Lexicon | undefined;

export function lexicon(): Lexicon {
  known ??= read();
  return known;
}

/** The patterns as they are written, for whoever tries their examples. */
export function patternsIn(file: string): readonly Pattern[] {
  return readPatterns(file, patternFiles[file] ?? '');
}

export function patternFileNames(): readonly string[] {
  return Object.keys(patternFiles).filter((name) => name.endsWith('.patterns'));
}

function read(): Lexicon {
  const terms = new Map(builtInTerms().map((term) => [term.name, term] as const));
  const said = readMeanings('terms.words', patternFiles['terms.words'] ?? '');
  for (const { says } of said)
    if (!terms.has(says)) throw new Error(`terms.words: “${says}” is no term of the vocabulary.`);
  const dictionaries = new Map<string, Dictionary<TermInfo>>();
  const compiled = new Map<string, readonly CompiledPattern[]>();
  const meanings = new Map<string, readonly Meaning[]>();
  const groups = readGroups('groups.words', patternFiles['groups.words'] ?? '');
  return {
    seats: dictionary([...seatPhrases(), ...rolePhrases(terms)]),
    term: (name) => terms.get(name),
    terms: (categories) => {
      const key = categories.join();
      let found = dictionaries.get(key);
      if (!found) {
        found = dictionary(
          [
            ...said.flatMap(({ says, phrases }) => phrases.map((phrase) => [phrase, terms.get(says)] as const)),
            ...[...terms.values()].flatMap((term) =>
              // A sector is called by common words, “housing”: only phrases that were chosen stand for it.
              (term.category === 'sector' ? [] : [term.title, ...term.aliases]).map(
                (phrase) => [phrase, term] as const,
              ),
            ),
          ].filter(
            (entry): entry is [string, TermInfo] => entry[1] !== undefined && categories.includes(entry[1].category),
          ),
        );
        dictionaries.set(key, found);
      }
      return found;
    },
    patterns: (file) => {
      let found = compiled.get(file);
      if (!found) {
        found = patternsIn(file).flatMap(({ name, when, says, sure }, rank) =>
          when.map((each) => ({ name, when: compile(withGroups(each, groups)), says, sure, rank })),
        );
        compiled.set(file, found);
      }
      return found;
    },
    meanings: (file) => {
      const found = meanings.get(file) ?? readMeanings(file, patternFiles[file] ?? '');
      meanings.set(file, found);
      return found;
    },
  };
}

function seatPhrases(): [string, SeatMeaning][] {
  return readMeanings('seats.words', patternFiles['seats.words'] ?? '').flatMap(({ says, phrases }) => {
    const [kind = '', what, name] = says.split(' ');
    const meaning: SeatMeaning = {
      kind: kind as SeatKind,
      ...(what === 'role' && name !== undefined ? { role: name } : {}),
      ...(what === 'must-be' && name !== undefined ? { mustBe: name } : {}),
    };
    return phrases.map((phrase): [string, SeatMeaning] => [phrase, meaning]);
  });
}

/** The roles of executives, under the titles that the vocabulary has for them. */
function rolePhrases(terms: ReadonlyMap<string, TermInfo>): [string, SeatMeaning][] {
  const known = new Set(seatPhrases().map(([, { role }]) => role));
  return [...terms.values()]
    .filter(({ category, name }) => category === 'role' && known.has(name))
    .flatMap((term) =>
      [term.title, ...term.aliases].map((phrase): [string, SeatMeaning] => {
        const like = seatPhrases().find(([, { role }]) => role === term.name)?.[1] ?? { kind: 'person' as const };
        return [plainPhrase(phrase), like];
      }),
    );
}
