/**
 * Langium's parser with a recovery that respects provisions: after an error it takes up reading only where a provision
 * starts or a block ends, and it never borrows a word from the next provision to finish a broken one. It reads what the
 * compiled parser has given up, and tells what is wrong there.
 */
import {
  EOF,
  type IRecognitionException,
  type IToken,
  MismatchedTokenException,
  type TokenType,
  tokenMatcher,
} from 'chevrotain';
import { createLangiumParser, type LangiumCoreServices, type LangiumParser, LeafCstNodeImpl } from 'langium';
import type { ConstitutionLexer, ReadingReport, StartToken } from './lexer.ts';
import { unfinishedMessage } from './messages.ts';
import { placeOfError } from './place-of-error.ts';
import type { Unread, Word } from './words.ts';

/** The part of Chevrotain's error recovery that is adapted; its names are Chevrotain's. */
interface Recovering {
  LA(howMuch: number): IToken;
  SKIP_TOKEN(): IToken;
  SAVE_ERROR(error: unknown): unknown;
  exportLexerState(): number;
  importLexerState(state: number): void;
  flattenFollowSet(): TokenType[];
  getCurrRuleFullName(): string;
  canTokenTypeBeDeletedInRecovery(type: TokenType): boolean;
  canTokenTypeBeInsertedInRecovery(type: TokenType): boolean;
  findReSyncTokenType(): TokenType;
  reSyncTo(type: TokenType): IToken[];
  consumeToken(): void;
  tryInRuleRecovery(expected: TokenType, follows: TokenType[]): IToken;
  tryInRepetitionRecovery(
    rule: (...args: unknown[]) => unknown,
    args: unknown[],
    lookahead: () => boolean,
    expected: TokenType,
  ): void;
  currIdx: number;
  maxLookahead: number;
  ruleInvocationStateUpdate(shortName: number, fullName: string, idxInCallingRule: number): void;
  ruleFinallyStateUpdate(): void;
  errorMessageProvider: { buildMismatchTokenMessage(options: unknown): string };
}

export function createRecoveringParser(services: LangiumCoreServices): LangiumParser {
  const parser = createLangiumParser(services);
  respectProvisions((parser as unknown as { wrapper: Recovering }).wrapper, services.parser.Lexer as ConstitutionLexer);
  (parser as unknown as { nodeBuilder: { createLeafNode: typeof asItStands } }).nodeBuilder.createLeafNode = asItStands;
  const parse = parser.parse.bind(parser);
  parser.parse = (input, options) => {
    const result = parse(input, options);
    const report = result.lexerReport as ReadingReport;
    if (result.parserErrors.length > 0) {
      report.unread = [...report.unread, ...unreadProvisions(result.parserErrors, report.words)];
    }
    report.words = [];
    return result as never;
  };
  return parser;
}

/** A word is as long as it stands in the text: a slip that was put right may be longer or shorter. */
function asItStands(token: IToken, hidden: boolean): LeafCstNodeImpl {
  const { startOffset, endOffset, startLine, startColumn, endLine, endColumn, tokenType } = token as Required<IToken>;
  const length = endOffset + 1 - startOffset;
  return new LeafCstNodeImpl(
    ...([startOffset, length, startLine - 1, startColumn - 1, endLine - 1, endColumn, tokenType, hidden] as const),
  );
}

