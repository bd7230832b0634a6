/**
 * Langium's lexer for our languages: scans, finds the provisions, and hands the parser words that it can tell apart.
 *
 * A keyword that opens a line has a token type of its own. Elsewhere it has a second type that matches both the keyword
 * and a name, so every keyword can be a name (the first-word rule). A term that opens a line is a `LEAD`, which no name
 * matches: an unfinished line cannot swallow the next one.
 */

import {
  Lexer as ChevrotainLexer,
  createToken,
  createTokenInstance,
  EOF,
  type IToken,
  type TokenType,
} from 'chevrotain';
import type { Grammar, LangiumCoreServices, Lexer, LexerResult } from 'langium';
import { GrammarAST } from 'langium';
import { type Blocks, blocksOf, LINE_END } from './blocks.ts';
import { provisionsOf } from './provisions.ts';
import { type OpensProvision, type Scanned, scan } from './scanner.ts';
import type { Problem, Provisions, Unread, Word } from './words.ts';

/** What the lexer tells beyond tokens. It travels on Langium's lexing report. */
export interface ReadingReport {
  readonly diagnostics: [];
  readonly problems: readonly Problem[];
  unread: readonly Unread[];
  /** Comments, in the order of the text. */
  readonly comments: readonly { readonly offset: number; readonly end: number; readonly image: string }[];
  /** The words as they were read; the parser lets go of them when it is done. */
  words: readonly Word[];
}

/** A token that knows whether a provision starts at it. */
export type StartToken = IToken & { startsProvision?: boolean; within?: readonly string[] };

export class ConstitutionLexer implements Lexer {
  readonly definition: Record<string, TokenType>;
  readonly blocks: Blocks;
  readonly keywords: ReadonlySet<string>;
  private readonly keywordTypes = new Map<string, TokenType>();
  private readonly nameTypes = new Map<string, TokenType>();
  private readonly opensProvision: OpensProvision;
  private readonly punctuation: string;

  /**
   * `reserved` are keywords that are no names anywhere; `punctuation` the marks that stand for themselves.
   */
  constructor(services: LangiumCoreServices, reserved: ReadonlySet<string> = new Set()) {
    const grammar = services.Grammar;
    this.definition = { EOF };
    for (const rule of grammar.rules) {
      if (GrammarAST.isTerminalRule(rule) && !rule.fragment) {
        this.definition[rule.name] = createToken({ name: rule.name, pattern: ChevrotainLexer.NA });
      }
    }
    const words = keywordsOf(grammar);
    const id = this.definition.ID as TokenType;
    this.punctuation = words.filter((word) => !/^\p{L}/u.test(word)).join('');
    for (const word of words) {
      const keyword = createToken({ name: word, pattern: ChevrotainLexer.NA, label: word });
      this.definition[word] = keyword;
      this.keywordTypes.set(word, keyword);
      if (reserved.has(word)) continue;
      const name = createToken({
        name: `${word} as a name`,
        pattern: ChevrotainLexer.NA,
        categories: [keyword, id],
        label: word,
      });
      this.definition[name.name] = name;
      this.nameTypes.set(word, name);
    }
    this.keywords = new Set(words.filter((word) => /^[\p{L}]/u.test(word)));
    this.blocks = blocksOf(grammar);
    this.opensProvision = lineOpener(this.blocks);
  }

  tokenize(text: string): LexerResult {
    const scanned = scan(text, this.opensProvision, this.punctuation);
    const { words, problems, unread } = provisionsOf(scanned, this.blocks, this.keywords);
    const comments = scanned
      .filter((piece) => piece.kind === 'comment')
      .map(({ offset, end, image }) => ({ offset, end, image }));
    const found = [...problems, ...openComments(scanned)];
    const report: ReadingReport = { diagnostics: [], problems: found, unread, comments, words };
    return {
      tokens: words.map((word) => this.token(word, this.typeOf(word))),
      hidden: this.comments(scanned),
      errors: [],
      report,
    };
  }

  /** Comments for the syntax tree, where hovers find them; Langium cannot take more of them in a row than this. */
  private comments(scanned: readonly Scanned[]): IToken[] {
    const comments = scanned.filter((piece) => piece.kind === 'comment');
    return comments.length > MOST_COMMENTS
      ? []
      : comments.map((piece) => this.token(piece, this.definition.COMMENT as TokenType));
  }

