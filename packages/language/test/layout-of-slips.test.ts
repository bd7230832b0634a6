/** What formatting makes of a text with slips in it: no word is lost, and what cannot be known stays as it was. */
import { describe, expect, it } from 'vitest';
import { format, formatRules } from '../src/index.ts';
import { damagesTo } from '../src/testing/index.ts';
import { lexer, reads, texts } from './words-read.ts';

const blanks = /\s/g;

it.each([
  [
    'a text block that begins beside its quotes',
    'icb x {\nprovision merger """a\r b"""\n}\n',
    'icb x {\n  provision merger """a\n b"""\n}\n',
  ],
  ['a comment where a brace is missing', 'icb x {\n/* a\r b */\n', 'icb x {\n/* a\n b */\n'],
])('%s keeps no single carriage return', (_, given, wanted) => expect(format(given)).toBe(wanted));

describe('formatting rules', () => {
  const pack = (...lines: string[]): string => `pack a "A" language 1 {\n${lines.join('\n')}\n}\n`;

  it.each<[what: string, given: string[], wanted: string[]]>([
    [
      'lays a requirement out by its brackets',
      [
        'rule q "Q" {',
        'require (some member',
        'and (some seat',
        'or some body)',
        'and some name)',
        'or some passage',
        '}',
      ],
      [
        '  rule q "Q" {',
        '    require (some member',
        '        and (some seat',
        '          or some body)',
        '        and some name)',
        '      or some passage',
        '  }',
      ],
    ],
    [
      'forgets a bracket left open in the line before',
      ['rule q "Q" {', 'require (some (member', 'obligation', 'should', '}'],
      ['  rule q "Q" {', '    require (some (member', '    obligation', '      should', '  }'],
    ],
    [
      'forgets a bracket that closes nothing',
      ['rule q "Q" {', 'require some member)', 'and (some seat', 'or some body)', '}'],
      ['  rule q "Q" {', '    require some member)', '      and (some seat', '        or some body)', '  }'],
    ],
  ])('%s', (_, given, wanted) => {
    expect(formatRules(pack(...given))).toBe(pack(...wanted));
    expect(formatRules(pack(...wanted))).toBe(pack(...wanted));
  });
});

/** What is read of a text, as far as words go, and what is told of them. */
function meaning(text: string): unknown {
  const read = lexer.layout(text);
  return [reads(read), read.problems.map(({ code, message }) => [code, message.replace(/line \d+/g, 'line')])];
}

it.each([
  ...texts.flatMap(([, text]) => damagesTo(text).map((damage) => damage.text)).filter((_, index) => index % 23 === 0),
  // (Such texts were found by a search for those of which something else was read.)
  ...['cb"""\n"""\no/*\n*/n{\n   provision', '"{\n{}""{{}}}', 'ic\ni{\n}  ptners\n  }e}}', 'n{"{\n}}'],
  ...['""{"""\nboard {{"""\n}\n}}', '}cb{{\n  provision', '\n\ufeff{\n}i}'],
])('what is formatted is read as it was: %j', (text) => {
  const formatted = format(text);
  expect(meaning(formatted)).toEqual(meaning(text));
  expect(format(formatted)).toBe(formatted);
});