function respectProvisions(parser: Recovering, { definition, blocks }: ConstitutionLexer): void {
  // A message tells what the next word may be. Chevrotain would work out the next three, which in a requirement takes a second.
  parser.maxLookahead = 1;

  const [open, close] = [definition['{'] as TokenType, definition['}'] as TokenType];
  const ends = [open, close, EOF];
  const isBoundary = (token: StartToken): boolean =>
    token.startsProvision === true || ends.some((type) => tokenMatcher(token, type));

  const atStartOfRule = rememberStartsOfRules(parser);
  /** A provision of which not even the first word could be taken has to be left behind, or reading would stand still. */
  const stuck = (): boolean =>
    (parser.LA(1) as StartToken).startsProvision === true && atStartOfRule() && blocks.rules.has(ruleName(parser));

  const save = parser.SAVE_ERROR.bind(parser);
  parser.SAVE_ERROR = (error) => {
    if (stuck())
      Object.assign(error as object, {
        unfinished: true,
        message: unfinishedMessage(parser.LA(1), parser.LA(2), blocks),
      });
    return save(error);
  };

  // Braces are in balance before the parser sees them: one that seems to be missing is hidden by something else.
  parser.canTokenTypeBeInsertedInRecovery = (type) => type !== open && type !== close;

  parser.canTokenTypeBeDeletedInRecovery = () => !isBoundary(parser.LA(1)) && !isBoundary(parser.LA(2));

  /** How far ahead reading can be taken up; blocks in between are passed by whole. */
  const boundaryAhead = (fits: (token: IToken) => boolean): number => {
    let depth = 0;
    for (let ahead = stuck() ? 2 : 1; ; ahead++) {
      const token = parser.LA(ahead);
      if (depth === 0 && isBoundary(token) && fits(token)) return ahead;
      if (tokenMatcher(token, EOF)) return ahead;
      if (tokenMatcher(token, open)) depth += 1;
      else if (tokenMatcher(token, close)) depth = Math.max(0, depth - 1);
    }
  };

  const skip = (count: number): IToken[] =>
    Array.from({ length: count }, () => {
      const token = parser.LA(1);
      parser.SKIP_TOKEN();
      return token;
    });

  parser.findReSyncTokenType = () => {
    const follow = parser.flattenFollowSet();
    const matching = (token: IToken): TokenType | undefined => follow.find((type) => tokenMatcher(token, type));
    return matching(parser.LA(boundaryAhead((token) => matching(token) !== undefined))) ?? EOF;
  };

  parser.reSyncTo = (type) => skip(boundaryAhead((token) => tokenMatcher(token, type)) - 1);

  // A slip in the head of a block costs the rest of the head, never the block.
  const recover = parser.tryInRuleRecovery.bind(parser);
  parser.tryInRuleRecovery = (expected, follows) => {
    const ahead = expected === open ? boundaryAhead(() => true) : 0;
    if (ahead === 0 || !tokenMatcher(parser.LA(ahead), open)) return recover(expected, follows);
    skip(ahead - 1);
    const brace = parser.LA(1);
    parser.consumeToken();
    return brace;
  };

  parser.tryInRepetitionRecovery = (rule, args, lookahead, expected) => {
    const state = parser.exportLexerState();
    const unexpected = parser.LA(1);
    const previous = parser.LA(0);
    const outer = parser.findReSyncTokenType();
    const skipped: IToken[] = [];
    const toBoundary = (): void => {
      skipped.push(...skip(boundaryAhead((token) => expected === open || !tokenMatcher(token, open)) - 1));
    };
    for (toBoundary(); ; toBoundary()) {
      if (tokenMatcher(parser.LA(1), expected) || lookahead.call(parser)) {
        parser.SAVE_ERROR(mismatch(parser, expected, unexpected, previous, skipped));
        if (!tokenMatcher(parser.LA(1), expected)) rule.apply(parser, args);
        return;
      }
      if (tokenMatcher(parser.LA(1), outer) || tokenMatcher(parser.LA(1), EOF)) break;
      skipped.push(...skip(1));
    }
    parser.importLexerState(state);
  };
}

/** The rule being read. Langium marks names of rules with a space of no width. */
function ruleName(parser: Recovering): string {
  return parser.getCurrRuleFullName().replace(/\u200B$/, '');
}

/** Keeps, for every rule being read, where in the words it began. */
function rememberStartsOfRules(parser: Recovering): () => boolean {
  const starts: number[] = [];
  const enter = parser.ruleInvocationStateUpdate;
  const leave = parser.ruleFinallyStateUpdate;
  parser.ruleInvocationStateUpdate = function (this: Recovering, ...rule) {
    starts.push(this.currIdx);
    enter.apply(this, rule);
  };
  parser.ruleFinallyStateUpdate = function (this: Recovering) {
    starts.pop();
    leave.call(this);
  };
  return () => starts[starts.length - 1] === parser.currIdx;
}

function mismatch(
  parser: Recovering,
  expected: TokenType,
  actual: IToken,
  previous: IToken,
  skipped: IToken[],
): IRecognitionException {
  const message = parser.errorMessageProvider.buildMismatchTokenMessage({
    expected,
    actual,
    previous,
    ruleName: parser.getCurrRuleFullName(),
  });
  const error = new MismatchedTokenException(message, actual, previous);
  error.resyncedTokens = skipped;
  return error;
}

/** The provisions that an error left unread: from the word that opens each to the word before the next. */
function unreadProvisions(errors: readonly IRecognitionException[], words: readonly Word[]): Unread[] {
  const unread = new Map<number, Unread>();
  for (const error of errors) {
    const previous = (error as { previousToken?: IToken }).previousToken;
    const broken = placeOfError(error);
    const at = broken === error.token ? broken.startOffset : (previous?.startOffset ?? 0);
    const start = words.findLastIndex((word) => word.starts && word.offset <= at);
    if (start < 0) continue;
    const first = words[start] as Word;
    let end = start;
    while (end + 1 < words.length && !(words[end + 1] as Word).starts && words[end + 1]?.image !== '}') end += 1;
    unread.set(first.offset, {
      offset: first.offset,
      end: (words[end] as Word).end,
      within: first.within ?? [],
      word: first.image,
    });
  }
  return [...unread.values()];
}