  /** The pieces of a text, comments among them, and the words that they read as: what the formatter works on. */
  layout(text: string): Provisions & { readonly pieces: readonly Scanned[] } {
    const pieces = scan(text, this.opensProvision, this.punctuation);
    return { pieces, ...provisionsOf(pieces, this.blocks, this.keywords) };
  }

  private typeOf(word: Word): TokenType {
    if (word.reading === 'keyword') return this.keywordTypes.get(word.keyword as string) as TokenType;
    if (word.reading === 'keyword-or-name')
      return this.nameTypes.get(word.image) ?? (this.keywordTypes.get(word.image) as TokenType);
    if (word.reading === 'lead') return this.definition.LEAD as TokenType;
    const terminal = word.reading === 'name' ? 'ID' : terminals[word.kind];
    return this.definition[terminal ?? 'ID'] as TokenType;
  }

  private token(piece: Scanned | Word, type: TokenType): IToken {
    const image = 'keyword' in piece && piece.keyword !== undefined ? piece.keyword : (piece.straight ?? piece.image);
    const token: StartToken = createTokenInstance(
      type,
      image,
      piece.offset,
      piece.end - 1,
      piece.line + 1,
      piece.endLine + 1,
      piece.column + 1,
      piece.endColumn,
    );
    if ('starts' in piece && piece.starts) Object.assign(token, { startsProvision: true, within: piece.within });
    return token;
  }
}

const MOST_COMMENTS = 10_000;

const terminals: Readonly<Partial<Record<Scanned['kind'], string>>> = {
  word: 'ID',
  rule: 'RULE_ID',
  date: 'DATE',
  share: 'SHARE',
  number: 'NUMBER',
  string: 'STRING',
  block: 'TEXT_BLOCK',
  placeholder: 'PLACEHOLDER',
  end: LINE_END,
};

function keywordsOf(grammar: Grammar): string[] {
  const found = new Set<string>();
  const visit = (element: unknown): void => {
    if (Array.isArray(element)) for (const each of element) visit(each);
    else if (element && typeof element === 'object' && '$type' in element) {
      if (GrammarAST.isKeyword(element)) found.add(element.value);
      for (const [key, value] of Object.entries(element)) if (!key.startsWith('$')) visit(value);
    }
  };
  visit(grammar.rules.filter(GrammarAST.isParserRule));
  return [...found];
}

/** Whether a line opens a provision by its keywords: its first two words fit, and a third bears them out. */
function lineOpener(blocks: Blocks): OpensProvision {
  return (line) => {
    const words = /^\s*([\p{L}-]+)\s+(?:([\p{L}_][\p{L}\p{N}_-]*)|(\S))?\s*(\S[\p{L}\p{N}_-]*)?/u.exec(line);
    const first = words?.[1] ?? /^\s*([\p{L}-]+)\s*$/u.exec(line)?.[1];
    if (first === undefined) return false;
    return blocks.all.some((content) => {
      const statement = content.statements.get(first);
      if (!statement) return false;
      const [, , word, mark, third] = words ?? [];
      if (mark !== undefined)
        return mark === '{' ? statement.block !== undefined : mark === '"' && statement.openSecond;
      if (word === undefined) return false;
      if (statement.seconds.has(word) && !statement.openSecond) return true;
      if (statement.seconds.has(word) && third !== undefined && statement.words.has(third)) return true;
      if (!statement.openSecond) return false;
      return third !== undefined && (/^["{]/.test(third) || statement.words.has(third));
    });
  };
}

function openComments(scanned: readonly Scanned[]): Problem[] {
  return scanned
    .filter((piece) => piece.kind === 'comment' && !piece.closed)
    .map((piece) => ({
      code: 'unclosed-text',
      message: 'This comment is not closed: `*/` is missing. It was taken to end with its line.',
      offset: piece.offset,
      end: piece.offset + 2,
      fix: { title: 'Add `*/`', offset: piece.end, end: piece.end, newText: ' */' },
    }));
}
