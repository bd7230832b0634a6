/**
 * Which blocks the language has, and what may start a line in each: worked out from the Langium grammar when the program is
 * built (`compiling/blocks.ts`), so that a new provision is one alternative there and nothing here.
 */

/** One kind of provision: the word that opens its line, the words that may follow in it, and the block that it may open. */
export interface Statement {
  /** Keywords that can stand second in the line: `by` in `appointed by`; `{` when a block may follow at once. */
  readonly seconds: ReadonlySet<string>;
  /** Every keyword that can stand further on in the line. */
  readonly words: ReadonlySet<string>;
  /** Whether something that is not a keyword (a name, a text, a number) may stand second. */
  readonly openSecond: boolean;
  /** Whether the grammar lets the line say where it ends: its last words could be taken for the next line's first. */
  readonly ends: boolean;
  /** The block between the braces that the line may open. */
  readonly block?: { readonly content: string; readonly mandatory: boolean };
}

/** What may stand directly in one kind of block. */
export interface BlockContent {
  readonly name: string;
  /** By the keyword that opens the line. */
  readonly statements: ReadonlyMap<string, Statement>;
  /** Lines that open with a term of the vocabulary (kinds of party, conditions, steps). */
  readonly lead?: Statement;
  /** Whether lines may open with a text (principles). */
  readonly texts: boolean;
}

export interface Blocks {
  readonly root: BlockContent;
  get(content: string): BlockContent | undefined;
  readonly all: readonly BlockContent[];
  /** The grammar's rules that read one whole provision each. */
  readonly rules: ReadonlySet<string>;
}

/** The terminal that stands for no character, but for the end of a line. */
export const LINE_END = 'LINE_END';

/** Blocks as the build keeps them: with each keyword by its place among all. */
export interface KeptBlocks {
  readonly contents: readonly (Omit<BlockContent, 'statements' | 'lead'> & {
    readonly statements: readonly (readonly [number, KeptStatement])[];
    readonly lead?: KeptStatement;
  })[];
  readonly rules: readonly string[];
}

type KeptStatement = Omit<Statement, 'seconds' | 'words'> & {
  readonly seconds: readonly number[];
  readonly words: readonly number[];
};

/** The blocks that were kept: first what stands in no block. */
export function blocksFrom(kept: KeptBlocks, keywords: readonly string[]): Blocks {
  const words = (places: readonly number[]): ReadonlySet<string> =>
    new Set(places.map((place) => keywords[place] as string));
  const statement = (each: KeptStatement): Statement => ({
    ...each,
    seconds: words(each.seconds),
    words: words(each.words),
  });
  const all = kept.contents.map(
    ({ name, texts, statements, lead }): BlockContent => ({
      name,
      texts,
      statements: new Map(statements.map(([place, each]) => [keywords[place] as string, statement(each)])),
      ...(lead && { lead: statement(lead) }),
    }),
  );
  const byName = new Map(all.map((content) => [content.name, content]));
  return { root: all[0] as BlockContent, get: (name) => byName.get(name), all, rules: new Set(kept.rules) };
}
