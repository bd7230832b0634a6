/**
 * Langium's lexer for our languages: scans, finds the provisions, and hands the parser words that it can tell apart.
 *
 * A keyword that opens a line has a token type of its own. Elsewhere it has a second type that matches both the keyword
 * and a name, so every keyword can be a name (the first-word rule). A term that opens a line is a `LEAD`, which no name
 * matches: an unfinished line cannot swallow the next one.
 */

import type { IToken, TokenType } from 'chevrotain';
import type { Lexer, LexerResult } from 'langium';
import { type Blocks, blocksFrom, type KeptBlocks } from './blocks.ts';
import { withoutDeep } from './deep-provisions.ts';
import { tokenForChevrotain } from './explaining.ts';
import { provisionsOf } from './provisions.ts';
import { type OpensProvision, type Scanned, scan } from './scanner.ts';
import { type TokenTypes, tokenTypesOf } from './token-types.ts';
import type { Problem, Provisions, Unread, Word } from './words.ts';

/** What the lexer knows of a language; the build works it out from the grammar. */
export interface LexerTables {
  readonly terminals: readonly string[];
  /** Words and marks that stand for themselves. */
  readonly keywords: readonly string[];
  readonly blocks: KeptBlocks;
}

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

/** A text as it is handed to a parser: its words, the comments that its syntax tree holds, and what is told of it. */
export interface Read {
  readonly text: string;
  readonly words: readonly Word[];
  readonly comments: readonly Scanned[];
  readonly report: ReadingReport;
}

/** Keywords are of plain letters, if they are no marks. */
const ofLetters = /^[a-z]/i;

export class ConstitutionLexer implements Lexer {
  readonly blocks: Blocks;
  readonly keywords: ReadonlySet<string>;
  readonly types: TokenTypes;
  private readonly opensProvision: OpensProvision;
  private readonly punctuation: string;
  /** What another parser has read as far as words go, and could not make a syntax tree of. */
  handedOn: Read | undefined;

  /** `reserved` are keywords that are no names anywhere. */
  constructor({ terminals, keywords, blocks }: LexerTables, reserved: ReadonlySet<string> = new Set()) {
    this.punctuation = keywords.filter((word) => !ofLetters.test(word)).join('');
    this.types = tokenTypesOf(terminals, keywords, reserved);
    this.keywords = new Set(keywords.filter((word) => ofLetters.test(word)));
    this.blocks = blocksFrom(blocks, keywords);
    this.opensProvision = lineOpener(this.blocks);
  }

  /** For Langium's own parser. */
  get definition(): Record<string, TokenType> {
    return this.types.known();
  }

  /** Reads a text as far as words go. */
  read(text: string): Read {
    const scanned = scan(text, this.opensProvision, this.punctuation);
    const { words, problems, unread } = withoutDeep(provisionsOf(scanned, this.blocks, this.keywords, beginOf(text)));
    const comments = scanned.filter((piece) => piece.kind === 'comment');
    const report: ReadingReport = {
      diagnostics: [],
      problems: [...problems, ...openComments(comments)],
      unread,
      comments: comments.map(({ offset, end, image }) => ({ offset, end, image })),
      words,
    };
    // Langium cannot take more comments in a row than this into a syntax tree, where hovers find them.
    return { text, words, comments: comments.length > MOST_COMMENTS ? [] : comments, report };
  }

  tokenize(text: string): LexerResult {
    this.types.known();
    const { words, comments, report } = this.handedOn?.text === text ? this.handedOn : this.read(text);
    this.handedOn = undefined;
    const comment = this.definition.COMMENT as TokenType;
    return {
      tokens: words.map((word) => token(word, this.types.all[this.types.numberOf(word)] as TokenType)),
      hidden: comments.map((piece) => token(piece, comment)),
      errors: [],
      report,
    };
  }

  /** The pieces of a text, comments among them, and the words that they read as: what the formatter works on. */
  layout(text: string): Provisions & { readonly pieces: readonly Scanned[] } {
    const pieces = scan(text, this.opensProvision, this.punctuation);
    return { pieces, ...provisionsOf(pieces, this.blocks, this.keywords, beginOf(text)) };
  }
}

const MOST_COMMENTS = 10_000;

const beginOf = (text: string): number => (text.charCodeAt(0) === 0xfeff ? 1 : 0);

/** What a word is for the parser, and for the syntax tree: with slips put right. */
export function imageOf(word: Scanned | Word): string {
  return (word as Word).keyword ?? word.straight ?? word.image;
}

const token = (piece: Scanned | Word, type: TokenType): IToken => tokenForChevrotain(piece, imageOf(piece), type);

/** Whether a line opens a provision by its keywords: its first two words fit, and a third bears them out. */
function lineOpener(blocks: Blocks): OpensProvision {
  return (line) => {
    // (A keyword comes first: no line of prose has to be looked at farther.)
    const [, keyword] = /^\s*([A-Za-z-]+)\s/.exec(line) ?? [];
    if (keyword === undefined || !blocks.all.some(({ statements }) => statements.has(keyword))) return false;
    const words = /^\s*([\p{L}-]+)\s+(?:([\p{L}_][\p{L}\p{N}_-]*)|(\S))\s*(\S[\p{L}\p{N}_-]*)?/u.exec(line);
    if (!words) return false;
    const [, first = '', second = '', mark, third] = words;
    return blocks.all.some((content) => {
      const statement = content.statements.get(first);
      if (!statement) return false;
      const { seconds, openSecond, block } = statement;
      if (mark !== undefined) return mark === '{' ? block !== undefined : mark === '"' && openSecond;
      if (!openSecond) return seconds.has(second);
      return third !== undefined && (/^["{]/.test(third) || statement.words.has(third));
    });
  };
}

function openComments(comments: readonly Scanned[]): Problem[] {
  return comments
    .filter((piece) => !piece.closed)
    .map((piece) => ({
      code: 'unclosed-text',
      message: 'This comment is not closed: `*/` is missing. It was taken to end with its line.',
      offset: piece.offset,
      end: piece.offset + 2,
      fix: { title: 'Add `*/`', offset: piece.end, end: piece.end, newText: ' */' },
    }));
}
