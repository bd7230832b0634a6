/** What the words of a text are, before anybody asks which of them is a keyword. */
import { describe, expect, it } from 'vitest';
import { scan } from '../src/reading/scanner.ts';

const never = (): boolean => false;
/** `kind image`, and what else is to be said of a piece: that it is open, or how it reads in straight quotes. */
const told = (text: string, opens: (line: string) => boolean = never, punctuation?: string): string[] =>
  scan(text, opens, punctuation).map(({ kind, image, closed, straight }) =>
    [kind, image, ...(closed ? [] : ['(open)']), ...(straight === undefined ? [] : [`= ${straight}`])].join(' '),
  );

describe('the words of a line', () => {
  it.each<[text: string, pieces: string[]]>([
    ['', []],
    [' \t \u00a0', []],
    ['chair', ['word chair']],
    ['at-most x_1 _a A-Z9', ['word at-most', 'word x_1', 'word _a', 'word A-Z9']],
    ['Größe é-1', ['word Größe', 'word é-1']],
    ['aé z', ['word aé', 'word z']],
    ['statute/chair', ['rule statute/chair']],
    ['été/çà', ['rule été/çà']],
    ['a/ b', ['word a', 'unknown /', 'word b']],
    ['a /b', ['word a', 'unknown /', 'word b']],
    ['{a,b}', ['punctuation {', 'word a', 'punctuation ,', 'word b', 'punctuation }']],
    ['(a)', ['unknown (', 'word a', 'unknown )']],
    ['12', ['number 12']],
    ['1.5 7', ['number 1.5', 'number 7']],
    ['30% 2.5%', ['share 30%', 'share 2.5%']],
    ['1/2 10/12', ['share 1/2', 'share 10/12']],
    ['2026-04-01', ['date 2026-04-01']],
    ['2026-4-1', ['date 2026-4-1']],
    ['14Z45', ['word 14Z45']],
    ['3rd', ['word 3rd']],
    ['1.', ['number 1', 'unknown .']],
    ['-1', ['word -1']],
    ['a;b', ['word a', 'unknown ;', 'word b']],
    ['?!', ['unknown ?!']],
    ['|"a"', ['unknown |', 'string "a"']],
    ['// all // of it', ['comment // all // of it']],
    ['a // b\nc', ['word a', 'comment // b', 'word c']],
    ['/* a */ b', ['comment /* a */', 'word b']],
    ['/* a\n b */ c', ['comment /* a\n b */', 'word c']],
    ['/* a\nb', ['comment /* a (open)', 'word b']],
    ['/*/ a */', ['comment /*/ a */']],
    ['[a b] c', ['placeholder [a b]', 'word c']],
    ['[]', ['placeholder []']],
    ['[a b', ['placeholder [a b (open)']],
    ['[a {\nb', ['placeholder [a (open)', 'punctuation {', 'word b']],
    ['[a\n]', ['placeholder [a (open)', 'unknown ]']],
    [']', ['unknown ]']],
  ])('%j', (text, pieces) => expect(told(text)).toEqual(pieces));

  it('other marks stand for themselves where a language has them', () => {
    expect(told('(a)', never, '{},()')).toEqual(['punctuation (', 'word a', 'punctuation )']);
  });
});

describe('a text', () => {
  it.each<[text: string, pieces: string[]]>([
    ['"a b" c', ['string "a b"', 'word c']],
    ['"" x', ['string ""', 'word x']],
    ['"a \\" b" c', ['string "a \\" b"', 'word c']],
    ['"a \\\\" c', ['string "a \\\\"', 'word c']],
    ['"a', ['string "a (open)']],
    ['"a  \nb"', ['string "a (open)', 'word b', 'string " (open)']],
    ['"a {\nb', ['string "a (open)', 'punctuation {', 'word b']],
    ['"a { b\nc', ['string "a { b (open)', 'word c']],
    ['"\nb', ['string " (open)', 'word b']],
    ['"{\nb', ['string " (open)', 'punctuation {', 'word b']],
    // in the quotation marks of a word processor
    ['“a b” c', ['string “a b” = "a b"', 'word c']],
    ['„a“ c', ['string „a“ = "a"', 'word c']],
    ['«a» c', ['string «a» = "a"', 'word c']],
    ['“a" c', ['string “a" = "a"', 'word c']],
    ['“a\\b”', ['string “a\\b” = "a\\\\b"']],
    ['“a b', ['string “a b (open) = "a b']],
    ['“a {\nb', ['string “a (open) = "a', 'punctuation {', 'word b']],
    ['"a” c', ['string "a” = "a"', 'word c']],
  ])('%j', (text, pieces) => expect(told(text)).toEqual(pieces));
});

