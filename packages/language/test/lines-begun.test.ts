/** Where a line begins that follows a comma or an unfinished one, and what is left open on a line. */
import { describe, expect, it } from 'vitest';
import { lexer } from './words-read.ts';

/** Whether a line opens a provision, behind another in a block. */
function opens(before: string, line: string, block: string): boolean | undefined {
  const above = `icb x "X" {\n${block}${before}\n    `;
  const closing = '}\n'.repeat(above.split('{').length - 1);
  return lexer.layout(`${above}${line}\n${closing}`).words.find(({ offset }) => offset === above.length)?.starts;
}

describe('behind a comma that was left standing', () => {
  it.each([
    'nominated by b',
    'must be nurse',
    'term 3 years',
    'job-share of 2',
    'acts for a',
    'provision background "x"',
    'vacancy filled by b',
    'nomination as b',
  ])('`%s` is the next line of a seat', (line) =>
    expect(opens('appointed by a,', line, '  board {\n    chair {\n')).toBe(true),
  );

  it.each([
    'votes',
    'seats 2',
    'represents b, c',
    'role clinical-lead nurse',
    'provision background',
    'provision background\n"x"',
    'nominated\nby b',
    'nomination',
    'b',
    '"x"',
    '12',
  ])('`%s` goes on in a seat', (line) =>
    expect(opens('appointed by a,', line, '  board {\n    chair {\n')).toBe(false),
  );

  it.each([
    'committee c "C" {',
    'committee c {',
    'place p "P"',
    'area {',
    'board {',
    'policy p published',
    'in force from 2026-01-01',
    'established by order',
  ])('`%s` is the next line of a constitution', (line) => expect(opens('area covers a,', line, '')).toBe(true));

  it.each([
    'committee c',
    'committee c\n{',
    'committee c, d',
    'policy p',
    'board',
    'ods A',
    'population 3',
    'published',
  ])('`%s` goes on in a constitution', (line) => expect(opens('area covers a,', line, '')).toBe(false));
});

describe('behind a word that a name has to follow', () => {
  it.each([
    ['appointed by', 'zzzz', false],
    ['appointed by', 'nominated by b', true],
    ['appointed by a', 'nominated by b', true],
    ['votes', 'term 3 years', true],
  ])('`%s`, `%s` opens a line: %s', (before, line, wanted) =>
    expect(opens(before, line, '  board {\n    chair {\n')).toBe(wanted),
  );
});

describe('behind a line that may go on', () => {
  it.each([
    ['policy standing-orders', 'published', false],
    ['policy standing-orders', 'published at "x"', true],
    ['policy standing-orders', 'reviewed every 2 years', false],
    ['policy standing-orders published', 'policy complaints-policy', true],
    ['established 2022-07-01', 'by order "O"', false],
    ['in force from 2026-01-01', 'until 2027-01-01', false],
    ['in force from 2026-01-01', 'ods A', true],
  ])('`%s`, `%s` opens a line: %s', (before, line, wanted) => expect(opens(before, line, '  ')).toBe(wanted));
});

it('a line of the file closes all blocks that are open, where braces are missing, however far in it stands', () => {
  const text = 'icb x "X" {\n  board {\n      organisations {\n      }\n';
  const { words, problems } = lexer.layout(text);
  expect(words.find(({ image }) => image === 'organisations')?.within).toEqual(['Document']);
  expect(problems.map(({ message }) => message)).toEqual([
    '`board` (line 2) is not closed: its `}` is missing before this.',
    '`icb` (line 1) is not closed: its `}` is missing before this.',
  ]);
});