describe('formatting lays out', () => {
  it.each<[what: string, given: string, wanted: string]>([
    ['a text left open before a brace', 'icb x "NHS X {\nods A\n}\n', 'icb x "NHS X {\n  ods A\n}\n'],
    ['a text left open, and a brace beside a line', 'icb x "NHS X {\nods A }\n', 'icb x "NHS X {\n  ods A\n}\n'],
    ['a text left open to the end of its line', 'icb x "NHS X { ods A\n}\n', 'icb x "NHS X { ods A\n}\n'],
    ['a text left open before braces', 'icb x "NHS X {}\n', 'icb x "NHS X {}\n'],
    [
      'a text left open within',
      'icb x {\narea "Bd {\ncounty-council cc\n}\n}\n',
      'icb x {\n  area "Bd {\n    county-council cc\n  }\n}\n',
    ],
    [
      'a text left open within, on one line',
      'icb x {\narea "Bd { county-council cc }\n}\n',
      'icb x {\n  area "Bd { county-council cc }\n}\n',
    ],
    // (Beside its brace, the one that closes would be taken for the text.)
    [
      'a text left open before a block without a line',
      'icb x {\narea "Bd {\n}\n}\n',
      'icb x {\n  area "Bd {\n  }\n}\n',
    ],
    ['a placeholder left open before one', 'icb x {\narea [Bd {\n}\n}\n', 'icb x {\n  area [Bd {\n  }\n}\n'],
    ['a text left open, and its block beneath it', 'icb x "NHS X\n{\n}\n', 'icb x "NHS X\n{}\n'],
    [
      'a placeholder left open',
      'icb x {\narea [Bd {\ncounty-council cc\n}\n}\n',
      'icb x {\n  area [Bd {\n    county-council cc\n  }\n}\n',
    ],
    [
      'a text left open before a line',
      'icb x {\nprovision merger "a\nods A\n}\n',
      'icb x {\n  provision merger "a\n  ods A\n}\n',
    ],
    [
      'a text left open with a brace in it',
      'icb x {\nprovision merger "a }\nods A\n}\n',
      'icb x {\n  provision merger "a }\n  ods A\n}\n',
    ],
    ['a comment left open', 'icb x {\n/* a {\nods A\n}\n', 'icb x {\n  /* a {\n  ods A\n}\n'],
    [
      'a brace on a line of its own behind one that closes',
      'icb x {\nboard {}\n}\n{\nods A\n}\n',
      'icb x {\nboard {}\n}\n{\nods A\n}\n',
    ],
    ['a brace behind one that closes, within', 'icb x {\nboard {\n}\n{\n}\n}\n', 'icb x {\nboard {\n}\n{\n}\n}\n'],
    ['braces that close nothing', '}\n}\nicb x {}\n', '}\n}\nicb x {}\n'],
    ['braces that belong to nothing', '{\nods A\n{\n}\n', '{\nods A\n{\n}\n'],
    [
      'a text block left open',
      'icb x {\nprovision merger """\n a\nods A\n}\n',
      'icb x {\nprovision merger """\n a\nods A\n}\n',
    ],
    [
      'what stands behind a text block, where nobody knows how deep it is',
      'icb x {\n"""\n  a\n"""   ods   A\n',
      'icb x {\n"""\n  a\n"""   ods A\n',
    ],
    [
      'a byte-order mark within, where a brace is missing',
      'icb x {\n  ods A\n \ufeff ods B\n',
      'icb x {\n  ods A\n   ods B\n',
    ],
    ['a byte-order mark first of all, where a brace is missing', '\ufeff  ods A {\n', '\ufeff  ods A {\n'],
    ['nothing but quotes', 'icb x {\nprovision merger """""" \n}\n', 'icb x {\nprovision merger """"""\n}\n'],
    [
      'a text block of no line',
      'icb x {\nprovision merger """\n"""\n}\n',
      'icb x {\n  provision merger """\n  """\n}\n',
    ],
    [
      'a text block of empty lines',
      'icb x {\nprovision merger """\n\n\n"""\n}\n',
      'icb x {\n  provision merger """\n\n\n  """\n}\n',
    ],
    ['brackets that mean nothing', 'icb x {\n(ods A\nods B)\n}\n', 'icb x {\n  (ods A\n  ods B)\n}\n'],
    ['a comment behind a line within a brace', 'icb x { ods A // c\n}\n', 'icb x {\n  ods A // c\n}\n'],
    ['comments behind a brace and beneath it', 'icb x { // c\n// d\n}\n', 'icb x { // c\n  // d\n}\n'],
    ['a comment over lines between braces', 'icb x { /* a\n b */ }\n', 'icb x { /* a\n b */\n}\n'],
    ['a comment that touches a brace', 'icb x {}// c\n', 'icb x {} // c\n'],
    ['blank lines around the last comment', 'icb x {}\n\n\n// c   \n\n\n', 'icb x {}\n\n// c\n'],
    ['a brace behind a blank line', 'icb x {\nboard\n\n{\n}\n}\n', 'icb x {\n  board {}\n}\n'],
    [
      'a comma at the beginning of a line',
      'icb x {\nappointed by a , b\n, c\n}\n',
      'icb x {\n  appointed by a, b\n    , c\n}\n',
    ],
    ['marks that mean nothing, behind a comment', '// c\n?!\n', '// c\n?!\n'],
    [
      'marks that mean nothing, behind braces',
      'icb x {\nboard { // c\n?!\n}\n?!\n}\n',
      'icb x {\n  board { // c\n    ?!\n  }\n  ?!\n}\n',
    ],
    [
      'a line that goes on behind a comment',
      'icb x {\narea "A"\n// c\n// d\ncovers b\n}\n',
      'icb x {\n  area "A"\n  // c\n  // d\n    covers b\n}\n',
    ],
    [
      'a text block that stands otherwise, where a brace is missing',
      'icb x {\nprovision merger """\n      a\n b\n   """\n',
      'icb x {\nprovision merger """\n      a\n b\n   """\n',
    ],
    [
      'the ends of comments, where a brace is missing',
      'icb x {\n// a   \n/* b\n c */\nods A\n',
      'icb x {\n// a\n/* b\n c */\nods A\n',
    ],
    [
      'lines behind a byte-order mark, where a brace is missing',
      '\ufeff  ods A {\n  ods B\n',
      '\ufeff  ods A {\n  ods B\n',
    ],
    ['a text block of blanks', 'icb x {\nprovision merger """  """\n}\n', 'icb x {\n  provision merger """  """\n}\n'],
    ['a comma alone', 'icb x {\n,\n}\n', 'icb x {\n  ,\n}\n'],
    [
      'a line that goes on before its brace',
      'icb x {\narea "A"\ncovers a,\nb\n{\n}\n}\n',
      'icb x {\n  area "A"\n    covers a,\n    b {}\n}\n',
    ],
  ])('%s', (_, given, wanted) => {
    expect(format(given)).toBe(wanted);
    expect(format(wanted)).toBe(wanted);
    expect(wanted.replace(blanks, '')).toBe(given.replace(blanks, ''));
  });
});
