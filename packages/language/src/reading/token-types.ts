/**
 * The types of token of a language, and a number for each, by which the compiled parser tells them apart: first the end of
 * the file and the terminals, then the keywords, then each keyword where it may be a name as well.
 */
import type { TokenType } from 'chevrotain';
import { typesForChevrotain } from './explaining.ts';
import type { Scanned } from './scanner.ts';
import type { Word } from './words.ts';

export interface TokenTypes {
  /** By their numbers. Chevrotain does not know them before `known` was called. */
  readonly all: readonly TokenType[];
  readonly terminals: ReadonlyMap<string, number>;
  readonly keywords: ReadonlyMap<string, number>;
  /** What is added to the number of a keyword where it may be a name. */
  readonly toName: number;
  /** The numbers of keywords that may be names: marks are none, nor are reserved words. */
  readonly names: ReadonlySet<number>;
  /** The number of the type that a word is read as. */
  numberOf(word: Word): number;
  /** Whether a word of a type may stand where another is wanted: a keyword as a name, and where it may be one, as itself. */
  fits(type: number, wanted: number): boolean;
  /** Makes the types known to Chevrotain, by their names. It takes some milliseconds, and only its own parser needs it. */
  known(): Record<string, TokenType>;
}

/** `reserved` are keywords that are no names anywhere. */
export function tokenTypesOf(
  terminalNames: readonly string[],
  words: readonly string[],
  reserved: ReadonlySet<string>,
): TokenTypes {
  const all: TokenType[] = [{ name: 'EOF' }];
  const terminals = new Map<string, number>();
  const keywords = new Map<string, number>();
  for (const name of terminalNames) terminals.set(name, all.push({ name }) - 1);
  for (const word of words) keywords.set(word, all.push({ name: word, LABEL: word }) - 1);
  for (const word of words) all.push({ name: `${word} as a name`, LABEL: word });
  const toName = words.length;

  const names = words.filter((word) => /^[a-z]/i.test(word) && !reserved.has(word));
  const ofKinds = Object.fromEntries(
    Object.entries(terminalOfKind).map(([kind, terminal]) => [kind, terminals.get(terminal) as number]),
  );
  const firstName = all.length - toName;
  const ofNames = new Set(names.map((word) => (keywords.get(word) as number) + toName));
  const [id, lead] = [terminals.get('ID') as number, terminals.get('LEAD') as number];
  let made: Record<string, TokenType> | undefined;
  return {
    all,
    terminals,
    keywords,
    toName,
    names: ofNames,
    numberOf({ reading, kind, keyword, image }) {
      if (reading === 'keyword') return keywords.get(keyword as string) as number;
      if (reading === 'keyword-or-name') return (keywords.get(image) as number) + (reserved.has(image) ? 0 : toName);
      if (reading === 'lead') return lead;
      return reading === 'name' ? id : (ofKinds[kind] ?? id);
    },
    fits: (type, wanted) => type === wanted || (type >= firstName && (wanted === id || type - toName === wanted)),
    known() {
      made ??= typesForChevrotain({ all, firstName, toName, id, names: ofNames });
      return made;
    },
  };
}

/** A set of types, by their numbers: those of keywords that stand for their names as well, and others. */
export function typeSet(count: number, toName: number, both: string, alone: string): Uint8Array {
  const set = new Uint8Array(count);
  for (const type of both.split(' ')) if (type !== '') set[Number(type)] = set[Number(type) + toName] = 1;
  for (const type of alone.split(' ')) if (type !== '') set[Number(type)] = 1;
  return set;
}

const terminalOfKind: Readonly<Partial<Record<Scanned['kind'], string>>> = {
  word: 'ID',
  rule: 'RULE_ID',
  date: 'DATE',
  share: 'SHARE',
  number: 'NUMBER',
  string: 'STRING',
  block: 'TEXT_BLOCK',
  placeholder: 'PLACEHOLDER',
  end: 'LINE_END',
};