describe('what is left open', () => {
  it.each<[line: string, message: string, mark: string, newText: string]>([
    ['area "one two', 'This text is not closed: `"` is missing at its end.', 'o', '"'],
    ['area [one two', 'This placeholder is not closed: `]` is missing at its end.', 'o', ']'],
    ['provision merger """\n    one two', 'This text is not closed: `"""` is missing at its end.', '"""', '\n  """'],
    [
      'provision merger """"\n    one two',
      'This text is not closed: `""""` is missing at its end.',
      '""""',
      '\n  """"',
    ],
  ])('%j', (line, message, mark, newText) => {
    const text = `icb x "X" {\n  ${line}\n}\n`;
    const { problems, unread } = lexer.layout(text);
    const end = text.indexOf('two') + 3;
    expect(problems).toHaveLength(1);
    const [{ offset = -1, end: until, ...problem } = {}] = problems;
    expect(text.slice(offset, until)).toBe(mark);
    expect(problem).toEqual({
      code: 'unclosed-text',
      message,
      fix: { title: `Add \`${newText.trim()}\``, offset: end, end, newText },
    });
    // Where a text should have ended, nobody knows: what stands in it may be other lines.
    const from = text.search(/"+\s*one/);
    expect(unread.map((each) => [each.offset, each.end, each.word, each.within])).toEqual(
      newText === ']' ? [] : [[from, end, newText.trim(), ['Document', 'Provision']]],
    );
  });

  it('is said of the quotation marks of a word processor, and which are meant', () => {
    const text = 'icb x “X” {\n  area “one\n}\n';
    const { problems } = lexer.layout(text);
    expect(problems.map(({ message, fix }) => [message, fix?.title, fix?.newText])).toEqual([
      ['A text stands in straight quotes: `"…"`.', 'Make the quotes straight', '"X"'],
      ['This text is not closed: `"` is missing at its end.', 'Add `"`', '"'],
    ]);
  });
});

describe('a brace where none belongs', () => {
  it.each([
    ['  board {\n    chair {\n      votes {', 'A block cannot open here: `votes` has none.'],
    ['  principles merger {\n    "One" {', 'A block cannot open here.'],
    ['  board {\n    {', 'A block cannot open here.'],
    ['  eligibility {\n    nolan-principles {', 'A block cannot open here: `nolan-principles` has none.'],
    ['  zzzz {}\n  ods A {', 'A block cannot open here: `ods` has none.'],
  ])('%j', (lines, message) => {
    const { problems } = lexer.layout(`icb x "X" {\n${lines}`);
    expect(problems.map((problem) => problem.message)).toContain(message);
  });
});

describe('what cannot open a line', () => {
  const told = (lines: string): string[] =>
    lexer.layout(`icb x "X" {\n${lines}\n}\n`).problems.map(({ message }) => message.split('.')[0] as string);
  const noWord = (word: string, place: string): string => `\`${word}\` is not a word that can open a line ${place}`;

  it.each<[lines: string, told: string[]]>([
    ['partners {\n12 a\nlmc b\n}', [noWord('12', 'in `partners`')]],
    ['partners {\na/b c\nlmc b\n}', [noWord('a/b', 'in `partners`')]],
    ['ods A\na/b', [noWord('a/b', 'in `icb`')]],
    ['ods A\n12', []],
    // what follows it is left out with it
    ['zzzz\nyyyy\nods A', [noWord('zzzz', 'in `icb`')]],
    ['zzzz\n"W"\n12\nods A', [noWord('zzzz', 'in `icb`')]],
    ['zzzz ?! “W”\nods A', [noWord('zzzz', 'in `icb`')]],
    // a long one is cut short
    ['z'.repeat(40), [noWord('z'.repeat(40), 'in `icb`')]],
    ['z'.repeat(41), [noWord(`${'z'.repeat(40)}…`, 'in `icb`')]],
    // marks that mean nothing stand for no word
    ['?! ods A', ['`?!` has no meaning here']],
    ['ods A ?!', ['`?!` has no meaning here']],
  ])('%j', (lines, wanted) => expect(told(lines)).toEqual(wanted));
});

describe('what is put in', () => {
  const putIn = (lines: string) => {
    const { words } = lexer.layout(`icb x "X" ${lines}`);
    return words.find(({ offset, end }) => offset === end);
  };
  const nothing = { first: false, closed: true, straight: undefined, starts: false, within: undefined };

  it('is a brace that stands for no character', () => {
    const brace = { kind: 'punctuation', reading: 'keyword', ...nothing };
    const place = { offset: 9, end: 9, line: 0, column: 9, endLine: 0, endColumn: 9 };
    expect(putIn('\n  ods A\n}\n')).toEqual({ ...brace, ...place, image: '{', keyword: '{' });
    const after = { offset: 18, end: 18, line: 1, column: 7, endLine: 1, endColumn: 7 };
    expect(putIn('{\n  ods "A"\n')).toMatchObject({ image: '}', keyword: '}', kind: 'punctuation' });
    expect(putIn('{\n  ods A')).toEqual({ ...brace, ...after, offset: 19, end: 19, image: '}', keyword: '}' });
  });

  it('is the end of a line, where the next could be taken for more of it', () => {
    const place = { offset: 40, end: 40, line: 1, column: 28, endLine: 1, endColumn: 28 };
    expect(putIn('{\n  policy p published reviewed\n  policy q\n}\n')?.kind).not.toBe('punctuation');
    expect(putIn('{\n  policy standing-orders xyz\n  policy q\n}\n')).toEqual({
      ...{ kind: 'end', image: '', reading: 'literal', keyword: undefined },
      ...nothing,
      ...place,
    });
  });
});
