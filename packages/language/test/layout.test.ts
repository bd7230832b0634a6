/** The one layout of a text: what formatting makes of lines that somebody laid out otherwise. */
import { describe, expect, it } from 'vitest';
import { format } from '../src/index.ts';
import { sharedIndent } from '../src/reading/values.ts';

/** A constitution with these lines in it, as they are. */
const icb = (...lines: string[]): string => `icb x "NHS X" {\n${lines.map((line) => `${line}\n`).join('')}}\n`;

describe('formatting', () => {
  it.each<[what: string, given: string[], wanted: string[]]>([
    [
      'two blanks a level',
      ['ods XYZ', '     board {', 'chair {', '}', '}'],
      ['  ods XYZ', '  board {', '    chair {}', '  }'],
    ],
    [
      'one blank between words, none before a comma',
      ['  ods    XYZ', '  board { chair { appointed by   a ,b,  c } }'],
      ['  ods XYZ', '  board { chair { appointed by a, b, c } }'],
    ],
    ['blanks within a brace on one line', ['  board {chair{}}'], ['  board { chair {} }']],
    ['an empty block closed', ['  board {', '', '', '  }'], ['  board {}']],
    ['at most one blank line', ['  ods XYZ', '', '', '', '  ons E1'], ['  ods XYZ', '', '  ons E1']],
    [
      'no blank line before a closing brace',
      ['  board {', '    chair {}', '', '  }'],
      ['  board {', '    chair {}', '  }'],
    ],
    [
      'a brace on the line of its word',
      ['  board', '  {', '    chair {}', '  }'],
      ['  board {', '    chair {}', '  }'],
    ],
    [
      'a block over lines opened and closed on lines of its own',
      ['  board { chair {}', '    partner p {} }'],
      ['  board {', '    chair {}', '    partner p {}', '  }'],
    ],
    [
      'a line that goes on, one step further in',
      ['  board {', '  chair {', '  appointed by nhs-england', 'with approval of chair', '}', '}'],
      ['  board {', '    chair {', '      appointed by nhs-england', '        with approval of chair', '    }', '  }'],
    ],
    [
      'what stands before a brace on the next line, apart from a comment',
      ['  board // all', '  {', '    chair {}', '  }'],
      ['  board // all', '  {', '    chair {}', '  }'],
    ],
    [
      'comments where they are',
      ['// one', '  ods XYZ    // two', '  board { // three', '    /* four */ chair {}', '  // five', '  }'],
      ['  // one', '  ods XYZ // two', '  board { // three', '    /* four */ chair {}', '    // five', '  }'],
    ],
    ['the end of a comment without blanks', ['  // one   '], ['  // one']],
    [
      'a comment over lines with its first',
      ['/* one', '     two', '  three */', '  ods XYZ'],
      ['  /* one', '       two', '    three */', '  ods XYZ'],
    ],
    [
      'a comment over lines moved to the left as far as it can be',
      ['      /* one', '    two', '  three', '', '        four */', '  ods XYZ'],
      ['  /* one', 'two', 'three', '', '    four */', '  ods XYZ'],
    ],
    [
      'a comment over lines that stands well',
      ['  /*', '   * one   ', '   */', '  ods XYZ'],
      ['  /*', '   * one', '   */', '  ods XYZ'],
    ],
    [
      'a text block one step in from its line',
      ['provision accounts """', 'One.', '  Two.', '', 'Three.', '"""'],
      ['  provision accounts """', '    One.', '      Two.', '', '    Three.', '  """'],
    ],
    [
      'a text block whose quotes close in its last line',
      ['  provision accounts """', '      One.', '      Two."""'],
      ['  provision accounts """', '    One.', '    Two."""'],
    ],
    [
      'a text block that begins beside its quotes, as it is',
      ['  provision accounts """One.', ' Two."""'],
      ['  provision accounts """One.', ' Two."""'],
    ],
    [
      'a text block of one line, as it is',
      ['  provision accounts """  One.  """'],
      ['  provision accounts """  One.  """'],
    ],
    [
      'a text block with more quotes',
      ['provision accounts """"', 'One """ two.', '""""'],
      ['  provision accounts """"', '    One """ two.', '  """"'],
    ],
    [
      'a text block with tabs',
      ['  provision accounts """', '\t\tOne.', '\t\t\tTwo.', '  """'],
      ['  provision accounts """', '    One.', '    \tTwo.', '  """'],
    ],
    [
      'placeholders',
      ['  area   [the area]', '  in force from    [date]'],
      ['  area [the area]', '  in force from [date]'],
    ],
  ])('%s', (_, given, wanted) => {
    expect(format(icb(...given))).toBe(icb(...wanted));
    expect(format(icb(...wanted))).toBe(icb(...wanted));
  });

  it.each<[what: string, given: string, wanted: string]>([
    [
      'a line that goes on after a comment',
      'icb x {\nboard // all\n// of\n{\nchair {}\n}\n}\n',
      'icb x {\n  board // all\n  // of\n  {\n    chair {}\n  }\n}\n',
    ],
    ['a comment beside a brace', 'icb x {/* a */ ods A /* b */}\n', 'icb x { /* a */ ods A /* b */ }\n'],
    ['comments that touch words', 'icb/* a */x{ods/* b */A}\n', 'icb /* a */ x { ods /* b */ A }\n'],
    ['a comment first of all', '// a\n// b\nicb x {}\n', '// a\n// b\nicb x {}\n'],
    [
      'a comment over lines without its last blanks',
      'icb x {\n/* a   \n   b   */\n}\n',
      'icb x {\n  /* a\n     b   */\n}\n',
    ],
    ['a comment over lines with an empty one', 'icb x {\n/* a\n  \n   b */\n}\n', 'icb x {\n  /* a\n\n     b */\n}\n'],
    [
      'a comment over lines of another system',
      'icb x {\r\n/* a\r\n   b */\r\n}\r\n',
      'icb x {\r\n  /* a\r\n     b */\r\n}\r\n',
    ],
    [
      'a comment over lines with single carriage returns',
      'icb x {\n/* a\r   b */\n}\n',
      'icb x {\n  /* a\n     b */\n}\n',
    ],
    [
      'a comment behind a byte-order mark, over lines',
      '\ufeff   /* a\n      b */\nicb x {}\n',
      '\ufeff/* a\n   b */\nicb x {}\n',
    ],
    [
      'a text block with single carriage returns',
      'icb x {\nprovision merger """\r a\r  b\r"""\n}\n',
      'icb x {\n  provision merger """\n    a\n     b\n  """\n}\n',
    ],
    [
      'a text block that begins beside its quotes, of another system',
      'icb x {\nprovision merger """a\r\n b"""\n}\n',
      'icb x {\n  provision merger """a\n b"""\n}\n',
    ],
    [
      'braces on one line within braces over lines',
      'icb x { board { chair {} }\n}\n',
      'icb x {\n  board { chair {} }\n}\n',
    ],
    ['a brace that closes beside a line', 'icb x {\nods A }\n', 'icb x {\n  ods A\n}\n'],
    ['a word behind a brace that closes', 'icb x {\n} organisations {\n}\n', 'icb x {} organisations {}\n'],
    ['blank lines behind a brace', 'icb x {\n\n\nods A\n}\n', 'icb x {\n\n  ods A\n}\n'],
    ['a line that only words of no line begin', 'icb x {\nods A\nzzz yyy\n}\n', 'icb x {\n  ods A\n  zzz yyy\n}\n'],
    ['words that touch', 'icb x "X"{ods "A"ons "B"}\n', 'icb x "X" { ods "A"ons "B" }\n'],
  ])('lays out %s', (_, given, wanted) => {
    expect(format(given)).toBe(wanted);
    expect(format(wanted)).toBe(wanted);
  });

  it('leaves lines as far in as they are where a brace is missing', () => {
    const open = 'icb x "NHS X" {\n      board {\n   chair {\n  ods   XYZ\n\n\n\n  ons E1\n}\n';
    expect(format(open)).toBe('icb x "NHS X" {\n      board {\n   chair {\n  ods XYZ\n\n  ons E1\n}\n');
  });

  it('and where a text block is not closed', () => {
    const open = 'icb x "NHS X" {\n      provision accounts """\n   One.\n\n\n\n  board   {\nchair   {}\n  }\n}\n';
    expect(format(open)).toBe(
      'icb x "NHS X" {\n      provision accounts """\n   One.\n\n  board {\nchair {}\n  }\n}\n',
    );
  });

  it.each([
    ['', ''],
    ['\n\n', ''],
    ['\ufeff', '\ufeff'],
    ['\n\nicb x "X" {}', 'icb x "X" {}\n'],
    ['icb x "X" {}\n\n\n', 'icb x "X" {}\n'],
    ['}', '}\n'],
    ['icb x "X" {}\r\nicp y "Y" {}\r\n', 'icb x "X" {}\r\nicp y "Y" {}\r\n'],
    // the kind of line break that most lines have
    ['// a\r\n// b\r\n// c\n', '// a\r\n// b\r\n// c\r\n'],
    ['// a\r\n// b\n// c\n', '// a\n// b\n// c\n'],
    ['// a\r\n// b\n', '// a\n// b\n'],
    ['// a\r// b\r', '// a\n// b\n'],
  ])('of %j is %j', (given, wanted) => expect(format(given)).toBe(wanted));
});

describe('the white space that lines share', () => {
  it.each([
    [['  a', '    b'], '  '],
    [['    a', '  b', ' ', ''], '  '],
    [['\ta', '  b'], ''],
    [['\t a', '\tb'], '\t'],
    [['', '  '], ''],
    [[], ''],
  ])('%j: %j', (lines, shared) => expect(sharedIndent(lines)).toBe(shared));
});
