/** What the parsers are handed of a text, and what goes with it. */
import type { IToken } from 'chevrotain';
import { describe, expect, it } from 'vitest';
import type * as ast from '../src/generated/ast.ts';
import { imageOf, type ReadingReport, type StartToken } from '../src/reading/lexer.ts';
import type { TextParser } from '../src/reading/parser.ts';
import { createServices, lexerOf, prepareForSlips, rulesLexerOf } from '../src/services.ts';

const services = createServices();
const [lexer, ofRules] = [lexerOf(services), rulesLexerOf(services)];
const text = 'icb x “X” {\r\n  // one\r\n  boad { /* two */\n    chair {}\n  }\n}\n';

const placeOf = ({ startOffset, endOffset, startLine, startColumn, endLine, endColumn }: IToken): unknown => [
  [startOffset, endOffset],
  [startLine, startColumn],
  [endLine, endColumn],
];

describe('words', () => {
  const words = () => lexer.read(text).words;

  it('say what was meant by them', () => {
    expect(words().map(imageOf)).toEqual(['icb', 'x', '"X"', '{', 'board', '{', 'chair', '{', '}', '}', '}']);
  });

  it('are tokens of the parser with their places, lines and columns from 1', () => {
    const { tokens, hidden, errors } = lexer.tokenize(text);
    expect(errors).toEqual([]);
    expect(tokens.map(({ image }) => image)).toEqual(words().map(imageOf));
    expect(tokens.slice(1, 3).map(placeOf)).toEqual([
      [
        [4, 4],
        [1, 5],
        [1, 5],
      ],
      [
        [6, 8],
        [1, 7],
        [1, 9],
      ],
    ]);
    expect(hidden.map(({ image }) => image)).toEqual(['// one', '/* two */']);
    expect(placeOf(hidden[1] as IToken)).toEqual([
      [32, 40],
      [3, 10],
      [3, 18],
    ]);
  });

  it('tell the parser where a line starts, and in what', () => {
    const starting = (lexer.tokenize(text).tokens as StartToken[]).filter(({ startsProvision }) => startsProvision);
    expect(starting.map(({ image, within }) => [image, within])).toEqual([
      ['icb', ['Document']],
      ['board', ['Document', 'Provision']],
      ['chair', ['Document', 'Provision', 'Membership']],
    ]);
  });

  it('are those that were handed on for this text, once', () => {
    const [read, other] = [lexer.read('icb a "A" {}'), 'icb b "B" {}'];
    lexer.handedOn = { ...read, words: [] };
    expect(lexer.tokenize(other).tokens.length).toBeGreaterThan(0);
    lexer.handedOn = { ...read, words: [] };
    expect(lexer.tokenize(read.text).tokens).toEqual([]);
    expect(lexer.tokenize(read.text).tokens.length).toBeGreaterThan(0);
  });

  it('are marks as well, each language has its own', () => {
    const kinds = (of: typeof lexer) => of.layout('a ( b ) { }').pieces.map(({ kind }) => kind);
    expect(kinds(ofRules).filter((kind) => kind === 'punctuation')).toHaveLength(4);
    expect(kinds(lexer).filter((kind) => kind === 'punctuation')).toHaveLength(2);
    expect([ofRules.keywords.has('('), ofRules.keywords.has('require')]).toEqual([false, true]);
  });
});

describe('words of requirements', () => {
  it.each([
    ...['and', 'or', 'not', 'where', 'has', 'some', 'no', 'every', 'exactly', 'different', 'mentions', 'saying'],
    ...['among', 'against', 'ratio'],
  ])('`%s` joins or counts, and is no name', (word) => {
    const { words } = ofRules.read(`pack a "A" language 1 {\n  rule r "R" {\n    require some ${word}\n  }\n}\n`);
    const last = words.find(({ image }) => image === word) as (typeof words)[number];
    expect(ofRules.types.all[ofRules.types.numberOf(last)]?.name).toBe(word);
  });

  it('`obligation` may be one', () => {
    const { words } = ofRules.read('pack a "A" language 1 {\n  rule r "R" {\n    require some obligation\n  }\n}\n');
    const last = words.find(({ image }) => image === 'obligation') as (typeof words)[number];
    expect(ofRules.types.all[ofRules.types.numberOf(last)]?.name).toBe('obligation as a name');
  });
});

describe('what goes with them', () => {
  it('are the comments, in their order', () => {
    const { report, comments } = lexer.read(text);
    expect(report.comments).toEqual([
      { offset: 15, end: 21, image: '// one' },
      { offset: 32, end: 41, image: '/* two */' },
    ]);
    expect(comments.map(({ image }) => image)).toEqual(['// one', '/* two */']);
    expect(report.diagnostics).toEqual([]);
  });

  it.each([
    [10_000, 10_000],
    [10_001, 0],
  ])('are %i comments, of which %i come into the syntax tree', (count, kept) => {
    const { report, comments } = lexer.read('//\n'.repeat(count));
    expect([report.comments.length, comments.length]).toEqual([count, kept]);
  });

  it('is what could not be read, and a comment that is not closed', () => {
    const { report } = lexer.read('icb x {\n  zzzz\n}\n/* one */ /* two\n');
    expect(report.problems.map(({ code, offset, end }) => [code, offset, end])).toEqual([
      ['unknown-word', 10, 14],
      ['unclosed-text', 27, 29],
    ]);
    expect(report.problems[1]).toMatchObject({
      message: 'This comment is not closed: `*/` is missing. It was taken to end with its line.',
      fix: { title: 'Add `*/`', offset: 33, end: 33, newText: ' */' },
    });
    expect(report.unread.map(({ word }) => word)).toEqual(['zzzz']);
  });
});

describe('a parser', () => {
  const parser = services.core.parser.LangiumParser;

  it.each([
    ['that fits', 'icb x "X" {\n  ods A\n}\n', 0],
    ['of which a line does not fit', 'icb x "X" {\n  published at\n  ods A\n}\n', 1],
    ['of which many lines do not', `icb x "X" {\n${'  published at\n'.repeat(25)}}\n`, 25],
  ])('lets go of the words of a text %s', (_, of, errors) => {
    const { parserErrors, lexerErrors, lexerReport } = parser.parse(of);
    expect([parserErrors.length, lexerErrors]).toEqual([errors, []]);
    expect((lexerReport as ReadingReport).words).toEqual([]);
  });

  it('reads a part of a file by its rule', () => {
    const { value, parserErrors } = parser.parse<ast.Constitution>('icb x "X" {}', { rule: 'Constitution' });
    expect(parserErrors).toEqual([]);
    expect([value.$type, value.name]).toEqual(['Constitution', 'x']);
  });

  it('can be made ready, and reads as before', () => {
    prepareForSlips(services);
    (parser as TextParser & typeof parser).prepare();
    expect(parser.parse('icb x "X" {}').parserErrors).toEqual([]);
  });
});