describe('a text block', () => {
  const opens = (line: string): boolean => /^\s*(board|chair)\b/.test(line);
  it.each<[text: string, pieces: string[]]>([
    ['"""a"""', ['block """a"""']],
    ['"""\na\n""" b', ['block """\na\n"""', 'word b']],
    ['""""\na """ b\n"""" c', ['block """"\na """ b\n""""', 'word c']],
    ['"""a"""" b', ['block """a""""', 'word b']],
    ['"""\n  board {\n"""\nx', ['block """\n  board {\n"""', 'word x']],
    // left open, it ends before the next line that opens a provision, or closes a block
    ['"""\na\n\nboard {', ['block """\na (open)', 'word board', 'punctuation {']],
    ['"""\na\n}\nb', ['block """\na (open)', 'punctuation }', 'word b']],
    ['"""\na\n} b\n', ['block """\na\n} b (open)']],
    ['"""\na\nboard """\nb\n"""', ['block """\na (open)', 'word board', 'block """\nb\n"""']],
    ['"""a\r\nchair', ['block """a (open)', 'word chair']],
    ['""" board """ x', ['block """ board """', 'word x']],
    ['board """ x """', ['word board', 'block """ x """']],
    ['"""', ['block """ (open)']],
    ['"""""" a', ['block """""" a (open)']],
  ])('%j', (text, pieces) => expect(told(text, opens)).toEqual(pieces));
});

describe('places', () => {
  it('count from 0; of what stands on several lines, the end as well', () => {
    const text = '\ufefficb a\r\n\t/* one\n two */ b\r"""\n c\n """ d // e\n\n f';
    expect(
      scan(text, never).map(({ image, offset, end, line, column, endLine, endColumn, first }) => [
        text.slice(offset, end) === image ? image.replace(/\s+/g, ' ') : 'elsewhere',
        `${line}:${column}-${endLine}:${endColumn}`,
        first,
      ]),
    ).toEqual([
      ['icb', '0:1-0:4', true],
      ['a', '0:5-0:6', false],
      ['/* one two */', '1:1-2:7', true],
      ['b', '2:8-2:9', true],
      ['""" c """', '3:0-5:4', true],
      ['d', '5:5-5:6', false],
      ['// e', '5:7-5:11', false],
      ['f', '7:1-7:2', true],
    ]);
  });

  it('a comment does not keep a word from being the first of its line', () => {
    expect(scan('/* a */ b c', never).map(({ first }) => first)).toEqual([true, true, false]);
  });
});

describe('each piece', () => {
  const texts = [
    'icb x "X" {\n  ods A // so\n\n\tboard { chair { votes } }\n}\n',
    'a\r\nb\r\n\r\n  c\rd\r\re',
    '\ufeff  a b\n  c',
    '/* one */ a /* two\n three */ b\n/* four\r\nfive\rsix */ c /* seven */\n d /* eight',
    'a """\n  one\n\n  two\r\n""" b\n"""three""" c """\rfour\r  """\n d',
    '[one two] [three\n"four” “five” „six" «seven»\n“eight\n"nine',
    '12 1/2 50% 2026-04-01 a/b c-d é ?! ;;(,)',
    'a """ one\n  committee audit "Audit" {\n',
  ];
  const opens = (line: string): boolean => line.includes('committee');

  /** Line and column of a place, counted one character after another. */
  function placeOf(text: string, offset: number): [line: number, column: number] {
    const before = text.slice(0, offset).split(/\r\n|\r|\n/);
    return [before.length - 1, (before.at(-1) as string).length];
  }

  it.each(texts)('of %j stands where it says', (text) => {
    for (const { image, offset, end, line, column, endLine, endColumn } of scan(text, opens)) {
      expect(text.slice(offset, end)).toBe(image);
      expect([line, column]).toEqual(placeOf(text, offset));
      expect([endLine, endColumn]).toEqual(placeOf(text, end));
    }
  });

  it.each(texts)('of %j is the first of its line, if only comments and blanks stand before it', (text) => {
    const pieces = scan(text, opens);
    for (const [index, { first, line }] of pieces.entries()) {
      const before = pieces.slice(0, index).findLast(({ kind }) => kind !== 'comment');
      expect(first).toBe(before === undefined || before.endLine < line);
    }
  });

  it.each(texts)('of %j is one of those that a text consists of, blanks apart', (text) => {
    const between = text.replace(/^\ufeff/, '');
    expect(
      scan(text, opens)
        .map(({ image }) => image)
        .join('')
        .replace(/\s/g, ''),
    ).toBe(between.replace(/\s/g, ''));
  });
});
